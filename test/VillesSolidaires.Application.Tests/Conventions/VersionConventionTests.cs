using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions.Versions;

namespace VillesSolidaires.Conventions;

public sealed class VersionConventionTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task GetListAsync_NAjouteLeTexteActuelQueSIlDiffere()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.EnRelecture });
        (await AppelerAsync(s => s.GetListAsync(id, default))).Versions.Select(v => v.Repere).ShouldBe(["1"]);

        await _base.AgirSurAsync(id, (c, acte) => c.Redaction.AjouterClause(NatureClause.Article, "Bilan", "Un bilan est remis.", acte));

        var versions = (await AppelerAsync(s => s.GetListAsync(id, default))).Versions;
        versions.Select(v => v.Repere).ShouldBe(["1", RepereVersion.Actuel]);
        versions[0].Libelle.ShouldBe("Version 1, envoi en relecture");
        versions.ShouldAllBe(v => v.EstIntacte && v.Empreinte.Length == 64);
    }

    [Fact]
    public async Task ComparerAsync_DitChaqueClauseEtChaqueMot()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.EnRelecture, Subvention = 84_000 });
        await _base.AgirSurAsync(id, (c, acte) =>
        {
            var objet = c.Clauses.Single(k => k.Titre == "Objet");
            c.Redaction.ModifierClause(objet.Id, "Objet", objet.Texte.Replace("ensemble", "de concert", StringComparison.Ordinal), 1, acte);
            c.Redaction.AjouterClause(NatureClause.Article, "Bilan", "Un bilan est remis.", acte);
            c.Redaction.RetirerClause(c.Clauses.Single(k => k.Titre == "Engagements de la Ville").Id, acte);
            c.Redaction.RetirerEngagement(c.Engagements.Single(e => e.Cible is not null).Id, acte);
            var (aide, versement) = (c.Financements[0], c.Financements[0].Versements.Single(v => v.Exercice == 2027));
            c.Redaction.Financements.ModifierVersement(aide.Id, versement.Id, new NouveauVersement(2027, versement.Echeance, versement.Condition, 45_000), acte);
        });

        var comparaison = await AppelerAsync(s => s.ComparerAsync(id, null, null, default));

        (comparaison.De.Repere, comparaison.A.Repere).ShouldBe(("1", RepereVersion.Actuel));
        comparaison.Resume.Replace('\u00A0', ' ').ShouldBe("1 article modifié, 1 ajouté, 1 retiré ; 1 engagement retiré ; 1 aide modifiée");
        var articles = comparaison.Groupes.Single(g => g.Titre == "Articles").Elements;
        articles.Select(a => (a.Etat, a.Repere, a.AncienRepere)).ShouldBe(
        [
            (EtatComparaison.Modifie, "Article 1", null), (EtatComparaison.Retire, "Article 2", null),
            (EtatComparaison.Inchange, "Article 2", "Article 3"), (EtatComparaison.Ajoute, "Article 3", null),
        ]);
        articles[0].Avant!.Texte.Where(f => f.Change).Select(f => f.Texte).ShouldBe(["ensemble"]);
        articles[0].Apres!.Texte.Where(f => f.Change).Select(f => f.Texte).ShouldBe(["de concert"]);
        var aides = comparaison.Groupes.Single(g => g.Titre == "Financement").Elements.ShouldHaveSingleItem();
        aides.Apres!.Texte.Where(f => f.Change).Select(f => f.Texte).ShouldBe([$"45{Formats.Fine}000"]);
    }

    [Fact]
    public async Task ComparerAsync_QuandLesDeuxTextesSontLeMeme_LeDit()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.EnRelecture });
        var comparaison = await AppelerAsync(s => s.ComparerAsync(id, null, null, default));
        comparaison.EstIdentique.ShouldBeTrue();
        comparaison.Resume.ShouldBe("Les deux textes sont identiques");
        await Should.ThrowAsync<EntityNotFoundException>(() => AppelerAsync(s => s.ComparerAsync(id, "1", "7", default)));
    }

    [Fact]
    public async Task ComparerAsync_PourUnAvenant_PartDeLaConventionDOrigine()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee });
        var premier = await _base.AvenantSigneAsync(id, new DateOnly(2028, 12, 31), (c, acte) => c.Redaction.AjouterClause(NatureClause.Article, "Bilan", "Un bilan est remis.", acte));
        var second = await _base.AvenantSigneAsync(id, new DateOnly(2029, 12, 31), (c, acte) => c.Redaction.ModifierClause(c.Clauses.Single(k => k.Titre == "Bilan").Id, "Bilan", "Deux bilans sont remis.", 1, acte));

        var comparaison = await AppelerAsync(s => s.ComparerAsync(premier, null, null, default));
        comparaison.De.Repere.ShouldBe(RepereVersion.Origine);
        comparaison.Resume.Replace('\u00A0', ' ').ShouldBe("1 article ajouté");
        (await AppelerAsync(s => s.ComparerAsync(second, null, null, default))).Resume.Replace('\u00A0', ' ').ShouldBe("1 mention modifiée ; 1 article modifié");
    }

    [Fact]
    public async Task GetTexteConsolideAsync_DitCeQueChaqueAvenantAChange()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee });
        await _base.AvenantSigneAsync(id, new DateOnly(2029, 12, 31), (c, acte) =>
        {
            c.Redaction.ModifierClause(c.Clauses.Single(k => k.Titre == "Durée").Id, "Durée", "Jusqu’au 31 décembre 2029.", 1, acte);
            c.Redaction.AjouterClause(NatureClause.Annexe, "Carte", "- Nord", acte);
        });

        var texte = await AppelerAsync(s => s.GetTexteConsolideAsync(id, default));

        texte.Fin.ShouldBe(new DateOnly(2029, 12, 31));
        texte.Avenants.ShouldHaveSingleItem();
        texte.Clauses.Select(c => (c.Repere, c.ChangeePar)).ShouldBe(
        [
            ("Article 1", null), ("Article 2", null), ("Article 3", "Modifié par l’avenant n° 1"), ("Annexe 1", null), ("Annexe 2", "Ajoutée par l’avenant n° 1"),
        ]);
    }

    [Fact]
    public async Task ComparerAsync_QuandLePerimetreNeLAPas_NExistePas()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.EnRelecture });
        await using var portee = _base.Agir(Roles.Mairie, Perimetre.DeCommune("53130"));
        await Should.ThrowAsync<EntityNotFoundException>(() => portee.Service<IVersionConventionAppService>().ComparerAsync(id, null, null, default));
    }

    [Theory]
    [InlineData("un deux trois", "un trois", " deux|", "")]
    [InlineData("28 000 € par an", "30 000 € par an", "28 000", "30 000")]
    [InlineData("la ville signe", "les villes signent", "la ville signe", "les villes signent")]
    [InlineData("", "neuf", "", "neuf")]
    public void Comparer_RendChaqueCoteSansRienPerdre(string avant, string apres, string retires, string ajoutes)
    {
        (avant, apres, retires, ajoutes) = (Milliers(avant), Milliers(apres), Milliers(retires).TrimEnd('|'), Milliers(ajoutes));
        var (gauche, droite) = ComparaisonMots.Comparer(avant, apres);
        string.Concat(gauche.Select(f => f.Texte)).ShouldBe(avant);
        string.Concat(droite.Select(f => f.Texte)).ShouldBe(apres);
        string.Concat(gauche.Where(f => f.Change).Select(f => f.Texte)).Trim().ShouldBe(retires.Trim());
        string.Concat(droite.Where(f => f.Change).Select(f => f.Texte)).Trim().ShouldBe(ajoutes.Trim());
    }

    private static string Milliers(string texte) => texte.Replace("8 000", $"8{Formats.Fine}000", StringComparison.Ordinal).Replace("0 000", $"0{Formats.Fine}000", StringComparison.Ordinal);

    private async Task<T> AppelerAsync<T>(Func<IVersionConventionAppService, Task<T>> appel)
    {
        await using var portee = _base.Agir(Roles.Elu, Perimetre.DeCommune("13055"));
        return await appel(portee.Service<IVersionConventionAppService>());
    }
}
