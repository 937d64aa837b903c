using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

/// <summary>Lectures SQL des remises en main propre, filtrées par le périmètre.</summary>
public sealed class LectureRemises(
    IRepository<DiffusionKit> diffusions, ICampagneRepository campagnes, ITerritoireRepository territoires, IUtilisateurCourant utilisateur)
{
    private const int CommunesMontrees = 20;

    public async Task<RemisesKitDto> LireAsync(Guid kitId, RemiseListeInput input, CancellationToken ct)
    {
        var requete = Filtrer(Lignes().Where(l => l.Remise.KitId == kitId), input);
        var page = await Trier(requete, input.Tri).Skip(input.Sauter).Take(input.Prendre).ToListAsync(ct);
        var parCampagne = await requete.GroupBy(l => new { l.Remise.CampagneId, l.Campagne })
            .Select(g => new { g.Key.CampagneId, g.Key.Campagne, Quantite = g.Sum(l => l.Remise.Quantite), Remises = g.Count() }).ToListAsync(ct);
        var parCommune = await requete.GroupBy(l => new { l.Remise.CommuneCode, l.Commune })
            .Select(g => new { g.Key.CommuneCode, g.Key.Commune, Quantite = g.Sum(l => l.Remise.Quantite), Remises = g.Count() })
            .OrderBy(g => g.CommuneCode == null).ThenByDescending(g => g.Quantite).ThenBy(g => g.Commune).ToListAsync(ct);
        return new RemisesKitDto(
            new ListeDto<RemiseDto>(parCampagne.Sum(c => c.Remises), [.. page.Select(Decrire)]), parCampagne.Sum(c => c.Quantite),
            [
                .. parCommune.Where(c => c.CommuneCode is not null).Take(CommunesMontrees).Concat(parCommune.Where(c => c.CommuneCode is null))
                    .Select(c => new TotalRemiseDto(c.CommuneCode ?? "", c.Commune ?? "Sans commune précise", c.Quantite, c.Remises)),
            ],
            parCommune.Count(c => c.CommuneCode is not null),
            [
                .. parCampagne.OrderBy(c => c.CampagneId is null).ThenByDescending(c => c.Quantite)
                    .Select(c => new TotalRemiseDto(c.CampagneId?.ToString() ?? "", c.Campagne ?? "Hors campagne", c.Quantite, c.Remises)),
            ],
            await campagnes.Requete.Where(c => c.KitId == kitId).OrderByDescending(c => c.Debut).Select(c => new CampagneDeKitDto(c.Id, c.Titre)).ToListAsync(ct));
    }

    public async Task<RemiseDetailDto?> TrouverAsync(Guid id, CancellationToken ct) =>
        await Lignes().Where(l => l.Remise.Id == id).SingleOrDefaultAsync(ct) is { } ligne
            ? new RemiseDetailDto(ligne.Remise.KitId, Decrire(ligne), ligne.Remise.ConcurrencyStamp)
            : null;

    private IQueryable<LigneRemise> Lignes() =>
        from d in diffusions.Requete
        join c in territoires.Communes on d.CommuneCode equals c.Code into cs
        from c in cs.DefaultIfEmpty()
        join x in territoires.Departements on d.DepartementCode equals x.Code into xs
        from x in xs.DefaultIfEmpty()
        join k in campagnes.Requete on d.CampagneId equals k.Id into ks
        from k in ks.DefaultIfEmpty()
        select new LigneRemise { Remise = d, Commune = c!.Nom, CommuneRecherche = c!.NomRecherche, Departement = x!.Nom, Campagne = k!.Titre };

    private static IQueryable<LigneRemise> Filtrer(IQueryable<LigneRemise> requete, RemiseListeInput input)
    {
        if (input.Campagne is { } campagne)
        {
            requete = requete.Where(l => l.Remise.CampagneId == campagne);
        }
        if (input.Canal is { } canal)
        {
            requete = requete.Where(l => l.Remise.Canal == canal);
        }
        if (string.IsNullOrWhiteSpace(input.Recherche))
        {
            return requete;
        }
        var nom = RechercheCommune.NomDeRecherche(input.Recherche);
        return requete.Where(l => l.CommuneRecherche!.Contains(nom) || l.Remise.CommuneCode == input.Recherche || l.Remise.Lieu!.Contains(input.Recherche)
            || l.Remise.Source.Contains(input.Recherche) || l.Remise.Enonce.Contains(input.Recherche));
    }

    private static IOrderedQueryable<LigneRemise> Trier(IQueryable<LigneRemise> requete, string? tri) => tri switch
    {
        "du" => requete.OrderBy(l => l.Remise.Du).ThenBy(l => l.Remise.Id),
        "quantite" => requete.OrderBy(l => l.Remise.Quantite).ThenBy(l => l.Remise.Id),
        "-quantite" => requete.OrderByDescending(l => l.Remise.Quantite).ThenBy(l => l.Remise.Id),
        "commune" => requete.OrderBy(l => l.Commune).ThenByDescending(l => l.Remise.Du).ThenBy(l => l.Remise.Id),
        "-commune" => requete.OrderByDescending(l => l.Commune).ThenByDescending(l => l.Remise.Du).ThenBy(l => l.Remise.Id),
        _ => requete.OrderByDescending(l => l.Remise.Du).ThenBy(l => l.Remise.Id),
    };

    private RemiseDto Decrire(LigneRemise ligne)
    {
        var r = ligne.Remise;
        var territoire = ligne.Commune is { } commune ? $"{commune} ({r.CommuneCode})" : ligne.Departement is { } departement ? $"{departement} ({r.DepartementCode})" : "France entière";
        return new RemiseDto(
            r.Id, r.Quantite, r.Periode, r.Du, r.Au, territoire, r.CommuneCode, r.DepartementCode, r.CampagneId, ligne.Campagne, r.Canal, r.Lieu, r.Enonce, r.Source, r.Reserve,
            utilisateur.Perimetre.Contient(r.CommuneCode, r.DepartementCode));
    }

    private sealed class LigneRemise
    {
        public required DiffusionKit Remise { get; init; }
        public string? Commune { get; init; }

        /// <summary>Sans accents, en minuscules.</summary>
        public string? CommuneRecherche { get; init; }
        public string? Departement { get; init; }
        public string? Campagne { get; init; }
    }
}
