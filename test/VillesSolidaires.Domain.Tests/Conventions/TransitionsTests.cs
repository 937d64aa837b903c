using static VillesSolidaires.Conventions.ActionConvention;
using static VillesSolidaires.Conventions.ConventionStatut;

namespace VillesSolidaires.Conventions;

/// <summary>Chaque geste, fait pour de bon dans chaque état. La table est récrite ici d'après la règle, pas relue du domaine.</summary>
public sealed class TransitionsTests
{
    private static readonly ConventionStatut[] Redaction = [Brouillon, EnRelecture, EnCorrection];
    private static readonly ConventionStatut[] Signature = [ASigner, PartiellementSignee];
    private static readonly ConventionStatut[] Suites = [ConventionStatut.Signee, Denoncee, Resiliee, Remplacee];

    private static readonly Dictionary<ActionConvention, ConventionStatut[]> Permis = new()
    {
        [Modifier] = [.. Redaction, .. Signature],
        [Commenter] = Redaction,
        [EnvoyerEnRelecture] = [Brouillon, EnCorrection],
        [DemanderCorrections] = [EnRelecture],
        [MettreASignature] = [EnRelecture, EnCorrection],
        [EnregistrerDeliberation] = [.. Redaction, .. Signature],
        [ActionConvention.Signer] = Signature,
        [RefuserDeSigner] = Signature,
        [Annuler] = [.. Redaction, .. Signature],
        [Relancer] = [EnRelecture, EnCorrection, .. Signature],
        [OuvrirAvenant] = [ConventionStatut.Signee],
        [Renouveler] = [ConventionStatut.Signee],
        [Denoncer] = [ConventionStatut.Signee],
        [Resilier] = [ConventionStatut.Signee],
        [Suivre] = Suites,
        [DeposerPiece] = [.. Redaction, .. Signature, .. Suites],
    };

    public static TheoryData<ActionConvention, ConventionStatut> Tout
    {
        get
        {
            var tout = new TheoryData<ActionConvention, ConventionStatut>();
            foreach (var action in Enum.GetValues<ActionConvention>())
            {
                foreach (var statut in Enum.GetValues<ConventionStatut>())
                {
                    tout.Add(action, statut);
                }
            }
            return tout;
        }
    }

    [Theory]
    [MemberData(nameof(Tout))]
    public void Geste_SelonLEtat_EstFaitOuRefuseEnNommantLaRegle(ActionConvention action, ConventionStatut statut)
    {
        var essai = ConventionDeTest.Complete();
        essai.Convention.Redaction.Commenter(essai.Article.Id, "À revoir ?", "Mairie", ConventionDeTest.ActeDuJour);
        essai.Convention.Redaction.Resoudre(essai.Article.Fils[0].Id, ConventionDeTest.ActeDuJour);
        essai.Amener(statut);

        if (Permis[action].Contains(statut))
        {
            var avant = essai.Convention.NombreEvenements;
            Should.NotThrow(() => Faire(action, essai));
            essai.Convention.NombreEvenements.ShouldBeGreaterThan(avant, "tout geste est consigné");
            return;
        }
        var refus = Should.Throw<BusinessException>(() => Faire(action, essai));
        refus.Code.ShouldBe(ConventionErrorCodes.TransitionRefusee);
        refus.Texte.ShouldContain($"« {action.Libelle()} »");
        refus.Texte.ShouldContain($"« {statut.Libelle()} »");
        Permis[action].ShouldAllBe(s => refus.Texte.Contains(s.Libelle()));
        essai.Convention.Statut.ShouldBe(statut);
    }

    [Theory]
    [InlineData(OuvrirAvenant)]
    [InlineData(Renouveler)]
    [InlineData(Denoncer)]
    [InlineData(Resilier)]
    [InlineData(Suivre)]
    public void Geste_SurUnAvenantSigne_RenvoieALaConventionDOrigine(ActionConvention action)
    {
        var avenant = ConventionDeTest.Complete().Signee().Avenant().Signee();

        var refus = Should.Throw<BusinessException>(() => Faire(action, avenant));

        refus.Code.ShouldBe(ConventionErrorCodes.AvenantDAvenant);
        refus.Texte.ShouldContain(action.Libelle());
    }

    [Theory]
    [InlineData(2026, 1, 1, EtatConvention.EnVigueur)]
    [InlineData(2025, 12, 31, EtatConvention.Signee)]
    [InlineData(2028, 12, 31, EtatConvention.EnVigueur)]
    [InlineData(2029, 1, 1, EtatConvention.Expiree)]
    public void Etat_QuandLaConventionEstSignee_SeDeduitDeLaDate(int annee, int mois, int jour, EtatConvention attendu) =>
        ConventionDeTest.Complete().Signee().Convention.Etat(new DateOnly(annee, mois, jour)).ShouldBe(attendu);

