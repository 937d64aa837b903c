using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Rapports;

/// <summary>Change une saisie en données de programmation : le territoire du périmètre, la campagne, ce que l'annuaire dit de chaque adresse.</summary>
public sealed class DonneesDeProgrammation(
    TerritoiresDeRapport territoires, ICampagneRepository campagnes, IOrganisationRepository organisations, IPersonnesDeRapport personnes, IUtilisateurCourant utilisateur)
{
    /// <exception cref="BusinessException">Type, territoire, rythme ou campagne refusé ; le champ est nommé.</exception>
    /// <exception cref="AutorisationRefuseeException">Territoire hors du périmètre.</exception>
    public async Task<ProgrammationDonnees> LireAsync(EcrireProgrammationInput input, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (type, territoire) = await territoires.ExigerAsync(input.Type, input.CodeTerritoire, ct);
        var rythme = Rythme.De(input.Cadence!.Value, input.Jour, input.Mois, input.Heure, input.CampagneId, input.JoursApres);
        return new ProgrammationDonnees(
            type, territoire, [.. input.Formats], rythme, await CampagneAsync(rythme, ct), await DestinatairesAsync(input.Destinataires, ct));
    }

    /// <summary>Comptes et contacts du territoire, sans doublon d'adresse ; vide si le territoire n'est pas du périmètre.</summary>
    public async Task<IReadOnlyList<DestinataireDto>> ProposerAsync(string type, string codeTerritoire, CancellationToken ct)
    {
        if (CodesRapport.Lire(type) is not { } lu || await territoires.TrouverAsync(lu, codeTerritoire, ct) is not { } territoire
            || !utilisateur.Perimetre.Contient(territoire.CommuneCode, territoire.DepartementCode))
        {
            return [];
        }
        var comptes = await personnes.DuTerritoireAsync(territoire.CommuneCode, territoire.DepartementCode, ct);
        var contacts = await organisations.Requete
            .Where(o => o.CommuneCode == territoire.CommuneCode && (territoire.CommuneCode != null || o.DepartementCode == territoire.DepartementCode))
            .SelectMany(o => o.Contacts, (o, c) => new { c.Nom, c.Courriel, Organisation = o.Nom }).Where(c => c.Courriel != null).ToListAsync(ct);
        return
        [
            .. comptes.Select(c => new DestinataireDto(c.Adresse, c.Nom, NatureDestinataire.Compte))
                .Concat(contacts.Select(c => new DestinataireDto(c.Courriel!, $"{c.Nom}, {c.Organisation}", NatureDestinataire.Contact)))
                .DistinctBy(d => d.Adresse, StringComparer.Ordinal).Take(ProgrammationConsts.DestinatairesMax),
        ];
    }

    private async Task<PeriodeRapport?> CampagneAsync(Rythme rythme, CancellationToken ct)
    {
        if (rythme.CampagneId is not { } id)
        {
            return null;
        }
        var dates = await campagnes.Requete.Where(c => c.Id == id).Select(c => new { c.Debut, c.Fin }).SingleOrDefaultAsync(ct)
            ?? throw new BusinessException(ProgrammationErrorCodes.CampagneInconnue).SurChamp(nameof(EcrireProgrammationInput.CampagneId));
        return new PeriodeRapport(dates.Debut, dates.Fin);
    }

    /// <summary>Un compte l'emporte sur un contact, un contact sur une adresse nue ; sans nom saisi, c'est l'annuaire qui nomme.</summary>
    private async Task<IReadOnlyList<DestinataireDonnees>> DestinatairesAsync(IEnumerable<DestinataireInput> saisis, CancellationToken ct)
    {
        var propres = saisis.Where(d => !string.IsNullOrWhiteSpace(d.Adresse)).Select(d => (Adresse: d.Adresse.Trim().ToLowerInvariant(), d.Nom)).ToList();
        // Au-delà de la limite, l'agrégat refusera la liste : inutile d'interroger l'annuaire.
        var adresses = propres.Select(p => p.Adresse).Distinct(StringComparer.Ordinal).Take(ProgrammationConsts.DestinatairesMax + 1).ToList();
        var comptes = (await personnes.ParAdresseAsync(adresses, ct)).DistinctBy(p => p.Adresse, StringComparer.Ordinal).ToDictionary(p => p.Adresse, p => p.Nom, StringComparer.Ordinal);
        var contacts = (await organisations.Requete.SelectMany(o => o.Contacts).Where(c => c.Courriel != null && adresses.Contains(c.Courriel))
                .Select(c => new { Adresse = c.Courriel!, c.Nom }).ToListAsync(ct))
            .DistinctBy(c => c.Adresse, StringComparer.Ordinal).ToDictionary(c => c.Adresse, c => c.Nom, StringComparer.Ordinal);
        return [.. propres.Select(p => Situer(p.Adresse, p.Nom))];

        DestinataireDonnees Situer(string adresse, string? nom) =>
            comptes.TryGetValue(adresse, out var compte) ? new DestinataireDonnees(adresse, Nommer(nom, compte), NatureDestinataire.Compte)
            : contacts.TryGetValue(adresse, out var contact) ? new DestinataireDonnees(adresse, Nommer(nom, contact), NatureDestinataire.Contact)
            : new DestinataireDonnees(adresse, nom ?? "");
    }

    private static string Nommer(string? saisi, string connu) => string.IsNullOrWhiteSpace(saisi) ? connu : saisi;
}
