namespace VillesSolidaires.Conventions.Historique;

/// <summary>Relit la chaîne d'une convention et l'empreinte de chacune de ses versions.</summary>
public static class RelectureHistorique
{
    /// <param name="repere">Ce que la convention dit avoir.</param>
    /// <param name="evenements">Tous ses événements, tels que lus en base.</param>
    /// <param name="versions">Toutes ses versions.</param>
    public static EtatHistoriqueDto Relire(RepereHistorique repere, IReadOnlyCollection<EvenementConvention> evenements, IReadOnlyCollection<VersionTexte> versions)
    {
        var chaine = ChaineHistorique.Verifier(repere.ConventionId, evenements, repere.NombreEvenements, repere.EmpreinteHistorique);
        if (!chaine.EstIntacte)
        {
            return new EtatHistoriqueDto(chaine.PremierRompu!.Value - 1, 0, chaine.PremierRompu, chaine.Defaut);
        }
        var lues = 0;
        foreach (var version in versions.OrderBy(v => v.Numero))
        {
            lues++;
            var defaut = version.Numero != lues ? $"la version n° {lues} du texte manque"
                : !version.EstIntacte ? $"la version n° {lues} du texte a été modifiée"
                : null;
            if (defaut is not null)
            {
                return new EtatHistoriqueDto(chaine.Lus, lues - 1, null, defaut);
            }
        }
        var fin = lues != repere.NombreVersions ? $"la version n° {lues + 1} du texte manque, {repere.NombreVersions} sont attendues"
            : lues > 0 && versions.MaxBy(v => v.Numero)!.Empreinte != repere.EmpreinteDerniereVersion ? $"la version n° {lues} du texte n’est pas la dernière connue de la convention"
            : null;
        return new EtatHistoriqueDto(chaine.Lus, lues, null, fin);
    }
}

/// <summary>Ce que la fiche d'une convention retient de son historique : assez pour voir qu'on en a coupé la fin.</summary>
public sealed record RepereHistorique(
    Guid ConventionId, string Numero, int NombreEvenements, string EmpreinteHistorique, int NombreVersions, string EmpreinteDerniereVersion);
