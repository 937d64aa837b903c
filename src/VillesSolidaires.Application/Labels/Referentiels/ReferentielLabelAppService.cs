using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Labels;

public sealed class ReferentielLabelAppService(AppServiceOutils outils, IReferentielLabelRepository referentiels, ReferentielLabelManager manager)
    : AppService(outils), IReferentielLabelAppService
{
    public async Task<IReadOnlyList<ReferentielDto>> GetListAsync(CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Consulter);
        return await ListerAsync(ct);
    }

    public async Task<ReferentielDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Consulter);
        var r = await LireAsync(id, ct);
        var dApres = r.DerniereDe is { } source ? await referentiels.Requete.Where(s => s.Id == source).Select(s => s.Numero).SingleOrDefaultAsync(ct) : null;
        IReadOnlyList<string> defauts = r.Statut == ReferentielStatut.Brouillon ? [.. VerificationReferentiel.Defauts(r.Contenu).Select(d => d.Texte)] : [];
        return new ReferentielDetailDto(
            r.Id, r.Numero, r.Intitule, r.Presentation, r.Statut, r.PublieLe, r.DerniereDe, dApres,
            EnReferentiel.VersAxes(r.Contenu), r.Contenu.Seuils, defauts, PeutGerer, r.ConcurrencyStamp);
    }

    public async Task<ComparaisonReferentielDto> ComparerAsync(Guid avantId, Guid apresId, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Consulter);
        if (avantId == apresId)
        {
            throw new BusinessException(ReferentielErrorCodes.ComparaisonImpossible);
        }
        var (avant, apres) = (await LireAsync(avantId, ct), await LireAsync(apresId, ct));
        var versions = await ListerAsync(ct);
        return new ComparaisonReferentielDto(
            versions.First(v => v.Id == avantId), versions.First(v => v.Id == apresId),
            [.. ComparaisonReferentiels.Comparer(avant.Contenu, apres.Contenu).Select(e => new EcartReferentielDto(e.Objet, e.Quoi, e.Avant, e.Apres))]);
    }

    public async Task<Guid> OuvrirVersionAsync(Guid dApresId, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.GererReferentiel);
        var version = await manager.OuvrirAsync(dApresId, Aujourdhui, ct);
        referentiels.Ajouter(version);
        try
        {
            await referentiels.SaveAsync(version, null, ct);
        }
        catch (UniciteException e) when (e.Porte(nameof(ReferentielLabel.Numero)))
        {
            // Une autre personne vient d'ouvrir la sienne, au même numéro.
            throw new BusinessException(ReferentielErrorCodes.ReferentielBrouillonOuvert, e).WithData("Numero", version.Numero);
        }
        return version.Id;
    }

    public async Task EcrireAsync(Guid id, EcrireReferentielInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.GererReferentiel);
        await ModifierAsync(id, input.ConcurrencyStamp, r => r.Ecrire(EnReferentiel.VersTexte(input)), ct);
    }

    public async Task PublierAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.GererReferentiel);
        await ModifierAsync(id, concurrencyStamp, r => r.Publier(Maintenant), ct);
    }

    public async Task ArchiverAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.GererReferentiel);
        await ModifierAsync(id, concurrencyStamp, r => r.Archiver(), ct);
    }

    public async Task AbandonnerAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.GererReferentiel);
        await ModifierAsync(
            id, concurrencyStamp,
            r =>
            {
                r.ExigerBrouillon();
                referentiels.Supprimer(r);
            },
            ct);
    }

    private bool PeutGerer => Utilisateur.Peut(LabelPermissions.GererReferentiel);

    // Quelques versions : le contenu se lit entier pour compter.
    private async Task<IReadOnlyList<ReferentielDto>> ListerAsync(CancellationToken ct)
    {
        var lus = await referentiels.Requete.Where(r => PeutGerer || r.Statut != ReferentielStatut.Brouillon)
            .Select(r => new { r.Id, r.Numero, r.Intitule, r.Statut, r.PublieLe, r.Contenu, r.DerniereDe, r.CreeLe }).ToListAsync(ct);
        return
        [
            // La plus récente d'abord : celles qui s'écrivent, puis par jour de publication (une version ancienne peut être entrée après coup).
            .. lus.OrderByDescending(r => r.PublieLe ?? DateTime.MaxValue).ThenByDescending(r => r.CreeLe).ThenByDescending(r => r.Numero, StringComparer.Ordinal).Select(r => new ReferentielDto(
                r.Id, r.Numero, r.Intitule, r.Statut, r.PublieLe, r.Contenu.Axes.Count, r.Contenu.Criteres.Count(), lus.Find(s => s.Id == r.DerniereDe)?.Numero)),
        ];
    }

    /// <summary>Une version en préparation n'existe que pour qui l'écrit.</summary>
    private async Task<ReferentielLabel> LireAsync(Guid id, CancellationToken ct)
    {
        var referentiel = await referentiels.Requete.SingleOrDefaultAsync(r => r.Id == id, ct);
        return referentiel is null || (referentiel.Statut == ReferentielStatut.Brouillon && !PeutGerer) ? throw new EntityNotFoundException() : referentiel;
    }

    private async Task ModifierAsync(Guid id, string? concurrencyStamp, Action<ReferentielLabel> verbe, CancellationToken ct)
    {
        var referentiel = await referentiels.GetAsync(id, ct);
        verbe(referentiel);
        await referentiels.SaveAsync(referentiel, concurrencyStamp, ct);
    }
}
