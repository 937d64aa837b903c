using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Imports;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Organisations;

/// <summary>Confronte un fichier à ce qui est enregistré, sans rien écrire. Le nombre de requêtes ne dépend pas du nombre de lignes.</summary>
public sealed class AnalyseImport(IOrganisationRepository organisations, AnnuaireTerritoires annuaire, IUtilisateurCourant utilisateur)
{
    internal async Task<ResultatAnalyse> AnalyserAsync(Tableau tableau, TypeOrganisation typeParDefaut, CancellationToken ct)
    {
        var colonnes = new ColonnesImport(tableau.Titres);
        var territoires = await annuaire.ChargerAsync(tableau.Lignes.Select(colonnes.Commune), ct);
        var lecture = new LectureLigne(colonnes, territoires, typeParDefaut);
        var lignes = tableau.Lignes.Select(lecture.Lire).ToList();
        var confrontation = await ConfrontationAsync([.. lignes.Select(l => l.Donnees).OfType<OrganisationDonnees>()], ct);
        lignes.ForEach(confrontation.Confronter);
        return new ResultatAnalyse(colonnes, lignes);
    }

    private async Task<ConfrontationImport> ConfrontationAsync(List<OrganisationDonnees> lues, CancellationToken ct)
    {
        var sirens = lues.Select(d => d.Siren).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var rnas = lues.Select(d => d.Rna).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var noms = lues.Select(d => TexteRecherche.Normaliser(d.Nom)).Distinct(StringComparer.Ordinal).ToList();
        var porteurs = await organisations.PorteursAsync(sirens, rnas, ct);
        var homonymes = await organisations.Requete.Where(o => noms.Contains(o.NomRecherche)).Select(o => o.Id).ToListAsync(ct);
        var existantes = await organisations.ListerAsync([.. porteurs.Where(p => p.Visible).Select(p => p.Id).Concat(homonymes).Distinct()], ct);
        return new ConfrontationImport(existantes, [.. porteurs.Where(p => !p.Visible)], utilisateur.Perimetre);
    }
}

internal sealed record ResultatAnalyse(ColonnesImport Colonnes, IReadOnlyList<LigneAnalysee> Lignes);
