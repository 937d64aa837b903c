using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Labels;

/// <summary>Instruction des dossiers du label, par l'association.</summary>
internal static class InstructionEndpoints
{
    public static RouteGroupBuilder MapInstructionLabel(this RouteGroupBuilder api)
    {
        var instruction = api.MapGroup("/labels/instruction").WithTags("Label");
        instruction.MapGet("/", ([AsParameters] InstructionListeInput i, IInstructionAppService s, CancellationToken ct) => s.GetListAsync(i, ct));
        instruction.MapGet("/charge", (Guid? sessionId, IInstructionAppService s, CancellationToken ct) => s.GetChargeAsync(sessionId, ct));
        instruction.MapGet("/{id:guid}", (Guid id, IInstructionAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        instruction.MapPost("/{id:guid}/affectation", (Guid id, AffecterInstructionInput i, IInstructionAppService s, CancellationToken ct) => s.AffecterAsync(id, i, ct));
        instruction.MapPut("/{id:guid}/points", (Guid id, PointsVerifiesInput i, IInstructionAppService s, CancellationToken ct) => s.PointerAsync(id, i, ct));
        instruction.MapPut("/{id:guid}/criteres/{code}", (Guid id, string code, InstruireCritereInput i, IInstructionAppService s, CancellationToken ct) => s.NoterAsync(id, code, i, ct));
        instruction.MapPost("/{id:guid}/questions", QuestionnerAsync);
        instruction.MapPost("/{id:guid}/questions/{questionId:guid}/messages", (Guid id, Guid questionId, MessageInstructionInput i, IInstructionAppService s, CancellationToken ct) => s.RelancerQuestionAsync(id, questionId, i, ct));
        instruction.MapPost("/{id:guid}/questions/{questionId:guid}/classement", (Guid id, Guid questionId, GesteInstructionInput i, IInstructionAppService s, CancellationToken ct) => s.ClasserAsync(id, questionId, i, ct));
        instruction.MapPost("/{id:guid}/complements", (Guid id, DemanderComplementsInput i, IInstructionAppService s, CancellationToken ct) => s.DemanderComplementsAsync(id, i, ct));
        instruction.MapPost("/{id:guid}/recevabilite", (Guid id, GesteInstructionInput i, IInstructionAppService s, CancellationToken ct) => s.DeclarerRecevableAsync(id, i, ct));
        instruction.MapPost("/{id:guid}/irrecevabilite", (Guid id, MotiverInstructionInput i, IInstructionAppService s, CancellationToken ct) => s.DeclarerIrrecevableAsync(id, i, ct));
        instruction.MapPost("/{id:guid}/transmission", (Guid id, GesteInstructionInput i, IInstructionAppService s, CancellationToken ct) => s.TransmettreAsync(id, i, ct));
        return api;
    }

    private static async Task<Created> QuestionnerAsync(Guid id, QuestionnerInput input, IInstructionAppService service, CancellationToken ct) =>
        TypedResults.Created($"{ApiEndpoints.Racine}/labels/instruction/{id}/questions/{await service.QuestionnerAsync(id, input, ct)}");
}
