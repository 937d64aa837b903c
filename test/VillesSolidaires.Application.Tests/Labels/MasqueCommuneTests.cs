namespace VillesSolidaires.Labels;

public class MasqueCommuneTests
{
    [Theory]
    [InlineData("Laval", "À Laval, les Lavallois fêtent LAVAL.", "À [la commune], les [la commune] fêtent [la commune].")]
    [InlineData("Saint-Étienne", "St Etienne et Saint–Étienne ; saint-etienne", "[la commune] et [la commune] ; [la commune]")]
    [InlineData("Aix-en-Provence", "Aix en Provence, aix-en-provence", "[la commune], [la commune]")]
    [InlineData("Eu", "Il y a eu une fête à Eu.", "Il y a eu une fête à [la commune].")]
    [InlineData("Lens", "Un sens commun : l’ensemble de Lens.", "Un sens commun : l’ensemble de [la commune].")]
    [InlineData("Crèvecœur", "À Crevecoeur comme à Crèvecœur.", "À [la commune] comme à [la commune].")]
    public void Masquer_CacheLeNomSousToutesSesGraphies(string commune, string texte, string attendu) =>
        new MasqueCommune(commune, "Nulle part", []).Masquer(texte).ShouldBe(attendu);

    [Fact]
    public void Masquer_CacheAdressesPersonnesEtDepartement() =>
        new MasqueCommune("Laval", "Mayenne", ["Camille Perrin"]).Masquer("Mme Perrin (c.perrin@ville.example), www.laval.fr, https://laval.fr/charte en Mayenne, CV-2026-0003.")
            .ShouldBe("Mme [une personne] ([adresse]), [adresse] [adresse] en [le département], [numéro].");

    [Fact]
    public void Masquer_LaisseCeQuiNeNommePersonne()
    {
        var masque = new MasqueCommune("Tours", "Indre-et-Loire", ["Paul Roi"]);
        masque.Masquer(null).ShouldBeNull();
        masque.Masquer("Une fête des voisins, 24 animations.").ShouldBe("Une fête des voisins, 24 animations.");
    }
}
