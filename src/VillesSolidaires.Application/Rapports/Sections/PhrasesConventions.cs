using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Ce que le synopsis dit des conventions : pour qui, ce qui change, ce qui est demandé au conseil.</summary>
internal static class PhrasesConventions
{
    private const int RenouvellementsNommes = 3;

    private static readonly Dictionary<TypeOrganisation, (string Singulier, string Pluriel)> Noms = new()
    {
        [TypeOrganisation.Mairie] = ("mairie", "mairies"),
        [TypeOrganisation.BailleurSocial] = ("bailleur social", "bailleurs sociaux"),
        [TypeOrganisation.BailleurPrive] = ("bailleur privé", "bailleurs privés"),
        [TypeOrganisation.Departement] = ("département", "départements"),
        [TypeOrganisation.AssociationLocale] = ("association locale", "associations locales"),
        [TypeOrganisation.Mecene] = ("mécène", "mécènes"),
    };

    public static IReadOnlyList<string> PourQui(SuiviLu lu)
    {
        var parties = lu.Parties.Where(p => Noms.ContainsKey(p.Type)).OrderBy(p => p.Type).Select(p => Formats.Accorder(p.Nombre, Noms[p.Type].Singulier, Noms[p.Type].Pluriel)).ToList();
        return parties.Count == 0 ? [] : [$"Les conventions signées engagent, aux côtés de l’association, {Enumerer(parties)}."];
    }

    public static IReadOnlyList<string> CeQuiChange(SuiviLu lu) => (lu.Signees, lu.SigneesAvant) switch
    {
        (0, 0) => [],
        (var n, 0) => [$"{Formats.Accorder(n, "convention signée court", "conventions signées courent")}, contre aucune un an plus tôt."],
        var (n, avant) when n == avant => [$"{Formats.Accorder(n, "convention signée court", "conventions signées courent")}, autant qu’un an plus tôt."],
        var (n, avant) => [$"{Formats.Accorder(n, "convention signée court", "conventions signées courent")}, contre {Formats.Nombre(avant)} un an plus tôt."],
    };

    public static IReadOnlyList<string> AuConseil(SuiviLu lu, IReadOnlyList<ConventionLue> proches, NiveauTerritoire niveau)
    {
        List<string> demandes =
        [
            .. proches.Take(RenouvellementsNommes).Select(c => $"{(niveau == NiveauTerritoire.Commune ? "Délibérer sur" : "Préparer")} le renouvellement de la convention {c.Numero}, « {c.Objet} », avant le {Formats.Date(c.Fin)} : elle finit ce jour-là."),
        ];
        if (proches.Count > RenouvellementsNommes)
        {
            demandes.Add($"{Formats.Accorder(proches.Count - RenouvellementsNommes, "autre convention finit", "autres conventions finissent")} dans les {ConventionConsts.PaliersEcheance[^1]} jours : préparer leur renouvellement.");
        }
        var enRetard = lu.Versements.Where(v => v.EstDuTerritoire && v.Etat == EtatVersement.EnRetard).ToList();
        if (enRetard.Count > 0)
        {
            demandes.Add($"Verser {Formats.Montant(enRetard.Sum(v => v.Montant))} : {Formats.Accorder(enRetard.Count, "versement promis est", "versements promis sont")} en retard, le plus ancien depuis le {Formats.Date(enRetard[0].Echeance)}.");
        }
        if (lu.Versements.Where(v => v.EstDuTerritoire && v.VerseLe is null && v.Exercice > lu.Aujourdhui.Year).GroupBy(v => v.Exercice).OrderBy(g => g.Key).FirstOrDefault() is { } prochain)
        {
            demandes.Add($"Inscrire au budget {Formats.Annee(prochain.Key)} les {Formats.Montant(prochain.Sum(v => v.Montant))} de subvention déjà promis par convention.");
        }
        var engagements = lu.Engagements.Count(e => e.Etat == EtatEngagement.EnRetard);
        if (engagements > 0)
        {
            demandes.Add($"Demander où en {(engagements < 2 ? "est" : "sont")} {Formats.Accorder(engagements, "engagement dont l’échéance est passée", "engagements dont l’échéance est passée")}.");
        }
        return demandes;
    }

    private static string Enumerer(List<string> noms) => noms.Count == 1 ? noms[0] : $"{string.Join(", ", noms.Take(noms.Count - 1))} et {noms[^1]}";
}
