using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace VillesSolidaires.Labels;

/// <summary>Attestations du label pour qui a un compte.</summary>
internal static class AttestationEndpoints
{
    public static RouteGroupBuilder MapAttestations(this RouteGroupBuilder api)
    {
        var attestations = api.MapGroup("/labels/attestations").WithTags("Labels");
        attestations.MapGet("/", ([AsParameters] AttestationListeInput i, IAttestationAppService s, CancellationToken ct) => s.GetListAsync(i, ct));
        attestations.MapGet("/{numero}", (string numero, IAttestationAppService s, CancellationToken ct) => s.GetAsync(numero, ct));
        attestations.MapGet("/{numero}/pdf", PdfAsync);
        attestations.MapPost("/{numero}/retrait", (string numero, RetirerAttestationInput i, IAttestationAppService s, CancellationToken ct) => s.RetirerAsync(numero, i, ct));
        attestations.MapPost("/{numero}/controle", (string numero, ControlerAttestationInput i, IAttestationAppService s, CancellationToken ct) => s.ControlerAsync(numero, i, ct));
        return api;
    }

    private static async Task<FileContentHttpResult> PdfAsync(string numero, IAttestationAppService service, CancellationToken ct)
    {
        var document = await service.GetDocumentAsync(numero, ct);
        return TypedResults.File(document.Contenu, document.TypeMime, document.Nom, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{document.Sha256}\""));
    }
}
