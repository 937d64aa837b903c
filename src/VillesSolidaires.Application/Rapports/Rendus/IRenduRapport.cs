using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Rendu d'un jeu figé dans un format, et relecture de ce qui a vraiment été écrit.</summary>
public interface IRenduRapport
{
    /// <summary><c>pdf</c> ou <c>xlsx</c>.</summary>
    string Format { get; }

    /// <summary>Mot de l'étape dans la progression.</summary>
    string Libelle { get; }

    /// <summary>Tableaux que ce format montre, donc que le recoupement doit y retrouver.</summary>
    IEnumerable<TableauBloc> Tableaux(JeuDeDonnees jeu);

    byte[] Rendre(JeuDeDonnees jeu);

    /// <summary>Relit les tableaux du document produit, depuis ses octets seuls.</summary>
    IReadOnlyList<TableauRelu> Relire(byte[] document);
}

/// <summary>Tableau tel qu'il se lit dans un document.</summary>
public sealed record TableauRelu(string Titre, IReadOnlyList<IReadOnlyList<Cellule>> Lignes, IReadOnlyList<Cellule>? Total);
