using VillesSolidaires.Comptes;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Enregistre un rapport demandé et le travail qui le produira, sans les écrire : l'appelant choisit sa transaction. Une personne, une
/// programmation ou un lot passent tous par ici, avec le périmètre de qui demande.
/// </summary>
public sealed class DemandesDeRapport(
    IRepository<Rapport> rapports, IRepository<Travail> travaux, TerritoiresDeRapport territoires, IUtilisateurCourant utilisateur, TimeProvider horloge)
{
    /// <exception cref="BusinessException">Type ou territoire inconnu, période ou formats refusés.</exception>
    /// <exception cref="AutorisationRefuseeException">Territoire hors du périmètre.</exception>
    public async Task<Rapport> AjouterAsync(CreerRapportInput input, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (type, territoire) = await territoires.ExigerAsync(input.Type, input.CodeTerritoire, ct);
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var rapport = new Rapport(
            Guid.CreateVersion7(), type, territoire, input.Du!.Value, input.Au!.Value, [.. input.Formats], HeureDeParis.Jour(maintenant));
        var libelle = $"{type.Libelle()}, {territoire.Nom}, {Formats.Periode(rapport.Du, rapport.Au)}";
        var demande = new DemandeTravail(ProductionRapport.TypeTravail, libelle, rapport.Id, territoire.CommuneCode, territoire.DepartementCode);
        rapports.Ajouter(rapport);
        travaux.Ajouter(new Travail(Guid.CreateVersion7(), demande, utilisateur.Id, utilisateur.Nom, maintenant));
        return rapport;
    }
}
