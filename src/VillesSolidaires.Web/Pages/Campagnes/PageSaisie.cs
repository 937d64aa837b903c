using VillesSolidaires.Campagnes;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Campagnes;

/// <summary>Ce que partagent la création et la modification d'une campagne.</summary>
public abstract class PageSaisie(ICampagneAppService campagnes) : PageMetier
{
    private const int LignesLibres = 3;

    protected ICampagneAppService Campagnes => campagnes;

    public abstract SaisieCampagneInput Saisie { get; }

    public IReadOnlyList<KitDeCampagneDto> Kits { get; private set; } = [];

    /// <summary>Lignes d'étapes montrées : celles qui sont écrites, et quelques-unes à remplir.</summary>
    public int Lignes => Saisie.Etapes.Count;

    protected async Task ChargerKitsAsync(CancellationToken ct) => Kits = await campagnes.GetKitsAsync(ct);

    /// <summary>Étapes écrites, suivies de lignes vides jusqu'au plafond.</summary>
    protected static IList<EtapeInput> AvecLignesLibres(IEnumerable<EtapeInput> etapes)
    {
        List<EtapeInput> lignes = [.. etapes];
        var ajout = Math.Min(LignesLibres, CampagneConsts.EtapesMax - lignes.Count);
        return [.. lignes, .. Enumerable.Range(0, Math.Max(0, ajout)).Select(_ => new EtapeInput())];
    }
}
