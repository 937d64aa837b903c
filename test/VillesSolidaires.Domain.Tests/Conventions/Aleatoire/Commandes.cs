using VillesSolidaires.Organisations;
using static VillesSolidaires.Conventions.ConventionDeTest;

namespace VillesSolidaires.Conventions.Aleatoire;

/// <summary>Toutes les commandes publiques d'une convention, saisies justes ou fautives selon le tirage.</summary>
internal static class Commandes
{
    private delegate void Commande(MondeAleatoire monde, Convention convention, Tirage tirage);

    // Répétées, les commandes qui font avancer : une suite au hasard n'atteindrait presque jamais la signature.
    private static readonly Commande[] Toutes =
    [
        Recadrer, AjouterClause, ModifierClause, ModifierClause, RetirerClause, DeplacerClause, Commenter, Repondre, Resoudre, Resoudre,
        AjouterPartie, RetirerPartie, ChangerRang, AjouterSignataire, RetirerSignataire, Rattacher,
        AjouterEngagement, ModifierEngagement, RetirerEngagement,
        AjouterAide, ModifierAide, RetirerAide, AjouterVersement, ModifierVersement, RetirerVersement,
        .. Enumerable.Repeat<Commande>(Relire, 5), Corriger, .. Enumerable.Repeat<Commande>(Preparer, 8), .. Enumerable.Repeat<Commande>(Ouvrir, 10),
        Signer, Signer, Signer, .. Enumerable.Repeat<Commande>(SignerLeSuivant, 30), Refuser, Deliberer, Attester,
        Annuler, Denoncer, Resilier, Deposer, Deposer, SuivreEngagement, Appeler, Verser, CompteRendu, Relancer, Attendre,
        OuvrirAvenant, OuvrirAvenant, .. Enumerable.Repeat<Commande>(Renouveler, 6),
    ];

    public static int Nombre => Toutes.Length;

    public static string Nom(int geste) => Toutes[geste].Method.Name;

    public static void Executer(int geste, MondeAleatoire monde, Convention convention, Tirage tirage) => Toutes[geste](monde, convention, tirage);

    private static void Recadrer(MondeAleatoire m, Convention c, Tirage t) =>
        c.Redaction.Recadrer(t.Ou("Objet recadré", " "), t.Ou(Debut, Fin.AddDays(1), Debut.AddYears(-12)), t.Ou(Fin, Fin.AddYears(1), Debut.AddDays(40)), m.Acte);

    private static void AjouterClause(MondeAleatoire m, Convention c, Tirage t) => c.Redaction.AjouterClause(
        t.Un(NatureClause.Article, NatureClause.Annexe), t.Ou("Durée", ""), t.Ou("Trois ans.", "<script>", " ", new string('x', ConventionConsts.TexteClauseMax + 1)), m.Acte);

    private static void ModifierClause(MondeAleatoire m, Convention c, Tirage t)
    {
        var clause = c.Clauses.Count == 0 ? null : t.Un(c.Clauses);
        c.Redaction.ModifierClause(clause?.Id ?? Guid.NewGuid(), "Titre", t.Ou($"Texte {t.Entier(3)}.", "", "<b>"), t.Ou(clause?.Revision ?? 1, 0, 99), m.Acte);
    }

    private static void RetirerClause(MondeAleatoire m, Convention c, Tirage t) => c.Redaction.RetirerClause(t.Id(c.Clauses, k => k.Id), m.Acte);

    private static void DeplacerClause(MondeAleatoire m, Convention c, Tirage t) => c.Redaction.DeplacerClause(t.Id(c.Clauses, k => k.Id), t.Entier(6) - 1, m.Acte);

    private static void Commenter(MondeAleatoire m, Convention c, Tirage t) => c.Redaction.Commenter(t.Id(c.Clauses, k => k.Id), t.Ou("Pourquoi ?", " "), "Mairie", m.Acte);

    private static void Repondre(MondeAleatoire m, Convention c, Tirage t) => c.Redaction.Repondre(t.Id(Fils(c), f => f.Id), t.Ou("Parce que.", ""), "Association", m.Acte);

    private static void Resoudre(MondeAleatoire m, Convention c, Tirage t) => c.Redaction.Resoudre(t.Id(Fils(c), f => f.Id), m.Acte);

