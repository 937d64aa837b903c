using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Courriels;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Campagnes;

/// <summary>
/// Courriels aux coordinateurs, déposés avec la décision qui les motive. L'objet, et pour une relance le jour, entrent dans la clé avec
/// l'adresse : la même personne n'est pas prévenue deux fois.
/// </summary>
public sealed class CourriersCampagne(ICourriels courriels, ICoordinateurs coordinateurs, ISuiviCampagneRepository suivis, ITerritoireRepository territoires)
{
    private const int CommunesCitees = 5;

    /// <summary>Écrit aux coordinateurs des communes en retard, sauf celles déjà relancées depuis moins de <paramref name="joursDEcart"/> jours, et l'enregistre.</summary>
    /// <param name="departement">Nul : tout le périmètre.</param>
    /// <returns>Nul si personne n'est en retard.</returns>
    /// <exception cref="BusinessException">Toutes ont déjà été relancées aujourd'hui.</exception>
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
        var (ecrits, jointes) = await EcrireAsync(
            [.. aRelancer.Select(s => new CommuneConcernee(s.Code, s.Departement))], $"campagne:{campagne.Id:N}:{today:yyyyMMdd}",
            new ObjetCourrier(nameof(Campagne), campagne.Id, $"Rappel : {campagne.Titre}, des étapes vous attendent", Lien(campagne)), noms => $"""
            Bonjour,

            La campagne « {campagne.Titre} » court {Formats.Periode(campagne.Debut, campagne.Fin)}. Des étapes dont l’échéance est passée ne sont pas encore cochées pour {noms}.
            Cochez celles qui sont faites, ou dites à l’association ce qui vous manque : elle peut vous accompagner.
            """, ct);
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
    public async Task<int> PrevenirAsync(Alerte alerte, Campagne campagne, IReadOnlyList<CommuneConcernee> communes, CancellationToken ct)
    {
        var (ecrits, _) = await EcrireAsync(
            communes, $"alerte:{alerte.Id:N}", new ObjetCourrier(nameof(Alerte), alerte.Id, $"{alerte.Libelle()} {Formats.Periode(alerte.Du, alerte.Au)}", Lien(campagne)), noms => $"""
            Bonjour,

            {alerte.Source} : {alerte.Libelle().ToLowerInvariant()} {Formats.Periode(alerte.Du, alerte.Au)}. Sont concernés : {noms}.
            La campagne « {campagne.Titre} » est ouverte : diffusez le kit, prévenez vos relais, puis cochez les étapes faites.{(alerte.Message is { } message ? $"\n\n{message}" : "")}
            """, ct);
        return ecrits;
    }

    private static string Lien(Campagne campagne) => $"/campagnes/{campagne.Id}";

    private async Task<(int Ecrits, HashSet<string> Jointes)> EcrireAsync(
        IReadOnlyList<CommuneConcernee> communes, string cle, ObjetCourrier objet, Func<string, string> corps, CancellationToken ct)
    {
        var destinataires = await coordinateurs.DesCommunesAsync([.. communes.Select(c => c.Code)], ct);
        var deja = await courriels.DejaDeposesAsync([.. destinataires.Select(d => Cle(cle, d))], ct);
        var noms = await NomsAsync([.. destinataires.SelectMany(d => d.Communes.Take(CommunesCitees))], ct);
        var departements = communes.ToDictionary(c => c.Code, c => c.Departement, StringComparer.Ordinal);
        HashSet<string> jointes = new(StringComparer.Ordinal);
        var ecrits = 0;
        foreach (var destinataire in destinataires)
        {
            jointes.UnionWith(destinataire.Communes);
            if (deja.Contains(Cle(cle, destinataire)))
            {
                continue;
            }
            var commune = destinataire.Communes[0];
            courriels.Deposer(new Courriel(
                Guid.CreateVersion7(), new DestinataireCourriel(destinataire.Adresse, Abreger(destinataire.Nom, CourrielConsts.NomMax)),
                new MessageCourriel(Abreger(objet.Sujet, CourrielConsts.SujetMax), corps(Citer(destinataire.Communes, noms)), objet.Lien),
                new ObjetCourriel(objet.Type, objet.Id, commune, departements[commune]), Cle(cle, destinataire)));
            ecrits++;
        }
        return (ecrits, jointes);
    }

    private static string Cle(string prefixe, Coordinateur destinataire) =>
        $"{prefixe}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(destinataire.Adresse.ToLowerInvariant())).AsSpan(0, 8))}";

    private async Task<Dictionary<string, string>> NomsAsync(string[] codes, CancellationToken ct)
    {
        Dictionary<string, string> noms = new(StringComparer.Ordinal);
        foreach (var lot in codes.Distinct(StringComparer.Ordinal).Chunk(500))
        {
            foreach (var commune in await territoires.Communes.Where(c => lot.Contains(c.Code)).Select(c => new { c.Code, c.Nom }).ToListAsync(ct))
            {
                noms[commune.Code] = commune.Nom;
            }
        }
        return noms;
    }

    private static string Citer(IReadOnlyList<string> communes, Dictionary<string, string> noms)
    {
        var citees = string.Join(", ", communes.Take(CommunesCitees).Select(c => noms.GetValueOrDefault(c, c)));
        return communes.Count > CommunesCitees ? $"{citees} et {Formats.Accorder(communes.Count - CommunesCitees, "autre commune", "autres communes")}" : citees;
    }

    private static string Abreger(string texte, int max) => texte.Length <= max ? texte : string.Concat(texte.AsSpan(0, max - 1), "…");

    private sealed record ObjetCourrier(string Type, Guid Id, string Sujet, string Lien);
}
