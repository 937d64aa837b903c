using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Travaux;

public static class TravailEndpoints
{
    public static RouteGroupBuilder MapTravaux(this RouteGroupBuilder api)
    {
        var travaux = api.MapGroup("/travaux").WithTags("Travaux");
        travaux.MapGet("", GetListAsync).WithName("ListerTravaux").WithSummary("Travaux d’arrière-plan du périmètre, les plus récents d’abord.");
        travaux.MapGet("/{id:guid}", GetAsync).WithName("LireTravail").WithSummary("État et progression d’un travail.");
        travaux.MapPost("/{id:guid}/relance", RelancerAsync).WithName("RelancerTravail").WithSummary("Relance un travail en échec ou arrêté.");
        travaux.MapPost("/{id:guid}/arret", ArreterAsync).WithName("ArreterTravail").WithSummary("Demande l’arrêt ; un travail en cours s’arrête à sa prochaine étape.");
        return api;
    }

    private static async Task<Results<Ok<ListeDto<TravailDto>>, ValidationProblem>> GetListAsync(
        [AsParameters] TravailRequete requete, ITravailAppService service, CancellationToken ct)
    {
        var input = requete.VersInput();
        var erreurs = new List<ValidationResult>();
        return Validator.TryValidateObject(input, new ValidationContext(input), erreurs, validateAllProperties: true)
            ? TypedResults.Ok(await service.GetListAsync(input, ct))
            : TypedResults.ValidationProblem(
                erreurs.GroupBy(e => e.MemberNames.First(), StringComparer.Ordinal)
                    .ToDictionary(g => g.Key, g => g.Select(e => e.ErrorMessage!).ToArray(), StringComparer.Ordinal),
                extensions: [new("code", GeneralErrorCodes.SaisieInvalide)]);
    }

    private static Task<TravailDto> GetAsync(Guid id, ITravailAppService service, CancellationToken ct) => service.GetAsync(id, ct);

    private static async Task<NoContent> RelancerAsync(Guid id, ITravailAppService service, CancellationToken ct)
    {
        await service.RelancerAsync(id, ct);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ArreterAsync(Guid id, ITravailAppService service, CancellationToken ct)
    {
        await service.ArreterAsync(id, ct);
        return TypedResults.NoContent();
    }
}

/// <summary>Paramètres de requête, tous facultatifs : <c>?page=1&amp;taille=50&amp;tri=-demandeLe&amp;recherche=…&amp;statut=echec</c>.</summary>
internal sealed record TravailRequete(int? Page, int? Taille, string? Tri, string? Recherche, StatutTravail? Statut, bool? EnCoursSeulement)
{
    public TravailListeInput VersInput()
    {
        var defaut = new TravailListeInput();
        return defaut with
        {
            Page = Page ?? defaut.Page,
            Taille = Taille ?? defaut.Taille,
            Tri = Tri,
            Recherche = Recherche,
            Statut = Statut,
            EnCoursSeulement = EnCoursSeulement ?? false,
        };
    }
}