    private static void AjouterPartie(MondeAleatoire m, Convention c, Tirage t)
    {
        List<NouvellePartie> lot = [Nouvelle(t.Un(TypeOrganisation.Mecene, TypeOrganisation.Mairie), t.Entier(4))];
        if (t.UneFoisSur(3))
        {
            lot.Add(c.Parties.Count > 0 && t.UneFoisSur(2) ? Nouvelle(TypeOrganisation.Mecene, 1) with { OrganisationId = t.Un(c.Parties).OrganisationId } : lot[0]);
        }
        foreach (var ajoutee in c.Redaction.Parties.Ajouter(lot, m.Acte).Where(_ => !t.UneFoisSur(4)))
        {
            c.Redaction.Parties.AjouterSignataire(ajoutee.Id, new IdentiteSignataire("Nouveau signataire", "", null), m.Acte);
        }
    }

    private static void RetirerPartie(MondeAleatoire m, Convention c, Tirage t) => c.Redaction.Parties.Retirer(t.Id(c.Parties, p => p.Id), m.Acte);

    private static void ChangerRang(MondeAleatoire m, Convention c, Tirage t) => c.Redaction.Parties.ChangerRang(t.Id(c.Parties, p => p.Id), t.Entier(5) - 1, m.Acte);

    private static void AjouterSignataire(MondeAleatoire m, Convention c, Tirage t) =>
        c.Redaction.Parties.AjouterSignataire(t.Id(c.Parties, p => p.Id), new IdentiteSignataire(t.Un("Ada Essai", "Paul Essai", " "), "adjoint", null), m.Acte);

    private static void RetirerSignataire(MondeAleatoire m, Convention c, Tirage t)
    {
        var partie = t.Id(c.Parties, p => p.Id);
        c.Redaction.Parties.RetirerSignataire(partie, t.Id(Signataires(c), s => s.Id), m.Acte);
    }

    private static void Rattacher(MondeAleatoire m, Convention c, Tirage t) =>
        c.Redaction.RattacherOrganisation(t.Id(c.Parties, p => p.OrganisationId), t.Id(c.Parties, p => p.OrganisationId), m.Acte);

    private static void AjouterEngagement(MondeAleatoire m, Convention c, Tirage t) => c.Redaction.AjouterEngagement(t.Id(c.Parties, p => p.Id), Engagement(t), m.Acte);

    private static void ModifierEngagement(MondeAleatoire m, Convention c, Tirage t) => c.Redaction.ModifierEngagement(t.Id(c.Engagements, e => e.Id), Engagement(t), m.Acte);

    private static void RetirerEngagement(MondeAleatoire m, Convention c, Tirage t) => c.Redaction.RetirerEngagement(t.Id(c.Engagements, e => e.Id), m.Acte);

    private static void AjouterAide(MondeAleatoire m, Convention c, Tirage t) => c.Redaction.Financements.Ajouter(Aide(c, t), m.Acte);

    private static void ModifierAide(MondeAleatoire m, Convention c, Tirage t) => c.Redaction.Financements.Modifier(t.Id(c.Financements, f => f.Id), Aide(c, t), m.Acte);

    private static void RetirerAide(MondeAleatoire m, Convention c, Tirage t) => c.Redaction.Financements.Retirer(t.Id(c.Financements, f => f.Id), m.Acte);

    private static void AjouterVersement(MondeAleatoire m, Convention c, Tirage t)
    {
        var aide = c.Financements.Count == 0 ? null : t.Un(c.Financements);
        // Souvent le reste à prévoir : l'échéancier tombe juste et la convention peut aller à la signature.
        var reste = aide is { } a && a.Montant > a.TotalEcheancier ? a.Montant - a.TotalEcheancier : 100;
        c.Redaction.Financements.AjouterVersement(aide?.Id ?? Guid.NewGuid(), Versement(t, reste), m.Acte);
    }

    private static void ModifierVersement(MondeAleatoire m, Convention c, Tirage t)
    {
        var (aide, versement) = AideEtVersement(c, t);
        c.Redaction.Financements.ModifierVersement(aide, versement, Versement(t, 1_000), m.Acte);
    }

