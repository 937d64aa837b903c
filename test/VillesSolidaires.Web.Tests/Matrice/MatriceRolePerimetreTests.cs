using System.Globalization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;

namespace VillesSolidaires;

/// <summary>
/// Chaque rôle, et un visiteur, devant chaque entrée du programme, dans son périmètre et en dehors. Les lignes sont par fonctionnalité
/// (<see cref="LignesMatrice"/>) ; une route ajoutée sans ligne fait échouer <see cref="Matrice_CouvreToutesLesRoutes"/>.
/// </summary>
/// <remarks>
/// Administration, association et jury : national. Mairie et élu : Marseille. Département : Bouches-du-Rhône. Bailleur : son organisation, partie à {convention-dans}.
/// {dans} est à Marseille, {hors} à Laval. Un 404 prouve que la permission est passée et que l'objet ne se voit pas.
/// </remarks>
public sealed class MatriceRolePerimetreTests(UsineMatrice usine) : IClassFixture<UsineMatrice>
{
    private static readonly string[] Colonnes = ["anonyme", Roles.Administrateur, Roles.Association, Roles.Jure, Roles.Mairie, Roles.Bailleur, Roles.Departement, Roles.Elu];

    /// <summary>Routes hors matrice : elles ne dépendent ni du rôle ni du périmètre.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["accessibilite"] = "page fixe, publique",
        ["aide"] = "page fixe, publique",
        ["donnees-personnelles"] = "page fixe, publique",
        ["sources"] = "page fixe, publique",
        ["{**path:file}"] = "ressource statique absente du manifeste, toujours 404",
        ["erreur/{statut:int?}"] = "page d’erreur, publique",
        ["/health/live"] = "sonde, sans donnée",
        ["/health/ready"] = "sonde, sans donnée",
        ["/openapi/{documentName}.json"] = "description de l’API, publique",
        ["/api/v1/comptes/connexion"] = "c’est la connexion",
        ["/api/v1/comptes/rafraichissement"] = "c’est la connexion",
    };

    public static TheoryData<string, string> Lignes()
    {
        var donnees = new TheoryData<string, string>();
        foreach (var ligne in LignesMatrice.Toutes.SelectMany(f => f.Table.Split('\n')).Where(l => l.Contains('|', StringComparison.Ordinal)))
        {
            var (entree, statuts) = (ligne.Split('|')[0], ligne.Split('|')[1]);
            donnees.Add(string.Join(' ', entree.Split(' ', StringSplitOptions.RemoveEmptyEntries)), statuts.Trim());
        }
        return donnees;
    }

    [Theory]
    [MemberData(nameof(Lignes))]
    public async Task Matrice_DonneLeStatutAttendu(string entree, string statuts)
    {
        var obtenus = new List<string>();
        foreach (var role in Colonnes)
        {
            obtenus.Add(((int)await usine.AppelerAsync(role, entree)).ToString(CultureInfo.InvariantCulture));
        }
        string.Join(' ', obtenus).ShouldBe(statuts, $"{entree} : {string.Join(", ", Colonnes)}");
    }

    [Fact]
    public async Task Matrice_CouvreToutesLesRoutes()
    {
        foreach (var ligne in Lignes())
        {
            await usine.AppelerAsync(Roles.Administrateur, (string)ligne[0]);
        }
        var oubliees = usine.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !usine.Atteintes.Contains(UsineMatrice.Nom(e)))
            .Where(e => !Exceptions.ContainsKey(e.RoutePattern.RawText ?? "")).Select(UsineMatrice.Nom).Distinct(StringComparer.Ordinal).ToList();
        oubliees.ShouldBeEmpty("Ajoutez une ligne à la matrice, ou une exception avec sa raison.");
    }
}
