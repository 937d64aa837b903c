using VillesSolidaires.Conventions.Aleatoire;
using static VillesSolidaires.Labels.CandidatureDeTest;

namespace VillesSolidaires.Labels.Aleatoire;

/// <summary>Le pas suivant d'un dossier mené à son terme ; le domaine peut toujours le refuser, l'horloge et les faits ayant changé.</summary>
internal static class ParcoursLabel
{
    public static void Avancer(MondeLabel monde, Candidature c, Tirage tirage)
    {
        switch (c.Statut)
        {
            case CandidatureStatut.Brouillon when c.CriteresRenseignes < c.CriteresApplicables || c.Preuves.Count == 0 || c.Elu is null || c.Technique is null:
                Remplir(monde, c, tirage);
                break;
            case CandidatureStatut.Brouillon:
                c.Deposer(Session, "2026.1", Contenu, CandidatureDeTest.Faits, monde.Acte("Mairie"));
                break;
            case CandidatureStatut.Deposee:
                c.PrendreEnInstruction(Guid.CreateVersion7(), "Alice", monde.Acte("Alice"));
                break;
            case CandidatureStatut.ComplementsDemandes when c.Questions.FirstOrDefault(q => q.AttendLaMairie) is { } question:
                c.Repondre(question.Id, CoteDossier.Mairie, "Voici.", monde.Acte("Mairie"));
                break;
            case CandidatureStatut.ComplementsDemandes:
                c.EnvoyerComplements("2026.1", Contenu, CandidatureDeTest.Faits, monde.Acte("Mairie"));
                break;
            case CandidatureStatut.EnInstruction when tirage.UneFoisSur(3):
                c.Questionner(Contenu, Lieu, "Où est la charte ?", monde.Acte("Alice"));
                c.DemanderComplements(DateOnly.FromDateTime(monde.Maintenant).AddDays(10), monde.Acte("Alice"));
                break;
            case CandidatureStatut.EnInstruction:
                Instruire(monde, c, tirage);
                break;
            case CandidatureStatut.Recevable:
                c.TransmettreAuJury(monde.Acte("Alice"));
                break;
            case CandidatureStatut.EnJury when monde.Jury.Statut == JuryStatut.Composition:
                monde.Jury.OuvrirNotation([.. monde.Candidatures.Where(CommandesLabel.EnJury).Select(monde.AuJury)]);
                break;
            case CandidatureStatut.EnJury:
                Juger(monde, c, tirage);
                break;
            case CandidatureStatut.Deliberee when monde.Jury.Statut == JuryStatut.Notation:
                monde.Jury.Clore(monde.Candidatures.Count(CommandesLabel.EnJury));
                break;
            case CandidatureStatut.Deliberee:
                monde.Jury.Publier(Session, [.. monde.Candidatures.Where(x => x.Statut == CandidatureStatut.Deliberee)], monde.Acte("Alice"));
                break;
        }
    }

    private static void Remplir(MondeLabel monde, Candidature c, Tirage tirage)
    {
        c.Designer(CommandesLabel.Referent("Perrin"), CommandesLabel.Referent("Haddad"));
        foreach (var critere in CalculLabel.Applicables(Contenu, c.Profil))
        {
            c.Evaluer(Contenu, critere.Code, tirage.Entier(5), "Nous le faisons.", c.Evaluation(critere.Code)?.Revision, monde.Acte("Mairie"));
        }
        c.Joindre(Contenu, new NouvellePreuve("Charte", [new(Lieu, Charte)]) { Lien = "https://mairie.example/charte" }, monde.Acte("Mairie"));
    }

    private static void Instruire(MondeLabel monde, Candidature c, Tirage tirage)
    {
        foreach (var question in c.Questions.Where(q => q.EstOuverte).ToList())
        {
            c.Classer(question.Id, monde.Acte("Alice"));
        }
        foreach (var critere in CalculLabel.Applicables(Contenu, c.Profil))
        {
            c.Instruire(Contenu, critere.Code, tirage.Entier(5), "Les pièces le montrent.", c.Evaluation(critere.Code)?.Revision, monde.Acte("Alice"));
        }
        c.Verifier(PointsVerifies.Tous);
        c.DeclarerRecevable(Contenu, CandidatureDeTest.Faits, monde.Acte("Alice"));
    }

    private static void Juger(MondeLabel monde, Candidature c, Tirage tirage)
    {
        var dossier = monde.AuJury(c);
        foreach (var membre in monde.Jury.Membres)
        {
            var notation = monde.Notation(c, membre);
            if (notation.Statut is NotationStatut.AFaire or NotationStatut.EnCours)
            {
                var notes = CalculLabel.Applicables(Contenu, c.Profil).ToDictionary(x => x.Code, _ => tirage.Entier(5), StringComparer.Ordinal);
                notation.Noter(Contenu, c.Profil, notes, "Avis écrit.");
                notation.Remettre(Contenu, c.Profil, monde.Maintenant);
            }
        }
        var issue = tirage.Un(IssueLabel.Attribution, IssueLabel.Attribution, IssueLabel.Ajournement, IssueLabel.Refus);
        Deliberation.Arreter(
            monde.Jury, dossier, c, monde.Notations, issue, issue == IssueLabel.Attribution ? 1 + tirage.Entier(3) : null, "Le jury a vu le dossier.",
            monde.Jury.PresidePour(dossier), monde.Acte("Présidence"));
    }
}
