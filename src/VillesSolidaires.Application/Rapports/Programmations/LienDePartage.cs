using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Rapports;

/// <summary>
/// La page du rapport pour qui a un compte qui le voit ; un lien de partage à son nom, à échéance, pour les autres. Le partage s'écrit avec
/// son courriel, ou pas du tout ; il se voit et se révoque depuis la page du rapport.
/// </summary>
public sealed class LienDePartage(IPartageRapportRepository partages, TimeProvider horloge) : ILienDeRapport
{
    public bool OuvreSansCompte => true;

    public Task<string> CheminAsync(Rapport rapport, DestinataireDuLien destinataire, CancellationToken ct)
    {
        if (destinataire.ParSonCompte)
        {
            return Task.FromResult($"/rapports/{rapport.Id}");
        }
        var jeton = JetonSecret.Tirer();
        var aujourdhui = horloge.Aujourdhui();
        partages.Ajouter(new PartageRapport(
            Guid.CreateVersion7(), rapport.Id, Formats.Abreger(destinataire.Nom, PartageConsts.DestinataireMax), jeton, aujourdhui.AddDays(PartageConsts.JoursProposes), aujourdhui));
        return Task.FromResult($"/rapports/partages/{jeton.Valeur}");
    }
}

/// <summary>Un rapport que lit encore quelqu'un par un lien ne s'efface pas.</summary>
public sealed class RapportsPartages(IPartageRapportRepository partages, TimeProvider horloge) : IRapportsRetenus
{
    public async Task<IReadOnlySet<Guid>> ParmiAsync(IReadOnlyCollection<Guid> rapports, CancellationToken ct)
    {
        var aujourdhui = horloge.Aujourdhui();
        return await partages.Requete.Where(p => rapports.Contains(p.RapportId) && p.RevoqueLe == null && p.ExpireLe >= aujourdhui).Select(p => p.RapportId).ToHashSetAsync(ct);
    }
}
