using VillesSolidaires.Kits;

namespace VillesSolidaires.Demonstration;

/// <summary>Fabrique les fichiers d'un kit de démonstration.</summary>
public interface IFabriqueKitsDemo
{
    /// <summary>Documents de la première version.</summary>
    IReadOnlyList<DocumentKit> Fabriquer(KitDemonstration kit);

    /// <summary>Affiches traduites, que la deuxième version ajoute ; vide si le kit n'en a pas.</summary>
    IReadOnlyList<DocumentKit> Traduire(KitDemonstration kit);
}

/// <param name="Nom">Nom du fichier, dans l'adresse publique.</param>
public sealed record DocumentKit(string Nom, string Libelle, TypeFichierKit Type, byte[] Contenu)
{
    /// <summary>Code ISO 639-1.</summary>
    public string Langue { get; init; } = LanguesKit.Francais;
}
