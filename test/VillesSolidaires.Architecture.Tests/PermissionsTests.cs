using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using VillesSolidaires.Comptes;

namespace VillesSolidaires;

/// <summary>
/// La première ligne de toute méthode publique d'un service vérifie sa permission. Chaque méthode est appelée pour de bon, avec des dépendances
/// qui notent tout appel : refuser après avoir lu la base serait déjà une fuite.
/// </summary>
public class PermissionsTests
{
    private const string CatalogueKits = "Kits.ICatalogueKitsAppService.";
    private const string PublicKits = "Kits.ITelechargementKitAppService.";
    private const string RegistreLabel = "Labels.IRegistreLabelAppService.";

    private static readonly string[] OuvertesATous =
    [
        "Animations.IAgendaPublicAppService.GetAsync", "Animations.IFluxAgendaAppService.GetAsync", "Animations.IFluxAgendaAppService.GetPublicAsync",
        "DonneesEssentielles.IDonneesEssentiellesAppService.EcrireCsvAsync",
        CatalogueKits + "GetAsync", CatalogueKits + "GetListAsync", CatalogueKits + "LireApercuAsync",
        "Kits.ILienPublicAppService.TrouverAsync", "Kits.IRegleComptageAppService.GetExemplesAsync", "Kits.IRegleComptageAppService.GetReglesAsync",
        PublicKits + "CompterAsync", PublicKits + "TrouverAsync",
        RegistreLabel + "EcrireCsvAsync", RegistreLabel + "GetAttestationAsync", RegistreLabel + "GetBadgeAsync", RegistreLabel + "GetDocumentAsync",
        RegistreLabel + "GetDonneesAsync", RegistreLabel + "GetListAsync",
        "Rapports.IRapportPartageAppService.GetAsync", "Rapports.IRapportPartageAppService.GetDocumentAsync",
    ];

    private static readonly IReadOnlyList<Type> Services =
        [.. typeof(AppService).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(AppService)) && !t.IsAbstract)];

    public static IEnumerable<object[]> Fermees =>
        Services.SelectMany(s => Methodes(s).Where(m => !EstPublique(m)).Select(m => m.Name).Distinct().Select(m => new object[] { s.FullName!, m }));

    [Fact]
    public void AppService_PourChaqueContrat_DeriveDeLaBaseQuiVerifie() =>
        typeof(ListeInput).Assembly.GetTypes().Where(t => t.IsInterface && t.Name.EndsWith("AppService", StringComparison.Ordinal))
            .Where(contrat => Services.Count(contrat.IsAssignableFrom) != 1).Select(t => t.Name).ShouldBeEmpty();

    [Fact]
    public void AccesPublic_NEstDonneQuAuxMethodesDeCetteListe() =>
        Services.SelectMany(s => Methodes(s).Where(EstPublique).Select(m => $"{s.Namespace!.Split('.')[^1]}.I{s.Name}.{m.Name}"))
            .Order(StringComparer.Ordinal).ShouldBe(OuvertesATous);

    [Fact]
    public void AccesPublic_DitSaRaison() =>
        Services.SelectMany(Methodes).Select(m => m.GetCustomAttribute<AccesPublicAttribute>()).OfType<AccesPublicAttribute>()
            .ShouldAllBe(a => a.Raison.Length > 20);

    [Theory]
    [MemberData(nameof(Fermees))]
    public async Task Methode_QuandPersonneNEstConnecte_RefuseAvantTout(string service, string methode)
    {
        var refus = await AppelerAsync(service, methode, new UtilisateurCourant());
        refus.ShouldAllBe(r => r.EstAnonyme && r.Code == CompteErrorCodes.NonConnecte);
    }

    [Theory]
    [MemberData(nameof(Fermees))]
    public async Task Methode_QuandLeRoleManque_RefuseAvantTout(string service, string methode)
    {
        var sansRole = new UtilisateurCourant();
        sansRole.Definir(new ClaimsPrincipal(new ClaimsIdentity([], "test")), Guid.NewGuid(), "Sans rôle", Perimetre.National);
        var refus = await AppelerAsync(service, methode, sansRole);
        refus.ShouldAllBe(r => !r.EstAnonyme && r.Code == CompteErrorCodes.PermissionManquante);
    }

    private static async Task<List<AutorisationRefuseeException>> AppelerAsync(string service, string methode, IUtilisateurCourant utilisateur)
    {
        var type = typeof(AppService).Assembly.GetType(service)!;
        List<AutorisationRefuseeException> refus = [];
        foreach (var surcharge in Methodes(type).Where(m => m.Name == methode))
        {
            var espions = new List<object>();
            var arguments = type.GetConstructors().ShouldHaveSingleItem().GetParameters().Select(p => Dependance(p.ParameterType, utilisateur, espions)).ToArray();
            var instance = Activator.CreateInstance(type, arguments)!;
            var parametres = surcharge.GetParameters().Select(p => p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null).ToArray();
            refus.Add(await Should.ThrowAsync<AutorisationRefuseeException>(() => EnTache(surcharge, instance, parametres)));
            espions.SelectMany(e => e.ReceivedCalls()).Select(a => a.GetMethodInfo().Name).ShouldBeEmpty();
        }
        refus.ShouldNotBeEmpty();
        return refus;
    }

    // Les classes concrètes manquent tout à fait : s'en servir avant de vérifier lèverait une autre exception.
    private static object? Dependance(Type type, IUtilisateurCourant utilisateur, List<object> espions)
    {
        if (type == typeof(AppServiceOutils))
        {
            return new AppServiceOutils(utilisateur, Autorisation(), TimeProvider.System);
        }
        if (!type.IsInterface)
        {
            return null;
        }
        var espion = Substitute.For([type], []);
        espions.Add(espion);
        return espion;
    }

    private static IAuthorizationService Autorisation() =>
        new ServiceCollection().AddLogging().AddRouting().AddPermissions().BuildServiceProvider().GetRequiredService<IAuthorizationService>();

    private static Task EnTache(MethodInfo methode, object instance, object?[] parametres)
    {
        var resultat = methode.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, parametres, culture: null)!;
        return resultat as Task ?? (Task)resultat.GetType().GetMethod(nameof(ValueTask.AsTask))!.Invoke(resultat, [])!;
    }

    private static IEnumerable<MethodInfo> Methodes(Type service) =>
        service.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(m => !m.IsSpecialName);

    private static bool EstPublique(MethodInfo methode) => methode.GetCustomAttribute<AccesPublicAttribute>() is not null;
}
