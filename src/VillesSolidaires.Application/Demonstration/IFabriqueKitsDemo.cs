using VillesSolidaires.Kits;

namespace VillesSolidaires.Demonstration;

/// <summary>Fabrique les fichiers d'un kit de démonstration.</summary>
public interface IFabriqueKitsDemo
{
    IReadOnlyList<DocumentKit> Fabriquer(KitDemonstration kit);
}

/// <param name="Nom">Nom du fichier, dans l'adresse publique.</param>
public sealed record DocumentKit(string Nom, string Libelle, TypeFichierKit Type, byte[] Contenu);
