using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Fichiers;

/// <summary>
/// Contenus rangés par empreinte dans la table <c>Blobs</c> : plusieurs nœuds n'ont pas de dossier à partager, et une sauvegarde de la base emporte
/// tout. Ce qui n'a pas d'empreinte pour nom (rapports produits, imports en attente) reste sur le disque, et un contenu qui y était avant le
/// changement de rangement s'y lit encore.
/// </summary>
public sealed class DepotFichiersBase(IServiceScopeFactory portees, DepotFichiersDisque disque) : IDepotFichiers
{
    public async Task EcrireAsync(string chemin, ReadOnlyMemory<byte> contenu, CancellationToken ct)
    {
        if (Blob.Empreinte(chemin) is not { } sha256)
        {
            await disque.EcrireAsync(chemin, contenu, ct);
            return;
        }
        await using var portee = portees.CreateAsyncScope();
        var contexte = portee.ServiceProvider.GetRequiredService<VillesSolidairesDbContext>();
        var octets = contenu.ToArray();
        // Comme sur le disque, écrire de nouveau répare : un contenu abîmé reprend ses octets.
        if (await ReecrireAsync(contexte, sha256, octets, ct))
        {
            return;
        }
        contexte.Add(new Blob(sha256, octets));
        try
        {
            await contexte.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // Un autre vient peut-être de ranger les mêmes octets ; sinon, l'échec est à dire.
            contexte.ChangeTracker.Clear();
            if (!await contexte.Set<Blob>().AnyAsync(b => b.Sha256 == sha256, ct))
            {
                throw;
            }
        }
    }

    public Task EcrireEnFluxAsync(string chemin, Func<Stream, CancellationToken, Task> ecrire, CancellationToken ct) => disque.EcrireEnFluxAsync(chemin, ecrire, ct);

    public Stream? Ouvrir(string chemin) => disque.Ouvrir(chemin);

    public async Task<byte[]?> LireAsync(string chemin, CancellationToken ct)
    {
        if (Blob.Empreinte(chemin) is not { } sha256)
        {
            return await disque.LireAsync(chemin, ct);
        }
        await using var portee = portees.CreateAsyncScope();
        var contexte = portee.ServiceProvider.GetRequiredService<VillesSolidairesDbContext>();
        return await contexte.Set<Blob>().Where(b => b.Sha256 == sha256).Select(b => b.Contenu).SingleOrDefaultAsync(ct) ?? await disque.LireAsync(chemin, ct);
    }

    public IReadOnlyList<string> Lister(string dossier)
    {
        var surDisque = disque.Lister(dossier);
        if (dossier.Length > 0)
        {
            return surDisque;
        }
        using var portee = portees.CreateScope();
        var contexte = portee.ServiceProvider.GetRequiredService<VillesSolidairesDbContext>();
        return [.. surDisque, .. contexte.Set<Blob>().OrderBy(b => b.Sha256).Select(b => b.Sha256).AsEnumerable().Select(s => Blob.Dossier + s)];
    }

    public void Supprimer(string chemin)
    {
        if (Blob.Empreinte(chemin) is { } sha256)
        {
            using var portee = portees.CreateScope();
            portee.ServiceProvider.GetRequiredService<VillesSolidairesDbContext>().Set<Blob>().Where(b => b.Sha256 == sha256).ExecuteDelete();
        }
        disque.Supprimer(chemin);
    }

    private static async Task<bool> ReecrireAsync(VillesSolidairesDbContext contexte, string sha256, byte[] contenu, CancellationToken ct) =>
        await contexte.Set<Blob>().Where(b => b.Sha256 == sha256)
            .ExecuteUpdateAsync(b => b.SetProperty(x => x.Contenu, contenu).SetProperty(x => x.Taille, contenu.Length), ct) > 0;
}
