using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Conventions;

/// <summary>Des organisations ou des communes vers les parties d'une convention.</summary>
public sealed class PartiesNouvelles(IRepository<Organisation> organisations, ITerritoireRepository territoires)
{
    /// <param name="rang">Rang de la première, ou de toutes si <paramref name="memeRang"/>.</param>
    public async Task<IReadOnlyList<NouvellePartie>> DOrganisationsAsync(IReadOnlyList<Guid> ids, int rang, bool memeRang, CancellationToken ct)
    {
        var lues = await organisations.Requete.Where(o => ids.Contains(o.Id))
            .Select(o => new { o.Id, o.Type, o.Nom, o.Siren, o.CommuneCode, o.DepartementCode }).ToDictionaryAsync(o => o.Id, ct);
        return lues.Count == ids.Distinct().Count()
            ? [.. ids.Select(id => lues[id]).Select((o, i) =>
                new NouvellePartie(o.Id, o.Type, o.Nom, o.Siren, o.CommuneCode, o.DepartementCode, memeRang ? rang : rang + i))]
            : throw new BusinessException(ConventionErrorCodes.OrganisationInconnue).SurChamp("OrganisationIds");
    }

    /// <summary>Mairies de ces communes ; celles que le programme ne connaît pas encore sont créées avec l'enregistrement.</summary>
    public async Task<IReadOnlyList<NouvellePartie>> DeCommunesAsync(IReadOnlyList<string> codes, int rang, CancellationToken ct)
    {
        var communes = await territoires.Communes.Where(c => codes.Contains(c.Code))
            .Select(c => new { c.Code, c.Nom, c.Siren, c.DepartementCode }).ToDictionaryAsync(c => c.Code, StringComparer.Ordinal, ct);
        var connues = await organisations.Requete.Where(o => o.Type == TypeOrganisation.Mairie && o.CommuneCode != null && codes.Contains(o.CommuneCode))
            .OrderBy(o => o.CreeLe).Select(o => new { o.Id, o.Nom, o.Siren, o.CommuneCode }).ToListAsync(ct);
        List<NouvellePartie> parties = [];
        foreach (var code in codes)
        {
            var commune = communes[code];
            var mairie = connues.Find(o => o.CommuneCode == code);
            var (id, nom, siren) = mairie is null ? Creer(code, commune.Nom, commune.Siren, commune.DepartementCode) : (mairie.Id, mairie.Nom, mairie.Siren);
            parties.Add(new NouvellePartie(id, TypeOrganisation.Mairie, nom, siren, code, commune.DepartementCode, rang));
        }
        return parties;
    }

    /// <exception cref="BusinessException">Le code n'est ni d'une commune, ni d'un département, ni « FR ».</exception>
    public async Task<TerritoireConvention> TerritoireAsync(string code, CancellationToken ct)
    {
        if (code == TerritoireConvention.National.Code)
        {
            return TerritoireConvention.National;
        }
        var commune = await territoires.Communes.Where(c => c.Code == code).Select(c => new TerritoireConvention(c.Code, c.Nom, c.DepartementCode)).SingleOrDefaultAsync(ct);
        return commune
            ?? await territoires.Departements.Where(d => d.Code == code).Select(d => new TerritoireConvention(d.Code, d.Nom, d.Code)).SingleOrDefaultAsync(ct)
            ?? throw new BusinessException(ConventionErrorCodes.TerritoireInconnu).WithData("Code", code).SurChamp("Territoire");
    }

    private (Guid Id, string Nom, string? Siren) Creer(string code, string nom, string? siren, string departement)
    {
        var mairie = new Organisation(Guid.CreateVersion7(), TypeOrganisation.Mairie, NomMairie.De(nom), siren, code, departement);
        organisations.Ajouter(mairie);
        return (mairie.Id, mairie.Nom, mairie.Siren);
    }
}
