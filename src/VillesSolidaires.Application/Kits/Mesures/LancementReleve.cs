namespace VillesSolidaires.Kits;

/// <summary>
/// Lancement connu par des relevés nationaux : ceux d'un kit dont les périodes se recoupent, lus comme un même compteur, alignés sur leur
/// premier jour.
/// </summary>
internal sealed class LancementReleve(string slug, string titre, Guid kitId, IReadOnlyList<ReleveDto> releves)
{
    /// <summary>Écart toléré entre un jour du tableau et le relevé qui le renseigne : « en une semaine » finit le huitième jour.</summary>
    private const int JoursDEcart = 2;

    public DateOnly Jour1 { get; } = releves.Min(r => r.Du);

    public ChoixLancementDto Choix => new($"{slug}-{Formats.Annee(Jour1.Year)}", kitId, $"{titre} {Formats.Annee(Jour1.Year)}", NatureLancement.Releve, Jour1);

    /// <summary>Plus haut relevé du lancement.</summary>
    public long Sommet => releves.Max(r => r.Valeur);

    /// <summary>Regroupe les relevés d'un kit en lancements : une période qui recoupe la précédente la prolonge.</summary>
    public static IEnumerable<LancementReleve> Regrouper(string slug, string titre, Guid kitId, IEnumerable<ReleveDto> releves)
    {
        List<ReleveDto> groupe = [];
        foreach (var releve in releves.OrderBy(r => r.Du).ThenBy(r => r.Au))
        {
            // Deux saisons d'une même année se liraient sous le même nom : elles n'en font qu'un.
            if (groupe.Count > 0 && releve.Du > groupe.Max(r => r.Au) && releve.Du.Year != groupe.Min(r => r.Du).Year)
            {
                yield return new LancementReleve(slug, titre, kitId, groupe);
                groupe = [];
            }
            groupe.Add(releve);
        }
        if (groupe.Count > 0)
        {
            yield return new LancementReleve(slug, titre, kitId, groupe);
        }
    }

    public LancementDto Decrire()
    {
        var choix = Choix;
        List<ReleveDto> dates = [], ecartes = [];
        foreach (var releve in releves.OrderBy(r => r.Au).ThenBy(r => r.Valeur))
        {
            // Un cumul ne baisse pas : le relevé qui dit moins qu'un plus ancien se lit à côté de la courbe, jamais dedans.
            (dates.Exists(r => r.Valeur > releve.Valeur) ? ecartes : dates).Add(releve);
        }
        var points = dates.Where(r => Jour(r) <= LancementsDto.Jours).Select(r => new PointLancementDto(Jour(r), r.Valeur, r.Borne)).ToList();
        var sansJour = points.Count == 0 ? dates[^1] : null;
        var dernier = dates[^1];
        return new LancementDto(
            choix.Code, choix.Libelle, NatureLancement.Releve, Jour1, $"Relevés nationaux depuis le {Formats.Date(Jour1)} : {string.Join(" ; ", releves.Select(r => r.Source).Distinct(StringComparer.Ordinal))}.",
            points, sansJour is null ? null : new PointLancementDto(LancementsDto.Jours, sansJour.Valeur, sansJour.Borne),
            $"{dernier.Borne.Ecrire(dernier.Valeur)} ({(sansJour is null ? $"jour{Formats.Insecable}{Jour(dernier)}" : dernier.Periode)})",
            [.. LancementsDto.Reperes.Select(jour => new RepereLancementDto(jour, points.Where(p => Math.Abs(p.Jour - jour) <= JoursDEcart).MinBy(p => Math.Abs(p.Jour - jour)), EstAVenir: false))],
            [
                .. sansJour is null ? Array.Empty<string>() : [$"{choix.Libelle} : {sansJour.Borne.Ecrire(sansJour.Valeur)} sur toute la période « {sansJour.Periode} », sans jour précis ; tracé comme un niveau."],
                .. ecartes.Select(r => $"{choix.Libelle} : {r.Borne.Ecrire(r.Valeur)} au {Formats.Date(r.Au)} reste hors de la courbe, car un relevé plus ancien dit davantage."),
            ]);
    }

    private int Jour(ReleveDto releve) => releve.Au.DayNumber - Jour1.DayNumber + 1;
}
