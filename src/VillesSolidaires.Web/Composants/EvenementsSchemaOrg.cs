using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using VillesSolidaires.Animations;

namespace VillesSolidaires.Web.Composants;

/// <summary>
/// Animations d'une commune en données liées (schema.org Event, JSON-LD), pour les moteurs de recherche. Un bloc de données ne s'exécute pas : la
/// politique de contenu le laisse passer. L'écriture échappe « &lt; », « &gt; » et « &amp; » : un titre ne peut pas fermer le bloc.
/// </summary>
public static class EvenementsSchemaOrg
{
    private static readonly JsonSerializerOptions Ecriture = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="page">Adresse complète de l'agenda public.</param>
    public static string Ecrire(AgendaPublicDto agenda, Uri page)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        ArgumentNullException.ThrowIfNull(page);
        var evenements = agenda.AVenir.Select(a => (JsonNode)Evenement(a, agenda, page)).ToArray();
        return new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray(evenements) }.ToJsonString(Ecriture);
    }

    private static JsonObject Evenement(AnimationPubliqueDto a, AgendaPublicDto agenda, Uri page)
    {
        var evenement = new JsonObject
        {
            ["@type"] = "Event",
            ["name"] = a.Titre,
            ["startDate"] = Instant(a.Debut, a.HeureDebut),
            ["endDate"] = Instant(a.Fin, a.HeureFin),
            ["eventStatus"] = "https://schema.org/" + Statut(a),
            ["eventAttendanceMode"] = "https://schema.org/OfflineEventAttendanceMode",
            ["url"] = $"{page.AbsoluteUri}#a-{a.Id:N}",
            ["location"] = Lieu(a, agenda),
            ["organizer"] = new JsonObject { ["@type"] = "Organization", ["name"] = a.Organisateur ?? $"Ville de {agenda.Commune}" },
        };
        if (a.Description is { } description)
        {
            evenement["description"] = description;
        }
        if (a.Capacite is { } capacite)
        {
            evenement["maximumAttendeeCapacity"] = capacite;
        }
        if (a is { Statut: AnimationStatut.Reportee, AncienDebut: { } ancien })
        {
            evenement["previousStartDate"] = Jour(ancien);
        }
        return evenement;
    }

    private static JsonObject Lieu(AnimationPubliqueDto a, AgendaPublicDto agenda)
    {
        var adresse = new JsonObject { ["@type"] = "PostalAddress", ["addressLocality"] = agenda.Commune, ["addressCountry"] = "FR" };
        if (a.Adresse is { } rue)
        {
            adresse["streetAddress"] = rue;
        }
        return new JsonObject { ["@type"] = "Place", ["name"] = a.Lieu ?? agenda.Commune, ["address"] = adresse };
    }

    private static string Statut(AnimationPubliqueDto a) => a.Statut switch
    {
        AnimationStatut.Annulee => "EventCancelled",
        AnimationStatut.Reportee => "EventRescheduled",
        _ => "EventScheduled",
    };

    // Une heure porte son décalage ; sans heure, le jour seul.
    private static string Instant(DateOnly jour, TimeOnly? heure)
    {
        if (heure is not { } h)
        {
            return Jour(jour);
        }
        var local = jour.ToDateTime(h);
        return new DateTimeOffset(local, HeureDeParis.Fuseau.GetUtcOffset(local)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Jour(DateOnly jour) => jour.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
