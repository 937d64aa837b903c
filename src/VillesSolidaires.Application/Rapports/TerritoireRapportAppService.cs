using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports;

public sealed class TerritoireRapportAppService(AppServiceOutils outils, TerritoiresDeRapport territoires, ITerritoireRepository referentiel)
    : AppService(outils), ITerritoireRapportAppService
{
    public async Task<IReadOnlyList<TypeRapport>> GetTypesAsync(CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Produire);
        return [.. CodesRapport.Types.Where(t => t.Niveaux().Any(Permis))];
    }

    public async Task<IReadOnlyList<TerritoireProposeDto>> GetListAsync(TypeRapport type, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Produire);
        List<TerritoireRapport> proposes = [];
        foreach (var niveau in type.Niveaux().Where(Permis))
        {
            proposes.AddRange(niveau switch
            {
                NiveauTerritoire.Departement => await DepartementsAsync(ct),
                NiveauTerritoire.Region => await territoires.RegionsAsync(ct),
                NiveauTerritoire.National => [TerritoireRapport.France],
                NiveauTerritoire.Bailleur => await territoires.BailleursAsync(ct),
                _ => [],
            });
        }
        return proposes.ConvertAll(t => new TerritoireProposeDto(t.Code, t.Nom, t.Niveau));
    }

    private bool Permis(NiveauTerritoire niveau) => Utilisateur.Perimetre.EstNational || niveau switch
    {
        NiveauTerritoire.Commune => Utilisateur.Perimetre.Communes.Count + Utilisateur.Perimetre.Departements.Count > 0,
        NiveauTerritoire.Departement => Utilisateur.Perimetre.Departements.Count > 0,
        _ => false,
    };

    private async Task<List<TerritoireRapport>> DepartementsAsync(CancellationToken ct)
    {
        var (national, codes) = (Utilisateur.Perimetre.EstNational, Utilisateur.Perimetre.Departements);
        return await referentiel.Departements.Where(d => national || codes.Contains(d.Code)).OrderBy(d => d.Code)
            .Select(d => new TerritoireRapport(d.Nom, null, d.Code, null, null)).ToListAsync(ct);
    }
}
