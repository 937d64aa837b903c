using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Campagnes;

/// <summary>Communes qu'une campagne doit suivre : leur mairie est sous convention en vigueur, ou elles ont un programme cette année-là.</summary>
public sealed class CommunesConcernees(IConventionRepository conventions, IProgrammeRepository programmes, ISuiviCampagneRepository suivis)
{
    /// <param name="departements">Nul : tout le périmètre.</param>
    public async Task<IReadOnlyList<CommuneConcernee>> LireAsync(int annee, IReadOnlyCollection<string>? departements, DateOnly today, CancellationToken ct)
    {
        var parties = from c in conventions.Requete
                      where c.Statut == ConventionStatut.Signee && c.Debut <= today && c.Fin >= today
                      from p in c.Parties
                      where p.Type == TypeOrganisation.Mairie && p.CommuneCode != null && p.DepartementCode != null
                      select new { Code = p.CommuneCode!, Departement = p.DepartementCode! };
        var ouverts = programmes.Requete.Where(p => p.Annee == annee && p.CommuneCode != null && p.DepartementCode != null)
            .Select(p => new { Code = p.CommuneCode!, Departement = p.DepartementCode! });
        if (departements is not null)
        {
            parties = parties.Where(p => departements.Contains(p.Departement));
            ouverts = ouverts.Where(p => departements.Contains(p.Departement));
        }
        var lues = (await parties.Distinct().ToListAsync(ct)).Concat(await ouverts.ToListAsync(ct));
        return [.. lues.Select(c => new CommuneConcernee(c.Code, c.Departement)).DistinctBy(c => c.Code, StringComparer.Ordinal).OrderBy(c => c.Code, StringComparer.Ordinal)];
    }

    /// <summary>Ajoute au contexte le suivi des communes qui n'en ont pas ; il s'enregistre avec la décision qui l'appelle.</summary>
    /// <returns>Communes nouvellement inscrites.</returns>
    public async Task<int> InscrireAsync(Guid campagneId, IReadOnlyList<CommuneConcernee> communes, CancellationToken ct)
    {
        var suivies = (await suivis.Requete.Where(s => s.CampagneId == campagneId).Select(s => s.CommuneCode!).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var nouvelles = communes.Where(c => !suivies.Contains(c.Code)).ToList();
        foreach (var commune in nouvelles)
        {
            suivis.Ajouter(new SuiviCampagne(Guid.CreateVersion7(), campagneId, commune.Code, commune.Departement));
        }
        return nouvelles.Count;
    }
}

public sealed record CommuneConcernee(string Code, string Departement);
