using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Animations;

public sealed class ImportAnimationsTests : IAsyncLifetime
{
    private static readonly Guid Auteur = Guid.NewGuid();
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Import_DeLApercuAuLot_PuisSonAnnulation()
    {
        var id = await DeposerAsync("""
            Animation;Ville;Date;Au;Heure;Lieu;Jauge;Voie publique
            Fête de la rue;Laval;29/05/2027;;18h30;Place Saint-Tugal;120;oui
            Bourse aux jouets;53130;4 décembre 2027;5 décembre 2027;;place saint tugal;;
            Repas partagé;Mayenne;2027-06-12;;19:00;;40;non
            """);
        var apercu = await AgirAsync(s => s.GetApercuAsync(id, default));
        apercu.Lignes.Select(l => l.Sort).ShouldAllBe(s => s == SortLigneAnimation.Nouvelle);
        apercu.Lignes[0].Note.ShouldBe("Lieu ajouté : Place Saint-Tugal");
        (await CompterAsync()).ShouldBe(0);

        var lotId = await AgirAsync(s => s.ConfirmerAsync(id, default));
        await using (var systeme = _base.Systeme())
        {
            (await systeme.Contexte.Lieux.CountAsync()).ShouldBe(1);
            (await systeme.Contexte.Programmes.CountAsync()).ShouldBe(2);
            var fete = await systeme.Contexte.Animations.SingleAsync(a => a.Titre == "Fête de la rue");
            (fete.Debut, fete.HeureDebut, fete.Capacite, fete.OccupeVoiePublique, fete.Statut).ShouldBe((new(2027, 5, 29), new TimeOnly(18, 30), 120, true, AnimationStatut.Proposee));
            fete.Confirmer();
            await systeme.Contexte.SaveChangesAsync();
        }
        // Le même fichier, une seconde fois : tout est déjà là.
        var encore = await DeposerAsync("titre;insee;debut\nFête de la rue;53130;29/05/2027");
        (await AgirAsync(s => s.GetApercuAsync(encore, default))).Lignes.ShouldHaveSingleItem().Sort.ShouldBe(SortLigneAnimation.DejaLa);
        (await RefusAsync(s => s.ConfirmerAsync(encore, default))).ShouldBe(ModeleAnimationErrorCodes.ImportSansLigneSaine);

        var lot = (await AgirAsync(s => s.GetLotsAsync(default))).ShouldHaveSingleItem();
        (lot.Id, lot.Lues, lot.Creees).ShouldBe((lotId, 3, 3));
        var annulation = await AgirAsync(s => s.AnnulerAsync(lotId, lot.ConcurrencyStamp, default));
        annulation.Retirees.ShouldBe(2);
        annulation.Gardees.ShouldHaveSingleItem().ShouldContain("« Fête de la rue »");
        (await CompterAsync()).ShouldBe(1);
        (await RefusAsync(s => s.AnnulerAsync(lotId, null, default))).ShouldBe(ModeleAnimationErrorCodes.ImportDejaAnnule);
    }

