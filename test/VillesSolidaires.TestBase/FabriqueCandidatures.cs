using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Labels;

namespace VillesSolidaires;

/// <summary>Dossier à préparer, mené par les verbes du domaine jusqu'à cet état.</summary>
public sealed record CandidatureDeTest
{
    public string Commune { get; init; } = "13055";
    public string Departement { get; init; } = "13";
    public CandidatureStatut Jusqua { get; init; } = CandidatureStatut.Brouillon;

    /// <summary>Faux : un dossier vide, référents compris.</summary>
    public bool Remplie { get; init; } = true;

    /// <summary>Auto-évaluation de chaque critère ; l'instruction note un de moins.</summary>
    public int Note { get; init; } = 3;
    public int NiveauDemande { get; init; } = 2;

    /// <summary>Nulle : une session ouverte du 1er juin au 31 octobre 2026.</summary>
    public Guid? SessionId { get; init; }
}

/// <summary>Sessions et candidatures au label, dans la base du test, d'après le référentiel livré.</summary>
public static class FabriqueCandidatures
{
    public static readonly SessionDonnees Session2026 = new("Session 2026", new DateOnly(2026, 6, 1), new DateOnly(2026, 10, 31), new DateOnly(2026, 11, 15));

    public static async Task<Guid> SessionLabelAsync(this BaseDeTest essai, SessionDonnees? donnees = null)
    {
        ArgumentNullException.ThrowIfNull(essai);
        await using var systeme = essai.Systeme();
        await systeme.Service<IReferentielLivre>().AssurerAsync(default);
        var session = new SessionLabel(Guid.CreateVersion7(), ReferentielLivre.Id, donnees ?? Session2026);
        systeme.Contexte.Add(session);
        await systeme.Contexte.SaveChangesAsync();
        return session.Id;
    }

    /// <summary>Change le calendrier d'une session : la clore avant l'heure, par exemple.</summary>
    public static async Task RecalerAsync(this BaseDeTest essai, Guid sessionId, SessionDonnees donnees)
    {
        ArgumentNullException.ThrowIfNull(essai);
        await using var systeme = essai.Systeme();
        var sessions = systeme.Service<ISessionLabelRepository>();
        var session = await sessions.GetAsync(sessionId, default);
        session.Modifier(session.ReferentielId, donnees, 1);
        await sessions.SaveAsync(session, null, default);
    }

    public static async Task<Guid> CandidatureAsync(this BaseDeTest essai, CandidatureDeTest modele)
    {
        ArgumentNullException.ThrowIfNull(essai);
        ArgumentNullException.ThrowIfNull(modele);
        var sessionId = modele.SessionId ?? await essai.SessionLabelAsync();
        await using var systeme = essai.Systeme();
        var session = await systeme.Service<ISessionLabelRepository>().GetAsync(sessionId, default);
        var contenu = await systeme.Service<IReferentielLabelRepository>().Requete.Where(r => r.Id == session.ReferentielId).Select(r => r.Contenu).SingleAsync();
        var acte = essai.Acte();
        var candidature = await systeme.Service<CandidatureManager>().OuvrirAsync(
            session, contenu, new CommuneCandidate(modele.Commune, modele.Commune, modele.Departement, new ProfilCommune(100_000, BailleurSignataire: false)), modele.NiveauDemande, null, acte, default);
        if (modele.Remplie)
        {
            Remplir(candidature, contenu, modele.Note, acte);
        }
        Mener(candidature, session, contenu, modele, acte);
        var candidatures = systeme.Service<ICandidatureRepository>();
        candidatures.Ajouter(candidature);
        await candidatures.SaveAsync(candidature, null, default);
        return candidature.Id;
    }

    /// <summary>Applique un geste à un dossier enregistré.</summary>
    public static async Task AgirSurCandidatureAsync(this BaseDeTest essai, Guid id, Action<Candidature, ContenuReferentiel, Acte> geste)
    {
        ArgumentNullException.ThrowIfNull(essai);
        ArgumentNullException.ThrowIfNull(geste);
        await using var systeme = essai.Systeme();
        var candidatures = systeme.Service<ICandidatureRepository>();
        var candidature = await candidatures.GetAsync(id, default);
        geste(candidature, (await systeme.Service<IReferentielLabelRepository>().GetAsync(candidature.ReferentielId, default)).Contenu, essai.Acte());
        await candidatures.SaveAsync(candidature, null, default);
    }

    /// <summary>Faits qui rendent un dossier recevable, preuves jointes à part.</summary>
    public static FaitsCommune FaitsRecevables(ProfilCommune profil) => new(
        profil, "CV-2026-0001", 2026, new DateOnly(2026, 1, 28),
        [
            new FaitProuve(SourcePreuve.Programme, "Programme 2026 publié le 28 janvier 2026", Suffit: true),
            new FaitProuve(SourcePreuve.Animations, "24 animations, 1 912 participants en 2025", Suffit: true),
        ]);

