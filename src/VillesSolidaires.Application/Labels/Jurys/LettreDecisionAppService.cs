using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VillesSolidaires.Comptes;
using VillesSolidaires.Courriels;
using VillesSolidaires.Labels.Documents;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

public sealed class LettreDecisionAppService(
    AppServiceOutils outils, ICandidatureRepository candidatures, ISessionLabelRepository sessions, IReferentielLabelRepository referentiels,
    ITerritoireRepository territoires, IOptions<SignatureLabel> signature, IOptions<CourrielOptions> adresses)
    : AppService(outils), ILettreDecisionAppService
{
    private static readonly CandidatureStatut[] Defavorables = [CandidatureStatut.Ajournee, CandidatureStatut.Refusee, CandidatureStatut.Irrecevable];

    public async Task<FichierDto> GetAsync(Guid candidatureId, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Consulter);
        // Qui ne fait que consulter lit l'issue, pas ses motifs.
        if (!Utilisateur.Peut(LabelPermissions.Candidater) && !Utilisateur.Peut(LabelPermissions.Instruire))
        {
            throw new AutorisationRefuseeException(CompteErrorCodes.PermissionManquante);
        }
        var candidature = await candidatures.GetAsync(candidatureId, ct);
        if (!Defavorables.Contains(candidature.Statut))
        {
            throw new EntityNotFoundException();
        }
        var pdf = LettrePdf.Rendre(await EcrireAsync(candidature, ct));
        return new FichierDto($"lettre-label-{candidature.CommuneCode}.pdf", "application/pdf", pdf, Convert.ToHexStringLower(SHA256.HashData(pdf)));
    }

    private async Task<LettreDecision> EcrireAsync(Candidature candidature, CancellationToken ct)
    {
        var session = await sessions.Requete.Where(s => s.Id == candidature.SessionId).Select(s => s.Intitule).SingleAsync(ct);
        var commune = await territoires.Communes.Where(c => c.Code == candidature.CommuneCode).Select(c => c.Nom).SingleAsync(ct);
        var contenu = await referentiels.ContenuAsync(candidature.ReferentielId, ct);
        var jury = candidature.Statut != CandidatureStatut.Irrecevable;
        return new LettreDecision(
            candidature.Statut, commune, session, HeureDeParis.Jour(candidature.Depuis), jury ? candidature.Decision!.Motifs : candidature.Motif ?? "", signature.Value)
        {
            NiveauDemande = candidature.NiveauDemande,
            Points = jury ? candidature.Decision!.Moyenne : null,
            // Les notes du jury ne se publient pas critère par critère : ce qui manque se dit d'après l'instruction.
            Manques = jury ? [.. CalculLabel.Manques(contenu, candidature.Profil, candidature.NoteInstruction, candidature.NiveauDemande).Select(Manque)] : [],
            ReponseJusquau = candidature.ReponseJusquau,
            Dossier = new Uri(adresses.Value.AdresseDe($"/labels/{candidature.Id}")),
        };
    }

    private static string Manque(CritereManquant manque) =>
        $"{manque.Critere.Intitule} : note {Formats.Nombre(manque.Note ?? 0)}, il faut {Formats.Nombre(manque.Minimum)}";
}
