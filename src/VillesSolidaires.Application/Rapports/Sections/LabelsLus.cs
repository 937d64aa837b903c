using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Labels;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Un label tel que le rapport le montre.</summary>
/// <param name="Score">Points de l'instruction, par axe.</param>
public sealed record LabelDuRapport(
    string Commune, string? Departement, string Numero, int Niveau, string Referentiel, DateOnly DelivreeLe, DateOnly ValableDu, DateOnly ValableJusquau, DateOnly? RetireeLe, ScoreLabel? Score)
{
    public EtatAttestation EtatLe(DateOnly jour) => Attestation.EtatLe(jour, RetireeLe <= jour ? RetireeLe : null, ValableDu, ValableJusquau);
}

/// <summary>Lit les labels d'un territoire et leurs points, notes de l'instruction à l'appui.</summary>
public sealed class LabelsLus(
    IAttestationRepository attestations, ICandidatureRepository candidatures, IReferentielLabelRepository referentiels, ITerritoireRepository territoires)
{
    /// <returns>Labels délivrés au plus tard à la fin de la période, le plus récent d'abord.</returns>
    public async Task<IReadOnlyList<LabelDuRapport>> LireAsync(DemandeSection d, CancellationToken ct)
    {
        var requete = attestations.Requete.Sur(d, territoires);
        if (d.Niveau != NiveauTerritoire.Commune)
        {
            requete = requete.Where(a => a.ValableJusquau >= d.Du);
        }
        var lues = await (from a in requete
                          join c in territoires.Communes on a.CommuneCode equals c.Code
                          join t in territoires.Departements on c.DepartementCode equals t.Code
                          where a.DelivreeLe <= d.Au
                          orderby a.DelivreeLe descending, a.Numero descending
                          select new { Attestation = a, c.Nom, Departement = t.Nom }).ToListAsync(ct);
        // Une commune montre son label et celui d'avant, un département ses communes et leurs points ; au-delà, les points ne se lisent plus un à un.
        var gardees = d.Niveau == NiveauTerritoire.Commune ? lues.Take(2).ToList() : lues;
        var scores = d.Niveau is NiveauTerritoire.Commune or NiveauTerritoire.Departement ? await ScoresAsync([.. gardees.Select(l => l.Attestation.CandidatureId)], ct) : [];
        return gardees.ConvertAll(l => new LabelDuRapport(
            l.Nom, l.Departement, l.Attestation.Numero, l.Attestation.Niveau, l.Attestation.ReferentielNumero, l.Attestation.DelivreeLe, l.Attestation.ValableDu,
            l.Attestation.ValableJusquau, l.Attestation.RetireeLe, scores.GetValueOrDefault(l.Attestation.CandidatureId)));
    }

    private async Task<Dictionary<Guid, ScoreLabel>> ScoresAsync(List<Guid> ids, CancellationToken ct)
    {
        var dossiers = await (from c in candidatures.Requete
                              where ids.Contains(c.Id)
                              select new
                              {
                                  c.Id, c.ReferentielId, c.Population, c.BailleurSignataire,
                                  Notes = c.Evaluations.Select(e => new { e.Code, Note = e.NoteInstruction ?? e.NoteAuto }).ToList(),
                              }).ToListAsync(ct);
        var versions = dossiers.Select(c => c.ReferentielId).Distinct().ToList();
        var contenus = await referentiels.Requete.Where(r => versions.Contains(r.Id)).Select(r => new { r.Id, r.Contenu }).ToDictionaryAsync(r => r.Id, r => r.Contenu, ct);
        Dictionary<Guid, ScoreLabel> scores = [];
        foreach (var dossier in dossiers.Where(c => contenus.ContainsKey(c.ReferentielId)))
        {
            var notes = dossier.Notes.ToDictionary(n => n.Code, n => n.Note, StringComparer.Ordinal);
            scores[dossier.Id] = CalculLabel.Noter(
                contenus[dossier.ReferentielId], new ProfilCommune(dossier.Population, dossier.BailleurSignataire), code => notes.GetValueOrDefault(code));
        }
        return scores;
    }
}
