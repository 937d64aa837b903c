using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

/// <summary>Dossiers d'un jury tels que les voit le contrôle des conflits. Trois requêtes, quel que soit leur nombre.</summary>
public sealed class DossiersDuJury(ICandidatureRepository candidatures, ITerritoireRepository territoires, IOrganisationRepository organisations)
{
    /// <param name="statuts">États retenus.</param>
    public Task<IReadOnlyList<DossierAuJury>> DeLaSessionAsync(Guid sessionId, IReadOnlyCollection<CandidatureStatut> statuts, CancellationToken ct) =>
        LireAsync(candidatures.Requete.Where(c => c.SessionId == sessionId && statuts.Contains(c.Statut)), ct);

    /// <exception cref="EntityNotFoundException">Hors du périmètre.</exception>
    public async Task<DossierAuJury> TrouverAsync(Guid candidatureId, CancellationToken ct) =>
        (await LireAsync(candidatures.Requete.Where(c => c.Id == candidatureId), ct)) is [var dossier] ? dossier : throw new EntityNotFoundException();

    public Task<IReadOnlyList<DossierAuJury>> ParmiAsync(IReadOnlyCollection<Guid> candidatureIds, CancellationToken ct) =>
        LireAsync(candidatures.Requete.Where(c => candidatureIds.Contains(c.Id)), ct);

    private async Task<IReadOnlyList<DossierAuJury>> LireAsync(IQueryable<Candidature> requete, CancellationToken ct)
    {
        var lus = await (from c in requete
                         join commune in territoires.Communes on c.CommuneCode equals commune.Code
                         orderby c.NumeroDossier
                         select new { c.Id, commune.Nom, commune.Code, commune.DepartementCode }).ToListAsync(ct);
        var codes = lus.Select(d => d.Code).Distinct(StringComparer.Ordinal).ToList();
        var mairies = (await organisations.Requete.Where(o => o.Type == TypeOrganisation.Mairie && codes.Contains(o.CommuneCode!))
            .Select(o => new { o.Id, Commune = o.CommuneCode! }).ToListAsync(ct)).ToLookup(o => o.Commune, o => o.Id, StringComparer.Ordinal);
        return [.. lus.Select(d => new DossierAuJury(d.Id, d.Nom, d.Code, d.DepartementCode, [.. mairies[d.Code]]))];
    }
}
