using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Rapports.Sections;

/// <param name="Montant">Aides de la convention, en euros.</param>
public sealed record ConventionLue(
    Guid Id, string Numero, string Objet, TypeConvention Type, EtatConvention Etat, DateOnly Debut, DateOnly Fin, decimal Montant)
{
    /// <summary>Signée un jour : ses engagements et ses versements comptent, qu'elle soit en vigueur ou finie.</summary>
    public bool AEteSignee => Etat is EtatConvention.Signee or EtatConvention.EnVigueur or EtatConvention.Expiree
        or EtatConvention.Denoncee or EtatConvention.Resiliee or EtatConvention.Remplacee;
}

public sealed record EngagementLu(string Numero, string Partie, string Libelle, DateOnly Echeance, int? Cible, int Fait, DateOnly? RealiseLe, EtatEngagement Etat);

/// <param name="Montant">Euros.</param>
public sealed record VersementLu(
    string Numero, string Attribuant, string Beneficiaire, int Exercice, DateOnly Echeance, DateOnly? VerseLe, decimal Montant, EtatVersement Etat);

/// <summary>Tout ce que les sections des conventions lisent, pour un territoire, au jour du gel.</summary>
public sealed record SuiviLu(
    DateOnly Aujourdhui, IReadOnlyList<ConventionLue> Conventions, IReadOnlyList<EngagementLu> Engagements, IReadOnlyList<VersementLu> Versements);

/// <summary>Lectures SQL des conventions d'un territoire : celles dont une partie est la commune, ou est du département.</summary>
public sealed class ConventionsLues(IConventionRepository conventions, TimeProvider horloge)
{
    public async Task<SuiviLu> LireAsync(DemandeSection d, CancellationToken ct)
    {
        var today = HeureDeParis.Jour(horloge.GetUtcNow().UtcDateTime);
        // Celles de la période demandée ; un avenant signé est déjà dans le texte de sa convention.
        var requete = Du(conventions.Requete, d).Where(c => c.AvenantDeId == null && c.Debut <= d.Au && c.Fin >= d.Du);
        var lues = await requete.OrderBy(c => c.Numero)
            .Select(c => new { c.Id, c.Numero, c.Objet, c.Type, c.Statut, c.Debut, c.Fin, Montants = c.Financements.Select(f => f.Montant).ToList() }).ToListAsync(ct);
        var toutes = lues.ConvertAll(c => new ConventionLue(
            c.Id, c.Numero, c.Objet, c.Type, EtatsConvention.De(c.Statut, c.Debut, c.Fin, today), c.Debut, c.Fin, c.Montants.Sum()));
        var signees = toutes.Where(c => c.AEteSignee).Select(c => c.Id).ToList();
        return new SuiviLu(today, toutes, await EngagementsAsync(signees, d.CommuneCode, today, ct), await VersementsAsync(signees, today, ct));
    }

    private static IQueryable<Convention> Du(IQueryable<Convention> requete, DemandeSection d) => d.CommuneCode is { } commune
        ? requete.Where(c => c.Parties.Any(p => p.CommuneCode == commune))
        : requete.Where(c => c.Parties.Any(p => p.DepartementCode == d.DepartementCode));

    /// <summary>Le rapport d'une commune ne porte pas ce que d'autres communes ont promis dans le même cadre départemental.</summary>
    private async Task<IReadOnlyList<EngagementLu>> EngagementsAsync(List<Guid> ids, string? commune, DateOnly today, CancellationToken ct)
    {
        var lus = await (from c in conventions.Requete
                         where ids.Contains(c.Id)
                         from e in c.Engagements
                         from p in c.Parties.Where(p => p.Id == e.PartieId)
                         where commune == null || p.Type != TypeOrganisation.Mairie || p.CommuneCode == commune
                         select new { c.Numero, Engagement = e, Partie = p.Nom }).ToListAsync(ct);
        return
        [
            .. lus.Select(x => new EngagementLu(
                    x.Numero, x.Partie, x.Engagement.Libelle, x.Engagement.Echeance, x.Engagement.Cible, x.Engagement.Fait, x.Engagement.RealiseLe, x.Engagement.Etat(today)))
                .OrderBy(e => e.Echeance).ThenBy(e => e.Numero, StringComparer.Ordinal).ThenBy(e => e.Libelle, StringComparer.Ordinal),
        ];
    }

    private async Task<IReadOnlyList<VersementLu>> VersementsAsync(List<Guid> ids, DateOnly today, CancellationToken ct)
    {
        var lus = await conventions.Requete.Where(c => ids.Contains(c.Id))
            .SelectMany(c => c.Financements, (c, f) => new
            {
                c.Numero,
                Financement = f,
                Attribuant = c.Parties.Where(p => p.Id == f.AttribuantId).Select(p => p.Nom).First(),
                Beneficiaire = c.Parties.Where(p => p.Id == f.BeneficiaireId).Select(p => p.Nom).First(),
            })
            .SelectMany(x => x.Financement.Versements, (x, v) => new { x.Numero, x.Attribuant, x.Beneficiaire, Versement = v })
            .ToListAsync(ct);
        return
        [
            .. lus.Select(x => new VersementLu(
                    x.Numero, x.Attribuant, x.Beneficiaire, x.Versement.Exercice, x.Versement.Echeance, x.Versement.VerseLe, x.Versement.Montant, x.Versement.Etat(today)))
                .OrderBy(v => v.Exercice).ThenBy(v => v.Echeance).ThenBy(v => v.Numero, StringComparer.Ordinal),
        ];
    }
}
