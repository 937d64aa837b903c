using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Sommes;

/// <summary>
/// Vérifie dans un jeu figé que le tout est la somme de ses parties : la France celle des départements, chaque département celle de ses communes, et
/// qu'une même mesure dit partout le même nombre. Ne relit pas la base : un rapport repris après un arrêt se contrôle comme la première fois.
/// </summary>
public static class ControleSommes
{
    /// <returns>Nombre de sommes vérifiées.</returns>
    /// <exception cref="BusinessException">Une somme diffère : rien ne doit être diffusé.</exception>
    public static int Verifier(JeuDeDonnees jeu)
    {
        ArgumentNullException.ThrowIfNull(jeu);
        var mesures = jeu.Mesures;
        if (Ecart(jeu.EnTete.Territoire, mesures) is { } ecart)
        {
            throw new BusinessException(RapportErrorCodes.SommesDifferentes)
                .WithData("Chiffre", ecart.Chiffre).WithData("Territoire", ecart.Territoire).WithData("Total", Formats.Nombre(ecart.Total, 2))
                .WithData("Parties", ecart.Parties).WithData("Somme", Formats.Nombre(ecart.Somme, 2)).WithData("Ecart", Formats.Nombre(Math.Abs(ecart.Total - ecart.Somme), 2));
        }
        return mesures.Sum(m => m.Parties.Count == 0 ? 0 : 1 + m.Parties.Count(p => p.SommeCommunes is not null));
    }

    /// <returns>La première somme qui diffère, du plus petit territoire au plus grand : c'est là qu'est la cause.</returns>
    public static EcartDeSomme? Ecart(string territoire, IReadOnlyList<MesureAdditive> mesures)
    {
        ArgumentNullException.ThrowIfNull(mesures);
        foreach (var mesure in mesures)
        {
            if (mesure.Parties.FirstOrDefault(p => p.SommeCommunes is { } somme && somme != p.Valeur) is { } partie)
            {
                return new EcartDeSomme(mesure.Libelle, partie.Nom, partie.Valeur, "communes", partie.SommeCommunes!.Value);
            }
            var reunies = mesure.Parties.Sum(p => p.Valeur);
            if (mesure.Parties.Count > 0 && reunies != mesure.Valeur)
            {
                return new EcartDeSomme(mesure.Libelle, territoire, mesure.Valeur, mesure.Parties[0].SommeCommunes is null ? "communes" : "départements", reunies);
            }
        }
        return mesures.GroupBy(m => m.Code, StringComparer.Ordinal).FirstOrDefault(g => g.Select(m => m.Valeur).Distinct().Count() > 1) is { } divergente
            ? new EcartDeSomme(divergente.First().Libelle, territoire, divergente.First().Valeur, "lignes dans une autre section", divergente.First(m => m.Valeur != divergente.First().Valeur).Valeur)
            : null;
    }
}

/// <param name="Parties">Ce que le territoire réunit : « départements », « communes ».</param>
public sealed record EcartDeSomme(string Chiffre, string Territoire, decimal Total, string Parties, decimal Somme);
