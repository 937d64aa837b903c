using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Campagnes;

/// <summary>Avancement des communes d'une campagne, par département et par commune, dans le périmètre : tout se compte en SQL.</summary>
public sealed class AvancementCampagne(ISuiviCampagneRepository suivis, ICampagneRepository campagnes, ITerritoireRepository territoires)
{
    public async Task<IReadOnlyList<AvancementDepartementDto>> ParDepartementAsync(Guid campagneId, CancellationToken ct)
    {
        var etapes = await campagnes.Requete.Where(c => c.Id == campagneId).Select(c => (int?)c.Etapes.Count).SingleOrDefaultAsync(ct) ?? throw new EntityNotFoundException();
        var comptes = await suivis.Requete.Where(s => s.CampagneId == campagneId).GroupBy(s => s.DepartementCode)
            .Select(g => new { Code = g.Key!, Communes = g.Count(), Faites = g.Sum(s => s.Faites), Terminees = g.Count(s => s.Faites >= etapes) }).ToListAsync(ct);
        var noms = await territoires.Departements.ToDictionaryAsync(d => d.Code, d => d.Nom, StringComparer.Ordinal, ct);
        return
        [
            .. comptes.OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => new AvancementDepartementDto(
                c.Code, noms.GetValueOrDefault(c.Code, c.Code), new AvancementDto(c.Communes, c.Faites, c.Communes * etapes, c.Terminees))),
        ];
    }

    public async Task<ListeDto<AvancementCommuneDto>> ParCommuneAsync(Campagne campagne, AvancementListeInput input, DateOnly today, CancellationToken ct)
    {
        IReadOnlyList<Guid> dues = campagne.Statut == CampagneStatut.Ouverte ? campagne.EtapesDues(today) : [];
        var etapes = campagne.Etapes.Count;
        var requete = suivis.Requete.Where(s => s.CampagneId == campagne.Id);
        requete = input.Vue switch
        {
            VueAvancement.EnRetard => requete.EnRetard(dues),
            VueAvancement.PasCommencees => requete.Where(s => s.Faites == 0),
            VueAvancement.Terminees => requete.Where(s => s.Faites >= etapes),
            _ => requete,
        };
        if (!string.IsNullOrWhiteSpace(input.Departement))
        {
            requete = requete.Where(s => s.DepartementCode == input.Departement);
        }
        var lignes = from s in requete
                     join c in territoires.Communes on s.CommuneCode equals c.Code
                     select new { Suivi = s, Commune = c };
        if (TexteRecherche.Normaliser(input.Recherche ?? "") is { Length: > 0 } mot)
        {
            var code = mot.ToUpperInvariant();
            lignes = lignes.Where(l => l.Commune.NomRecherche.Contains(mot) || l.Commune.Code == code);
        }
        var total = await lignes.CountAsync(ct);
        // L'identifiant de la commune départage les ex æquo : une ligne ne change pas de page d'un affichage à l'autre.
        var triees = (input.Tri switch
        {
            "-commune" => lignes.OrderByDescending(l => l.Commune.NomRecherche),
            "faites" => lignes.OrderBy(l => l.Suivi.Faites).ThenBy(l => l.Commune.NomRecherche),
            "-faites" => lignes.OrderByDescending(l => l.Suivi.Faites).ThenBy(l => l.Commune.NomRecherche),
            "retard" => lignes.OrderByDescending(l => l.Suivi.Coches.Count(c => dues.Contains(c.EtapeId))).ThenBy(l => l.Commune.NomRecherche),
            "-retard" => lignes.OrderBy(l => l.Suivi.Coches.Count(c => dues.Contains(c.EtapeId))).ThenBy(l => l.Commune.NomRecherche),
            _ => lignes.OrderBy(l => l.Commune.NomRecherche),
        }).ThenBy(l => l.Commune.Code);
        var lues = await triees.Skip(input.Sauter).Take(input.Prendre)
            .Select(l => new
            {
                l.Commune.Code, l.Commune.Nom, l.Commune.DepartementCode, l.Suivi.Faites, l.Suivi.RelanceeLe,
                Tenues = l.Suivi.Coches.Count(c => dues.Contains(c.EtapeId)),
            }).ToListAsync(ct);
        return new ListeDto<AvancementCommuneDto>(
            total, lues.ConvertAll(l => new AvancementCommuneDto(l.Code, l.Nom, l.DepartementCode, l.Faites, etapes, dues.Count - l.Tenues, l.RelanceeLe)));
    }
}
