namespace VillesSolidaires.Conventions;

/// <summary>Ce qu'une convention a donné, écrit pour l'annexe de celle qui la renouvelle.</summary>
internal static class ResultatsConvention
{
    public static string Rediger(Convention convention, DateOnly today)
    {
        List<string> lignes = [$"Convention {convention.Numero}, {Formats.Periode(convention.Debut, convention.Fin)}, au {Formats.Date(today)}.", ""];
        var tenus = convention.Engagements.Count(e => e.RealiseLe is not null);
        lignes.Add(convention.Engagements.Count == 0
            ? "Elle ne portait pas d’engagement chiffré."
            : $"Engagements tenus : {tenus} sur {convention.Engagements.Count}.");
        lignes.AddRange(convention.Engagements.OrderBy(e => e.Echeance).Select(e => $"- {convention.Partie(e.PartieId).Nom} : {e.Libelle} ({Etat(e, today)})"));
        foreach (var financement in convention.Financements)
        {
            var verse = financement.Versements.Where(v => v.VerseLe is not null).Sum(v => v.Montant);
            lignes.Add("");
            lignes.Add($"Aide de {convention.Partie(financement.AttribuantId).Nom} à {convention.Partie(financement.BeneficiaireId).Nom} : "
                + $"{Formats.Montant(verse)} versés sur {Formats.Montant(financement.Montant)}.");
        }
        return string.Join('\n', lignes);
    }

    private static string Etat(Engagement engagement, DateOnly today) =>
        engagement.RealiseLe is { } le ? $"tenu le {Formats.Date(le)}"
        : engagement.Cible is { } cible ? $"{Formats.Nombre(engagement.Fait)} sur {Formats.Nombre(cible)}"
        : engagement.Etat(today).Libelle().ToLowerInvariant();
}
