
namespace VillesSolidaires.Labels;

/// <summary>Ouvre les dossiers : une commune, un dossier par session.</summary>
public sealed class CandidatureManager(ICandidatureRepository candidatures)
{
    /// <param name="precedente">Candidature renouvelée ou reprise : son auto-évaluation et ses commentaires sont repris pour les critères que le référentiel garde.</param>
    public async Task<Candidature> OuvrirAsync(
        SessionLabel session, ContenuReferentiel contenu, CommuneCandidate commune, int niveau, Candidature? precedente, Acte acte, CancellationToken ct)
    {
        session.ExigerDepotPossible(acte.Jour, dejaDepose: false);
        if (await candidatures.ExisteAsync(session.Id, commune.Code, ct))
        {
            throw new BusinessException(CandidatureErrorCodes.DejaCandidate).WithData("Commune", commune.Nom).WithData("Session", session.Intitule).SurChamp("Commune");
        }
        var numero = await candidatures.DernierNumeroAsync(session.Id, ct) + 1;
        var candidature = new Candidature(
            Guid.CreateVersion7(),
            new NouvelleCandidature(session, numero, commune.Code, commune.DepartementCode, commune.Profil, niveau) { PrecedenteId = precedente?.Id },
            acte);
        candidature.Actualiser(contenu, commune.Profil);
        if (precedente is not null)
        {
            candidature.Reprendre(precedente, contenu, acte);
        }
        return candidature;
    }
}

public sealed record CommuneCandidate(string Code, string Nom, string DepartementCode, ProfilCommune Profil);

public interface ICandidatureRepository : IRepository<Candidature>
{
    /// <summary>Hors périmètre compris : l'unicité vaut pour tous.</summary>
    Task<bool> ExisteAsync(Guid sessionId, string communeCode, CancellationToken ct);

    /// <returns>0 si la session n'a pas de dossier.</returns>
    Task<int> DernierNumeroAsync(Guid sessionId, CancellationToken ct);

    /// <summary>Le dossier et ses seules évaluations, pour noter un critère : ses autres listes ne sont pas chargées, rien ne doit s'y écrire.</summary>
    /// <exception cref="EntityNotFoundException">Inconnu, ou hors périmètre.</exception>
    Task<Candidature> PourEvaluerAsync(Guid id, CancellationToken ct);

    /// <summary>Dossiers entiers d'une session dans un état, pour les écrire.</summary>
    Task<IReadOnlyList<Candidature>> DeLaSessionAsync(Guid sessionId, CandidatureStatut statut, CancellationToken ct);

    /// <summary>Dossiers entiers dont le délai de compléments est passé, pour les écrire.</summary>
    Task<IReadOnlyList<Candidature>> DelaisEchusAsync(DateOnly today, int max, CancellationToken ct);

    /// <summary>
    /// Communes dont un dossier déposé reste en lice dans la session, par nom : pour qu'un membre du jury, qui ne lit pas ces dossiers, déclare
    /// ses liens. Rien d'autre que le code et le nom.
    /// </summary>
    Task<IReadOnlyList<CommuneDeSession>> CommunesDeLaSessionAsync(Guid sessionId, CancellationToken ct);
}

public sealed record CommuneDeSession(string Code, string Nom);
