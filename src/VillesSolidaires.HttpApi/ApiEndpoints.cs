using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using VillesSolidaires.Accompagnements;
using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Courriels;
using VillesSolidaires.Kits;
using VillesSolidaires.Labels;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires;

/// <summary>Toutes les routes de l'API. Chaque service vérifie lui-même permission et périmètre.</summary>
public static class ApiEndpoints
{
    public const string Racine = "/api/v1";

    /// <summary>Politique de débit des adresses ouvertes sans compte que des programmes relèvent ; l'hôte la définit.</summary>
    public const string DebitPublic = "public";

    public static IEndpointRouteBuilder MapVillesSolidairesApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Racine).RequireAuthorization()
            .AccepterEnumerationsEnMinuscules()
            .AddEndpointFilter<ValidationFilter>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        api.MapAgendas();
        api.MapAccompagnements();
        api.MapAttestations();
        api.MapReferentielsLabel();
        api.MapInstructionLabel();
        api.MapJurysLabel();
        api.MapCandidatures();
        api.MapSessionsLabel();
        api.MapAnimations();
        api.MapProgrammes();
        api.MapModelesAnimation();
        api.MapCampagnes();
        api.MapCommunes();
        api.MapComptes();
        api.MapConventions();
        api.MapListeConventions();
        api.MapCourriels();
        api.MapDocumentsConventions();
        api.MapKits();
        api.MapLiens();
        api.MapIdentites();
        api.MapEditoriaux();
        api.MapMesuresKits();
        api.MapOrganisations();
        api.MapRapports();
        api.MapPartages();
        api.MapProgrammations();
        api.MapLotsRapports();
        api.MapTravaux();
        routes.MapTelechargements();
        routes.MapApercus();
        routes.MapRegistreLabel();
        routes.MapDonneesEssentielles();
        routes.MapFluxAgendas();
        return routes;
    }
}
