using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

public sealed class JuryAppService(
    AppServiceOutils outils, OutilsCandidature labels, IJuryRepository jurys, INotationJuryRepository notations, IPersonnesLabel personnes,
    AnnuaireTerritoires annuaire, IOrganisationRepository organisations, LectureJury lecture, DossiersDuJury dossiers,
    CourriersJury courriers, PublicationJury publication, ProcesVerbalJury procesVerbal)
    : ServiceCandidature(outils, labels), IJuryAppService
{
    public async Task<JuryDetailDto> GetAsync(Guid sessionId, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        return await lecture.LireAsync(sessionId, Utilisateur.Peut(LabelPermissions.Publier), ct);
    }

    public async Task<IReadOnlyList<PersonneLabelDto>> GetJuresAsync(CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        return [.. (await personnes.JuresAsync(ct)).Select(p => new PersonneLabelDto(p.Id, p.Nom))];
    }

    public async Task ConvoquerAsync(Guid sessionId, ConvoquerJuryInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        var jury = await jurys.DeLaSessionAsync(sessionId, ct);
        if (jury is null)
        {
            jury = new Jury(Guid.CreateVersion7(), (await Sessions.GetAsync(sessionId, ct)).Id, input.ReuniLe!.Value, input.Quorum!.Value);
            jurys.Ajouter(jury);
        }
        else
        {
            jury.Convoquer(input.ReuniLe!.Value, input.Quorum!.Value);
        }
        await jurys.SaveAsync(jury, input.ConcurrencyStamp, ct);
    }

    public async Task NommerAsync(Guid sessionId, NommerMembreInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        var jury = await ExigerAsync(sessionId, ct);
        var personne = (await personnes.JuresAsync(ct)).FirstOrDefault(p => p.Id == input.Membre)
            ?? throw new BusinessException(JuryErrorCodes.JureInconnu).SurChamp(nameof(input.Membre));
        var (commune, departement) = (await annuaire.ChargerAsync([input.Commune], ct)).Situer(input.Commune, input.Departement);
        jury.Nommer(new MembreJury(personne.Id, personne.Nom, input.Qualite, new AttachesMembre(commune?.Code, departement?.Code, await EmployeurAsync(input.Employeur, ct))));
        if (jury.Statut == JuryStatut.Notation)
        {
            // En renfort : les dossiers qui restent à délibérer lui sont confiés aussitôt.
            await ConfierAsync(jury, [jury.Membre(personne.Id)], await dossiers.DeLaSessionAsync(sessionId, [CandidatureStatut.EnJury], ct), ct);
        }
        await jurys.SaveAsync(jury, input.ConcurrencyStamp, ct);
    }

    public async Task RevoquerAsync(Guid sessionId, Guid membreId, GesteJuryInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        var jury = await ExigerAsync(sessionId, ct);
        jury.Revoquer(membreId);
        await jurys.SaveAsync(jury, input.ConcurrencyStamp, ct);
    }

    public async Task PresiderAsync(Guid sessionId, PresiderInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        var jury = await ExigerAsync(sessionId, ct);
        jury.Presider(input.PresidentId!.Value, input.SuppleantId);
        await jurys.SaveAsync(jury, input.ConcurrencyStamp, ct);
    }

    public async Task OuvrirNotationAsync(Guid sessionId, GesteJuryInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        var jury = await ExigerAsync(sessionId, ct);
        var transmis = await dossiers.DeLaSessionAsync(sessionId, [CandidatureStatut.EnJury], ct);
        if (transmis.Count == 0)
        {
            throw new BusinessException(JuryErrorCodes.AucunDossierAuJury);
        }
        jury.OuvrirNotation(transmis);
        await ConfierAsync(jury, jury.Membres, transmis, ct);
        await jurys.SaveAsync(jury, input.ConcurrencyStamp, ct);
    }

    public async Task CloreAsync(Guid sessionId, GesteJuryInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        var jury = await ExigerAsync(sessionId, ct);
        jury.Clore(await Candidatures.Requete.CountAsync(c => c.SessionId == sessionId && c.Statut == CandidatureStatut.EnJury, ct));
        await jurys.SaveAsync(jury, input.ConcurrencyStamp, ct);
    }

    public async Task<int> PublierAsync(Guid sessionId, GesteJuryInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Publier);
        return await publication.PublierAsync(await ExigerAsync(sessionId, ct), input.ConcurrencyStamp, Acte(), ct);
    }

    public async Task<FichierDto> GetProcesVerbalAsync(Guid sessionId, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        return await procesVerbal.RendreAsync(await jurys.DeLaSessionAsync(sessionId, ct) ?? throw new EntityNotFoundException(), ct);
    }

    private async Task ConfierAsync(Jury jury, IEnumerable<MembreJury> membres, IReadOnlyList<DossierAuJury> transmis, CancellationToken ct)
    {
        var confies = membres.ToDictionary(m => m.UtilisateurId, m => transmis.Count(dossier => Confier(jury, m, dossier)));
        var session = await Sessions.Requete.Where(s => s.Id == jury.SessionId).Select(s => s.Intitule).SingleAsync(ct);
        await courriers.AnnoncerNotationAsync(jury, session, confies, ct);
    }

    /// <returns>Faux si le membre en est écarté d'office.</returns>
    private bool Confier(Jury jury, MembreJury membre, DossierAuJury dossier)
    {
        var notation = new NotationJury(Guid.CreateVersion7(), jury.Id, dossier.CandidatureId, membre.UtilisateurId);
        var conflits = jury.Conflits(membre.UtilisateurId, dossier);
        if (conflits.Count > 0)
        {
            notation.SeDeporter(MotifsDeport.Joindre(conflits));
        }
        notations.Ajouter(notation);
        return conflits.Count == 0;
    }

    // Une session inconnue n'existe pas ; une session sans jury n'en a pas encore.
    private async Task<Jury> ExigerAsync(Guid sessionId, CancellationToken ct) =>
        await jurys.DeLaSessionAsync(sessionId, ct)
        ?? throw (await Sessions.Requete.AnyAsync(s => s.Id == sessionId, ct) ? new BusinessException(JuryErrorCodes.JuryAbsent) : new EntityNotFoundException());

    private async Task<Guid?> EmployeurAsync(string? employeur, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(employeur))
        {
            return null;
        }
        var nom = TexteRecherche.Normaliser(employeur);
        var siren = new string([.. employeur.Where(char.IsAsciiDigit)]);
        var trouvees = await organisations.Requete.Where(o => o.NomRecherche == nom || (siren != "" && o.Siren == siren)).Select(o => o.Id).Take(2).ToListAsync(ct);
        return trouvees is [var seule]
            ? seule
            : throw new BusinessException(JuryErrorCodes.EmployeurInconnu).WithData("Employeur", employeur.Trim()).SurChamp(nameof(NommerMembreInput.Employeur));
    }
}
