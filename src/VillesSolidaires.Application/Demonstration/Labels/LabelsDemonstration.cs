using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Labels;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Demonstration;

/// <summary>
/// Une candidature dans chaque état, sur quatre sessions datées par rapport au jour du semis : une ancienne dont les labels ont expiré, une publiée
/// l'an passé, une au jury, une ouverte. Marseille a un label de niveau 1 et répond à des compléments pour le niveau 2.
/// </summary>
public sealed class LabelsDemonstration(
    ISessionLabelRepository sessions, IReferentielLabelRepository referentiels, IReferentielLivre livre, ICandidatureRepository candidatures,
    IJuryRepository jurys, INotationJuryRepository notations, CandidatureManager manager, LectureFaits lecture, DossiersDuJury dossiersDuJury,
    DelivranceAttestations delivrance, ITerritoireRepository territoires, TimeProvider horloge)
{
    private static readonly DossierVoulu[] Anciens = [new(5, 1, CandidatureStatut.Attribuee), new(1, 2, CandidatureStatut.Attribuee)];

    private static readonly DossierVoulu[] Publies =
    [
        new(0, 1, CandidatureStatut.Attribuee), new(3, 3, CandidatureStatut.Attribuee), new(5, 2, CandidatureStatut.Attribuee), new(6, 2, CandidatureStatut.Attribuee),
        new(7, 1, CandidatureStatut.Attribuee) { Retiree = true }, new(4, 2, CandidatureStatut.Ajournee), new(8, 1, CandidatureStatut.Refusee),
    ];

    private static readonly DossierVoulu[] AuJury =
    [
        new(0, 2, CandidatureStatut.ComplementsDemandes), new(1, 3, CandidatureStatut.EnInstruction), new(9, 1, CandidatureStatut.Irrecevable),
        new(10, 1, CandidatureStatut.Recevable), new(2, 2, CandidatureStatut.EnJury), new(11, 2, CandidatureStatut.EnJury), new(12, 1, CandidatureStatut.Deliberee),
    ];

    private static readonly DossierVoulu[] Ouverts =
    [
        new(4, 2, CandidatureStatut.Brouillon), new(13, 1, CandidatureStatut.Brouillon), new(14, 2, CandidatureStatut.Deposee),
        new(16, 1, CandidatureStatut.Deposee), new(15, 1, CandidatureStatut.Retiree),
    ];

    /// <returns>Nombre de candidatures ajoutées ; aucune s'il y a déjà une session.</returns>
    public async Task<int> SemerAsync(CancellationToken ct)
    {
        if (await sessions.Requete.AnyAsync(ct))
        {
            return 0;
        }
        await livre.AssurerAsync(ct);
        var today = horloge.Aujourdhui();
        var ancien = await ReferentielAncienAsync(today.AddYears(-4), ct);
        var actuel = await referentiels.GetAsync(ReferentielLivre.Id, ct);
        var communes = await OrganisationsDemonstration.CodesPartenairesAsync(territoires, ct);
        await SemerSessionAsync(today.AddYears(-4).AddMonths(-2), ancien, Anciens, communes, today, ct);
        await SemerSessionAsync(today.AddMonths(-14), ancien, Publies, communes, today, ct);
        await SemerSessionAsync(today.AddMonths(-7), actuel, AuJury, communes, today, ct);
        await SemerSessionAsync(today.AddDays(-40), actuel, Ouverts, communes, today, ct);
        ancien.Archiver();
        await referentiels.SaveAsync(ancien, null, ct);
        return Anciens.Length + Publies.Length + AuJury.Length + Ouverts.Length;
    }

    /// <summary>Une version passée, sans le dernier critère : les anciens dossiers gardent la leur.</summary>
    private async Task<ReferentielLabel> ReferentielAncienAsync(DateOnly jour, CancellationToken ct)
    {
        var texte = ReferentielLivre.Lire();
        var axes = texte.Contenu.Axes.Select(a => a with
        {
            Criteres = [.. a.Criteres.Where(c => c.Code != "forces-limites").Select(c => c.Code == "gouvernance" ? c with { Poids = 20 } : c)],
        });
        var ancien = new ReferentielLabel(
            IdentifiantStable.De("referentiel-label", "ancien"), $"{Formats.Annee(jour.Year)}.1",
            texte with { Presentation = "Version de démonstration, imaginée pour montrer d’anciens dossiers.", Contenu = texte.Contenu with { Axes = [.. axes] } });
        ancien.Publier(SessionDemonstration.Instant(jour.AddMonths(-3)));
        referentiels.Ajouter(ancien);
        await referentiels.SaveAsync(ancien, null, ct);
        return ancien;
    }

    private async Task SemerSessionAsync(
        DateOnly ouverture, ReferentielLabel referentiel, IReadOnlyList<DossierVoulu> voulus, IReadOnlyList<string> communes, DateOnly today, CancellationToken ct)
    {
        var session = new SessionDemonstration(SessionDemonstration.Ouvrir(ouverture, referentiel.Id), referentiel.Numero, referentiel.Contenu, today);
        sessions.Ajouter(session.Session);
        List<(DossierVoulu Voulu, Candidature Candidature)> menes = [];
        foreach (var voulu in voulus)
        {
            menes.Add((voulu, await MenerAsync(session, voulu, communes[voulu.Rang], ct)));
        }
        await JugerAsync(session, menes.FindAll(m => m.Candidature.Statut == CandidatureStatut.EnJury), ct);
    }

    private async Task<Candidature> MenerAsync(SessionDemonstration session, DossierVoulu voulu, string code, CancellationToken ct)
    {
        var commune = await territoires.Communes.Where(c => c.Code == code).Select(c => new { c.Nom, c.DepartementCode }).SingleAsync(ct);
        var faits = Completer(await lecture.LireAsync(code, session.Session.Annee, session.Today, ct));
        var parcours = new ParcoursCandidature(session, new CommuneCandidate(code, commune.Nom, commune.DepartementCode, faits.Profil), faits, voulu);
        var precedenteId = await candidatures.Requete.Where(c => c.CommuneCode == code && c.Statut == CandidatureStatut.Attribuee)
            .OrderByDescending(c => c.Depuis).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct);
        var precedente = precedenteId is { } id ? await candidatures.GetAsync(id, ct) : null;
        var candidature = await parcours.MenerAsync(manager, precedente, IdentifiantStable.De("compte", "association"), ct);
        candidatures.Ajouter(candidature);
        // Le rang du dossier suivant se compte en base.
        await candidatures.SaveAsync(candidature, null, ct);
        return candidature;
    }

    private async Task JugerAsync(SessionDemonstration session, List<(DossierVoulu Voulu, Candidature Candidature)> transmis, CancellationToken ct)
    {
        if (transmis.Count == 0)
        {
            return;
        }
        var dossiers = await dossiersDuJury.ParmiAsync([.. transmis.Select(t => t.Candidature.Id)], ct);
        var jury = new JuryDemonstration(session);
        jury.Composer(dossiers);
        jurys.Ajouter(jury.Jury);
        jury.Notations.ForEach(notations.Ajouter);
        foreach (var (voulu, candidature) in transmis.Where(t => t.Voulu.Jusqua != CandidatureStatut.EnJury))
        {
            jury.Deliberer(candidature, dossiers.Single(d => d.CandidatureId == candidature.Id), ParcoursCandidature.Issue(voulu.Jusqua), voulu.Niveau);
        }
        transmis.Where(t => t.Voulu.Jusqua == CandidatureStatut.EnJury).Take(1).ToList().ForEach(t => jury.Commencer(t.Candidature));
        if (transmis.TrueForAll(t => TransitionsCandidature.Decidees.Contains(t.Voulu.Jusqua)))
        {
            await PublierAsync(session, jury.Jury, transmis, ct);
        }
        await jurys.SaveAsync(jury.Jury, null, ct);
    }

    private async Task PublierAsync(SessionDemonstration session, Jury jury, List<(DossierVoulu Voulu, Candidature Candidature)> deliberes, CancellationToken ct)
    {
        var acte = new Acte(null, PiecesLabel.Association, SessionDemonstration.Instant(session.Publie));
        jury.Clore(enAttente: 0);
        jury.Publier(session.Session, deliberes.ConvertAll(d => d.Candidature), acte);
        var attribuees = deliberes.FindAll(d => d.Candidature.Statut == CandidatureStatut.Attribuee);
        var attestations = await delivrance.DelivrerAsync(
            attribuees.ConvertAll(d => new LabelDelivre(
                d.Candidature.Id, d.Candidature.CommuneCode!, d.Candidature.DepartementCode!, d.Candidature.Decision!.Niveau!.Value, session.Referentiel,
                acte.Jour, acte.Jour.AddYears(session.Session.Validite).AddDays(-1))),
            acte, ct);
        foreach (var (attestation, _) in attestations.Zip(attribuees).Where(x => x.Second.Voulu.Retiree))
        {
            attestation.Retirer(PiecesLabel.MotifRetraitLabel, acte with { Instant = SessionDemonstration.Instant(session.Publie.AddMonths(4)) });
        }
    }

    /// <summary>Un ancien dossier s'appuie sur des années que la démonstration n'a pas semées : convention et programme y sont supposés.</summary>
    private static FaitsCommune Completer(FaitsCommune faits) => faits with
    {
        Convention = faits.Convention ?? "Convention de démonstration",
        ProgrammePublieLe = faits.ProgrammePublieLe ?? new DateOnly(faits.Annee, 1, 28),
        Preuves =
        [
            .. faits.Preuves.Select(p => p.Suffit || p.Source is not (SourcePreuve.Conventions or SourcePreuve.Programme)
                ? p
                : p with { Texte = $"{p.Source.Libelle()} (donnée de démonstration)", Suffit = true }),
        ],
    };
}
