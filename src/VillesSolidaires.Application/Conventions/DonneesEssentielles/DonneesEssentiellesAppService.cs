using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Conventions.DonneesEssentielles;

public sealed class DonneesEssentiellesAppService(AppServiceOutils outils, IConventionRepository conventions, SubventionsSignees subventions)
    : AppService(outils), IDonneesEssentiellesAppService
{
    private static readonly CsvWriterOptions Csv = new() { Separator = ',', Injection = CsvInjection.Escape };

    [AccesPublic("Publication obligatoire et gratuite pour tous : décret n° 2017-779 du 5 mai 2017.")]
    public async Task EcrireCsvAsync(Stream sortie, CancellationToken ct)
    {
        await using var ecriture = CsvWriter.Create(sortie, Csv, leaveOpen: true);
        await ecriture.WriteRecordAsync([.. LigneScdl.Colonnes], ct);
        await foreach (var subvention in subventions.FranceEntiere.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (subvention.Manques.Count == 0)
            {
                await ecriture.WriteRecordAsync([.. LigneScdl.Ecrire(subvention)], ct);
            }
        }
        await ecriture.FlushAsync(ct);
    }

    public async Task<DonneesEssentiellesDto> GetAsync(CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        // En deux temps : le périmètre choisit les conventions ; les SIRET se lisent sans lui, une organisation nationale n'est d'aucune commune.
        var visibles = await conventions.Requete.Where(c => c.SigneeLe != null && c.Financements.Any()).Select(c => c.Id).ToListAsync(ct);
        var lignes = (await subventions.FranceEntiere.Where(s => visibles.Contains(s.ConventionId)).ToListAsync(ct)).ConvertAll(s => new SubventionAPublierDto(
            s.ConventionId, s.Numero, s.Attribuant, s.Beneficiaire, s.Montant, s.SigneeLe, s.Limite, s.Manques));
        return new DonneesEssentiellesDto(
            Aujourdhui, Regles.DonneesEssentielles.Libelle, Regles.DonneesEssentielles.Source,
            [.. lignes.Where(l => l.Manques.Count > 0).OrderBy(l => l.Limite).ThenBy(l => l.Numero, StringComparer.Ordinal)],
            [.. lignes.Where(l => l.Manques.Count == 0).OrderByDescending(l => l.SigneeLe).ThenBy(l => l.Numero, StringComparer.Ordinal)]);
    }
}
