using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

/// <summary>
/// Ce que le téléchargement public doit savoir, en mémoire : fichiers publiés et codes des communes. La route comptée
/// ne lit ainsi jamais la base. Rafraîchi à chaque publication, et toutes les minutes pour les autres nœuds.
/// </summary>
public sealed class CatalogueTelechargements(IServiceScopeFactory portees, TimeProvider horloge) : IDisposable
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
        var depot = portee.ServiceProvider.GetRequiredService<IDepotFichiers>();
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
        var dejaLus = _etat?.ParVersion.Values.ToDictionary(f => f.Id, f => f.Contenu) ?? [];
        Dictionary<(string, string, int), FichierCatalogue> parVersion = [];
        foreach (var l in lignes)
        {
            var contenu = dejaLus.GetValueOrDefault(l.Id) ?? await depot.LireAsync(FichiersKit.Chemin(l.Sha256), ct);
            if (contenu is not null)
            {
                parVersion[(l.Slug, l.Nom, l.Numero)] = new FichierCatalogue(l.Id, l.KitId, l.Numero, l.Nom, l.TypeMime, contenu, l.Sha256, l.PublieeLe);
            }
        }
        var derniere = lignes.GroupBy(l => l.Slug, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(l => l.Numero), StringComparer.Ordinal);
        return new Etat(
            parVersion.Where(p => derniere[p.Key.Item1] == p.Key.Item3).ToFrozenDictionary(p => (p.Key.Item1, p.Key.Item2), p => p.Value),
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
    Guid Id, Guid KitId, int Version, string Nom, string TypeMime, byte[] Contenu, string Sha256, DateTime PublieLe);
