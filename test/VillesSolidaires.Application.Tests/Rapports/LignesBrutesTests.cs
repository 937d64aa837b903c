using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NSubstitute;
using VillesSolidaires.Animations;
using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports.Bruts;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Rendus;
using VillesSolidaires.Rapports.Sommes;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>Les feuilles brutes d'un rapport, de la base au classeur : figées, fidèles aux sections, et jamais toutes en mémoire.</summary>
[Collection(Isolement.Memoire)]
public sealed class LignesBrutesTests : IAsyncLifetime
{
    private const string Telechargements = "Brut - Téléchargements", Animations = "Brut - Animations";

    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        await _base.CreerKitEnLigneAsync();
        await _base.CreerKitEnLigneAsync("canicule", "Canicule");
        await _base.TelechargerAsync("13055", 7, "qr");
        await _base.TelechargerAsync("13055", 4, "mairie", "canicule");
        await _base.TelechargerAsync("53130", 5, poste: "198.51.100.");
        await _base.TelechargerAsync(null, 2, poste: "198.18.0.");
        await AnimerAsync("13055", "13", new(2026, 3, 4), AnimationStatut.Realisee);
        await AnimerAsync("13055", "13", new(2026, 6, 1), AnimationStatut.Annulee);
        await AnimerAsync("13055", "13", new(2026, 10, 1), AnimationStatut.Proposee);
        await AnimerAsync("53130", "53", new(2026, 5, 29), AnimationStatut.Realisee);
        _base.Horloge.AllerA(new DateTimeOffset(2027, 1, 12, 8, 0, 0, TimeSpan.Zero));
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Classeur_PorteLesLignesBrutes_DontLesSommesSontCellesDesSections()
    {
        var (_, jeu, classeur) = await ProduireAsync("13055", CodesRapport.ImpactCommunal);

        var relu = WorkbookReader.Read(new MemoryStream(classeur));
        var telechargements = relu.Sheet(Telechargements).FirstTable()!;
        telechargements.Headers.ShouldBe(["Jour", "Kit", "Département", "Code INSEE", "Commune", "Canal", "Qualifiés", "Bruts"]);
        telechargements.Rows.Count.ShouldBe(2);
        ((decimal)telechargements.Sum("Qualifiés")).ShouldBe(jeu.Tableau("Par kit").Total![1].Nombre!.Value);
        telechargements.Rows[0][0].ShouldBeOfType<DateTime>();
        var animations = relu.Sheet(Animations).FirstTable()!;
        animations.Rows.Select(r => r[10]).ShouldBe(["Réalisée", "Annulée"], "une proposition n’est pas au programme");
        ((decimal)animations.Sum("Participants")).ShouldBe(jeu.Tableau("Animations par type").Total!.Nombres()[4]!.Value);
        animations.Rows.ShouldAllBe(r => (string?)r[3] == "13055" && (string?)r[4] == "Marseille");
        relu.Sheet("Sources").Rows.ShouldContain(r => r.Contains($"Feuille « {Telechargements} »"));
    }

