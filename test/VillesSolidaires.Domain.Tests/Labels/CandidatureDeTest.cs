namespace VillesSolidaires.Labels;

/// <summary>Une session, une commune qui remplit tout, un dossier mené par les verbes du domaine.</summary>
internal static class CandidatureDeTest
{
    public const string Lieu = "lieu";
    public const string Rencontres = "rencontres";
    public const string Bailleurs = "bailleurs";
    public const string Charte = "charte";

    public static readonly Acte Mairie = new(Guid.CreateVersion7(), "Nadia de la mairie", Instant(2026, 3, 10));
    public static readonly Acte Association = new(Guid.CreateVersion7(), "Alice de l’association", Instant(2026, 5, 4));
    public static readonly SessionLabel Session = new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), new SessionDonnees("Session 2026", new(2026, 3, 1), new(2026, 4, 30), new(2026, 5, 15)));

    /// <summary>Deux critères pour toutes, un pour les communes dont un bailleur a signé ; la charte du lieu est obligatoire.</summary>
    public static readonly ContenuReferentiel Contenu = new(
        [
            new AxeReferentiel("moyens", "Moyens", [Critere(Lieu, 1, 50) with { Preuves = [new PreuveExigee(Charte, "Charte d’usage", true, null)] }]),
            new AxeReferentiel("ensemble", "Rencontrer", [
                Critere(Rencontres, 2, 30) with { Preuves = [new PreuveExigee("animations", "Animations", true, SourcePreuve.Animations)] },
                Critere(Bailleurs, 3, 20) with { Condition = ConditionCritere.BailleurSignataire },
            ]),
        ],
        [40, 60, 80]);

    public static readonly FaitsCommune Faits = new(
        new ProfilCommune(50_000, BailleurSignataire: false), "CV-2026-0001", 2026, new DateOnly(2026, 1, 28), [new FaitProuve(SourcePreuve.Animations, "24 animations", Suffit: true)]);

    public static DateTime Instant(int annee, int mois, int jour) => new(annee, mois, jour, 9, 0, 0, DateTimeKind.Utc);

    public static async Task<Candidature> OuvrirAsync(ProfilCommune? profil = null, Candidature? precedente = null) =>
        await new CandidatureManager(new SansAutreDossier()).OuvrirAsync(
            Session, Contenu, new CommuneCandidate("53130", "Laval", "53", profil ?? Faits.Profil), niveau: 2, precedente, Mairie, CancellationToken.None);

    /// <summary>Dossier complet, prêt au dépôt.</summary>
    public static async Task<Candidature> CompleteAsync()
    {
        var candidature = await OuvrirAsync();
        candidature.Designer(new ReferentLabel("Mme Perrin", "Adjointe", "perrin@mairie.example"), new ReferentLabel("M. Haddad", "Directeur", "haddad@mairie.example"));
        candidature.Evaluer(Contenu, Lieu, 3, "Le local est ouvert à tous.", null, Mairie);
        candidature.Evaluer(Contenu, Rencontres, 2, null, null, Mairie);
        candidature.Joindre(Contenu, new NouvellePreuve("Charte d’usage du local", [new(Lieu, Charte), new(Rencontres, null)]) { Lien = "https://mairie.example/charte" }, Mairie);
        return candidature;
    }

    public static async Task<Candidature> DeposeeAsync()
    {
        var candidature = await CompleteAsync();
        candidature.Deposer(Session, "2026.1", Contenu, Faits, Mairie);
        return candidature;
    }

    public static async Task<Candidature> EnInstructionAsync()
    {
        var candidature = await DeposeeAsync();
        candidature.PrendreEnInstruction(Association.AuteurId!.Value, Association.Auteur, Association);
        return candidature;
    }

    public static async Task<Candidature> RecevableAsync()
    {
        var candidature = await EnInstructionAsync();
        candidature.Instruire(Contenu, Lieu, 3, null, candidature.Evaluation(Lieu)!.Revision, Association);
        candidature.Instruire(Contenu, Rencontres, 3, "Le bilan montre plus que la mairie ne dit.", candidature.Evaluation(Rencontres)!.Revision, Association);
        candidature.Verifier(PointsVerifies.Tous);
        candidature.DeclarerRecevable(Contenu, Faits, Association);
        return candidature;
    }

    private static CritereReferentiel Critere(string code, int numero, decimal poids) =>
        new(code, numero, code, poids, ["Rien", "Amorcé", "Régulier", "Ancré", "Exemplaire"], [1, 2, 3]);

    private sealed class SansAutreDossier : ICandidatureRepository
    {
        public IQueryable<Candidature> Requete => throw new NotSupportedException();

        public Task<bool> ExisteAsync(Guid sessionId, string communeCode, CancellationToken ct) => Task.FromResult(false);

        public Task<int> DernierNumeroAsync(Guid sessionId, CancellationToken ct) => Task.FromResult(11);

        public Task<IReadOnlyList<Candidature>> DeLaSessionAsync(Guid sessionId, CandidatureStatut statut, CancellationToken ct) => throw new NotSupportedException();

        public Task<IReadOnlyList<CommuneDeSession>> CommunesDeLaSessionAsync(Guid sessionId, CancellationToken ct) => throw new NotSupportedException();

        public Task<IReadOnlyList<Candidature>> DelaisEchusAsync(DateOnly today, int max, CancellationToken ct) => throw new NotSupportedException();

        public Task<Candidature> PourEvaluerAsync(Guid id, CancellationToken ct) => throw new NotSupportedException();

        public Task<Candidature> GetAsync(Guid id, CancellationToken ct) => throw new NotSupportedException();

        public void Ajouter(Candidature agregat) => throw new NotSupportedException();

        public void Supprimer(Candidature agregat) => throw new NotSupportedException();

        public Task SaveAsync(Candidature agregat, string? concurrencyStamp, CancellationToken ct) => throw new NotSupportedException();
    }
}
