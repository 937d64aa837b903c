namespace VillesSolidaires.Conventions;

/// <summary>Ce qu'une convention a donné, écrit pour l'annexe de celle qui la renouvelle.</summary>
internal static class ResultatsConvention
{
    /// <summary>Place laissée à la liste des engagements, en caractères : un cadre départemental en compte des centaines, un article a une limite.</summary>
    private const int PlaceDesEngagements = ConventionConsts.TexteClauseMax / 2;

    public static string Rediger(Convention convention, DateOnly today)
    {
        List<string> lignes = [$"Convention {convention.Numero}, {Formats.Periode(convention.Debut, convention.Fin)}, au {Formats.Date(today)}.", ""];
        var tenus = convention.Engagements.Count(e => e.RealiseLe is not null);
        lignes.Add(convention.Engagements.Count == 0
            ? "Elle ne portait pas d’engagement chiffré."
            : $"Engagements tenus : {tenus} sur {convention.Engagements.Count}.");
        lignes.AddRange(Engagements(convention, today));
        foreach (var financement in convention.Financements)
        {
            var verse = financement.Versements.Where(v => v.VerseLe is not null).Sum(v => v.Montant);
            lignes.Add("");
            lignes.Add($"Aide de {convention.Partie(financement.AttribuantId).Nom} à {convention.Partie(financement.BeneficiaireId).Nom} : "
                + $"{Formats.Montant(verse)} versés sur {Formats.Montant(financement.Montant)}.");
        }
        // Un libellé peut contenir ce qu'un article refuse : ce qui ressemble à une balise.
        return string.Join('\n', lignes).Replace('<', '‹');
    }

    private static IEnumerable<string> Engagements(Convention convention, DateOnly today)
    {
        var (place, ecrits) = (PlaceDesEngagements, 0);
        foreach (var engagement in convention.Engagements.OrderBy(e => e.Echeance).ThenBy(e => e.Libelle, StringComparer.Ordinal))
        {
            var ligne = $"- {convention.Partie(engagement.PartieId).Nom} : {engagement.Libelle} ({Etat(engagement, today)})";
            if ((place -= ligne.Length) < 0)
            {
                yield return $"- et {Formats.Accorder(convention.Engagements.Count - ecrits, "autre engagement", "autres engagements")}, dans la convention {convention.Numero}";
                yield break;
            }
            ecrits++;
            yield return ligne;
        }
    }

    private static string Etat(Engagement engagement, DateOnly today) =>
        engagement.RealiseLe is { } le ? $"tenu le {Formats.Date(le)}"
        : engagement.Cible is { } cible ? $"{Formats.Nombre(engagement.Fait)} sur {Formats.Nombre(cible)}"
        : engagement.Etat(today).Libelle().ToLowerInvariant();
}
