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
        // Quelques centaines d'organisations au plus : leurs accents se comparent ici, de la même façon sur toutes les bases.
        var lues = await organisations.Requete.OrderBy(o => o.Nom).Select(o => new { o.Id, o.Nom, o.Type, o.Siren, o.DepartementCode }).ToListAsync(ct);
        return
        [
            .. lues.Select(o => (Organisation: o, Nom: TexteRecherche.Normaliser(o.Nom)))
                .Where(o => mot.Length == 0 ? o.Organisation.Type == TypeOrganisation.Association : o.Nom.Contains(mot, StringComparison.Ordinal) || o.Organisation.Siren == mot)
                .OrderByDescending(o => o.Nom.StartsWith(mot, StringComparison.Ordinal)).Take(Proposes)
                .Select(o => new PartenaireDto(o.Organisation.Id, o.Organisation.Nom, o.Organisation.Type, o.Organisation.DepartementCode)),
        ];
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
