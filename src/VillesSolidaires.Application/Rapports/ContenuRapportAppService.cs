using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports;

public sealed class ContenuRapportAppService(AppServiceOutils outils, IRepository<Rapport> rapports) : AppService(outils), IContenuRapportAppService
{
    public async Task<ContenuRapport?> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Consulter);
        var fige = await rapports.Requete.Where(r => r.Id == id).Select(r => new { r.JeuDeDonnees, r.EmpreinteJeu, r.FigeLe }).SingleOrDefaultAsync(ct)
            ?? throw new EntityNotFoundException();
        return fige.JeuDeDonnees is null ? null : new ContenuRapport(JeuDeDonnees.DeJson(fige.JeuDeDonnees), fige.EmpreinteJeu!, fige.FigeLe!.Value);
    }
}
