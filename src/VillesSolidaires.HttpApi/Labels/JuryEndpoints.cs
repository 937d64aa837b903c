using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Labels;

/// <summary>Jurys du label pour l'association, et notations pour leurs membres.</summary>
internal static class JuryEndpoints
{
    public static RouteGroupBuilder MapJurysLabel(this RouteGroupBuilder api)
    {
        var jurys = api.MapGroup("/labels/jurys").WithTags("Label");
        jurys.MapGet("/{sessionId:guid}", (Guid sessionId, IJuryAppService s, CancellationToken ct) => s.GetAsync(sessionId, ct));
        jurys.MapPut("/{sessionId:guid}", (Guid sessionId, ConvoquerJuryInput i, IJuryAppService s, CancellationToken ct) => s.ConvoquerAsync(sessionId, i, ct));
        jurys.MapPost("/{sessionId:guid}/membres", (Guid sessionId, NommerMembreInput i, IJuryAppService s, CancellationToken ct) => s.NommerAsync(sessionId, i, ct));
        jurys.MapDelete("/{sessionId:guid}/membres/{membreId:guid}", (Guid sessionId, Guid membreId, string? concurrencyStamp, IJuryAppService s, CancellationToken ct) => s.RevoquerAsync(sessionId, membreId, new GesteJuryInput { ConcurrencyStamp = concurrencyStamp }, ct));
        jurys.MapPut("/{sessionId:guid}/presidence", (Guid sessionId, PresiderInput i, IJuryAppService s, CancellationToken ct) => s.PresiderAsync(sessionId, i, ct));
        jurys.MapPost("/{sessionId:guid}/notation", (Guid sessionId, GesteJuryInput i, IJuryAppService s, CancellationToken ct) => s.OuvrirNotationAsync(sessionId, i, ct));
        jurys.MapPost("/{sessionId:guid}/cloture", (Guid sessionId, GesteJuryInput i, IJuryAppService s, CancellationToken ct) => s.CloreAsync(sessionId, i, ct));
        jurys.MapPost("/{sessionId:guid}/publication", (Guid sessionId, GesteJuryInput i, IJuryAppService s, CancellationToken ct) => s.PublierAsync(sessionId, i, ct));
        jurys.MapGet("/{sessionId:guid}/proces-verbal", async (Guid sessionId, IJuryAppService s, CancellationToken ct) => Fichier(await s.GetProcesVerbalAsync(sessionId, ct)));
        jurys.MapGet("/{sessionId:guid}/communes", (Guid sessionId, INotationAppService s, CancellationToken ct) => s.GetCommunesAsync(sessionId, ct));
        jurys.MapPost("/{sessionId:guid}/declaration", (Guid sessionId, DeclarerLiensInput i, INotationAppService s, CancellationToken ct) => s.DeclarerAsync(sessionId, i, ct));
        jurys.MapGet("/notations", (INotationAppService s, CancellationToken ct) => s.GetListAsync(ct));
        jurys.MapGet("/notations/{id:guid}", (Guid id, INotationAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        jurys.MapPut("/notations/{id:guid}", (Guid id, NoterDossierInput i, INotationAppService s, CancellationToken ct) => s.NoterAsync(id, i, ct));
        jurys.MapPost("/notations/{id:guid}/remise", (Guid id, NoterDossierInput i, INotationAppService s, CancellationToken ct) => s.RemettreAsync(id, i, ct));
        jurys.MapPost("/notations/{id:guid}/deport", (Guid id, SeDeporterInput i, INotationAppService s, CancellationToken ct) => s.SeDeporterAsync(id, i, ct));
        jurys.MapPost("/notations/{id:guid}/decision", (Guid id, ArreterDecisionInput i, INotationAppService s, CancellationToken ct) => s.ArreterAsync(id, i, ct));
        return api;
    }

    private static FileContentHttpResult Fichier(FichierDto fichier) => TypedResults.File(fichier.Contenu, fichier.TypeMime, fichier.Nom);
}
