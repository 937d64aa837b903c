using System.Text;
using VillesSolidaires.Comptes;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Organisations;

public sealed class ImportTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Apercu_DitLeSortDeChaqueLigneSansRienEcrire()
    {
        await _base.CreerBailleurAsync("Bocage Habitat", "000530014", commune: "53130");
        await _base.CreerBailleurAsync("Maine Résidences", "000530022", departement: "53");
        var apercu = await ApercuAsync("""
            Raison sociale;N° SIREN;Code INSEE;Courriel;Observations
            Bocage Habitat;000 530 014;53130;;rien
            Maine Résidences;000530022;53147;accueil@maine.example;
            Nouveau Logis;000530030;Laval;;
            Clé fausse;000530031;99999;pas une adresse;
            """);
        apercu.Lignes.Select(l => (l.Numero, l.Sort)).ShouldBe(
            [(2, SortLigneImport.Identique), (3, SortLigneImport.MiseAJour), (4, SortLigneImport.Nouvelle), (5, SortLigneImport.EnErreur)]);
        apercu.Lignes[1].Changements.ShouldBe(["Commune : vide → 53147", "Contact ajouté : Contact principal"]);
        apercu.Lignes[2].Territoire.ShouldBe("Laval (53)");
        apercu.Lignes[3].Erreurs.Select(e => e.Champ).ShouldBe(["SIREN", "Commune", "Courriel"]);
        apercu.ColonnesIgnorees.ShouldBe(["Observations"]);
        apercu.AImporter.ShouldBe(2);
        (await CompterAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Confirmation_EcritLesLignesSainesEtRendLesAutres()
    {
        await _base.CreerBailleurAsync("Maine Résidences", "000530022", departement: "53");
        var id = await DeposerAsync(OrganisationsDeTest.Csv("""
            nom;siren;rna;departement;contact;courriel;tel
            Maine Résidences;000530022;;;Dominique Exemple;d@maine.example;02 61 91 00 01
            Nouveau Logis;000530030;;53;;;
            Numéro trop court;12;;53;;;
            """));
        var bilan = await ConfirmerAsync(id);
        (bilan.Creees, bilan.MisesAJour, bilan.Identiques).ShouldBe((1, 1, 0));
        var ecartee = bilan.Ecartees.ShouldHaveSingleItem();
        (ecartee.Numero, ecartee.Nom, ecartee.Erreurs[0].Champ).ShouldBe((4, "Numéro trop court", "SIREN"));
        (await CompterAsync()).ShouldBe(2);

        // Le même fichier, une seconde fois : plus rien à faire.
        var second = await ApercuAsync("nom;siren;courriel;contact;tel\nMaine Résidences;000530022;d@maine.example;Dominique Exemple;02 61 91 00 01\nNouveau Logis;000530030;;;");
        second.Lignes.ShouldAllBe(l => l.Sort == SortLigneImport.Identique);
        (await Should.ThrowAsync<BusinessException>(() => ConfirmerAsync(id))).Code.ShouldBe(OrganisationErrorCodes.ImportIntrouvable);
    }

    [Fact]
    public async Task Apercu_QuandUnFichierWindowsAUneLigneCassee_NEcarteQuElle()
    {
        var texte = "nom;ville\r\nFoyers de l’Évre;Laval\r\n\"Guillemet oublié;Laval\r\nColonne en moins\r\nŒuvre du Bocage;Mayenne\r\n";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var id = await DeposerAsync(new DeposerImportInput("bailleurs.csv", Encoding.GetEncoding(1252).GetBytes(texte), TypeOrganisation.BailleurPrive));
        await using var portee = _base.Charge();
        var apercu = await portee.Service<IImportOrganisationAppService>().GetApercuAsync(id, default);
        apercu.Lecture.ShouldContain("Windows-1252");
        apercu.Lignes.Select(l => (l.Numero, l.Sort)).ShouldBe(
            [(2, SortLigneImport.Nouvelle), (3, SortLigneImport.EnErreur), (4, SortLigneImport.EnErreur), (5, SortLigneImport.Nouvelle)]);
        apercu.Lignes[0].ShouldSatisfyAllConditions(l => l.Nom.ShouldBe("Foyers de l’Évre"), l => l.Type.ShouldBe(TypeOrganisation.BailleurPrive));
        apercu.Lignes[2].Erreurs.ShouldHaveSingleItem().Message.ShouldContain("1 colonnes");
    }

    [Fact]
    public async Task Apercu_QuandLeFichierSeRepete_NommeLaPremiereLigne()
    {
        var apercu = await ApercuAsync("""
            nom;siren;departement
            Bocage Habitat;000530014;53
            Bocage habitat (siège);000530014;53
            Sans numéro;;53
            SANS NUMERO;;53
            """);
        apercu.Lignes.Where(l => l.Sort == SortLigneImport.EnErreur).Select(l => l.Numero).ShouldBe([3, 5]);
        apercu.Lignes[1].Erreurs[0].Message.ShouldContain("déjà à la ligne 2");
        apercu.Lignes[3].Erreurs[0].Message.ShouldContain("déjà à la ligne 4");
    }

    [Fact]
    public async Task Apercu_QuandLeNomSuffit_CompleteLaFicheSansSiren()
    {
        var id = await _base.CreerBailleurAsync("Évron Habitat", departement: "53");
        var apercu = await ApercuAsync("nom;siren;type\nEVRON HABITAT;000530014;OPH\nÉvron Habitat;;mécène");
        (apercu.Lignes[0].Sort, apercu.Lignes[0].OrganisationId).ShouldBe((SortLigneImport.MiseAJour, id));
        apercu.Lignes[1].Sort.ShouldBe(SortLigneImport.Nouvelle);
    }

    [Theory]
    [InlineData("nom;siren;type\nBocage;000530014;fusée", "Type", "fusée")]
    [InlineData("nom;siren;type\nBocage;000530014;mairie", "", "rattachée à sa commune")]
    [InlineData("nom;siren;type\nBocage;000530022;mécène", "Type", "Maine Résidences")]
    [InlineData("nom;siren\n;000530014", "Nom", "Saisissez le nom")]
    [InlineData("nom;contact\nBocage;Dominique", "Contact", "courriel ou un téléphone")]
    [InlineData("nom;telephone\nBocage;appelez-moi", "Téléphone", "02 43 49 86 00")]
    [InlineData("nom;siret\nBocage;35600000000049", "SIRET", "clé")]
    [InlineData("nom;rna\nBocage;W1", "RNA", "10 signes")]
    public async Task Apercu_QuandUnChampEstFaux_DitLequelEtPourquoi(string csv, string champ, string extrait)
    {
        await _base.CreerBailleurAsync("Maine Résidences", "000530022", departement: "53");
        var ligne = (await ApercuAsync(csv)).Lignes.ShouldHaveSingleItem();
        ligne.Sort.ShouldBe(SortLigneImport.EnErreur);
        ligne.Erreurs.ShouldContain(e => e.Champ == champ && e.Message.Contains(extrait, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Apercu_HorsDuPerimetre_RefuseLaLigneSansNommerLAutre()
    {
        await _base.CreerBailleurAsync("Bocage Habitat", "000530014", departement: "53");
        await using var portee = _base.Charge(Perimetre.DeDepartement("13"));
        var service = portee.Service<IImportOrganisationAppService>();
        var id = await service.DeposerAsync(OrganisationsDeTest.Csv("nom;siren;departement\nBocage;000530014;13\nAilleurs;;53\nIci;;13"), default);
        var apercu = await service.GetApercuAsync(id, default);
        apercu.Lignes.Select(l => l.Sort).ShouldBe([SortLigneImport.EnErreur, SortLigneImport.EnErreur, SortLigneImport.Nouvelle]);
        apercu.Lignes[0].Erreurs[0].Message.ShouldNotContain("Bocage");
        (await service.ConfirmerAsync(id, default)).Creees.ShouldBe(1);
    }

    [Fact]
    public async Task Depot_SansColonneNom_CiteLesColonnesTrouvees() =>
        (await Should.ThrowAsync<BusinessException>(() => DeposerAsync(OrganisationsDeTest.Csv("siren;ville\n000530014;Laval")))).Texte.ShouldContain("« siren », « ville »");

    [Fact]
    public async Task Depot_NAppartientQuASonAuteurEtSEffaceApresSeptJours()
    {
        var id = await DeposerAsync(OrganisationsDeTest.Csv("nom\nUn"));
        await using (var autre = _base.Agir(Roles.Association, Perimetre.National, Guid.NewGuid()))
        {
            await Should.ThrowAsync<BusinessException>(() => autre.Service<IImportOrganisationAppService>().GetApercuAsync(id, default));
        }
        _base.Horloge.Avancer(TimeSpan.FromDays(8));
        (await Should.ThrowAsync<BusinessException>(() => ConfirmerAsync(id))).Code.ShouldBe(OrganisationErrorCodes.ImportIntrouvable);
        await DeposerAsync(OrganisationsDeTest.Csv("nom\nDeux"));
        await using var systeme = _base.Systeme();
        systeme.Service<IDepotFichiers>().Lister("imports").ShouldHaveSingleItem();
    }

    private async Task<Guid> DeposerAsync(DeposerImportInput input)
    {
        await using var portee = _base.Charge();
        return await portee.Service<IImportOrganisationAppService>().DeposerAsync(input, default);
    }

    private async Task<ApercuImportDto> ApercuAsync(string csv)
    {
        var id = await DeposerAsync(OrganisationsDeTest.Csv(csv));
        await using var portee = _base.Charge();
        return await portee.Service<IImportOrganisationAppService>().GetApercuAsync(id, default);
    }

    private async Task<BilanImportDto> ConfirmerAsync(Guid id)
    {
        await using var portee = _base.Charge();
        return await portee.Service<IImportOrganisationAppService>().ConfirmerAsync(id, default);
    }

    private async Task<int> CompterAsync()
    {
        await using var portee = _base.Charge();
        return (await portee.Service<IOrganisationAppService>().GetListAsync(new OrganisationListeInput(), default)).Total;
    }
}
