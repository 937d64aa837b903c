using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

/// <summary>
/// Ce que le téléchargement public doit savoir, en mémoire : fiches des fichiers publiés et codes des communes. La route comptée
/// ne lit ainsi jamais la base pour savoir quoi servir. Rafraîchi à chaque publication, et toutes les minutes pour les autres nœuds.
/// Les contenus sont à part : <see cref="ContenusChauds"/> en garde ce que la mémoire permise peut tenir.
/// </summary>
public sealed class CatalogueTelechargements(IServiceScopeFactory portees, ContenusChauds contenus, TimeProvider horloge) : IDisposable
{
    private static readonly TimeSpan DureeDeVie = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _chargement = new(1, 1);
    private volatile Etat? _etat;
    private FrozenDictionary<string, string>? _communes;

    public void Invalider() => _etat = null;

    /// <returns>Le fichier publié, ou <c>null</c> ; sans <paramref name="version"/>, celui de la version en ligne.</returns>
    public async ValueTask<FichierCatalogue?> TrouverAsync(string slug, string nom, int? version, CancellationToken ct)
    {
        var etat = await EtatAsync(ct);
        return version is { } numero
            ? etat.ParVersion.GetValueOrDefault((slug, nom, numero))
            : etat.EnLigne.GetValueOrDefault((slug, nom));
    }

    /// <returns>Les octets du fichier, ou <c>null</c> s'ils manquent au dépôt.</returns>
    public ValueTask<byte[]?> ContenuAsync(FichierCatalogue fichier, CancellationToken ct) => contenus.LireAsync(fichier.Chemin, ct);

    /// <returns>Code du département de la commune, ou <c>null</c> si le code INSEE est inconnu.</returns>
    public async ValueTask<string?> DepartementDeAsync(string communeCode, CancellationToken ct)
    {
        await EtatAsync(ct);
        return _communes!.GetValueOrDefault(communeCode);
    }

    public async ValueTask<bool> KitEnLigneAsync(string slug, CancellationToken ct) => (await EtatAsync(ct)).Slugs.Contains(slug);

    public void Dispose() => _chargement.Dispose();

    private async ValueTask<Etat> EtatAsync(CancellationToken ct)
    {
        var etat = _etat;
        if (etat is not null && horloge.GetUtcNow() < etat.Peremption)
        {
            return etat;
        }
        await _chargement.WaitAsync(ct);
        try
        {
            return _etat is { } autre && horloge.GetUtcNow() < autre.Peremption ? autre : _etat = await ChargerAsync(ct);
        }
        finally
        {
            _chargement.Release();
        }
    }

    private async Task<Etat> ChargerAsync(CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        var kits = portee.ServiceProvider.GetRequiredService<IKitRepository>();
        var communes = portee.ServiceProvider.GetRequiredService<ITerritoireRepository>().Communes;
        // Le référentiel ne perd jamais de commune : un compte différent dit qu'un import en a ajouté.
        if (_communes is null || _communes.Count != await communes.CountAsync(ct))
        {
            _communes = (await communes.Select(c => new { c.Code, c.DepartementCode }).ToListAsync(ct))
                .ToFrozenDictionary(c => c.Code, c => c.DepartementCode, StringComparer.Ordinal);
        }

        var lignes = await (from k in kits.Requete.Where(k => k.Statut == KitStatut.Publie)
                            from v in k.Versions
                            where v.PublieeLe != null
                            from f in v.Fichiers
                            select new { k.Slug, KitId = k.Id, v.Numero, f.Id, f.Nom, f.TypeMime, f.Sha256, PublieeLe = v.PublieeLe!.Value }).ToListAsync(ct);
        var parVersion = lignes.ToDictionary(
            l => (l.Slug, l.Nom, l.Numero), l => new FichierCatalogue(l.Id, l.KitId, l.Numero, l.Nom, l.TypeMime, l.Sha256, l.PublieeLe));
        var derniere = lignes.GroupBy(l => l.Slug, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(l => l.Numero), StringComparer.Ordinal);
        return new Etat(
            parVersion.Where(p => derniere[p.Key.Slug] == p.Key.Numero).ToFrozenDictionary(p => (p.Key.Slug, p.Key.Nom), p => p.Value),
            parVersion.ToFrozenDictionary(),
            derniere.Keys.ToFrozenSet(StringComparer.Ordinal),
            horloge.GetUtcNow() + DureeDeVie);
    }

    private sealed record Etat(
        FrozenDictionary<(string Slug, string Nom), FichierCatalogue> EnLigne,
        FrozenDictionary<(string Slug, string Nom, int Version), FichierCatalogue> ParVersion,
        FrozenSet<string> Slugs,
        DateTimeOffset Peremption);
}

public sealed record FichierCatalogue(
    Guid Id, Guid KitId, int Version, string Nom, string TypeMime, string Sha256, DateTime PublieLe)
{
    /// <summary>Composé une fois : la route le lit à chaque demande.</summary>
    public string Chemin { get; } = FichiersKit.Chemin(Sha256);
}