    [Fact]
    public void Etat_QuandLaConventionNEstPasSignee_NeDependPasDeLaDate() =>
        ConventionDeTest.Complete().ASigner().Convention.Etat(new DateOnly(2040, 1, 1)).ShouldBe(EtatConvention.ASigner);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void DemanderCorrections_QuandLeMotifManque_EstRefuse(string motif)
    {
        var essai = ConventionDeTest.Complete().EnRelecture();

        ConventionDeTest.Refuse(ConventionErrorCodes.MotifObligatoire, () => essai.Convention.DemanderCorrections(essai.Association.Id, motif, ConventionDeTest.ActeDuJour));
        ConventionDeTest.Refuse(ConventionErrorCodes.MotifObligatoire, () => essai.Convention.Annuler(motif, ConventionDeTest.ActeDuJour));
        essai.Convention.Statut.ShouldBe(EnRelecture);
    }

    [Fact]
    public void Acteur_SuitCeluiQuiDoitAgir()
    {
        var essai = ConventionDeTest.Complete();
        var convention = essai.Convention;
        convention.Acteur.ShouldBe(TypeActeur.Association);
        essai.EnRelecture();
        (convention.Acteur, convention.ActeurNom).ShouldBe((TypeActeur.Mairie, essai.Mairie.Nom));
        convention.Signatures.Ouvrir(ConventionDeTest.ActeDuJour);
        convention.ActeurNom.ShouldBe($"{essai.Association.Nom} et 1{Formats.Insecable}autre");
        essai.Signer(essai.Association);
        convention.ActeurNom.ShouldBe(essai.Mairie.Nom);
        essai.Signer(essai.Mairie);
        (convention.Acteur, convention.ActeurPartieId).ShouldBe((TypeActeur.Bailleur, (Guid?)essai.Bailleur.Id));
        essai.Signer(essai.Bailleur);
        (convention.Acteur, convention.ActeurNom).ShouldBe((TypeActeur.Personne, ""));
    }

    [Fact]
    public void Acteur_QuandUnAutreDuMemeRangSigne_NeComptePlusCelui_EtLAttenteCourtToujours()
    {
        var essai = ConventionDeTest.Complete().ASigner();
        var depuis = essai.Convention.Depuis;

        essai.Convention.Signatures.Signer(
            essai.Mairie.Id, essai.Mairie.Signataires[0].Id, essai.Convention.Empreinte!, ConventionDeTest.Aujourdhui, false, ConventionDeTest.Le(ConventionDeTest.Aujourdhui, 15));

        essai.Convention.ActeurNom.ShouldBe(essai.Association.Nom);
        essai.Convention.Depuis.ShouldBe(depuis);
    }

    private static void Faire(ActionConvention action, ConventionDeTest essai)
    {
        var (convention, acte) = (essai.Convention, ConventionDeTest.ActeDuJour);
        Action geste = action switch
        {
            Modifier => () => convention.Redaction.ModifierClause(essai.Article.Id, "Objet", "Un autre texte.", essai.Article.Revision, acte),
            Commenter => () => convention.Redaction.Commenter(essai.Article.Id, "Une question.", "Mairie", acte),
            EnvoyerEnRelecture => () => convention.EnvoyerEnRelecture(essai.Mairie.Id, acte),
            DemanderCorrections => () => convention.DemanderCorrections(essai.Association.Id, "À revoir.", acte),
            MettreASignature => () => convention.Signatures.Ouvrir(acte),
            EnregistrerDeliberation => () => convention.Signatures.EnregistrerDeliberation(essai.Mairie.Id, "2026-1", acte.Jour, acte.Jour, acte),
            ActionConvention.Signer => () => essai.Signer(essai.Mairie),
            RefuserDeSigner => () => convention.Signatures.Refuser(essai.Mairie.Id, "Pas d’accord.", acte),
            Annuler => () => convention.Annuler("Abandon.", acte),
            Relancer => () => convention.Execution.Relancer(automatique: false, acte),
            OuvrirAvenant => () => ConventionDeTest.Attendre(essai.Manager.OuvrirAvenantAsync(convention, "Prolongation", convention.Fin, acte, default)),
            Renouveler => () => ConventionDeTest.Attendre(essai.Manager.RenouvelerAsync(convention, acte, default)),
            Denoncer => () => convention.Denoncer(essai.Mairie.Id, "Fin de partenariat.", acte.Jour, acte),
            Resilier => () => convention.Resilier("Inexécution.", acte.Jour, acte),
            Suivre => () => convention.Execution.SuivreEngagement(convention.Engagements[0].Id, 3, null, null, acte),
            DeposerPiece => () => convention.Execution.Deposer(new PieceDeposee(TypePiece.Autre, "note.pdf", 10, new string('a', 64), null), acte),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Geste sans essai."),
        };
        geste();
    }
}