    [Theory]
    [InlineData("Fête;Laval;31/06/2027;", "Début", "juin 2027 a 30 jours")]
    [InlineData("Fête;Laval;29/02/2027;", "Début", "février 2027 a 28 jours")]
    [InlineData("Fête;Laval;bientôt;", "Début", "29/05/2027")]
    [InlineData("Fête;Laval;12/13/2027;", "Début", "29/05/2027")]
    [InlineData("Fête;Laval;;", "Début", "Choisissez la date")]
    [InlineData("Fête;Laval;10/05/2027;09/05/2027", "", "précède")]
    [InlineData("Fête;Atlantis;10/05/2027;", "Commune", "Atlantis")]
    [InlineData("Fête;99999;10/05/2027;", "Commune", "99999")]
    [InlineData("Fête;;10/05/2027;", "Commune", "ne dit pas sa commune")]
    [InlineData(";Laval;10/05/2027;", "Titre", "titre")]
    [InlineData("Fête;Marseille;10/05/2027;", "Commune", "périmètre")]
    public async Task Apercu_QuandUnChampEstFaux_DitLequelEtPourquoi(string ligne, string champ, string extrait)
    {
        var id = await DeposerAsync("titre;commune;debut;fin\n" + ligne);
        var lue = (await AgirAsync(s => s.GetApercuAsync(id, default))).Lignes.ShouldHaveSingleItem();
        lue.Sort.ShouldBe(SortLigneAnimation.EnErreur);
        lue.Erreurs.ShouldContain(e => e.Champ == champ && e.Message.Contains(extrait, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("heure", "25:00", "Heure de début", "18:30")]
    [InlineData("capacite", "beaucoup", "Capacité", "nombre entier")]
    [InlineData("capacite", "-5", "", "100")]
    public async Task Apercu_QuandUneValeurEstAbsurde_LeDit(string colonne, string valeur, string champ, string extrait)
    {
        var id = await DeposerAsync($"titre;commune;debut;{colonne}\nFête;Laval;10/05/2027;{valeur}");
        var lue = (await AgirAsync(s => s.GetApercuAsync(id, default))).Lignes.ShouldHaveSingleItem();
        lue.Erreurs.ShouldContain(e => e.Champ == champ && e.Message.Contains(extrait, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_DeDixMilleLignesWindowsDontDesCassees_NEcarteQuElles()
    {
        var texte = new StringBuilder("titre;commune;debut\r\n");
        for (var i = 0; i < 9_997; i++)
        {
            // Mille au plus par programme : sept années, deux communes.
            var commune = i % 2 == 0 ? "Laval" : "Mayenne";
            texte.Append(CultureInfo.InvariantCulture, $"Goûter d’été n° {i};{commune};{1 + (i % 28):00}/07/{2027 + (i % 7)}\r\n");
        }
        texte.Append("\"Guillemet oublié;Laval;01/07/2027\r\nColonne en moins;Laval\r\nGoûter d’été n° 0;Laval;01/07/2027\r\n");
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var id = await AgirAsync(s => s.DeposerAsync(new("programme.csv", Encoding.GetEncoding(1252).GetBytes(texte.ToString()), null), default));

        var apercu = await AgirAsync(s => s.GetApercuAsync(id, default));
        apercu.Lecture.ShouldContain("Windows-1252");
        apercu.Lignes.Count.ShouldBe(10_000);
        apercu.Lignes.Where(l => l.Sort == SortLigneAnimation.EnErreur).Select(l => l.Numero).ShouldBe([9_999, 10_000, 10_001]);
        apercu.Lignes[^1].Erreurs[0].Message.ShouldContain("déjà à la ligne 2");
        await AgirAsync(s => s.ConfirmerAsync(id, default));
        (await CompterAsync()).ShouldBe(9_997);
    }

    [Fact]
    public async Task Depot_SansColonneUtile_CiteLesColonnesTrouvees()
    {
        var refus = await Should.ThrowAsync<BusinessException>(() => DeposerAsync("ville;qui\nLaval;moi"));
        (refus.Code, refus.Texte.Contains("« ville », « qui »", StringComparison.Ordinal)).ShouldBe((ModeleAnimationErrorCodes.ImportSansColonne, true));
    }

    [Fact]
    public async Task Lot_NAppartientQuASonAuteur()
    {
        var id = await DeposerAsync("titre;commune;debut\nFête;Laval;10/05/2027");
        var lot = await AgirAsync(s => s.ConfirmerAsync(id, default));
        await using var autre = _base.Agir(Roles.Mairie, Perimetre.DeCommune("53130"), Guid.NewGuid());
        var service = autre.Service<IImportAnimationAppService>();
        (await service.GetLotsAsync(default)).ShouldBeEmpty();
        await Should.ThrowAsync<EntityNotFoundException>(() => service.AnnulerAsync(lot, null, default));
        (await RefusAsync(s => s.GetApercuAsync(id, default))).ShouldBe(ModeleAnimationErrorCodes.ImportIntrouvable);
    }

    private Task<Guid> DeposerAsync(string csv) => AgirAsync(s => s.DeposerAsync(new("programme.csv", Encoding.UTF8.GetBytes(csv), null), default));

    private async Task<string> RefusAsync<T>(Func<IImportAnimationAppService, Task<T>> action) => (await Should.ThrowAsync<BusinessException>(() => AgirAsync(action))).Code;

    private async Task<int> CompterAsync()
    {
        await using var systeme = _base.Systeme();
        return await systeme.Contexte.Animations.CountAsync();
    }

    private async Task<T> AgirAsync<T>(Func<IImportAnimationAppService, Task<T>> action)
    {
        await using var portee = _base.Agir(Roles.Departement, Perimetre.DeDepartement("53"), Auteur);
        return await action(portee.Service<IImportAnimationAppService>());
    }
}
