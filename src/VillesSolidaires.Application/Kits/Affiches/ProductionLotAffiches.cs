using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Kits;

/// <summary>
/// Fait les affiches de toutes les communes d’un département, puis leur archive. Chaque affiche faite se range aussitôt : rejoué après un arrêt,
/// le travail reprend à la première qui manque, avec les mêmes liens.
/// </summary>
public sealed class ProductionLotAffiches(
    IRepository<LotAffiches> lots, LectureAffiche lecture, LiensDAffiche liens, ITerritoireRepository territoires, IDepotFichiers depot) : IExecutantTravail
{
    /// <summary>Écrit en base : ne jamais le changer.</summary>
    public const string TypeTravail = "affiches-en-masse";

    private const int PartDesAffiches = 95;

    public string Type => TypeTravail;

    public string Permission => KitPermissions.Diffuser;

    public async Task ExecuterAsync(ContexteTravail contexte, CancellationToken ct)
    {
        var lot = await lots.GetAsync(contexte.EntiteId, ct);
        if (lot.EstPret)
        {
            return;
        }
        var kit = await lecture.KitAsync(lot.KitId, ct);
        var communes = await territoires.Communes.Where(c => c.EstActuelle && c.DepartementCode == lot.DepartementCode).OrderBy(c => c.Code)
            .Select(c => new CommuneDesignee(c.Code, c.Nom, c.NomRecherche, c.DepartementCode)).ToListAsync(ct);
        var deja = depot.Lister(lot.Dossier).ToHashSet(StringComparer.Ordinal);
        List<LigneLot> lignes = [];
        foreach (var part in communes.Chunk(AfficheConsts.LotCommunes))
        {
            // Hors de toute transaction : l'avancement s'écrit sur une autre connexion.
            await contexte.AvancerAsync($"{Formats.Nombre(lignes.Count)} affiches sur {Formats.Nombre(communes.Count)}", PartDesAffiches * lignes.Count / communes.Count);
            lignes.AddRange(await FaireAsync(lot, kit, part, deja, ct));
        }
        await contexte.AvancerAsync("Archive", PartDesAffiches);
        var archive = await ArchiveAffiches.AssemblerAsync(lignes, depot, ct);
        await depot.EcrireAsync(lot.CheminArchive, archive.Contenu, ct);
        // Relu : les liens enregistrés entre-temps ont vidé le contexte.
        lot = await lots.GetAsync(lot.Id, ct);
        lot.Offrir(lignes.Count, archive.Contenu.Length, archive.Sha256);
        await lots.SaveAsync(lot, null, ct);
        foreach (var fichier in depot.Lister(lot.Dossier))
        {
            depot.Supprimer(fichier);
        }
    }

    // Le lot n'a pas d'état à défaire ; les affiches déjà faites serviront à une relance.
    public Task AbandonnerAsync(Guid entiteId, StatutTravail issue, string motif, CancellationToken ct) => Task.CompletedTask;

    public Task ReprendreAsync(Guid entiteId, CancellationToken ct) => Task.CompletedTask;

    private async Task<IReadOnlyList<LigneLot>> FaireAsync(LotAffiches lot, KitAffiche kit, CommuneDesignee[] communes, HashSet<string> deja, CancellationToken ct)
    {
        var codes = await liens.ObtenirAsync(lot.KitId, lot.CampagneId, communes, ct);
        var identites = await lecture.IdentitesAsync([.. communes.Select(c => c.Code)], ct);
        List<LigneLot> lignes = [];
        foreach (var commune in communes)
        {
            var lien = new Uri(new Uri(lot.Racine), AfficheKitAppService.CheminLien(codes[commune.Code]));
            var nom = $"affiche-{commune.Code}-{commune.NomRecherche.Replace(' ', '-')}.pdf";
            var chemin = $"{lot.Dossier}/{nom}";
            if (!deja.Contains(chemin))
            {
                var affiche = new DocumentAffiche(kit, commune.Nom, lot.Textes, lien, lot.Format) { Identite = identites.GetValueOrDefault(commune.Code, IdentiteImprimee.Vide) };
                await depot.EcrireAsync(chemin, AffichePdf.Rendre(affiche), ct);
            }
            lignes.Add(new LigneLot(commune.Code, commune.Nom, lien, nom, chemin));
        }
        return lignes;
    }
}

/// <summary>L’affiche d’une commune dans un lot.</summary>
/// <param name="Nom">Nom dans l’archive.</param>
/// <param name="Chemin">Où elle attend dans le dépôt.</param>
internal sealed record LigneLot(string CommuneCode, string Commune, Uri Lien, string Nom, string Chemin);
