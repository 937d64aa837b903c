using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Courriels;

namespace VillesSolidaires.Campagnes;

/// <summary>Courriels d'une campagne : relances des communes en retard, et annonce d'une alerte.</summary>
public sealed class CourriersCampagne(CourriersCoordinateurs courriers, ISuiviCampagneRepository suivis)
{
    /// <summary>Écrit aux coordinateurs des communes en retard, sauf celles relancées depuis moins de <paramref name="joursDEcart"/> jours, et l'enregistre.</summary>
    /// <param name="departement">Nul : tout le périmètre.</param>
    /// <param name="joursDEcart">Un : la relance à la main, une par jour au plus.</param>
    /// <returns>Nul si personne n'est en retard.</returns>
    /// <exception cref="BusinessException">À la main : toutes ont déjà été relancées aujourd'hui.</exception>
    public async Task<RelanceCampagneDto?> RelancerAsync(Campagne campagne, string? departement, int joursDEcart, DateOnly today, CancellationToken ct)
    {
        if (campagne.Statut != CampagneStatut.Ouverte)
        {
            return null;
        }
        var retards = suivis.Requete.Where(s => s.CampagneId == campagne.Id).EnRetard(campagne.EtapesDues(today));
        if (!string.IsNullOrWhiteSpace(departement))
        {
            retards = retards.Where(s => s.DepartementCode == departement);
        }
        var enRetard = await retards.Select(s => new { s.Id, s.RelanceeLe, Code = s.CommuneCode!, Departement = s.DepartementCode! }).ToListAsync(ct);
        if (enRetard.Count == 0)
        {
            return null;
        }
        var limite = today.AddDays(-joursDEcart);
        var aRelancer = enRetard.Where(s => s.RelanceeLe is null || s.RelanceeLe <= limite).ToList();
        if (aRelancer.Count == 0)
        {
            return joursDEcart > 1 ? null : throw new BusinessException(CampagneErrorCodes.DejaRelancees);
        }
        var (ecrits, jointes) = await courriers.EcrireAsync(
            [.. aRelancer.Select(s => new CommuneConcernee(s.Code, s.Departement))], $"campagne:{campagne.Id:N}:{today:yyyyMMdd}", (nameof(Campagne), campagne.Id),
            (_, communes) => Rappel(campagne, communes), ct);
        var relances = await suivis.ChargerAsync([.. aRelancer.Where(s => jointes.Contains(s.Code)).Select(s => s.Id)], ct);
        foreach (var suivi in relances)
        {
            suivi.NoterRelance(today);
        }
        if (relances.Count > 0)
        {
            await suivis.SaveAsync(relances[0], null, ct);
        }
        return new RelanceCampagneDto(ecrits, relances.Count, enRetard.Count - aRelancer.Count, aRelancer.Count - relances.Count);
    }

    /// <summary>Dépose le courriel d'une alerte pour chaque coordinateur de ces communes ; il part avec l'enregistrement de l'alerte.</summary>
    /// <returns>Coordinateurs prévenus.</returns>
    public async Task<int> PrevenirAsync(Alerte alerte, Campagne campagne, IReadOnlyList<CommuneConcernee> communes, CancellationToken ct) =>
        (await courriers.EcrireAsync(communes, $"alerte:{alerte.Id:N}", (nameof(Alerte), alerte.Id), (_, citees) => Annonce(alerte, campagne, citees), ct)).Ecrits;

    private static MessageCourriel Rappel(Campagne campagne, string communes) => new(
        $"Rappel : {campagne.Titre}, des étapes vous attendent",
        $"""
        Bonjour,

        La campagne « {campagne.Titre} » court {Formats.Periode(campagne.Debut, campagne.Fin)}. Des étapes dont l’échéance est passée ne sont pas encore cochées. Communes concernées : {communes}.
        Cochez celles qui sont faites, ou dites à l’association ce qui vous manque : elle peut vous accompagner.
        """,
        Lien(campagne));

    private static MessageCourriel Annonce(Alerte alerte, Campagne campagne, string communes) => new(
        $"{alerte.Libelle()} {Formats.Periode(alerte.Du, alerte.Au)}",
        $"""
        Bonjour,

        {alerte.Libelle()} {Formats.Periode(alerte.Du, alerte.Au)}, d’après {alerte.Source}. Communes concernées : {communes}.
        La campagne « {campagne.Titre} » est ouverte : diffusez le kit, prévenez vos relais, puis cochez les étapes faites.
        """ + (alerte.Message is { } consigne ? $"\n\n{consigne}" : ""),
        Lien(campagne));

    private static string Lien(Campagne campagne) => $"/campagnes/{campagne.Id}";
}
