using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports;

/// <summary>Reconnaît un rapport qui n'a rien à dire. Un chiffre externe (population, nombre de communes) n'en fait pas un rapport plein.</summary>
internal static class RapportVide
{
    public static bool EstVide(JeuDeDonnees jeu) =>
        jeu.Sections.All(s => s.Mesures.All(m => m.Valeur == 0) && s.ChiffresCles.Where(c => c.Nature != NatureChiffre.Externe).All(c => !EstNonNul(c.Valeur)));

    // Les valeurs sont déjà écrites en français : un chiffre autre que zéro suffit.
    private static bool EstNonNul(string valeur) => valeur.Any(c => c is >= '1' and <= '9');
}