    [Fact]
    public async Task Classeur_EstValideSelonOpenXml()
    {
        var (_, _, classeur) = await ProduireAsync("FR", CodesRapport.ImpactNational);

        using var document = SpreadsheetDocument.Open(new MemoryStream(classeur), isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public async Task AnimationsBrutes_NePortentQueCesColonnes()
    {
        // Ni organisateur, ni description, ni commentaire : une personne peut y être nommée. Une colonne de plus se décide ici.
        var (_, jeu, _) = await ProduireAsync("13055", CodesRapport.Campagne);
        jeu.Brut!.Feuilles.Single(f => f.Nom == Animations).Colonnes.Select(c => c.Titre).ShouldBe(
        [
            "Début", "Fin", "Département", "Code INSEE", "Commune", "Quartier", "QPV", "Titre", "Type", "Kit", "Statut", "Publics", "Participants", "Bénévoles", "Heures de bénévolat",
        ]);
    }

    [Fact]
    public async Task National_SeCompteParMois_EtGardeCeQuiNAPasDeCommune()
    {
        var (_, _, classeur) = await ProduireAsync("FR", CodesRapport.ImpactNational);

        var feuille = WorkbookReader.Read(new MemoryStream(classeur)).Sheet(Telechargements).FirstTable()!;
        feuille.Headers[0].ShouldBe("Mois");
        feuille.Rows.Select(r => (string?)r[4]).ShouldBe([null, "Laval", "Marseille", "Marseille"], ignoreOrder: true);
        feuille.Sum("Qualifiés").ShouldBe(18);
    }

    [Fact]
    public async Task Rendre_LaPieceFigee_DonneLesMemesOctets_MemeSiLaBaseAChange()
    {
        var (id, jeu, classeur) = await ProduireAsync("13055", CodesRapport.ImpactCommunal);
        await AnimerAsync("13055", "13", new(2026, 7, 1), AnimationStatut.Realisee);

        await using var portee = _base.Systeme();
        using var lignes = portee.Service<PiecesBrutes>().Ouvrir(id, jeu.Brut);

        new RenduXlsx().Rendre(jeu, lignes).ShouldBe(classeur);
    }

    [Fact]
    public async Task Ouvrir_UnePieceModifieeOuPerdue_EstRefusee()
    {
        var (id, jeu, _) = await ProduireAsync("13055", CodesRapport.ImpactCommunal);
        await using var portee = _base.Systeme();
        var depot = portee.Service<IDepotFichiers>();
        await depot.EcrireAsync(FichiersRapport.PieceBrute(id), new byte[3], default);
        Should.Throw<BusinessException>(() => portee.Service<PiecesBrutes>().Ouvrir(id, jeu.Brut)).Code.ShouldBe(RapportErrorCodes.PieceBrutePerdue);
        depot.Supprimer(FichiersRapport.PieceBrute(id));
        Should.Throw<BusinessException>(() => portee.Service<PiecesBrutes>().Ouvrir(id, jeu.Brut)).Code.ShouldBe(RapportErrorCodes.PieceBrutePerdue);
    }

    [Fact]
    public async Task Verification_ConnaitLaPiece_EtVoitQuElleEstAbimee()
    {
        var (id, _, _) = await ProduireAsync("13055", CodesRapport.ImpactCommunal);
        await using var portee = _base.Systeme();
        (await portee.Service<VerificationFichiers>().VerifierAsync(new Progress<Avancement>(), default)).ShouldContain("Aucun orphelin");
        await portee.Service<IDepotFichiers>().EcrireAsync(FichiersRapport.PieceBrute(id), new byte[3], default);
        (await Should.ThrowAsync<BusinessException>(() => portee.Service<VerificationFichiers>().VerifierAsync(new Progress<Avancement>(), default))).Texte.ShouldContain("lignes brutes");
    }

    [Fact]
    public async Task SansClasseurDemande_AucunePieceNEstFigee()
    {
        var id = await _base.DemanderAsync(RapportsDeTest.Demande() with { Formats = ["pdf"] });
        await _base.ProduireAsync(id);
        JeuDeDonnees.DeJson((await _base.LireRapportAsync(id)).JeuDeDonnees!).Brut.ShouldBeNull();
    }

    [Fact]
    public async Task Figer_DisquePlein_EmpecheSansRienPerdre()
    {
        var depot = Substitute.For<IDepotFichiers>();
        depot.EcrireEnFluxAsync(default!, default!, default).ReturnsForAnyArgs(Task.FromException(new IOException("No space left on device")));

        var empechement = await Should.ThrowAsync<EmpechementException>(() => new PiecesBrutes([new Nombres(3)], depot).FigerAsync(Guid.NewGuid(), Demande, default));

        empechement.Code.ShouldBe(RapportErrorCodes.RangementImpossible);
    }

    /// <summary>Deux cent mille lignes figées, rendues et recoupées : les lignes déjà passées ne se retiennent pas.</summary>
    [Fact]
    public async Task DeuxCentMilleLignes_SeFigentEtSeRendent_SansEtreRetenues()
    {
        await using var portee = _base.Systeme();
        var nombres = new Nombres(200_000);
        var pieces = new PiecesBrutes([nombres], portee.Service<IDepotFichiers>());
        var id = Guid.NewGuid();

        var piece = (await pieces.FigerAsync(id, Demande, default))!;

        nombres.Retenu.ShouldBeLessThan(4_000_000);
        piece.Feuilles.ShouldHaveSingleItem().Totaux[0].ShouldBe(200_000m * 200_001 / 2);
        var jeu = JeuxDeTest.Complet with { Brut = piece };
        using var lignes = pieces.Ouvrir(id, piece);
        var rendu = new RenduXlsx();
        Recoupement.Verifier(rendu, jeu, rendu.Rendre(jeu, lignes)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void VerifierBrutes_QuandUneLigneManque_LeDit()
    {
        FeuilleBrute attendue = new("nombres", "Brut - Nombres", "", "", NatureChiffre.Calcule, [new("Nombre", TypeBrut.Entier)]) { Lignes = 3, Totaux = [6m] };
        Recoupement.VerifierBrutes([attendue], "Classeur", [new("Brut - Nombres", 3, [6m])]).ShouldBe(1);
        Should.Throw<BusinessException>(() => Recoupement.VerifierBrutes([attendue], "Classeur", [new("Brut - Nombres", 2, [6m])])).Texte.ShouldContain("2 lignes au lieu de 3");
        Should.Throw<BusinessException>(() => Recoupement.VerifierBrutes([attendue], "Classeur", [new("Brut - Nombres", 3, [5m])])).Texte.ShouldContain("Nombre : 5 au lieu de 6");
        Should.Throw<BusinessException>(() => Recoupement.VerifierBrutes([attendue], "Classeur", [])).Texte.ShouldContain("manque");
    }

    [Fact]
    public void ControleSommes_QuandLesLignesBrutesContredisentLaSection_Refuse()
    {
        var section = JeuxDeTest.Complet.Sections[0] with { Mesures = [new(CodesMesure.Participants, "Participants", 7)] };
        FeuilleBrute feuille = new("animations", Animations, "", "", NatureChiffre.Declare, [new("Participants", TypeBrut.Entier, 14, CodesMesure.Participants)]) { Lignes = 1, Totaux = [5m] };
        var jeu = JeuxDeTest.Complet with { Sections = [section], Brut = new("", [feuille]) };

        var refus = Should.Throw<BusinessException>(() => ControleSommes.Verifier(jeu));

        refus.Code.ShouldBe(RapportErrorCodes.SommesDifferentes);
    }

    private static readonly DemandeSection Demande = RapportsDeTest.Commune("13055", "13", new(2026, 1, 1), new(2026, 12, 31));

    private Task<Guid> AnimerAsync(string commune, string departement, DateOnly jour, AnimationStatut statut) =>
        _base.AnimationAsync(commune, departement, new AnimationDonnees("Repas de quartier", PeriodeAnimation.Jour(jour)), statut);

    private async Task<(Guid Id, JeuDeDonnees Jeu, byte[] Classeur)> ProduireAsync(string territoire, string type)
    {
        var id = await _base.DemanderAsync(RapportsDeTest.Demande(territoire) with { Type = type });
        await _base.ProduireAsync(id);
        var rapport = await _base.LireRapportAsync(id);
        rapport.Statut.ShouldBe(StatutRapport.Disponible, rapport.MotifEchec);
        await using var portee = _base.Systeme();
        return (id, JeuDeDonnees.DeJson(rapport.JeuDeDonnees!), (await portee.Service<IDepotFichiers>().LireAsync(FichiersRapport.Chemin(id, "xlsx"), default))!);
    }

    /// <summary>Suite de nombres, qui mesure la mémoire retenue aux neuf dixièmes.</summary>
    private sealed class Nombres(int nombre) : ILectureBrute
    {
        public long Retenu { get; private set; }

        public IReadOnlyList<TypeRapport> Types => [TypeRapport.ImpactCommunal];

        public int Ordre => 1;

        public Task<LignesALire?> PreparerAsync(DemandeSection demande, CancellationToken ct) => Task.FromResult<LignesALire?>(new(
            new FeuilleBrute("nombres", "Brut - Nombres", "Une ligne par nombre.", "Essai", NatureChiffre.Calcule, [new("Nombre", TypeBrut.Entier), new("Texte", TypeBrut.Texte), new("Jour", TypeBrut.Jour)]),
            Lignes().ToAsyncEnumerable()));

        private IEnumerable<IReadOnlyList<Cellule>> Lignes()
        {
            var avant = GC.GetTotalMemory(forceFullCollection: true);
            for (var i = 1; i <= nombre; i++)
            {
                if (i == nombre / 10 * 9)
                {
                    Retenu = GC.GetTotalMemory(forceFullCollection: true) - avant;
                }
                yield return [i, $"Ligne n° {i}, « guillemets » & \"autres\"", new DateOnly(2020, 1, 1).AddDays(i % 2000)];
            }
        }
    }
}
