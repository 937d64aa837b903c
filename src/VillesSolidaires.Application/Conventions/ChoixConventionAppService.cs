using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Conventions;

public sealed class ChoixConventionAppService(AppServiceOutils outils, IRepository<Organisation> organisations, ITerritoireRepository territoires)
    : AppService(outils), IChoixConventionAppService
{
    private const int Proposes = 12;

    public async Task<IReadOnlyList<TerritoireProposeDto>> ChercherTerritoiresAsync(string recherche, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        var (mot, code) = (TexteRecherche.Normaliser(recherche), recherche.Trim().ToUpperInvariant());
        if (mot.Length == 0)
        {
            return [];
        }
        var departements = await territoires.Departements.Select(d => new { d.Code, d.Nom }).ToListAsync(ct);
        var communes = await territoires.Communes.Where(c => c.EstActuelle && (c.Code == code || c.NomRecherche.StartsWith(mot)))
            .OrderByDescending(c => c.Code == code || c.NomRecherche == mot).ThenByDescending(c => c.Population).Take(Proposes)
            .Select(c => new { c.Code, c.Nom, c.DepartementCode }).ToListAsync(ct);
        return
        [
            .. departements.Where(d => d.Code == code || TexteRecherche.Normaliser(d.Nom).StartsWith(mot, StringComparison.Ordinal))
                .Select(d => new TerritoireProposeDto(d.Code, $"{d.Nom}, département {d.Code}")),
            .. communes.Select(c => new TerritoireProposeDto(c.Code, $"{c.Nom} ({c.DepartementCode}), commune {c.Code}")),
        ];
    }

    public async Task<IReadOnlyList<PartenaireDto>> ChercherOrganisationsAsync(string? recherche, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        var mot = TexteRecherche.Normaliser(recherche ?? "");
        var requete = mot.Length == 0
            ? organisations.Requete.Where(o => o.Type == TypeOrganisation.Association)
            : organisations.Requete.Where(o => o.NomRecherche.Contains(mot) || o.Siren == mot);
        return await requete.OrderByDescending(o => o.NomRecherche.StartsWith(mot)).ThenBy(o => o.NomRecherche).ThenBy(o => o.Id).Take(Proposes)
            .Select(o => new PartenaireDto(o.Id, o.Nom, o.Type, o.DepartementCode)).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<PartenaireDto>> LireOrganisationsAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        var lues = await organisations.Requete.Where(o => ids.Contains(o.Id))
            .Select(o => new PartenaireDto(o.Id, o.Nom, o.Type, o.DepartementCode)).ToDictionaryAsync(o => o.Id, ct);
        return [.. ids.Distinct().Where(lues.ContainsKey).Select(id => lues[id])];
    }
}

public sealed class ReglesConventionAppService(AppServiceOutils outils) : AppService(outils), IReglesConventionAppService
{
    public async Task<IReadOnlyList<RegleDto>> GetListAsync(CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Consulter);
        return [.. Regles.Toutes.Select(r => new RegleDto(r.Code, r.Libelle, r.Valeur, r.Unite, r.Depuis, r.Source))];
    }
}
