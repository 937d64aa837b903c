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

    /// <returns>Le document. Un même jeu donne toujours les mêmes octets.</returns>
    byte[] Rendre(JeuDeDonnees jeu);

    /// <summary>Relit le document produit, depuis ses octets seuls.</summary>
    DocumentRelu Relire(byte[] document);
}

/// <param name="Texte">Tout le texte, dans l'ordre de lecture.</param>
public sealed record DocumentRelu(IReadOnlyList<TableauRelu> Tableaux, string Texte);

/// <summary>Tableau tel qu'il se lit dans un document.</summary>
public sealed record TableauRelu(string Titre, IReadOnlyList<IReadOnlyList<Cellule>> Lignes, IReadOnlyList<Cellule>? Total);
