namespace VillesSolidaires.Rapports;

/// <summary>Échéances d'un rythme, à l'heure de Paris : pas d'horloge ici, l'instant de départ est donné.</summary>
public static class CalendrierRythme
{
    /// <summary>Premiers mois des trimestres : c'est là qu'échoit celui qui vient de finir.</summary>
    private const int MoisParTrimestre = 3;
    private const int MoisParAn = 12;

    /// <summary>Échéances strictement après cet instant, dans l'ordre, sans fin sauf après une campagne.</summary>
    /// <param name="rythme">Rythme.</param>
    /// <param name="apres">UTC.</param>
    /// <param name="campagne">Dates de la campagne attendue ; nulles pour les autres rythmes.</param>
    public static IEnumerable<Echeance> Apres(this Rythme rythme, DateTime apres, PeriodeRapport? campagne)
    {
        ArgumentNullException.ThrowIfNull(rythme);
        return rythme.Cadence == CadenceProgrammation.ApresCampagne ? DeCampagne(rythme, apres, campagne) : Periodiques(rythme, apres);
    }

    /// <summary>Période que couvre un rapport produit ce jour-là : le mois, le trimestre ou l'année écoulés ; ou la campagne.</summary>
    public static PeriodeRapport Periode(this Rythme rythme, DateOnly jour, PeriodeRapport? campagne)
    {
        ArgumentNullException.ThrowIfNull(rythme);
        var mois = new DateOnly(jour.Year, jour.Month, 1);
        var trimestre = mois.AddMonths(-((jour.Month - 1) % MoisParTrimestre));
        return rythme.Cadence switch
        {
            CadenceProgrammation.Mensuelle => new PeriodeRapport(mois.AddMonths(-1), mois.AddDays(-1)),
            CadenceProgrammation.Trimestrielle => new PeriodeRapport(trimestre.AddMonths(-MoisParTrimestre), trimestre.AddDays(-1)),
            CadenceProgrammation.Annuelle => new PeriodeRapport(new DateOnly(jour.Year - 1, 1, 1), new DateOnly(jour.Year - 1, 12, 31)),
            _ => campagne ?? throw new InvalidOperationException("Un rythme de campagne se donne avec les dates de la campagne."),
        };
    }

    private static IEnumerable<Echeance> Periodiques(Rythme rythme, DateTime apres)
    {
        var pas = rythme.Cadence switch
        {
            CadenceProgrammation.Mensuelle => 1,
            CadenceProgrammation.Trimestrielle => MoisParTrimestre,
            _ => MoisParAn,
        };
        var depart = HeureDeParis.Jour(apres);
        var premierMois = rythme.Cadence switch
        {
            CadenceProgrammation.Mensuelle => depart.Month,
            CadenceProgrammation.Trimestrielle => depart.Month - ((depart.Month - 1) % MoisParTrimestre),
            _ => rythme.Mois!.Value,
        };
        for (var mois = new DateOnly(depart.Year, premierMois, 1); mois.Year < DateOnly.MaxValue.Year; mois = mois.AddMonths(pas))
        {
            var dernier = DateTime.DaysInMonth(mois.Year, mois.Month);
            var jour = new DateOnly(mois.Year, mois.Month, Math.Min(rythme.Jour!.Value, dernier));
            var (instant, heure) = Placer(jour, rythme.Heure);
            if (instant > apres)
            {
                yield return new Echeance(instant, rythme.Periode(jour, campagne: null), Noter(MoisCourt(rythme.Jour.Value, dernier, mois), heure));
            }
        }
    }

    private static IEnumerable<Echeance> DeCampagne(Rythme rythme, DateTime apres, PeriodeRapport? campagne)
    {
        if (campagne is null)
        {
            yield break;
        }
        var (instant, heure) = Placer(campagne.Au.AddDays(rythme.JoursApres!.Value), rythme.Heure);
        if (instant > apres)
        {
            yield return new Echeance(instant, campagne, heure);
        }
    }

    private static string? MoisCourt(int voulu, int dernier, DateOnly mois) =>
        voulu <= dernier ? null : $"le {dernier}, car {Formats.MoisAnnee(mois)} n’a pas de {voulu}";

    private static string? Noter(params string?[] notes) => notes.OfType<string>().ToList() is { Count: > 0 } dites ? string.Join(" ; ", dites) : null;

    /// <summary>L'heure qui n'existe pas (passage à l'heure d'été) est remise à la suivante ; celle qui revient (heure d'hiver) est la première des deux.</summary>
    private static (DateTime Utc, string? Note) Placer(DateOnly jour, int heure)
    {
        var local = jour.ToDateTime(new TimeOnly(heure, 0));
        if (HeureDeParis.Fuseau.IsInvalidTime(local))
        {
            var suivante = local.AddHours(1);
            return (TimeZoneInfo.ConvertTimeToUtc(suivante, HeureDeParis.Fuseau),
                $"à {Formats.Heure(TimeOnly.FromDateTime(suivante))}, car {Formats.Heure(new TimeOnly(heure, 0))} n’existe pas cette nuit-là (passage à l’heure d’été)");
        }
        if (HeureDeParis.Fuseau.IsAmbiguousTime(local))
        {
            var ete = HeureDeParis.Fuseau.GetAmbiguousTimeOffsets(local).Max();
            return (DateTime.SpecifyKind(local - ete, DateTimeKind.Utc), $"une seule fois, bien que {Formats.Heure(new TimeOnly(heure, 0))} revienne deux fois cette nuit-là (passage à l’heure d’hiver)");
        }
        return (TimeZoneInfo.ConvertTimeToUtc(local, HeureDeParis.Fuseau), null);
    }
}

/// <summary>Premier et dernier jour, inclus.</summary>
public sealed record PeriodeRapport(DateOnly Du, DateOnly Au);

/// <param name="Instant">UTC.</param>
/// <param name="Periode">Période que le rapport couvrira.</param>
/// <param name="Note">Pourquoi ce n'est pas le jour ou l'heure demandés ; nulle quand c'est bien eux.</param>
public sealed record Echeance(DateTime Instant, PeriodeRapport Periode, string? Note);
