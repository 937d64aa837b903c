using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Conventions;

public sealed class ModeleConventionAppService(AppServiceOutils outils, IRepository<ModeleConvention> modeles) : AppService(outils), IModeleConventionAppService
{
    public async Task<IReadOnlyList<ModeleConventionDto>> GetListAsync(CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        var lues = await modeles.Requete
            .SelectMany(m => m.Versions, (m, v) => new
            {
                m.Type, v.Numero, v.PublieeLe,
                Articles = v.Clauses.Count(c => c.Nature == NatureClause.Article), Annexes = v.Clauses.Count(c => c.Nature == NatureClause.Annexe),
            }).ToListAsync(ct);
        return [.. Enum.GetValues<TypeConvention>().Select(type =>
        {
            var versions = lues.Where(v => v.Type == type).ToList();
            var publiee = versions.Where(v => v.PublieeLe is not null).MaxBy(v => v.Numero);
            return new ModeleConventionDto(type, publiee?.Numero, publiee?.PublieeLe, publiee?.Articles ?? 0, publiee?.Annexes ?? 0,
                versions.Find(v => v.PublieeLe is null)?.Numero);
        })];
    }

    public async Task<ModeleConventionDetailDto> GetAsync(TypeConvention type, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        var lu = await modeles.Requete.Where(m => m.Type == type).Select(m => new
        {
            m.ConcurrencyStamp,
            Versions = m.Versions.OrderByDescending(v => v.Numero).Select(v => new
            {
                v.Numero, v.PublieeLe, v.Notes, Clauses = v.Clauses.OrderBy(c => c.Ordre).Select(c => new { c.Nature, c.Titre, c.Texte }).ToList(),
            }).ToList(),
        }).SingleOrDefaultAsync(ct);
        return new ModeleConventionDetailDto(type, lu?.ConcurrencyStamp,
            [.. (lu?.Versions ?? []).Select(v => new VersionModeleDto(v.Numero, v.PublieeLe, v.Notes,
                [.. v.Clauses.GroupBy(c => c.Nature).OrderBy(g => g.Key).SelectMany(g => g.Select((c, i) => new ClauseModeleDto(c.Nature, i + 1, c.Titre, c.Texte)))]))]);
    }

    public async Task OuvrirVersionAsync(TypeConvention type, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.GererModeles);
        if (await IdAsync(type, ct) is { } id)
        {
            var modele = await modeles.GetAsync(id, ct);
            modele.OuvrirVersion();
            await modeles.SaveAsync(modele, concurrencyStamp, ct);
            return;
        }
        var nouveau = new ModeleConvention(Guid.CreateVersion7(), type);
        modeles.Ajouter(nouveau);
        try
        {
            await modeles.SaveAsync(nouveau, null, ct);
        }
        catch (UniciteException e) when (e.Porte(nameof(ModeleConvention.Type)))
        {
            throw new BusinessException(ConventionErrorCodes.ModeleBrouillonOuvert, e).WithData("Numero", 1);
        }
    }

    public async Task EcrireAsync(TypeConvention type, EcrireModeleInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.GererModeles);
        var modele = await ExigerAsync(type, ct);
        modele.EcrireClauses([.. input.Clauses.Select(c => new ClauseModeleDonnees(c.Nature, c.Titre, c.Texte))]);
        await modeles.SaveAsync(modele, input.ConcurrencyStamp, ct);
    }

    public async Task PublierAsync(TypeConvention type, PublierModeleInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.GererModeles);
        var modele = await ExigerAsync(type, ct);
        modele.Publier(input.Notes, Maintenant);
        await modeles.SaveAsync(modele, input.ConcurrencyStamp, ct);
    }

    private Task<Guid?> IdAsync(TypeConvention type, CancellationToken ct) =>
        modeles.Requete.Where(m => m.Type == type).Select(m => (Guid?)m.Id).SingleOrDefaultAsync(ct);

    private async Task<ModeleConvention> ExigerAsync(TypeConvention type, CancellationToken ct) => await IdAsync(type, ct) is { } id
        ? await modeles.GetAsync(id, ct)
        : throw new BusinessException(ConventionErrorCodes.ModeleSansBrouillon);
}
