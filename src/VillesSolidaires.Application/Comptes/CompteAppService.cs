using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Comptes;

public sealed class CompteAppService(
    AppServiceOutils outils, UserManager<Utilisateur> comptes, ITerritoireRepository territoires, IRepository<Organisation> organisations)
    : AppService(outils), ICompteAppService
{
    public async Task<MonCompteDto> GetMonCompteAsync(CancellationToken ct)
    {
        await VerifierAsync(ComptePermissions.MonCompte);
        var compte = await comptes.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == Utilisateur.Id, ct) ?? throw new EntityNotFoundException();
        var role = Utilisateur.Principal.FindFirstValue(ClaimTypes.Role) ?? "";
        return new MonCompteDto(
            compte.Id, compte.Email!, compte.NomComplet, role, Roles.Libelles.GetValueOrDefault(role, role),
            await LibellerAsync(ct), compte.DerniereConnexionLe);
    }

    public async Task<IReadOnlyList<PerimetreDto>> GetMesPerimetresAsync(CancellationToken ct)
    {
        await VerifierAsync(ComptePermissions.MonCompte);
        return await LibellerAsync(ct);
    }

    public async Task<string> GetLibellePerimetreAsync(CancellationToken ct)
    {
        await VerifierAsync(ComptePermissions.MonCompte);
        return await LibellerEnVigueurAsync(Utilisateur.Perimetre, ct);
    }

    // La plus grande part donne son nom, les autres se comptent : une seule requête suffit.
    private async Task<string> LibellerEnVigueurAsync(Perimetre p, CancellationToken ct)
    {
        if (p.EstNational)
        {
            return "National";
        }
        if (p.Departements.Count > 0)
        {
            var nom = await territoires.Departements.Where(d => p.Departements.Contains(d.Code)).OrderBy(d => d.Code).Select(d => d.Nom + " (" + d.Code + ")").FirstOrDefaultAsync(ct);
            return Suite(nom, p.Departements.Count, "département");
        }
        if (p.Communes.Count > 0)
        {
            var nom = await territoires.Communes.Where(c => p.Communes.Contains(c.Code)).OrderBy(c => c.NomRecherche)
                .Select(c => c.Nom + " (" + c.DepartementCode + ")").FirstOrDefaultAsync(ct);
            return Suite(nom, p.Communes.Count, "commune");
        }
        return p.Organisations.Count == 0
            ? "Aucun périmètre"
            : Suite(await organisations.Requete.OrderBy(o => o.Nom).Select(o => o.Nom).FirstOrDefaultAsync(ct), p.Organisations.Count, "organisation");
    }

    private static string Suite(string? premier, int nombre, string quoi) =>
        (premier ?? "Territoire inconnu") + (nombre > 1 ? $" + {Formats.Accorder(nombre - 1, quoi)}" : "");

    /// <summary>Tout ce que le compte ouvre, même si la personne n'en regarde en ce moment qu'une part.</summary>
    private async Task<IReadOnlyList<PerimetreDto>> LibellerAsync(CancellationToken ct)
    {
        var droits = PerimetreClaims.Lire(Utilisateur.Principal);
        List<PerimetreDto> parts = [];
        if (droits.EstNational)
        {
            parts.Add(new PerimetreDto(PerimetreClaims.National, "National"));
        }
        var departements = await territoires.Departements
            .Where(d => droits.EstNational || droits.Departements.Contains(d.Code)).OrderBy(d => d.Code).ToListAsync(ct);
        parts.AddRange(departements.Select(d => new PerimetreDto(PerimetreClaims.Cle(TypePerimetre.Departement, d.Code), $"{d.Nom} ({d.Code})")));
        var communes = await territoires.Communes.Where(c => droits.Communes.Contains(c.Code)).OrderBy(c => c.NomRecherche).ToListAsync(ct);
        parts.AddRange(communes.Select(c => new PerimetreDto(PerimetreClaims.Cle(TypePerimetre.Commune, c.Code), $"{c.Nom} ({c.Code})")));
        var miennes = await organisations.Requete.Where(o => droits.Organisations.Contains(o.Id)).OrderBy(o => o.Nom).ToListAsync(ct);
        parts.AddRange(miennes.Select(o => new PerimetreDto(PerimetreClaims.Cle(TypePerimetre.Organisation, o.Id.ToString()), o.Nom)));
        return parts;
    }
}
