using System.Security.Cryptography;
using System.Text;

namespace VillesSolidaires.Animations;

/// <summary>Fait d'animations un flux iCalendar. Les mêmes animations donnent les mêmes octets.</summary>
internal static class RedactionFlux
{
    // Deux fois par demi-journée : un report de la veille se voit le matin.
    private static readonly TimeSpan Rafraichissement = TimeSpan.FromHours(3);

    /// <param name="adresse">Page d'une animation ; nulle : elle n'en a pas pour ce lecteur.</param>
    public static FluxAgendaDto Rediger(string nom, IReadOnlyCollection<AnimationAnnoncee> animations, Func<AnimationAnnoncee, Uri?> adresse)
    {
        var calendrier = new CalendrierICal(SansSeparateur(nom), [.. animations.Select(a => Evenement(a, adresse(a)))], Rafraichissement)
        {
            // Ne rien laisser croire : un flux coupé le dit dans l'agenda qui le montre.
            Description = animations.Count < AgendaConsts.EvenementsMax
                ? null
                : $"Ce flux s’arrête à {Formats.Accorder(AgendaConsts.EvenementsMax, "animation")}. Pour voir la suite, abonnez-vous à moins de communes.",
        };
        var contenu = Encoding.UTF8.GetBytes(EcritureICal.Ecrire(calendrier));
        return new FluxAgendaDto(EtatFlux.Trouve, contenu, Convert.ToHexStringLower(SHA256.HashData(contenu)));
    }

    private static EvenementICal Evenement(AnimationAnnoncee a, Uri? adresse) =>
        new($"{a.Id:D}@villes-solidaires", a.Sequence, Statut(a.Statut), a.ModifieLe, a.Periode.Debut, a.Periode.Fin, Titre(a))
        {
            HeureDebut = a.Periode.HeureDebut, HeureFin = a.Periode.HeureFin, Description = Description(a), Lieu = Lieu(a), Url = adresse,
            Categories = [a.Type.Libelle()],
        };

    // Planifiée ou reportée : la date est dite, mais à confirmer.
    private static StatutICal Statut(AnimationStatut statut) => statut switch
    {
        AnimationStatut.Annulee => StatutICal.Annule,
        AnimationStatut.Confirmee or AnimationStatut.Realisee => StatutICal.Confirme,
        _ => StatutICal.Provisoire,
    };

    // Bien des agendas ne montrent pas STATUS : l'annulation se lit aussi dans le titre.
    private static string Titre(AnimationAnnoncee a) => a.Statut == AnimationStatut.Annulee ? $"Annulée : {a.Titre}" : a.Titre;

    private static string Description(AnimationAnnoncee a)
    {
        string?[] lignes =
        [
            a is { Statut: AnimationStatut.Annulee, Motif: { } motif } ? $"Annulée : {motif}" : null,
            a is { Statut: AnimationStatut.Reportee, AncienDebut: { } ancien } ? $"Reportée : prévue d’abord le {Formats.Date(ancien)}." : null,
            a.Description,
            a.Public is { } publicVise ? $"Pour qui : {publicVise}" : null,
            a.Organisateur is { } organisateur ? $"Organisé par : {organisateur}" : null,
            a.Capacite is { } capacite ? $"Places : {Formats.Nombre(capacite)}" : null,
        ];
        return string.Join("\n\n", lignes.OfType<string>());
    }

    private static string? Lieu(AnimationAnnoncee a) =>
        string.Join(", ", new[] { a.Lieu, a.Adresse, a.Commune }.Where(p => !string.IsNullOrEmpty(p))) is { Length: > 0 } lieu ? lieu : null;

    private static string SansSeparateur(string nom) => nom.Replace(',', ' ').Replace(';', ' ');
}
