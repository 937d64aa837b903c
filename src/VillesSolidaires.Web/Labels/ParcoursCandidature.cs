using VillesSolidaires.Labels;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Labels;

/// <param name="Detail">Jour où l'étape a été franchie, ou ce qu'on en attend.</param>
public sealed record EtapeCandidature(CandidatureStatut Statut, EtatEtape Avancement, string? Detail);

/// <summary>Étapes d'un dossier : celles franchies, celle en cours, celles qui restent.</summary>
public static class ParcoursCandidature
{
    private static readonly CandidatureStatut[] Ordre =
    [
        CandidatureStatut.Brouillon, CandidatureStatut.Deposee, CandidatureStatut.EnInstruction, CandidatureStatut.ComplementsDemandes, CandidatureStatut.Recevable,
        CandidatureStatut.EnJury, CandidatureStatut.Deliberee,
    ];

    /// <summary>États qui ferment le dossier avant le jury.</summary>
    private static readonly CandidatureStatut[] Arrets = [CandidatureStatut.Irrecevable, CandidatureStatut.Retiree];

    public static IReadOnlyList<EtapeCandidature> De(CandidatureDetailDto c)
    {
        ArgumentNullException.ThrowIfNull(c);
        var passages = (c.Dossier?.Evenements ?? []).GroupBy(e => e.Statut).ToDictionary(g => g.Key, g => HeureDeParis.Jour(g.Min(e => e.Le)));
        var rang = Array.IndexOf(Ordre, c.Statut);
        var arretee = Arrets.Contains(c.Statut);
        List<EtapeCandidature> etapes = [];
        foreach (var (statut, i) in Ordre.Select((s, i) => (s, i)))
        {
            var passee = passages.ContainsKey(statut);
            // Le brouillon ne compte que tant qu'on y est ; des compléments ne se demandent pas toujours.
            if ((statut == CandidatureStatut.Brouillon && c.Statut != statut)
                || (statut == CandidatureStatut.ComplementsDemandes && !passee)
                || (arretee && !passee))
            {
                continue;
            }
            etapes.Add(statut == c.Statut
                ? new EtapeCandidature(statut, EtatEtape.EnCours, EnCours(c))
                : new EtapeCandidature(
                    statut, rang < 0 || i < rang ? EtatEtape.Fait : EtatEtape.AVenir,
                    (rang < 0 || i < rang) && passages.TryGetValue(statut, out var le) ? Formats.DateAbregee(le) : null));
        }
        var issue = rang < 0 ? c.Statut : CandidatureStatut.Attribuee;
        etapes.Add(new EtapeCandidature(
            issue, rang < 0 ? EtatEtape.EnCours : EtatEtape.AVenir,
            rang < 0 ? $"le {Formats.DateAbregee(HeureDeParis.Jour(c.Depuis))}" : $"niveau {c.NiveauDemande} demandé"));
        return etapes;
    }

    private static string EnCours(CandidatureDetailDto c) => c.Dossier?.Echeance is { } jour
        ? $"{(c.Statut == CandidatureStatut.ComplementsDemandes ? "réponse" : "dépôt")} avant le {Formats.JourMois(jour)}"
        : $"depuis le {Formats.JourMois(HeureDeParis.Jour(c.Depuis))}";
}
