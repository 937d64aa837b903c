using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Territoires;

/// <summary>Communes actuelles du périmètre. Le référentiel est public ; la liste se limite à ce que la personne suit.</summary>
public sealed class TerritoireAppService(AppServiceOutils outils, ITerritoireRepository territoires, PopulationsDepartements populations) : AppService(outils), ITerritoireAppService
{
    public async Task<ListeDto<CommuneDto>> GetListAsync(CommuneListeInput input, CancellationToken ct)
    {
        await VerifierAsync(TerritoirePermissions.Consulter);
        var requete = territoires.Communes.Where(c => c.EstActuelle).Where(DansLePerimetre(Utilisateur.Perimetre)).Chercher(input.Recherche);
        if (!string.IsNullOrWhiteSpace(input.Departement))
        {
            var departement = input.Departement.Trim().ToUpperInvariant();
            requete = requete.Where(c => c.DepartementCode == departement);
        }
        var total = await requete.CountAsync(ct);
        var elements = await requete.Trier(input.Tri, input.Recherche).Skip(input.Sauter).Take(input.Prendre)
            .Select(c => new CommuneDto(
                c.Code, c.Nom, c.DepartementCode, territoires.Departements.Single(d => d.Code == c.DepartementCode).Nom, c.Population, c.CodesPostaux))
            .ToListAsync(ct);
        return new ListeDto<CommuneDto>(total, elements);
    }

    public async Task<IReadOnlyList<DepartementDto>> GetDepartementsAsync(CancellationToken ct)
    {
        await VerifierAsync(TerritoirePermissions.Consulter);
        var perimetre = Utilisateur.Perimetre;
        return [.. (await populations.LireAsync(ct)).Values.Where(d => perimetre.EstNational || perimetre.Departements.Contains(d.Code)).Select(d => new DepartementDto(d.Code, d.Nom))];
    }

    public async Task<CommuneDetailDto> GetAsync(string code, CancellationToken ct)
    {
        await VerifierAsync(TerritoirePermissions.Consulter);
        var commune = await territoires.Communes.Where(c => c.EstActuelle).Where(DansLePerimetre(Utilisateur.Perimetre)).Where(c => c.Code == code)
            .Select(c => new
            {
                c.Code, c.Nom, c.DepartementCode, c.Population, c.Strate, c.CodesPostaux, c.Longitude, c.Latitude,
                Departement = territoires.Departements.Single(d => d.Code == c.DepartementCode).Nom,
                Region = territoires.Regions.Single(r => r.Code == c.RegionCode).Nom,
                Epci = territoires.Epcis.Where(e => e.Siren == c.EpciSiren).Select(e => e.Nom).SingleOrDefault(),
            })
            .SingleOrDefaultAsync(ct) ?? throw new EntityNotFoundException();
        return new CommuneDetailDto(
            commune.Code, commune.Nom, commune.DepartementCode, commune.Departement, commune.Region, commune.Epci, commune.Population,
            StratePopulation.Toutes.Single(s => s.Numero == commune.Strate).Libelle, commune.CodesPostaux, commune.Longitude, commune.Latitude);
    }

    private static Expression<Func<Commune, bool>> DansLePerimetre(Perimetre perimetre) =>
        perimetre.EstNational ? _ => true : c => perimetre.Communes.Contains(c.Code) || perimetre.Departements.Contains(c.DepartementCode);
}
