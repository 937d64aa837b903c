using Xunit.Abstractions;

[assembly: TestCollectionOrderer("VillesSolidaires.Navigateur.OrdreDesCollections", "VillesSolidaires.Web.Tests")]

namespace VillesSolidaires.Navigateur;

/// <summary>
/// Les collections de navigateur d'abord, l'accessibilité en tête : ce sont les plus longues, et lancées les dernières elles finiraient seules,
/// un cœur sur deux au repos.
/// </summary>
public sealed class OrdreDesCollections : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(c => c.DisplayName switch { CollectionAccessibilite.Nom => 0, CollectionNavigateur.Nom => 1, _ => 2 });
}
