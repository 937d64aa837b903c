using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Campagnes;

public sealed class AlerteAppService(
    AppServiceOutils outils, IAlerteRepository alertes, LectureAlertes lecture, ICampagneRepository campagnes, CommunesConcernees concernees,
    CourriersCampagne courriers, IKitRepository kits, ITerritoireRepository territoires)
    : AppService(outils), IAlerteAppService
{
    public async Task<ListeDto<AlerteDto>> GetListAsync(AlerteListeInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        return await lecture.ListerAsync(input, Utilisateur, Aujourdhui, ct);
    }

    public async Task<AlerteDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        return (await lecture.LireAsync(alertes.Requete.Where(a => a.Id == id), Utilisateur, Aujourdhui, ct)).SingleOrDefault() ?? throw new EntityNotFoundException();
    }

    public async Task<IReadOnlyList<DepartementAlerteDto>> GetDepartementsAsync(CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Piloter);
        var tous = await territoires.Departements.Select(d => new DepartementAlerteDto(d.Code, d.Nom)).ToListAsync(ct);
        return [.. tous.Where(d => Utilisateur.Perimetre.Contient(null, d.Code)).OrderBy(d => d.Code, StringComparer.Ordinal)];
    }

    public async Task<Guid> CreateAsync(DeclarerAlerteInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Piloter);
        var acte = new Acte(Utilisateur.Id, Utilisateur.Nom, Maintenant);
        var donnees = new AlerteDonnees(input.Nature!.Value, input.Niveau!.Value, [.. input.Departements], input.Du!.Value, input.Au!.Value, input.Source, input.Message);
        var alerte = new Alerte(Guid.CreateVersion7(), donnees, acte);
        var codes = alerte.Departements.Select(d => d.Code).ToList();
        await VerifierDepartementsAsync(codes, ct);
        await ExigerSeuleAsync(alerte, codes, ct);
        var campagne = await OuvrirCampagneAsync(alerte, ct);
        var communes = await concernees.LireAsync(campagne.Annee, codes, acte.Jour, ct);
        await concernees.InscrireAsync(campagne.Id, communes, ct);
        alerte.NoterSuites(campagne.Id, communes.Count, await courriers.PrevenirAsync(alerte, campagne, communes, ct));
        alertes.Ajouter(alerte);
        await alertes.SaveAsync(alerte, null, ct);
        return alerte.Id;
    }

    public async Task AjusterAsync(Guid id, AjusterAlerteInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Piloter);
        var alerte = await alertes.GetAsync(id, ct);
        alerte.Ajuster(input.Niveau!.Value, input.Au!.Value, new Acte(Utilisateur.Id, Utilisateur.Nom, Maintenant));
        await alertes.SaveAsync(alerte, input.ConcurrencyStamp, ct);
    }

    public async Task LeverAsync(Guid id, LeverAlerteInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Piloter);
        var alerte = await alertes.GetAsync(id, ct);
        alerte.Lever(input.Motif, new Acte(Utilisateur.Id, Utilisateur.Nom, Maintenant));
        await alertes.SaveAsync(alerte, input.ConcurrencyStamp, ct);
    }

    private async Task VerifierDepartementsAsync(List<string> codes, CancellationToken ct)
    {
        var connus = await territoires.Departements.Where(d => codes.Contains(d.Code)).Select(d => d.Code).ToListAsync(ct);
        if (codes.Except(connus, StringComparer.Ordinal).FirstOrDefault() is { } inconnu)
        {
            throw new BusinessException(CampagneErrorCodes.DepartementInconnu).WithData("Code", inconnu).SurChamp(nameof(DeclarerAlerteInput.Departements));
        }
        foreach (var code in codes)
        {
            Utilisateur.Perimetre.Exiger(null, code);
        }
    }

    private async Task ExigerSeuleAsync(Alerte alerte, List<string> codes, CancellationToken ct)
    {
        var prises = await alertes.Requete.Where(a => a.Nature == alerte.Nature && a.LeveeLe == null && a.Du <= alerte.Au && a.Au >= alerte.Du)
            .SelectMany(a => a.Departements).Where(d => codes.Contains(d.Code)).Select(d => d.Code).Distinct().ToListAsync(ct);
        if (prises.Count > 0)
        {
            throw new BusinessException(CampagneErrorCodes.AlerteEnDouble)
                .WithData("Departements", string.Join(", ", prises.Order(StringComparer.Ordinal))).SurChamp(nameof(DeclarerAlerteInput.Departements));
        }
    }

    /// <summary>La campagne de la saison, ouverte si elle ne l'est pas ; créée avec ce que la saison propose si elle n'existe pas.</summary>
    private async Task<Campagne> OuvrirCampagneAsync(Alerte alerte, CancellationToken ct)
    {
        var saison = SaisonsCampagne.De(alerte.Nature);
        var annee = SaisonsCampagne.Annee(saison, alerte.Du);
        var titre = SaisonsCampagne.Titre(saison, annee);
        var campagne = await campagnes.TrouverAsync(Campagne.CleDe(saison, annee, titre), ct);
        if (campagne is null)
        {
            campagne = new Campagne(
                Guid.CreateVersion7(), saison, annee, CampagneDonnees.Proposer(saison, annee, titre, alerte.Du, alerte.Au) with { KitId = await KitAsync(saison, ct) });
            campagnes.Ajouter(campagne);
        }
        if (campagne.Statut != CampagneStatut.Ouverte)
        {
            campagne.Ouvrir(Maintenant);
        }
        return campagne;
    }

    private Task<Guid?> KitAsync(SaisonCampagne saison, CancellationToken ct)
    {
        var slug = saison switch { SaisonCampagne.Canicule => "canicule", SaisonCampagne.GrandFroid => "grand-froid", _ => null };
        return slug is null
            ? Task.FromResult<Guid?>(null)
            : kits.Requete.Where(k => k.Slug == slug && k.Statut == KitStatut.Publie).Select(k => (Guid?)k.Id).SingleOrDefaultAsync(ct);
    }
}
