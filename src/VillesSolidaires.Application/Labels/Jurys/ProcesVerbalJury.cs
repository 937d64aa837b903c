using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VillesSolidaires.Labels.Documents;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

/// <summary>Procès-verbal d'un jury clos : présents, déports, points et décisions motivées de chaque dossier.</summary>
public sealed class ProcesVerbalJury(
    INotationJuryRepository notations, ICandidatureRepository candidatures, ISessionLabelRepository sessions, IReferentielLabelRepository referentiels,
    ITerritoireRepository territoires, IOptions<SignatureLabel> signature)
{
    /// <exception cref="BusinessException">Le jury n'est pas clos.</exception>
    public async Task<FichierDto> RendreAsync(Jury jury, CancellationToken ct)
    {
        if (jury.Statut is not (JuryStatut.Delibere or JuryStatut.Publie))
        {
            throw new BusinessException(JuryErrorCodes.ProcesVerbalTropTot);
        }
        var session = await sessions.Requete.Where(s => s.Id == jury.SessionId).Select(s => new { s.Intitule, s.ReferentielId }).SingleAsync(ct);
        var referentiel = await referentiels.Requete.Where(r => r.Id == session.ReferentielId).Select(r => r.Numero).SingleAsync(ct);
        var avancement = await notations.AvancementAsync(jury.Id, ct);
        var remises = avancement.Where(n => n.Statut == NotationStatut.Remise).GroupBy(n => n.JureId).ToDictionary(g => g.Key, g => g.Count());
        var pdf = ProcesVerbalPdf.Rendre(new ProcesVerbal(
            session.Intitule, jury.ReuniLe, referentiel, jury.Quorum,
            [.. jury.Membres.OrderBy(m => m.Nom, StringComparer.CurrentCulture).Select(m => new MembrePv(m.Nom, m.Qualite, m.UtilisateurId == jury.PresidentId, remises.GetValueOrDefault(m.UtilisateurId)))],
            await DossiersAsync(jury, avancement, ct), signature.Value));
        return new FichierDto($"proces-verbal-{jury.ReuniLe:yyyy-MM-dd}.pdf", "application/pdf", pdf, Convert.ToHexStringLower(SHA256.HashData(pdf)));
    }

    private async Task<IReadOnlyList<DossierPv>> DossiersAsync(Jury jury, IReadOnlyList<AvancementNotation> avancement, CancellationToken ct)
    {
        var decides = await (from c in candidatures.Requete
                             where c.SessionId == jury.SessionId && c.Decision != null
                             join commune in territoires.Communes on c.CommuneCode equals commune.Code
                             join departement in territoires.Departements on commune.DepartementCode equals departement.Code
                             orderby c.NumeroDossier
                             select new { c.Id, c.NiveauDemande, Commune = commune.Nom, Departement = departement.Nom, c.Decision }).AsNoTracking().ToListAsync(ct);
        var noms = jury.Membres.ToDictionary(m => m.UtilisateurId, m => m.Nom);
        var presidence = jury.PresidentId is { } id ? noms[id] : null;
        return
        [
            .. decides.Select(c => new DossierPv(
                c.Commune, c.Departement, c.NiveauDemande,
                [.. avancement.Where(n => n.CandidatureId == c.Id && n.Statut == NotationStatut.Deport).Select(n => new DeportPv(noms[n.JureId], n.MotifDeport ?? "")).OrderBy(d => d.Membre, StringComparer.CurrentCulture)],
                new SyntheseNotes(c.Decision!.Moyenne, c.Decision.EcartType, c.Decision.Minimum, c.Decision.Maximum, c.Decision.Notants, c.Decision.Quorum),
                c.Decision.Issue, c.Decision.Niveau, c.Decision.Motifs)
            {
                PresidePar = c.Decision.PresidePar == presidence ? null : c.Decision.PresidePar,
            }),
        ];
    }
}
