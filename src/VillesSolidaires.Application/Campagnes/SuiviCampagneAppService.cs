using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Campagnes;

public sealed class SuiviCampagneAppService(
    AppServiceOutils outils, ICampagneRepository campagnes, ISuiviCampagneRepository suivis, ITerritoireRepository territoires, LectureCampagnes lecture,
    AvancementCampagne avancement, CourriersCampagne courriers)
    : AppService(outils), ISuiviCampagneAppService
{
    public async Task<IReadOnlyList<AvancementDepartementDto>> GetDepartementsAsync(Guid campagneId, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        return await avancement.ParDepartementAsync(campagneId, ct);
    }

    public async Task<ListeDto<AvancementCommuneDto>> GetCommunesAsync(Guid campagneId, AvancementListeInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        return await avancement.ParCommuneAsync(await campagnes.GetAsync(campagneId, ct), input, Aujourdhui, ct);
    }

    public async Task<SuiviCommuneDto> GetAsync(Guid campagneId, string communeCode, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        var campagne = await campagnes.GetAsync(campagneId, ct);
        var commune = await CommuneAsync(communeCode, ct);
        var suivi = await suivis.TrouverAsync(campagneId, communeCode, ct);
        var coches = suivi?.Coches.ToDictionary(c => c.EtapeId) ?? [];
        var ouverte = campagne.Statut == CampagneStatut.Ouverte;
        return new SuiviCommuneDto(
            campagneId, campagne.Titre, campagne.Statut, await lecture.KitAsync(campagne.KitId, ct), communeCode, commune.Nom,
            [.. campagne.Etapes.OrderBy(e => e.Rang).Select(e => new EtapeSuivieDto(
                e.Id, e.Libelle, e.Echeance, coches.GetValueOrDefault(e.Id)?.Le, coches.GetValueOrDefault(e.Id)?.Par,
                ouverte && e.Echeance < Aujourdhui && !coches.ContainsKey(e.Id)))],
            suivi?.RelanceeLe, ouverte && Utilisateur.Peut(AnimationPermissions.Gerer), suivi?.ConcurrencyStamp);
    }

    public async Task CocherAsync(Guid campagneId, string communeCode, Guid etapeId, CocherEtapeInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        var campagne = await campagnes.GetAsync(campagneId, ct);
        var commune = await CommuneAsync(communeCode, ct);
        var suivi = await suivis.TrouverAsync(campagneId, communeCode, ct);
        if (suivi is null)
        {
            suivi = new SuiviCampagne(Guid.CreateVersion7(), campagneId, commune.Code, commune.Departement);
            suivis.Ajouter(suivi);
        }
        if (input.Faite)
        {
            suivi.Cocher(campagne, etapeId, new Acte(Utilisateur.Id, Utilisateur.Nom, Maintenant));
        }
        else
        {
            suivi.Decocher(campagne, etapeId);
        }
        await suivis.SaveAsync(suivi, input.ConcurrencyStamp, ct);
    }

    public async Task<RelanceCampagneDto> RelancerAsync(Guid campagneId, RelancerCampagneInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Piloter);
        return await courriers.RelancerAsync(await campagnes.GetAsync(campagneId, ct), input.Departement, joursDEcart: 1, Aujourdhui, ct) is { } relance
            ? relance
            : throw new BusinessException(CampagneErrorCodes.AucunRetard);
    }

    /// <exception cref="EntityNotFoundException">Hors du périmètre : rien ne dit alors qu'elle existe.</exception>
    private async Task<(string Code, string Nom, string Departement)> CommuneAsync(string code, CancellationToken ct)
    {
        var commune = await territoires.Communes.Where(c => c.Code == code).Select(c => new { c.Nom, c.DepartementCode }).SingleOrDefaultAsync(ct);
        return commune is not null && Utilisateur.Perimetre.Contient(code, commune.DepartementCode)
            ? (code, commune.Nom, commune.DepartementCode)
            : throw new EntityNotFoundException();
    }
}
