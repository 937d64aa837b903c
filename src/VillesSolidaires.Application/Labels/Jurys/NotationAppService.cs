using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Labels;

public sealed class NotationAppService(
    AppServiceOutils outils, OutilsCandidature labels, INotationJuryRepository notations, IJuryRepository jurys, DossiersDuJury dossiers,
    LectureMembreJury membres, LectureDossierAveugle aveugle, LecturePresidence presidence)
    : ServiceCandidature(outils, labels), INotationAppService
{
    public async Task<IReadOnlyList<JuryDeMembreDto>> GetListAsync(CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Juger);
        return await membres.ListerAsync(Moi, ct);
    }

    public async Task<IReadOnlyList<CommuneCandidateDto>> GetCommunesAsync(Guid sessionId, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Juger);
        await JuryDontJeSuisAsync(sessionId, ct);
        return [.. (await Candidatures.CommunesDeLaSessionAsync(sessionId, ct)).Select(c => new CommuneCandidateDto(c.Code, c.Nom))];
    }

    public async Task DeclarerAsync(Guid sessionId, DeclarerLiensInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Juger);
        var jury = await JuryDontJeSuisAsync(sessionId, ct);
        // Une ligne dont seul le motif est écrit n'a pas de commune : mieux vaut la refuser que l'oublier.
        var liens = input.Liens.Where(l => !string.IsNullOrWhiteSpace(l.Commune) || !string.IsNullOrWhiteSpace(l.Motif))
            .GroupBy(l => l.Commune ?? "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Motif ?? "", StringComparer.Ordinal);
        var candidates = (await Candidatures.CommunesDeLaSessionAsync(sessionId, ct)).Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        if (!liens.Keys.All(candidates.Contains))
        {
            throw new BusinessException(JuryErrorCodes.CommuneNonCandidate);
        }
        jury.Declarer(Moi, liens, Maintenant);
        await EcarterAsync(jury, ct);
        await jurys.SaveAsync(jury, null, ct);
    }

    public async Task<NotationDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Juger);
        var notation = await MienneAsync(id, ct);
        var jury = await jurys.GetAsync(notation.JuryId, ct);
        var session = await Sessions.Requete.Where(s => s.Id == jury.SessionId).Select(s => s.Intitule).SingleAsync(ct);
        var declaree = jury.Membre(Moi).DeclareLe is not null;
        var detail = new NotationDetailDto(
            notation.Id, jury.SessionId, session, null, notation.Statut, notation.Total, notation.Avis, notation.RemiseLe, notation.MotifDeport, declaree,
            PeutNoter: false, Dossier: null, Presidence: null, notation.ConcurrencyStamp);
        if (notation.Statut == NotationStatut.Deport)
        {
            return detail;
        }
        var candidature = await Candidatures.GetAsync(notation.CandidatureId, ct);
        var dossier = await dossiers.TrouverAsync(candidature.Id, ct);
        return detail with
        {
            NumeroDossier = candidature.NumeroDossier,
            PeutNoter = declaree && jury.Statut == JuryStatut.Notation && candidature.Statut == CandidatureStatut.EnJury && notation.Statut is NotationStatut.AFaire or NotationStatut.EnCours,
            Dossier = await aveugle.LireAsync(candidature, notation, ct),
            Presidence = jury.PresidePour(dossier) == Moi ? await presidence.LireAsync(jury, dossier, candidature, notation, ct) : null,
        };
    }

    public async Task NoterAsync(Guid id, NoterDossierInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Juger);
        await NoterAsync(id, input, remettre: false, ct);
    }

    public async Task RemettreAsync(Guid id, NoterDossierInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Juger);
        await NoterAsync(id, input, remettre: true, ct);
    }

    public async Task SeDeporterAsync(Guid id, SeDeporterInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Juger);
        var notation = await MienneAsync(id, ct);
        var jury = await jurys.GetAsync(notation.JuryId, ct);
        var candidature = await EnJuryAsync(notation, ct);
        // Le lien vaut pour tout ce qui touche la commune : présider, compter au quorum.
        jury.DeclarerLien(Moi, candidature.CommuneCode!, input.Motif, Maintenant);
        notation.SeDeporter(input.Motif);
        await notations.SaveAsync(notation, input.ConcurrencyStamp, ct);
    }

    public async Task ArreterAsync(Guid id, ArreterDecisionInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Juger);
        var notation = await MienneAsync(id, ct);
        var jury = await jurys.GetAsync(notation.JuryId, ct);
        if (notation.Statut == NotationStatut.Deport)
        {
            throw new BusinessException(JuryErrorCodes.NonPresident);
        }
        var candidature = await Candidatures.GetAsync(notation.CandidatureId, ct);
        var dossier = await dossiers.TrouverAsync(candidature.Id, ct);
        if (jury.PresidePour(dossier) == Moi && notation.Statut != NotationStatut.Remise)
        {
            throw new BusinessException(JuryErrorCodes.SyntheseAvantNote);
        }
        Deliberation.Arreter(
            jury, dossier, candidature, await notations.DuDossierAsync(candidature.Id, ct), input.Issue!.Value, input.Niveau, input.Motifs, Moi, Acte());
        await Candidatures.SaveAsync(candidature, null, ct);
    }

    /// <summary>Compte de la personne. Sans compte, elle n'est membre d'aucun jury.</summary>
    private Guid Moi => Utilisateur.Id ?? Guid.Empty;

    private async Task NoterAsync(Guid id, NoterDossierInput input, bool remettre, CancellationToken ct)
    {
        var notation = await MienneAsync(id, ct);
        var jury = await jurys.GetAsync(notation.JuryId, ct);
        if (jury.Statut != JuryStatut.Notation)
        {
            throw new BusinessException(JuryErrorCodes.JuryFige).WithData("Statut", jury.Statut.Libelle());
        }
        if (jury.Membre(Moi).DeclareLe is null)
        {
            throw new BusinessException(JuryErrorCodes.DeclarationManquante);
        }
        var candidature = await EnJuryAsync(notation, ct);
        var contenu = (await ReferentielAsync(candidature, ct)).Contenu;
        notation.Noter(
            contenu, candidature.Profil,
            input.Notes.Where(n => n.Note is not null).GroupBy(n => n.Critere, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Note!.Value, StringComparer.Ordinal), input.Avis);
        if (remettre)
        {
            notation.Remettre(contenu, candidature.Profil, Maintenant);
        }
        await notations.SaveAsync(notation, input.ConcurrencyStamp, ct);
    }

    /// <summary>Le dossier d'une notation, tant que le jury n'a pas décidé.</summary>
    /// <exception cref="BusinessException">Le membre en est écarté, ou la décision est arrêtée.</exception>
    private async Task<Candidature> EnJuryAsync(NotationJury notation, CancellationToken ct)
    {
        if (notation.Statut == NotationStatut.Deport)
        {
            throw new BusinessException(JuryErrorCodes.DossierDeporte).WithData("Motif", notation.MotifDeport);
        }
        var candidature = await Candidatures.GetAsync(notation.CandidatureId, ct);
        return candidature.Statut == CandidatureStatut.EnJury ? candidature : throw new BusinessException(JuryErrorCodes.DecisionArretee);
    }

    /// <summary>Un lien déclaré pendant la notation ferme aussitôt le dossier de cette commune.</summary>
    private async Task EcarterAsync(Jury jury, CancellationToken ct)
    {
        if (jury.Statut != JuryStatut.Notation)
        {
            return;
        }
        var ouvertes = (await notations.DuMembreAsync(jury.Id, Moi, ct)).Where(n => n.Statut != NotationStatut.Deport).ToDictionary(n => n.CandidatureId);
        var enJury = await Candidatures.Requete.Where(c => ouvertes.Keys.Contains(c.Id) && c.Statut == CandidatureStatut.EnJury).Select(c => c.Id).ToListAsync(ct);
        foreach (var dossier in await dossiers.ParmiAsync(enJury, ct))
        {
            if (jury.Conflits(Moi, dossier) is { Count: > 0 } conflits)
            {
                ouvertes[dossier.CandidatureId].SeDeporter(MotifsDeport.Joindre(conflits));
            }
        }
    }

    // L'administration a toutes les permissions et lit toutes les lignes : seule la personne elle-même ouvre sa notation.
    private async Task<NotationJury> MienneAsync(Guid id, CancellationToken ct) =>
        await notations.GetAsync(id, ct) is { } notation && notation.JureId == Moi ? notation : throw new EntityNotFoundException();

    private async Task<Jury> JuryDontJeSuisAsync(Guid sessionId, CancellationToken ct) =>
        await jurys.DeLaSessionAsync(sessionId, ct) is { } jury && jury.Membres.Any(m => m.UtilisateurId == Moi) ? jury : throw new EntityNotFoundException();
}
