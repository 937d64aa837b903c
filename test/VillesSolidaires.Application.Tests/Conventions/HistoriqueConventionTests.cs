using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions.Historique;

namespace VillesSolidaires.Conventions;

/// <summary>Une ligne changée hors du programme se voit, et le premier maillon rompu est nommé.</summary>
public sealed class HistoriqueConventionTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task GetAsync_QuandRienNAEteTouche_DitLaChaineIntacte()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Subvention = 30_000 });

        var historique = await LireAsync(id, taille: 5);

        historique.Etat.EstIntact.ShouldBeTrue();
        historique.Etat.Phrase.ShouldBe($"Chaîne intacte, {Formats.Accorder(historique.Evenements.Total, "événement")} et 1{Formats.Insecable}version du texte");
        historique.Evenements.Elements.Count.ShouldBe(5);
        historique.Evenements.Elements.Select(e => e.Numero).ShouldBe(Enumerable.Range(0, 5).Select(i => historique.Evenements.Total - i));
        historique.Evenements.Elements[0].Resume.ShouldBe("Toutes les parties ont signé");
    }

    [Theory]
    [InlineData("UPDATE ConventionEvenements SET Resume = 'Autre chose' WHERE Numero = 4", 4, "l’événement n° 4 a été modifié")]
    [InlineData("UPDATE ConventionEvenements SET Auteur = 'Un autre' WHERE Numero = 2", 2, "l’événement n° 2 a été modifié")]
    [InlineData("DELETE FROM ConventionEvenements WHERE Numero = 3", 3, "l’événement n° 3 manque")]
    [InlineData("DELETE FROM ConventionEvenements WHERE Numero > 6", 7, "l’événement n° 7 manque")]
    public async Task GetAsync_QuandUneLigneEstFalsifieeEnSql_NommeLePremierMaillonRompu(string sql, int maillon, string defaut)
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.EnRelecture });
        await FalsifierAsync(sql);

        var etat = (await LireAsync(id)).Etat;

        etat.PremierRompu.ShouldBe(maillon);
        etat.Phrase.ShouldStartWith($"Rompue à l’événement n° {maillon} : {defaut}");
    }

    [Theory]
    [InlineData("UPDATE ConventionVersions SET Contenu = replace(Contenu, 'voisins', 'passants') WHERE Numero = 1", "la version n° 1 du texte a été modifiée")]
    [InlineData("DELETE FROM ConventionVersions", "la version n° 1 du texte manque, 1 sont attendues")]
    public async Task GetAsync_QuandUnTexteFigeEstFalsifie_LeDit(string sql, string defaut)
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.EnRelecture });
        await FalsifierAsync(sql);
        (await LireAsync(id)).Etat.Phrase.ShouldBe($"Texte altéré : {defaut}");
    }

    [Fact]
    public async Task VerifierAsync_RelitToutesLesConventionsEtNommeCellesQuiSontRompues()
    {
        for (var i = 0; i < 3; i++)
        {
            await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.EnRelecture });
        }
        (await VerifierAsync(null)).ShouldStartWith($"3{Formats.Insecable}conventions relues");
        await FalsifierAsync("UPDATE ConventionEvenements SET Le = '2020-01-01 00:00:00' WHERE Numero = 5 AND ConventionId = (SELECT Id FROM Conventions WHERE Numero = 'CV-2026-0002')");

        var rupture = await Should.ThrowAsync<BusinessException>(() => VerifierAsync(null));

        rupture.Code.ShouldBe(ConventionErrorCodes.HistoriqueRompu);
        rupture.Texte.ShouldBe($"1{Formats.Insecable}convention à l’historique rompu, sur 3 relues :\nCV-2026-0002 : Rompue à l’événement n° 5 : l’événement n° 5 a été modifié.");
        (await VerifierAsync("CV-2026-0001")).ShouldStartWith($"1{Formats.Insecable}convention relue");
        (await Should.ThrowAsync<EntityNotFoundException>(() => VerifierAsync("CV-2026-0999"))).Texte.ShouldContain("CV-2026-0999");
    }

    [Fact]
    public async Task VerifierAsync_QuandIlYAPlusDUnLot_LesRelitTous()
    {
        await using (var systeme = _base.Systeme())
        {
            var conventions = systeme.Service<IConventionRepository>();
            var gestionnaire = new ConventionManager(conventions);
            for (var i = 0; i < 105; i++)
            {
                var convention = await gestionnaire.CreerAsync(
                    new NouvelleConvention(TypeConvention.Adhesion, $"Convention {i}", new(2026, 10, 1), new(2027, 9, 30), new TerritoireConvention("13055", "Marseille", "13")), _base.Acte(), default);
                conventions.Ajouter(convention);
                await conventions.SaveAsync(convention, null, default);
            }
        }
        (await VerifierAsync(null)).ShouldStartWith($"105{Formats.Insecable}conventions relues");
    }

    [Fact]
    public async Task GetAsync_QuandLePerimetreNeLAPas_NExistePas()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest());
        await using var portee = _base.Agir(Roles.Mairie, Perimetre.DeCommune("53130"));
        await Should.ThrowAsync<EntityNotFoundException>(() => portee.Service<IHistoriqueConventionAppService>().GetAsync(id, new ListeInput(), default));
    }

    private async Task<HistoriqueConventionDto> LireAsync(Guid id, int taille = 50)
    {
        await using var portee = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        return await portee.Service<IHistoriqueConventionAppService>().GetAsync(id, new ListeInput { Taille = taille }, default);
    }

    private async Task<string> VerifierAsync(string? numero)
    {
        await using var systeme = _base.Systeme();
        return await systeme.Service<VerificationHistoriques>().VerifierAsync(numero, new Progress<Avancement>(), default);
    }

    private async Task FalsifierAsync(string sql)
    {
        await using var systeme = _base.Systeme();
        (await systeme.Contexte.Database.ExecuteSqlRawAsync(sql)).ShouldBeGreaterThan(0);
    }
}
