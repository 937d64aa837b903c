using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Labels;

/// <summary>
/// Ce que lit qui préside sur un dossier : où en sont les membres, puis leurs points sans leurs noms, quand le quorum est atteint et que sa
/// propre note est remise. Personne d'autre ne les lit.
/// </summary>
public sealed class LecturePresidence(INotationJuryRepository notations, IReferentielLabelRepository referentiels)
{
    public async Task<PresidenceDto> LireAsync(Jury jury, DossierAuJury dossier, Candidature candidature, NotationJury sienne, CancellationToken ct)
    {
        var votants = (await notations.DuDossierAsync(candidature.Id, ct))
            .Where(n => n.Statut != NotationStatut.Deport && jury.Conflits(n.JureId, dossier).Count == 0).ToList();
        var remises = votants.FindAll(n => n.Statut == NotationStatut.Remise);
        var decision = candidature.Decision is { } d ? new DecisionJuryDto(d.Issue, d.Niveau, d.Motifs, d.PresidePar) : null;
        var ouverte = sienne.Statut == NotationStatut.Remise && remises.Count >= jury.Quorum;
        return new PresidenceDto(jury.Quorum, votants.Count, remises.Count, ouverte ? await SyntheseAsync(jury, candidature, remises, ct) : null, decision);
    }

    private async Task<SyntheseJuryDto> SyntheseAsync(Jury jury, Candidature candidature, List<NotationJury> remises, CancellationToken ct)
    {
        var contenu = await referentiels.ContenuAsync(candidature.ReferentielId, ct);
        var synthese = SyntheseNotes.De(remises, jury.Quorum);
        return new SyntheseJuryDto(
            synthese.Moyenne, synthese.EcartType, synthese.Minimum, synthese.Maximum, synthese.Notants, [.. remises.Select(n => n.Total).Order()], contenu.Seuils,
            [.. CalculLabel.Applicables(contenu, candidature.Profil).Select(c => Critere(c, remises))],
            // Triés par leur texte : leur ordre ne trahit pas leur auteur.
            [.. remises.Select(n => n.Avis).OfType<string>().Order(StringComparer.CurrentCulture)]);
    }

    private static SyntheseCritereDto Critere(CritereReferentiel critere, List<NotationJury> remises)
    {
        var notes = remises.ConvertAll(n => n.Note(critere.Code) ?? 0);
        return new SyntheseCritereDto(critere.Code, critere.Numero, critere.Intitule, decimal.Round((decimal)notes.Average(), 1), notes.Min(), notes.Max());
    }
}
