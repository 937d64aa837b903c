using VillesSolidaires.Rapports.Bruts;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Rendu d'un jeu figé dans un format, et relecture de ce qui a vraiment été écrit.</summary>
public interface IRenduRapport
{
    /// <summary>Code du format : <c>pdf</c>, <c>synopsis</c> ou <c>xlsx</c>.</summary>
    string Format { get; }

    /// <summary>Mot de l'étape dans la progression.</summary>
    string Libelle { get; }

    /// <summary>Tableaux que ce format montre, donc que le recoupement doit y retrouver.</summary>
    IEnumerable<TableauBloc> Tableaux(JeuDeDonnees jeu);

    /// <summary>Chiffres clés que ce format montre en grand, et que le recoupement doit y retrouver.</summary>
    IReadOnlyList<ChiffreCle> Chiffres(JeuDeDonnees jeu);

    /// <summary>Feuilles brutes que ce format montre, et que le recoupement doit y retrouver.</summary>
    IReadOnlyList<FeuilleBrute> Brutes(JeuDeDonnees jeu) => [];

    /// <param name="jeu">Jeu figé.</param>
    /// <param name="lignes">Sa pièce brute, ouverte ; nul s'il n'en a pas.</param>
    /// <returns>Le document. Un même jeu donne toujours les mêmes octets.</returns>
    byte[] Rendre(JeuDeDonnees jeu, LignesBrutes? lignes = null);

    /// <summary>Relit le document produit, depuis ses octets seuls.</summary>
    DocumentRelu Relire(byte[] document);
}

/// <param name="Texte">Tout le texte, dans l'ordre de lecture.</param>
public sealed record DocumentRelu(IReadOnlyList<TableauRelu> Tableaux, string Texte)
{
    public IReadOnlyList<FeuilleBruteRelue> Brutes { get; init; } = [];
}

/// <summary>Feuille brute telle qu'elle se lit dans le classeur, ligne à ligne et sans les garder.</summary>
/// <param name="Sommes">De chaque colonne, nombres seulement.</param>
public sealed record FeuilleBruteRelue(string Nom, long Lignes, IReadOnlyList<decimal> Sommes);

/// <summary>Tableau tel qu'il se lit dans un document.</summary>
public sealed record TableauRelu(string Titre, IReadOnlyList<IReadOnlyList<Cellule>> Lignes, IReadOnlyList<Cellule>? Total);
