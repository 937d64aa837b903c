using VillesSolidaires.Kits;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Ce que la section des kits dit en phrases.</summary>
internal static class PhrasesTelechargements
{
    public static string Introduction(DemandeSection d, TauxTerritoire territoire, IReadOnlyList<LigneTelechargement> periode, IReadOnlyList<LigneTelechargement> avant)
    {
        var (total, brut) = (periode.Sum(l => l.Qualifie), periode.Sum(l => l.Brut));
        var quand = Majuscule(Formats.Periode(d.Du, d.Au));
        if (periode.Count == 0)
        {
            return $"{quand}, aucun fichier de kit n’a été téléchargé depuis {Lieu(d, territoire)}. Un an plus tôt, sur la même durée : {Formats.Nombre(avant.Sum(l => l.Qualifie))}.";
        }
        return $"{quand}, les fichiers des kits ont été téléchargés {Formats.Nombre(total)} fois depuis {Lieu(d, territoire)}, soit {Formats.Nombre(territoire.PourMille)} pour 1 000 habitants. "
            + $"Un an plus tôt, sur la même durée : {Formats.Nombre(avant.Sum(l => l.Qualifie))}. "
            + $"Avant qualification, {Formats.Nombre(brut)} demandes avaient été reçues ; {Formats.Nombre(brut - total)} ont été écartées (robots, doubles clics, requêtes partielles).";
    }

    public static IReadOnlyList<string> PointsSaillants(IReadOnlyList<LigneTelechargement> periode, IReadOnlyDictionary<Guid, string> titres, DemandeSection d)
    {
        if (periode.Count == 0)
        {
            return [$"Aucun téléchargement n’a été compté sur la période{(d.Niveau == NiveauTerritoire.Commune ? " : vérifiez que vos liens portent bien le code Insee de la commune." : ".")}"];
        }
        var total = periode.Sum(l => l.Qualifie);
        var mois = periode.GroupBy(l => l.Mois).MaxBy(g => g.Sum(l => l.Qualifie))!;
        List<string> points = [$"{Majuscule(Formats.MoisAnnee(mois.Key))} est le mois le plus actif, avec {Formats.Accorder(mois.Sum(l => l.Qualifie), "téléchargement")}."];
        if (total > 0)
        {
            var canal = periode.GroupBy(l => l.Canal).MaxBy(g => g.Sum(l => l.Qualifie))!;
            points.Add($"Premier canal : {CanalTelechargement.Libelle(canal.Key).ToLowerInvariant()}, {Formats.Pourcentage(canal.Sum(l => l.Qualifie) / (decimal)total, 0)} des téléchargements.");
        }
        if (periode.GroupBy(l => l.KitId).MaxBy(g => g.Sum(l => l.Qualifie)) is { } premier)
        {
            points.Add($"« {titres[premier.Key]} » est le kit le plus demandé : {Formats.Accorder(premier.Sum(l => l.Qualifie), "téléchargement")}.");
        }
        return points;
    }

    public static IReadOnlyList<string> CeQuiChange(
        IReadOnlyList<LigneTelechargement> periode, IReadOnlyList<LigneTelechargement> avant, TerritoireCompare compare, IReadOnlyDictionary<Guid, string> titres)
    {
        List<string> phrases = [];
        var (total, totalAvant) = (periode.Sum(l => l.Qualifie), avant.Sum(l => l.Qualifie));
        if (totalAvant > 0)
        {
            phrases.Add($"{Formats.Accorder(total, "téléchargement qualifié", "téléchargements qualifiés")}, contre {Formats.Nombre(totalAvant)} un an plus tôt ({Evolution(total, totalAvant)}).");
        }
        if (compare.Taux.Count > 1 && total > 0)
        {
            var (lui, autre) = (compare.Taux[0], compare.Taux[1]);
            phrases.Add($"Avec {Formats.Nombre(lui.PourMille)} téléchargements pour 1 000 habitants, {lui.Libelle} {(lui.PourMille >= autre.PourMille ? "dépasse" : "reste sous")} « {autre.Libelle} » ({Formats.Nombre(autre.PourMille)}).");
        }
        var recul = avant.GroupBy(l => l.KitId)
            .Select(g => (Kit: g.Key, Ecart: periode.Where(l => l.KitId == g.Key).Sum(l => l.Qualifie) - g.Sum(l => l.Qualifie)))
            .OrderBy(x => x.Ecart).FirstOrDefault();
        if (recul.Ecart < 0 && total > 0)
        {
            phrases.Add($"« {titres[recul.Kit]} » recule de {Formats.Accorder(-recul.Ecart, "téléchargement")} en un an.");
        }
        return phrases;
    }

    public static IReadOnlyList<string> AuConseil(IReadOnlyList<LigneTelechargement> periode, IReadOnlyList<LigneTelechargement> avant, DemandeSection d) =>
        d.Niveau != NiveauTerritoire.Commune ? []
        : periode.Count == 0 && avant.Count == 0 ? ["Relayer un premier kit sur le site de la commune et dans les halls : ils sont gratuits, et prêts à imprimer à son nom."]
        : periode.Sum(l => l.Qualifie) < avant.Sum(l => l.Qualifie) ? ["Relayer de nouveau les kits dans le bulletin municipal et les halls : ils sont moins téléchargés qu’un an plus tôt."]
        : [];

    public static string Evolution(long total, long avant) => avant == 0
        ? "pas de comparaison un an plus tôt"
        : $"{(total >= avant ? "+" : "−")} {Formats.Pourcentage(Math.Abs(total - avant) / (decimal)avant, 0)} en un an";

    private static string Lieu(DemandeSection d, TauxTerritoire territoire) => d.Niveau switch
    {
        NiveauTerritoire.Commune => territoire.Libelle,
        NiveauTerritoire.Departement => $"le département ({territoire.Libelle})",
        NiveauTerritoire.Region => $"la région {territoire.Libelle}",
        _ => "toute la France",
    };

    private static string Majuscule(string texte) => char.ToUpperInvariant(texte[0]) + texte[1..];
}