    private static void RetirerVersement(MondeAleatoire m, Convention c, Tirage t)
    {
        var (aide, versement) = AideEtVersement(c, t);
        c.Redaction.Financements.RetirerVersement(aide, versement, m.Acte);
    }

    private static void Relire(MondeAleatoire m, Convention c, Tirage t) => c.EnvoyerEnRelecture(t.Id(c.Parties, p => p.Id), m.Acte);

    private static void Corriger(MondeAleatoire m, Convention c, Tirage t) => c.DemanderCorrections(t.Id(c.Parties, p => p.Id), t.Ou("À revoir.", " "), m.Acte);

    private static void Ouvrir(MondeAleatoire m, Convention c, Tirage t) => c.Signatures.Ouvrir(m.Acte);

    /// <summary>Lève ce qui empêche la signature : commentaires, délibérations, attestations.</summary>
    private static void Preparer(MondeAleatoire m, Convention c, Tirage t)
    {
        foreach (var fil in Fils(c).Where(f => f.EstOuvert))
        {
            c.Redaction.Resoudre(fil.Id, m.Acte);
        }
        foreach (var partie in c.Parties.Where(p => p.EngagementRepublicainLe is null || (p.DoitDeliberer && p.DeliberationLe is null)))
        {
            c.Signatures.AttesterEngagementRepublicain(partie.Id, m.Jour, m.Acte);
            if (partie.DoitDeliberer)
            {
                c.Signatures.EnregistrerDeliberation(partie.Id, "D-1", m.Jour, m.Jour, m.Acte);
            }
        }
    }

    private static void Signer(MondeAleatoire m, Convention c, Tirage t)
    {
        var partie = c.Parties.Count == 0 ? null : t.Un(c.Parties);
        Signer(m, c, partie?.Id ?? Guid.NewGuid(), t.Id(partie?.Signataires ?? [], s => s.Id), t.Ou(c.Empreinte ?? "", "", new string('f', 64)),
            t.Ou(m.Jour, m.Jour.AddDays(1), m.Jour.AddDays(-30)), t.UneFoisSur(4));
    }

    private static void SignerLeSuivant(MondeAleatoire m, Convention c, Tirage t)
    {
        var partie = c.Signatures.PartiesAttendues.FirstOrDefault();
        Signer(m, c, partie?.Id ?? Guid.NewGuid(), partie?.Signataires.FirstOrDefault(s => s.SigneLe is null)?.Id ?? Guid.NewGuid(), c.Empreinte ?? "", m.Jour, surPapier: false);
    }

    private static void Signer(MondeAleatoire m, Convention c, Guid partie, Guid signataire, string empreinte, DateOnly le, bool surPapier)
    {
        if (m.Origine(c) is { Statut: not ConventionStatut.Signee })
        {
            // L'application signe et applique l'avenant en une transaction, défaite si l'origine n'est plus signée.
            return;
        }
        c.Signatures.Signer(partie, signataire, empreinte, le, surPapier, m.Acte);
        ConventionDeTest.Attendre(m.Manager.ConclureAsync(c, m.Acte, default));
    }

    private static void Refuser(MondeAleatoire m, Convention c, Tirage t) => c.Signatures.Refuser(t.Id(c.Parties, p => p.Id), t.Ou("Non.", ""), m.Acte);

    private static void Deliberer(MondeAleatoire m, Convention c, Tirage t) => c.Signatures.EnregistrerDeliberation(
        t.Id(c.Parties, p => p.Id), t.Ou("D-2", " "), t.Ou(m.Jour, m.Jour.AddDays(1)), t.Ou(m.Jour, m.Jour.AddDays(3), m.Jour.AddDays(-3)), m.Acte);

    private static void Attester(MondeAleatoire m, Convention c, Tirage t) =>
        c.Signatures.AttesterEngagementRepublicain(t.Id(c.Parties, p => p.Id), t.Ou(m.Jour, m.Jour.AddDays(1)), m.Acte);

    private static void Annuler(MondeAleatoire m, Convention c, Tirage t) => c.Annuler(t.Un("Abandon.", "", " "), m.Acte);

