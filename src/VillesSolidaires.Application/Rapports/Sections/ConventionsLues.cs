using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>
/// Lectures SQL des conventions d'un territoire : celles dont une partie est la commune, est du département ou de la région, ou est le bailleur. Chaque
/// lecture est une requête, quel que soit le nombre de conventions.
/// </summary>
public sealed class ConventionsLues(IConventionRepository conventions, ITerritoireRepository territoires, TimeProvider horloge)
{
    private static readonly ConventionStatut[] StatutsSignes = [ConventionStatut.Signee, ConventionStatut.Denoncee, ConventionStatut.Resiliee, ConventionStatut.Remplacee];

    public async Task<SuiviLu> LireAsync(DemandeSection d, CancellationToken ct)
    {
        var today = horloge.Aujourdhui();
        var lues = await (from c in De(d)
                          join t in territoires.Departements on c.DepartementCode equals t.Code into departements
                          from t in departements.DefaultIfEmpty()
                          orderby c.Numero
                          select new
                          {
                              c.Numero, c.Objet, c.Type, c.Statut, c.Debut, c.Fin, Departement = t.Nom, Montants = c.Financements.Select(f => f.Montant).ToList(),
                          }).ToListAsync(ct);
        var avant = d.AnneePrecedente;
        return new SuiviLu(
            today,
            lues.ConvertAll(c => new ConventionLue(
                c.Numero, c.Objet, c.Type, EtatsConvention.De(c.Statut, c.Debut, c.Fin, today), c.Debut, c.Fin, c.Montants.Sum(), c.Departement)),
            await EngagementsAsync(d, today, ct), await VersementsAsync(d, today, ct))
        {
            Parties = await Signees(d).SelectMany(c => c.Parties).GroupBy(p => p.Type)
                .Select(g => new PartiesLues(g.Key, g.Select(p => p.OrganisationId).Distinct().Count())).ToListAsync(ct),
            SigneesAvant = await Signees(avant).CountAsync(ct),
            Signees = await Signees(d).CountAsync(ct),
        };
    }

    /// <summary>Celles de la période demandée ; un avenant signé est déjà dans le texte de sa convention.</summary>
    private IQueryable<Convention> De(DemandeSection d)
    {
        var (commune, departement, region, organisation) = (d.CommuneCode, d.DepartementCode, d.RegionCode, d.OrganisationId);
        var courantes = conventions.Requete.Where(c => c.AvenantDeId == null && c.Debut <= d.Au && c.Fin >= d.Du);
        return d.Niveau switch
        {
            NiveauTerritoire.Commune => courantes.Where(c => c.Parties.Any(p => p.CommuneCode == commune)),
            NiveauTerritoire.Departement => courantes.Where(c => c.Parties.Any(p => p.DepartementCode == departement)),
            NiveauTerritoire.Region => courantes.Where(c => c.Parties.Any(p => territoires.Departements.Any(t => t.RegionCode == region && t.Code == p.DepartementCode))),
            NiveauTerritoire.Bailleur => courantes.Where(c => c.Parties.Any(p => p.OrganisationId == organisation)),
            _ => courantes,
        };
    }

    private IQueryable<Convention> Signees(DemandeSection d) => De(d).Where(c => StatutsSignes.Contains(c.Statut));

    /// <summary>
    /// Le rapport d'une commune ne porte pas ce que d'autres communes ont promis dans le même cadre départemental ; celui d'un bailleur ne porte que ce
    /// qu'il a promis lui-même.
    /// </summary>
    private async Task<IReadOnlyList<EngagementLu>> EngagementsAsync(DemandeSection d, DateOnly today, CancellationToken ct)
    {
        var (commune, bailleur) = (d.CommuneCode, d.OrganisationId);
        var lus = await (from c in Signees(d)
                         from e in c.Engagements
                         from p in c.Parties.Where(p => p.Id == e.PartieId)
                         where (commune == null || p.Type != TypeOrganisation.Mairie || p.CommuneCode == commune) && (bailleur == null || p.OrganisationId == bailleur)
                         select new { c.Numero, Engagement = e, Partie = p.Nom, p.Type }).AsNoTracking().ToListAsync(ct);
        return
        [
            .. lus.Select(x => new EngagementLu(
                    x.Numero, x.Partie, x.Type, x.Engagement.Libelle, x.Engagement.Echeance, x.Engagement.Cible, x.Engagement.Fait, x.Engagement.RealiseLe, x.Engagement.Etat(today)))
                .OrderBy(e => e.Echeance).ThenBy(e => e.Numero, StringComparer.Ordinal).ThenBy(e => e.Libelle, StringComparer.Ordinal),
        ];
    }

    private async Task<IReadOnlyList<VersementLu>> VersementsAsync(DemandeSection d, DateOnly today, CancellationToken ct)
    {
        var lus = await (from c in Signees(d)
                         from f in c.Financements
                         from de in c.Parties.Where(p => p.Id == f.AttribuantId)
                         from a in c.Parties.Where(p => p.Id == f.BeneficiaireId)
                         from v in f.Versements
                         select new { c.Numero, De = de.Nom, de.Type, de.CommuneCode, de.DepartementCode, A = a.Nom, Versement = v }).AsNoTracking().ToListAsync(ct);
        return
        [
            .. lus.Select(x => new VersementLu(
                    x.Numero, x.De, x.A, x.Versement.Exercice, x.Versement.Echeance, x.Versement.VerseLe, x.Versement.Montant, x.Versement.Etat(today))
                {
                    EstDuTerritoire = (x.Type == TypeOrganisation.Mairie && x.CommuneCode is not null && x.CommuneCode == d.CommuneCode)
                        || (x.Type == TypeOrganisation.Departement && d.Niveau == NiveauTerritoire.Departement && x.DepartementCode == d.DepartementCode),
                })
                .OrderBy(v => v.Exercice).ThenBy(v => v.Echeance).ThenBy(v => v.Numero, StringComparer.Ordinal),
        ];
    }
}
