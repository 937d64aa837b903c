using VillesSolidaires.Fichiers;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports;

public sealed class RapportPartageAppService(AppServiceOutils outils, IPartageRapportRepository partages, IDepotFichiers depot)
    : AppService(outils), IRapportPartageAppService
{
    [AccesPublic("Lien de partage : le jeton secret de l’adresse ouvre ce rapport, et lui seul, jusqu’à son échéance.")]
    public async Task<RapportPartage> GetAsync(string jeton, CancellationToken ct)
    {
        var (partage, rapport) = await TrouverAsync(jeton, ct);
        var etat = partage.EtatLe(Aujourdhui);
        if (etat != EtatPartage.Ouvert)
        {
            return new RapportPartage(etat, partage.ExpireLe, null, 0, []);
        }
        await partages.NoterVueAsync(partage.Id, ct);
        return new RapportPartage(
            etat, partage.ExpireLe, new ContenuRapport(JeuDeDonnees.DeJson(rapport.JeuDeDonnees!), rapport.EmpreinteJeu!, rapport.FigeLe!.Value), rapport.TotauxRecoupes,
            [.. rapport.Documents.OrderBy(d => d.Format, StringComparer.Ordinal).Select(d => new DocumentDto(d.Format, $"/rapports/partages/{jeton}/{d.Format}", d.Sha256, d.Taille))]);
    }

    [AccesPublic("Lien de partage : les documents du rapport que ce lien ouvre, jusqu’à son échéance.")]
    public async Task<FichierDto?> GetDocumentAsync(string jeton, string format, CancellationToken ct)
    {
        var (partage, rapport) = await TrouverAsync(jeton, ct);
        if (partage.EtatLe(Aujourdhui) != EtatPartage.Ouvert)
        {
            return null;
        }
        var document = rapport.Documents.FirstOrDefault(d => d.Format == format) ?? throw new EntityNotFoundException();
        var contenu = await depot.LireAsync(document.Chemin, ct) ?? throw new EntityNotFoundException();
        return new FichierDto(FichiersRapport.NomPublic(rapport, format), FichiersRapport.TypeMime(format), contenu, document.Sha256);
    }

    /// <summary>Un rapport redevenu indisponible ne se partage plus : son lien est inconnu.</summary>
    private async Task<(PartageRapport Partage, Rapport Rapport)> TrouverAsync(string jeton, CancellationToken ct) =>
        jeton.Length == JetonConsts.Longueur && await partages.OuvrirAsync(JetonSecret.EmpreinteDe(jeton), ct) is { Rapport.Statut: StatutRapport.Disponible } trouve
            ? trouve
            : throw new EntityNotFoundException();
}
