using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Feuilles brutes du classeur : leurs colonnes, et ce qu'il faut pour relire un classeur aussi long.</summary>
internal static class ClasseurBrut
{
    /// <summary>Notre propre classeur se relit en entier, quelle que soit sa longueur : seul Excel la borne.</summary>
    public static readonly ReadLimits Limites = new(MaxFileBytes: 500_000_000, MaxUnzippedBytes: 4_000_000_000, MaxRows: 1_048_576);

    public static void Colonnes(TableColumns<IReadOnlyList<Cellule>> colonnes, FeuilleBrute feuille)
    {
        for (var i = 0; i < feuille.Colonnes.Count; i++)
        {
            var rang = i;
            var c = feuille.Colonnes[i];
            _ = c.Type switch
            {
                TypeBrut.Texte => colonnes.Text(c.Titre, l => l[rang].Texte, c.Largeur),
                TypeBrut.Code => colonnes.Code(c.Titre, l => l[rang].Texte, c.Largeur),
                TypeBrut.Jour => colonnes.Date(c.Titre, l => l[rang].Jour, c.Largeur),
                TypeBrut.Mois => colonnes.Month(c.Titre, l => l[rang].Jour, c.Largeur),
                _ => colonnes.Integer(c.Titre, l => (long?)l[rang].Nombre, width: c.Largeur),
            };
        }
    }
}

/// <summary>Compte et additionne les feuilles brutes d'un classeur relu, une ligne à la fois.</summary>
internal sealed class RelectureBrutes
{
    private readonly Dictionary<string, List<decimal>> _sommes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _lignes = new(StringComparer.Ordinal);

    public IReadOnlyList<FeuilleBruteRelue> Lues => [.. _sommes.Select(s => new FeuilleBruteRelue(s.Key, _lignes[s.Key], s.Value))];

    /// <returns>Ce qui consomme les lignes de cette feuille ; nul si elle n'est pas brute.</returns>
    public Action<IReadOnlyList<object?>>? De(string feuille) => feuille.StartsWith(FeuilleBrute.Prefixe, StringComparison.Ordinal) ? ligne => Ajouter(feuille, ligne) : null;

    private void Ajouter(string feuille, IReadOnlyList<object?> ligne)
    {
        if (!_sommes.TryGetValue(feuille, out var sommes))
        {
            // La première ligne est l'en-tête.
            _sommes[feuille] = [.. ligne.Select(_ => 0m)];
            _lignes[feuille] = 0;
            return;
        }
        _lignes[feuille]++;
        for (var i = 0; i < ligne.Count; i++)
        {
            if (ligne[i] is double nombre)
            {
                sommes[i] += (decimal)nombre;
            }
        }
    }
}
