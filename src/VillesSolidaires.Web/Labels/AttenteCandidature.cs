using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Labels;

/// <summary>La phrase du sommet d'un dossier : qui doit faire quoi, depuis quand ou avant quand.</summary>
/// <param name="Qui">Écrit en gras ; vide si personne n'est attendu.</param>
public sealed record AttenteCandidature(string Qui, string Suite)
{
    /// <param name="c">Candidature.</param>
    /// <param name="deLaCommune">La personne est de la mairie : c'est à elle.</param>
    /// <param name="today">Jour à Paris.</param>
    public static AttenteCandidature De(CandidatureDetailDto c, bool deLaCommune, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(c);
        var depuis = Depuis(today.DayNumber - HeureDeParis.Jour(c.Depuis).DayNumber);
        return c.Statut switch
        {
            CandidatureStatut.Brouillon => new(deLaCommune ? "À vous de remplir" : "La mairie remplit", "le dossier" + Avant(c, " et de le déposer", today)),
            CandidatureStatut.Deposee => new("L’association", $"doit ouvrir l’instruction, {depuis}"),
            CandidatureStatut.EnInstruction => new("L’association", $"instruit le dossier, {depuis}"),
            CandidatureStatut.ComplementsDemandes => new(deLaCommune ? "À vous de répondre" : "La mairie doit répondre", Avant(c, "", today).TrimStart()),
            CandidatureStatut.Recevable => new("L’association", $"transmet le dossier au jury, {depuis}"),
            CandidatureStatut.EnJury => new("Le jury", $"examine le dossier, {depuis}"),
            CandidatureStatut.Deliberee => new("", "Le jury a délibéré ; les décisions de la session se publient ensemble"),
            CandidatureStatut.Attribuee => new(LibellesLabel.Niveau(c.Issue?.Niveau ?? c.NiveauDemande), $"attribué le {Publiee(c)}"),
            CandidatureStatut.Ajournee or CandidatureStatut.Refusee when c.Dossier?.Echeance is not null =>
                new(deLaCommune ? "Vous pouvez répondre" : "La mairie peut répondre", $"à la décision{Avant(c, "", today)}"),
            CandidatureStatut.Ajournee or CandidatureStatut.Refusee => new("", $"Décision publiée le {Publiee(c)}"),
            _ => new("", $"Motif : {c.Dossier?.Motif}"),
        };
    }

    private static string Publiee(CandidatureDetailDto c) => c.Issue is { } issue ? Formats.Date(HeureDeParis.Jour(issue.PublieeLe)) : Formats.Absent;

    private static string Avant(CandidatureDetailDto c, string quoi, DateOnly today) => c.Dossier?.Echeance is not { } jour
        ? ""
        : jour < today ? $" ; le délai a pris fin le {Formats.Date(jour)}" : $"{quoi} avant le {Formats.Date(jour)}, {Formats.Ecart(jour, today)}";

    private static string Depuis(int jours) => jours == 0 ? "depuis aujourd’hui" : $"depuis {Formats.Accorder(jours, "jour")}";
}
