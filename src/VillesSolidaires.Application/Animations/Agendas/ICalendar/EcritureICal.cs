using System.Globalization;

namespace VillesSolidaires.Animations;

/// <summary>
/// Écrit un flux d'agenda au format iCalendar (RFC 5545, et RFC 7986 pour le nom et le rafraîchissement). Le même contenu donne les mêmes
/// octets, quel que soit l'ordre des événements : l'étiquette HTTP (ETag) peut en être l'empreinte.
/// </summary>
public static class EcritureICal
{
    /// <summary>Type du contenu, à servir en UTF-8 sans marque d'ordre.</summary>
    public const string TypeContenu = "text/calendar; charset=utf-8";

    private const string Producteur = "-//Villes solidaires//Calendrier//FR";

    /// <exception cref="ArgumentException">Événement sans identifiant, fin avant le début, adresse relative ou instant local.</exception>
    public static string Ecrire(CalendrierICal calendrier)
    {
        var lignes = new LignesICal();
        lignes.Brute("BEGIN", "VCALENDAR");
        lignes.Brute("VERSION", "2.0");
        lignes.Texte("PRODID", Producteur);
        lignes.Brute("CALSCALE", "GREGORIAN");
        lignes.Texte("NAME", calendrier.Nom);
        lignes.Texte("X-WR-CALNAME", calendrier.Nom);
        lignes.Texte("DESCRIPTION", calendrier.Description);
        lignes.Texte("X-WR-CALDESC", calendrier.Description);
        lignes.Brute("X-WR-TIMEZONE", calendrier.Fuseau.Id);
        var intervalle = string.Create(CultureInfo.InvariantCulture, $"PT{Math.Max(1, (int)calendrier.Rafraichissement.TotalHours)}H");
        lignes.Brute("REFRESH-INTERVAL;VALUE=DURATION", intervalle);
        lignes.Brute("X-PUBLISHED-TTL", intervalle);
        foreach (var fuseau in calendrier.Evenements.Where(e => e.HeureDebut is not null).Select(e => e.Fuseau).Append(calendrier.Fuseau)
            .Distinct().OrderBy(f => f.Id, StringComparer.Ordinal))
        {
            fuseau.Ecrire(lignes);
        }
        foreach (var evenement in calendrier.Evenements.OrderBy(e => e.DateDebut).ThenBy(e => e.HeureDebut).ThenBy(e => e.Uid, StringComparer.Ordinal))
        {
            Ecrire(lignes, evenement);
        }
        lignes.Brute("END", "VCALENDAR");
        return lignes.ToString();
    }

    private static void Ecrire(LignesICal lignes, EvenementICal evenement)
    {
        Verifier(evenement);
        lignes.Brute("BEGIN", "VEVENT");
        lignes.Texte("UID", evenement.Uid);
        // Sans METHOD, DTSTAMP est la date de dernière révision (RFC 5545, 3.8.7.2) : celle de lecture changerait les octets à chaque appel.
        lignes.Brute("DTSTAMP", Instant(evenement.ModifieLe));
        lignes.Brute("LAST-MODIFIED", Instant(evenement.ModifieLe));
        lignes.Nombre("SEQUENCE", evenement.Sequence);
        EcrirePeriode(lignes, evenement);
        lignes.Texte("SUMMARY", evenement.Titre);
        lignes.Texte("DESCRIPTION", evenement.Description);
        lignes.Texte("LOCATION", evenement.Lieu);
        if (evenement.Url is { } url)
        {
            lignes.Brute("URL", url.AbsoluteUri);
        }
        lignes.Textes("CATEGORIES", evenement.Categories);
        lignes.Brute("STATUS", Statut(evenement.Statut));
        lignes.Brute("END", "VEVENT");
    }

    private static void EcrirePeriode(LignesICal lignes, EvenementICal evenement)
    {
        if (evenement.HeureDebut is not { } debut)
        {
            lignes.Brute("DTSTART;VALUE=DATE", Jour(evenement.DateDebut));
            // La fin d'une journée entière est exclue : c'est le lendemain du dernier jour.
            lignes.Brute("DTEND;VALUE=DATE", Jour(evenement.DateFin.AddDays(1)));
            // Une saison de cent jours ne rend pas la personne indisponible.
            lignes.Brute("TRANSP", "TRANSPARENT");
            return;
        }
        lignes.Brute($"DTSTART;TZID={evenement.Fuseau.Id}", JourEtHeure(evenement.DateDebut, debut));
        if (evenement.HeureFin is { } fin)
        {
            lignes.Brute($"DTEND;TZID={evenement.Fuseau.Id}", JourEtHeure(evenement.DateDebut, fin));
        }
        var jours = evenement.DateFin.DayNumber - evenement.DateDebut.DayNumber + 1;
        if (jours > 1)
        {
            lignes.Brute("RRULE", string.Create(CultureInfo.InvariantCulture, $"FREQ=DAILY;COUNT={jours}"));
        }
    }

    private static void Verifier(EvenementICal evenement)
    {
        if (string.IsNullOrWhiteSpace(evenement.Uid))
        {
            throw new ArgumentException("Un événement sans identifiant se dédoublerait à chaque lecture.", nameof(evenement));
        }
        if (evenement.DateFin < evenement.DateDebut || evenement.HeureFin <= evenement.HeureDebut)
        {
            throw new ArgumentException($"L'événement {evenement.Uid} finit avant de commencer.", nameof(evenement));
        }
        if (evenement.ModifieLe.Kind == DateTimeKind.Local)
        {
            throw new ArgumentException($"L'événement {evenement.Uid} est modifié à une heure locale : il faut le temps universel.", nameof(evenement));
        }
        if (evenement.Url is { IsAbsoluteUri: false })
        {
            throw new ArgumentException($"L'événement {evenement.Uid} a une adresse relative, qu'un agenda ne sait pas ouvrir.", nameof(evenement));
        }
    }

    private static string Statut(StatutICal statut) => statut switch
    {
        StatutICal.Provisoire => "TENTATIVE",
        StatutICal.Confirme => "CONFIRMED",
        StatutICal.Annule => "CANCELLED",
        _ => throw new ArgumentOutOfRangeException(nameof(statut), statut, message: null),
    };

    private static string Jour(DateOnly jour) => jour.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string JourEtHeure(DateOnly jour, TimeOnly heure) => $"{Jour(jour)}T{heure.ToString("HHmmss", CultureInfo.InvariantCulture)}";

    private static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
