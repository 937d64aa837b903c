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
        travaux.MapGet("/", ([AsParameters] TravailRequete r, ITravailAppService s, CancellationToken ct) => s.GetListAsync(r.VersInput(), ct));
        travaux.MapGet("/{id:guid}", (Guid id, ITravailAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        travaux.MapPost("/{id:guid}/relance", RelancerAsync);
        travaux.MapPost("/{id:guid}/arret", ArreterAsync);
        return api;
    }

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

/// <summary>
/// <c>?page=1&amp;taille=50&amp;tri=-demandeLe&amp;recherche=…&amp;statut=echec&amp;enCoursSeulement=true</c>, tous facultatifs. Lié à part du contrat :
/// une propriété non nullable y serait exigée dans l'adresse malgré sa valeur par défaut.
/// </summary>
internal sealed record TravailRequete(int? Page, int? Taille, string? Tri, string? Recherche, string? Statut, bool? EnCoursSeulement)
    : IValidatableObject
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
            Statut = Enum.TryParse<StatutTravail>(Statut, ignoreCase: true, out var statut) ? statut : null,
            EnCoursSeulement = EnCoursSeulement ?? false,
        };
    }

    /// <summary>Les règles de forme sont celles du contrat.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var input = VersInput();
        List<ValidationResult> erreurs = [];
        Validator.TryValidateObject(input, new ValidationContext(input), erreurs, validateAllProperties: true);
        if (Statut is not null && (input.Statut is not { } statut || !Enum.IsDefined(statut)))
        {
            erreurs.Add(new ValidationResult("Les statuts sont enAttente, enCours, termine, echec et arrete.", [nameof(Statut)]));
        }
        return erreurs;
    }
}
