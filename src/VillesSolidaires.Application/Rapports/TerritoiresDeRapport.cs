using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports;

/// <summary>Retrouve le territoire d'un rapport par le code que porte la demande.</summary>
public sealed class TerritoiresDeRapport(ITerritoireRepository territoires, IOrganisationRepository organisations, IUtilisateurCourant utilisateur)
{
    private static readonly TypeOrganisation[] Bailleurs = [TypeOrganisation.BailleurSocial, TypeOrganisation.BailleurPrive];

    /// <summary>Ce que demande une personne, une programmation ou un lot : un type connu, sur un territoire de son périmètre.</summary>
    /// <exception cref="BusinessException">Type ou territoire inconnu ; le champ est nommé.</exception>
    /// <exception cref="AutorisationRefuseeException">Territoire hors du périmètre.</exception>
    public async Task<(TypeRapport Type, TerritoireRapport Territoire)> ExigerAsync(string type, string code, CancellationToken ct)
    {
        var lu = CodesRapport.Lire(type)
            ?? throw new BusinessException(RapportErrorCodes.TypeInconnu).WithData("Type", type).SurChamp(nameof(CreerRapportInput.Type));
        var territoire = await TrouverAsync(lu, code, ct)
            ?? throw new BusinessException(RapportErrorCodes.TerritoireInconnu).WithData("Code", code).SurChamp(nameof(CreerRapportInput.CodeTerritoire));
        territoire.ExigerDans(utilisateur.Perimetre);
        return (lu, territoire);
    }

    /// <returns>Nul si le code est inconnu, ou d'un niveau que ce type de rapport n'accepte pas.</returns>
    public async Task<TerritoireRapport?> TrouverAsync(TypeRapport type, string code, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(code);
        var territoire = await LireAsync(code.Trim().ToUpperInvariant(), ct);
        return territoire is not null && type.Accepte(territoire.Niveau) ? territoire : null;
    }

    /// <summary>Bailleurs du périmètre, par nom.</summary>
    public async Task<IReadOnlyList<TerritoireRapport>> BailleursAsync(CancellationToken ct) =>
        await organisations.Requete.Where(o => Bailleurs.Contains(o.Type)).OrderBy(o => o.NomRecherche).ThenBy(o => o.Id)
            .Select(o => new TerritoireRapport(o.Nom, null, null, null, o.Id)).ToListAsync(ct);

    /// <summary>Régions, par nom.</summary>
    public async Task<IReadOnlyList<TerritoireRapport>> RegionsAsync(CancellationToken ct) =>
        [.. (await territoires.Regions.Select(r => new TerritoireRapport(r.Nom, null, null, r.Code, null)).ToListAsync(ct)).OrderBy(r => r.Nom, StringComparer.CurrentCulture)];

    // La forme du code dit son niveau : aucun département ni aucune commune ne commence par R.
    private async Task<TerritoireRapport?> LireAsync(string code, CancellationToken ct)
    {
        if (code == CodesTerritoire.France)
        {
            return TerritoireRapport.France;
        }
        if (Guid.TryParse(code, out var id))
        {
            return await organisations.Requete.Where(o => o.Id == id && Bailleurs.Contains(o.Type))
                .Select(o => new TerritoireRapport(o.Nom, null, null, null, o.Id)).SingleOrDefaultAsync(ct);
        }
        if (code.StartsWith(CodesTerritoire.PrefixeRegion, StringComparison.Ordinal))
        {
            var region = code[CodesTerritoire.PrefixeRegion.Length..];
            return await territoires.Regions.Where(r => r.Code == region).Select(r => new TerritoireRapport(r.Nom, null, null, r.Code, null)).SingleOrDefaultAsync(ct);
        }
        return code.Length == TerritoireConsts.CodeCommune
            ? await territoires.Communes.Where(c => c.Code == code).Select(c => new TerritoireRapport(c.Nom, c.Code, c.DepartementCode, null, null)).SingleOrDefaultAsync(ct)
            : await territoires.Departements.Where(d => d.Code == code).Select(d => new TerritoireRapport(d.Nom, null, d.Code, null, null)).SingleOrDefaultAsync(ct);
    }
}
