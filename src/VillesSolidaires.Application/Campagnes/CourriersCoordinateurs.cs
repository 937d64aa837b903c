using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Courriels;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Campagnes;

/// <summary>
/// Écrit une fois à chaque coordinateur de plusieurs communes. La clé porte le motif et l'adresse : le même message ne part pas deux fois.
/// Rien n'est enregistré ici : les courriels partent avec la décision qui les motive.
/// </summary>
public sealed class CourriersCoordinateurs(ICourriels courriels, ICoordinateurs coordinateurs, ITerritoireRepository territoires)
{
    private const int CommunesCitees = 5;

    // Sous le plafond de paramètres des deux fournisseurs.
    private const int ParRequete = 500;

    /// <param name="communes">Communes concernées.</param>
    /// <param name="motif">Préfixe de la clé.</param>
    /// <param name="objet">Agrégat dont parle le courriel : sa classe et son identifiant.</param>
    /// <param name="composer">Message d'un coordinateur, avec ses communes déjà nommées : « Laval, Mayenne ».</param>
    /// <returns>Courriels déposés, et communes qui ont quelqu'un à qui écrire.</returns>
    public async Task<(int Ecrits, IReadOnlySet<string> Jointes)> EcrireAsync(
        IReadOnlyList<CommuneConcernee> communes, string motif, (string Type, Guid Id) objet, Func<Coordinateur, string, MessageCourriel> composer, CancellationToken ct)
    {
        var destinataires = await coordinateurs.DesCommunesAsync([.. communes.Select(c => c.Code)], ct);
        var deja = await courriels.DejaDeposesAsync([.. destinataires.Select(d => Cle(motif, d))], ct);
        var noms = await NomsAsync(destinataires.SelectMany(d => d.Communes.Take(CommunesCitees)), ct);
        var departements = communes.DistinctBy(c => c.Code, StringComparer.Ordinal).ToDictionary(c => c.Code, c => c.Departement, StringComparer.Ordinal);
        var ecrits = 0;
        foreach (var destinataire in destinataires.Where(d => !deja.Contains(Cle(motif, d))))
        {
            var commune = destinataire.Communes[0];
            var message = composer(destinataire, Citer(destinataire.Communes, noms));
            courriels.Deposer(new Courriel(
                Guid.CreateVersion7(), new DestinataireCourriel(destinataire.Adresse, Formats.Abreger(destinataire.Nom, CourrielConsts.NomMax)),
                message with { Sujet = Formats.Abreger(message.Sujet, CourrielConsts.SujetMax) },
                new ObjetCourriel(objet.Type, objet.Id, commune, departements[commune]), Cle(motif, destinataire)));
            ecrits++;
        }
        return (ecrits, destinataires.SelectMany(d => d.Communes).ToHashSet(StringComparer.Ordinal));
    }

    // L'adresse elle-même ne va pas dans la clé, que les journaux peuvent citer.
    private static string Cle(string motif, Coordinateur destinataire) =>
        $"{motif}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(destinataire.Adresse.ToLowerInvariant())).AsSpan(0, 8))}";

    private async Task<Dictionary<string, string>> NomsAsync(IEnumerable<string> codes, CancellationToken ct)
    {
        Dictionary<string, string> noms = new(StringComparer.Ordinal);
        foreach (var lot in codes.Distinct(StringComparer.Ordinal).Chunk(ParRequete))
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
}
