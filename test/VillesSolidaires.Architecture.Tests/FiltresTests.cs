using VillesSolidaires.Comptes;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires;

/// <summary>Ce qui a un périmètre est filtré partout, et on ne lève un filtre qu'avec une raison écrite ici.</summary>
public class FiltresTests
{
    private static readonly Dictionary<string, string> FiltresLeves = new(StringComparer.Ordinal)
    {
        ["src/VillesSolidaires.EntityFrameworkCore/Kits/KitRepository.cs"] =
            "Une adresse imprimée ne se réattribue pas ; les téléchargements d’un kit supprimé gardent son titre.",
        ["src/VillesSolidaires.EntityFrameworkCore/Kits/StatistiqueKitRepository.cs"] =
            "Totaux de la France entière, moyennes de strate et de département : toujours agrégés.",
        ["src/VillesSolidaires.EntityFrameworkCore/Kits/Liens/LienSuiviRepository.cs"] =
            "Une affiche se lit sans compte, et mène quelque part même si son kit est supprimé.",
        ["src/VillesSolidaires.EntityFrameworkCore/Animations/AnimationRepository.cs"] =
            "Moyennes de strate, de département et de région : toujours agrégées, sur cinq communes au moins.",
        ["src/VillesSolidaires.EntityFrameworkCore/Organisations/OrganisationRepository.cs"] =
            "Un SIREN n’a qu’un porteur, même hors périmètre (il n’est alors pas nommé) ; un doublon fusionné mène encore à la fiche gardée.",
        ["src/VillesSolidaires.EntityFrameworkCore/Conventions/ConventionRepository.cs"] =
            "Le numéro suivant se compte sur tout le pays ; les données essentielles sont publiques ; on écrit à un partenaire qu’on ne consulte pas.",
        ["src/VillesSolidaires.EntityFrameworkCore/Labels/CandidatureRepository.cs"] =
            "Une commune n’a qu’un dossier par session, et son rang est unique pour tous ; la présidence lit toutes les notes d’un dossier pour délibérer ; un juré lit le nom, et lui seul, des communes candidates pour dire ses liens.",
        ["src/VillesSolidaires.EntityFrameworkCore/Labels/AttestationRepository.cs"] =
            "Le registre des villes labellisées est public ; le numéro suivant et l’attestation précédente se cherchent sur tout le pays.",
        ["src/VillesSolidaires.EntityFrameworkCore/Courriels/DepotCourriels.cs"] =
            "Une clé de courriel est unique pour tous : celui qu’on ne voit pas empêche quand même d’envoyer deux fois la même chose.",
        ["src/VillesSolidaires.EntityFrameworkCore/Rapports/PartageRapportRepository.cs"] =
            "Un lien de partage ouvre un rapport, et lui seul, à qui n’a pas de compte.",
        ["src/VillesSolidaires.Application/Demonstration/OrganisationsDemonstration.cs"] =
            "Le semis ne recrée pas une organisation de démonstration qu’on a supprimée.",
        ["src/VillesSolidaires.Application/Demonstration/Conventions/ConventionsDemonstration.cs"] =
            "Une organisation de démonstration supprimée depuis reste celle que ses conventions nomment.",
        ["src/VillesSolidaires.Application/Demonstration/Conventions/AdhesionsEnNombre.cs"] =
            "Le semis ne recrée pas la mairie qu’on a supprimée.",
    };

    [Theory]
    [InlineData(FournisseurBase.Sqlite)]
    [InlineData(FournisseurBase.SqlServer)]
    public void DonneeDansPerimetre_PorteLeFiltreDePerimetre(FournisseurBase fournisseur) =>
        SansFiltre<IDansPerimetre>(fournisseur, Filtres.Perimetre).ShouldBeEmpty();

    [Theory]
    [InlineData(FournisseurBase.Sqlite)]
    [InlineData(FournisseurBase.SqlServer)]
    public void DonneeSupprimable_PorteLeFiltreDeSuppression(FournisseurBase fournisseur) =>
        SansFiltre<ISoftDelete>(fournisseur, Filtres.SuppressionLogique).ShouldBeEmpty();

    [Fact]
    public void IgnoreQueryFilters_NeParaitQueLaOuUneRaisonLePermet() =>
        Depot.Sources.Where(f => f.SansCommentaires.Contains("IgnoreQueryFilters", StringComparison.Ordinal)).Select(f => f.Chemin)
            .Except(FiltresLeves.Keys, StringComparer.Ordinal).ShouldBeEmpty();

    private static IEnumerable<string> SansFiltre<T>(FournisseurBase fournisseur, string filtre)
    {
        var concernes = ModeleEf.Creer(fournisseur).GetEntityTypes().Where(e => typeof(T).IsAssignableFrom(e.ClrType)).ToList();
        concernes.ShouldNotBeEmpty();
        return concernes.Where(e => e.FindDeclaredQueryFilter(filtre) is null).Select(e => e.ClrType.Name);
    }
}
