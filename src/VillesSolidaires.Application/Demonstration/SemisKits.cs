using VillesSolidaires.Kits;

namespace VillesSolidaires.Demonstration;

/// <summary>Kits de démonstration : fiche, versions et leur journal, fichiers et leurs aperçus.</summary>
public sealed class SemisKits(IKitRepository kits, KitManager manager, IFabriqueKitsDemo fabrique, FichierDeposeFactory fichiers, TimeProvider horloge)
{
    private const int MoisDePublication = 30;
    private const int MoisDeTraduction = 5;

    /// <returns>Nombre de kits créés ; un kit qui a déjà existé ne se recrée pas.</returns>
    public async Task<int> SemerAsync(IProgress<Avancement>? progres, CancellationToken ct)
    {
        var crees = 0;
        var faits = 0;
        foreach (var modele in KitsThematiques.Tous)
        {
            progres?.Report(new Avancement("Fabrication des kits", faits++, KitsThematiques.Tous.Count));
            if (!await kits.SlugPrisAsync(modele.Slug, ct))
            {
                await CreerAsync(modele, ct);
                crees++;
            }
        }
        return crees;
    }

    private async Task CreerAsync(KitDemonstration modele, CancellationToken ct)
    {
        var jour = horloge.GetUtcNow().UtcDateTime.Date;
        var kit = await manager.CreerAsync(modele.Slug, modele.Nature, modele.Titre, modele.Resume, modele.Periode, ct);
        kit.Classer(modele.Themes, valideDu: null, modele.EstPerime ? DateOnly.FromDateTime(jour.AddDays(-jour.Day)) : null);
        var documents = await DeposerAsync(fabrique.Fabriquer(modele), ct);
        documents.ForEach(d => kit.AjouterFichier(d));
        kit.Publier("Première version. Exemplaire de démonstration.", jour.AddMonths(-MoisDePublication).AddHours(8));
        var traductions = await DeposerAsync(fabrique.Traduire(modele), ct);
        if (traductions.Count > 0)
        {
            kit.OuvrirVersion();
            documents.ForEach(d => kit.AjouterFichier(d));
            traductions.ForEach(t => kit.AjouterFichier(t));
            kit.Publier("Traductions demandées par les mairies. Les fichiers en français ne changent pas.", jour.AddMonths(-MoisDeTraduction).AddHours(8));
        }
        kits.Ajouter(kit);
        await kits.SaveAsync(kit, null, ct);
    }

    // Deux à la fois : chaque aperçu attend un autre processus.
    private async Task<List<FichierDepose>> DeposerAsync(IReadOnlyList<DocumentKit> documents, CancellationToken ct)
    {
        var verifies = await Task.WhenAll(documents.Select(d => fichiers.VerifierAsync(
            new AjouterFichierKitInput(d.Nom, d.Libelle, d.Type, d.Contenu, null) { Langue = d.Langue }, ct)));
        foreach (var verifie in verifies)
        {
            await fichiers.RangerAsync(verifie, ct);
        }
        return [.. verifies.Select(v => v.Depose)];
    }
}
