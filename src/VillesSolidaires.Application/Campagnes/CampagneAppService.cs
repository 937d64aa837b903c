using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Campagnes;

public sealed class CampagneAppService(
    AppServiceOutils outils, ICampagneRepository campagnes, ISuiviCampagneRepository suivis, LectureCampagnes lecture, CommunesConcernees communes, IKitRepository kits)
    : AppService(outils), ICampagneAppService
{
    public async Task<ListeDto<CampagneDto>> GetListAsync(CampagneListeInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        return await lecture.ListerAsync(input, ct);
    }

    public async Task<CampagneDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        var peutConduire = Utilisateur.Peut(AnimationPermissions.Piloter) && Utilisateur.Perimetre.EstNational;
        return await lecture.DetaillerAsync(await campagnes.GetAsync(id, ct), peutConduire, Aujourdhui, ct);
    }

    public async Task<CreerCampagneInput> ProposerAsync(SaisonCampagne saison, int annee, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Piloter);
        var proposee = CampagneDonnees.Proposer(saison, annee, SaisonsCampagne.Titre(saison, annee), Aujourdhui, Aujourdhui.AddMonths(1));
        return new CreerCampagneInput
        {
            Saison = saison, Annee = annee, Titre = proposee.Titre, Debut = proposee.Debut, Fin = proposee.Fin,
            Etapes = [.. proposee.Etapes.Select(e => new EtapeInput { Libelle = e.Libelle, Echeance = e.Echeance })],
        };
    }

    public async Task<IReadOnlyList<KitDeCampagneDto>> GetKitsAsync(CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        return await kits.Requete.Where(k => k.Statut == KitStatut.Publie).OrderBy(k => k.Titre).Select(k => new KitDeCampagneDto(k.Id, k.Slug, k.Titre)).ToListAsync(ct);
    }

    public async Task<Guid> CreateAsync(CreerCampagneInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Piloter);
        ExigerNational();
        var campagne = new Campagne(Guid.CreateVersion7(), input.Saison!.Value, input.Annee!.Value, await DonneesAsync(input, ct));
        if (await campagnes.TrouverAsync(campagne.Cle, ct) is { } deja)
        {
            throw Existe(deja.Titre);
        }
        campagnes.Ajouter(campagne);
        try
        {
            await campagnes.SaveAsync(campagne, null, ct);
        }
        catch (UniciteException e) when (e.Porte(nameof(Campagne.Cle)))
        {
            throw Existe(campagne.Titre, e);
        }
        return campagne.Id;
    }

    public async Task ModifierAsync(Guid id, SaisieCampagneInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Piloter);
        ExigerNational();
        var campagne = await campagnes.GetAsync(id, ct);
        var cochees = await suivis.Requete.Where(s => s.CampagneId == id).SelectMany(s => s.Coches).Select(c => c.EtapeId).Distinct().ToListAsync(ct);
        campagne.Modifier(await DonneesAsync(input, ct), cochees);
        await campagnes.SaveAsync(campagne, input.ConcurrencyStamp, ct);
    }

    public async Task<int> OuvrirAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Piloter);
        ExigerNational();
        var campagne = await campagnes.GetAsync(id, ct);
        campagne.Ouvrir(Maintenant);
        var inscrites = await communes.InscrireAsync(id, await communes.LireAsync(campagne.Annee, null, Aujourdhui, ct), ct);
        await campagnes.SaveAsync(campagne, concurrencyStamp, ct);
        return inscrites;
    }

    public async Task CloreAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Piloter);
        ExigerNational();
        var campagne = await campagnes.GetAsync(id, ct);
        campagne.Clore(Maintenant);
        await campagnes.SaveAsync(campagne, concurrencyStamp, ct);
    }

    private static BusinessException Existe(string titre, Exception? cause = null) =>
        new BusinessException(CampagneErrorCodes.CampagneExiste, cause).WithData("Titre", titre).SurChamp(nameof(CreerCampagneInput.Annee));

    // Une campagne vaut pour tout le pays : un département la suit, il ne la change pas.
    private void ExigerNational()
    {
        if (!Utilisateur.Perimetre.EstNational)
        {
            throw new AutorisationRefuseeException(CompteErrorCodes.HorsPerimetre);
        }
    }

    private async Task<CampagneDonnees> DonneesAsync(SaisieCampagneInput input, CancellationToken ct)
    {
        if (input.KitId is { } kit && !await kits.Requete.AnyAsync(k => k.Id == kit && k.Statut == KitStatut.Publie, ct))
        {
            throw new BusinessException(CampagneErrorCodes.KitInconnu).SurChamp(nameof(input.KitId));
        }
        // Une étape sans date vaut pour le premier jour : mieux que perdre la saisie.
        return new CampagneDonnees(
            input.Titre, input.Debut!.Value, input.Fin!.Value,
            [.. input.Etapes.Where(e => !e.EstVide).Select(e => new EtapeDonnees(e.Id, e.Libelle ?? "", e.Echeance ?? input.Debut.Value))])
        {
            Description = input.Description, KitId = input.KitId,
        };
    }
}
