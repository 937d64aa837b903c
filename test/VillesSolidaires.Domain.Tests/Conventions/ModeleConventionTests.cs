using static VillesSolidaires.Conventions.ConventionDeTest;

namespace VillesSolidaires.Conventions;

public sealed class ModeleConventionTests
{
    private static readonly ClauseModeleDonnees Objet = new(NatureClause.Article, "Objet", "La convention porte sur {objet}, {periode}.");

    [Fact]
    public void Publier_FigeLaVersion_EtLaSuivantePartDElle()
    {
        var modele = new ModeleConvention(Guid.NewGuid(), TypeConvention.Adhesion);
        Refuse(ConventionErrorCodes.ModeleSansClause, () => modele.Publier(null, ActeDuJour.Instant));
        modele.EcrireClauses([Objet]);
        Refuse(ConventionErrorCodes.ModeleBrouillonOuvert, modele.OuvrirVersion);
        modele.Publier(" ", ActeDuJour.Instant);
        Refuse(ConventionErrorCodes.ModeleSansBrouillon, () => modele.EcrireClauses([Objet]));

        modele.OuvrirVersion();

        (modele.Publiee!.Numero, modele.Brouillon!.Numero, modele.Brouillon.Clauses.Single().Texte).ShouldBe((1, 2, Objet.Texte));
    }

    [Fact]
    public void EcrireClauses_QuandUneEstFautive_GardeLesPrecedentes()
    {
        var modele = new ModeleConvention(Guid.NewGuid(), TypeConvention.Adhesion);
        modele.EcrireClauses([Objet]);

        Refuse(ConventionErrorCodes.ClauseAvecBalises, () => modele.EcrireClauses([Objet, Objet with { Texte = "<b>gras" }]));
        modele.Brouillon!.Clauses.ShouldHaveSingleItem();
    }

    [Fact]
    public void Remplacer_ChangeLesReperesConnusEtLaisseLesAutres()
    {
        var convention = Complete().Convention;

        var texte = ReperesModele.Remplacer("{objet} {periode} {debut} {fin} {territoire} {parties} {inconnu}", convention);

        texte.ShouldBe("Objectifs et subvention du 1er janvier 2026 au 31 décembre 2028 1er janvier 2026 31 décembre 2028 Marseille "
            + string.Join(", ", convention.Parties.OrderBy(p => p.Rang).ThenBy(p => p.Nom, StringComparer.Ordinal).Select(p => p.Nom)) + " {inconnu}");
        ReperesModele.Connus.Keys.ShouldAllBe(r => ReperesModele.Remplacer($"{{{r}}}", convention) != $"{{{r}}}");
    }
}