    private static void Denoncer(MondeAleatoire m, Convention c, Tirage t) => c.Denoncer(t.Id(c.Parties, p => p.Id), t.Ou("Rupture.", ""), t.Ou(m.Jour, m.Jour.AddDays(-1), c.Fin.AddDays(1)), m.Acte);

    private static void Resilier(MondeAleatoire m, Convention c, Tirage t) => c.Resilier(t.Ou("Faute.", ""), t.Ou(m.Jour, m.Jour.AddDays(-1), c.Fin.AddDays(1)), m.Acte);

    private static void Deposer(MondeAleatoire m, Convention c, Tirage t) => c.Execution.Deposer(
        new PieceDeposee(t.Un(TypePiece.ScanSigne, TypePiece.Preuve), "piece.pdf", 10, new string('a', 64), t.UneFoisSur(2) ? null : t.Id(c.Parties, p => p.Id)), m.Acte);

    private static void SuivreEngagement(MondeAleatoire m, Convention c, Tirage t) =>
        c.Execution.SuivreEngagement(t.Id(c.Engagements, e => e.Id), t.Entier(5) - 1, t.Un<DateOnly?>(null, m.Jour, m.Jour.AddDays(1)), "Preuve", m.Acte);

    private static void Appeler(MondeAleatoire m, Convention c, Tirage t)
    {
        var (aide, versement) = AideEtVersement(c, t);
        c.Execution.RecevoirAppel(aide, versement, t.Ou(m.Jour, m.Jour.AddDays(1)), m.Acte);
    }

    private static void Verser(MondeAleatoire m, Convention c, Tirage t)
    {
        var (aide, versement) = AideEtVersement(c, t);
        c.Execution.NoterVersement(aide, versement, t.Ou(m.Jour, m.Jour.AddDays(1)), m.Acte);
    }

    private static void CompteRendu(MondeAleatoire m, Convention c, Tirage t) =>
        c.Execution.RecevoirCompteRendu(t.Id(c.Financements, f => f.Id), t.Ou(2026, 2019, 2040), t.Ou(m.Jour, m.Jour.AddDays(1)), m.Acte);

    private static void Relancer(MondeAleatoire m, Convention c, Tirage t) => c.Execution.Relancer(t.UneFoisSur(2), m.Acte);

    private static void Attendre(MondeAleatoire m, Convention c, Tirage t) => m.Avancer(t.Entier(72));

    private static void OuvrirAvenant(MondeAleatoire m, Convention c, Tirage t) =>
        m.Retenir(ConventionDeTest.Attendre(m.Manager.OuvrirAvenantAsync(c, t.Ou("Avenant", ""), t.Ou(c.Fin, c.Debut.AddDays(-1)), m.Acte, default)));

    private static void Renouveler(MondeAleatoire m, Convention c, Tirage t) => m.Retenir(ConventionDeTest.Attendre(m.Manager.RenouvelerAsync(c, m.Acte, default)));

    private static NouvelEngagement Engagement(Tirage t) => new(t.Ou(t.Un("Former", "Accueillir"), " "), Debut.AddDays(t.Entier(3)), t.Un<int?>(null, 10, 0), "relais");

    private static NouveauFinancement Aide(Convention c, Tirage t) => new(
        t.Id(c.Parties, p => p.Id), t.Id(c.Parties, p => p.Id), t.Ou(1_000m, 0, -5, 1.001m), NatureFinancement.Numeraire, ConditionsVersement.Echelonne, null, t.UneFoisSur(2));

    private static NouveauVersement Versement(Tirage t, decimal montant) =>
        new(t.Ou(2026, 2019), t.Ou(new DateOnly(2026, 6, 30), Debut.AddDays(-1)), "Appel", t.Ou(montant, -1, 0.001m));

    private static (Guid Aide, Guid Versement) AideEtVersement(Convention c, Tirage t)
    {
        var aide = c.Financements.Count == 0 ? null : t.Un(c.Financements);
        return (aide?.Id ?? Guid.NewGuid(), t.Id(aide?.Versements ?? [], v => v.Id));
    }

    private static List<FilCommentaires> Fils(Convention c) => [.. c.Clauses.SelectMany(k => k.Fils)];

    private static List<Signataire> Signataires(Convention c) => [.. c.Parties.SelectMany(p => p.Signataires)];
}