    private static void Remplir(Candidature candidature, ContenuReferentiel contenu, int note, Acte acte)
    {
        candidature.Designer(new ReferentLabel("Camille Perrin", "adjointe au maire", "camille.perrin@mairie.example"), new ReferentLabel("Karim Haddad", "chef de projet", "karim.haddad@mairie.example"));
        var criteres = CalculLabel.Applicables(contenu, candidature.Profil);
        foreach (var critere in criteres)
        {
            candidature.Evaluer(contenu, critere.Code, note, "Ce que fait la commune.", revision: null, acte);
        }
        candidature.Joindre(contenu, new NouvellePreuve("Toutes les pièces", [.. criteres.SelectMany(c => c.Preuves.Select(p => new RattachementPreuve(c.Code, p.Code)))])
        {
            Lien = "https://www.mairie.example/label",
        }, acte);
    }

    private static void Mener(Candidature candidature, SessionLabel session, ContenuReferentiel contenu, CandidatureDeTest modele, Acte acte)
    {
        var jusqua = modele.Jusqua;
        if (jusqua == CandidatureStatut.Brouillon)
        {
            return;
        }
        candidature.Deposer(session, ReferentielLivre.Numero, contenu, FaitsRecevables(candidature.Profil), acte);
        if (jusqua == CandidatureStatut.Retiree)
        {
            candidature.Retirer("La commune préfère attendre.", acte);
        }
        if (jusqua is CandidatureStatut.Deposee or CandidatureStatut.Retiree)
        {
            return;
        }
        Instruire(candidature, contenu, modele.Note, acte);
        switch (jusqua)
        {
            case CandidatureStatut.ComplementsDemandes:
                candidature.Questionner(contenu, "lieu", "Il nous faut la charte d’usage du local commun.", acte);
                candidature.DemanderComplements(acte.Jour.AddDays(17), acte);
                return;
            case CandidatureStatut.Irrecevable:
                candidature.DeclarerIrrecevable("Le programme n’est plus publié.", acte);
                return;
            case CandidatureStatut.EnInstruction:
                return;
        }
        candidature.DeclarerRecevable(contenu, FaitsRecevables(candidature.Profil), acte);
        if (jusqua != CandidatureStatut.Recevable)
        {
            candidature.TransmettreAuJury(acte);
            Juger(candidature, session, contenu, jusqua, acte);
        }
    }

    private static void Instruire(Candidature candidature, ContenuReferentiel contenu, int note, Acte acte)
    {
        candidature.PrendreEnInstruction(Guid.CreateVersion7(), "Hélène Morvan", acte);
        foreach (var critere in CalculLabel.Applicables(contenu, candidature.Profil))
        {
            candidature.Instruire(contenu, critere.Code, Math.Max(0, note - 1), "Une seule action constatée.", candidature.Evaluation(critere.Code)!.Revision, acte);
        }
        candidature.Verifier(PointsVerifies.Tous);
    }

    private static void Juger(Candidature candidature, SessionLabel session, ContenuReferentiel contenu, CandidatureStatut jusqua, Acte acte)
    {
        if (jusqua == CandidatureStatut.EnJury)
        {
            return;
        }
        var jure = Guid.CreateVersion7();
        var jury = new Jury(Guid.CreateVersion7(), session.Id, acte.Jour, quorum: 1);
        jury.Nommer(new MembreJury(jure, "Awa Diop", "sociologue", new AttachesMembre(null, null, null)));
        jury.Presider(jure, null);
        var dossier = new DossierAuJury(candidature.Id, "Commune", candidature.CommuneCode!, candidature.DepartementCode!, []);
        jury.OuvrirNotation([dossier]);
        var notation = new NotationJury(Guid.CreateVersion7(), jury.Id, candidature.Id, jure);
        notation.Noter(
            contenu, candidature.Profil, CalculLabel.Applicables(contenu, candidature.Profil).ToDictionary(c => c.Code, _ => 2, StringComparer.Ordinal), "Dossier solide, à conforter.");
        notation.Remettre(contenu, candidature.Profil, acte.Instant);
        var (issue, niveau) = jusqua switch
        {
            CandidatureStatut.Ajournee => (IssueLabel.Ajournement, (int?)null),
            CandidatureStatut.Refusee => (IssueLabel.Refus, null),
            _ => (IssueLabel.Attribution, 1),
        };
        Deliberation.Arreter(jury, dossier, candidature, [notation], issue, niveau, "Les rencontres sont solides ; la décision des habitants reste à montrer.", jure, acte);
        if (jusqua != CandidatureStatut.Deliberee)
        {
            jury.Clore(0);
            jury.Publier(session, [candidature], acte);
        }
    }
}
