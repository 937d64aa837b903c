namespace VillesSolidaires.Demonstration;

public static class DonneesDemonstration
{
    /// <summary>À afficher partout où paraissent des chiffres de démonstration.</summary>
    public const string Mention = "Données de démonstration : téléchargements, animations, bilans et conventions sont simulés.";

    /// <summary>Domaine réservé des comptes de démonstration : aucun courriel n'y arrive jamais.</summary>
    public const string DomaineCourriel = "demo.example";
}

/// <summary>Ampleur des comptes simulés : <see cref="Large"/> couvre dix fois plus de communes.</summary>
public enum TailleDemonstration
{
    Normal = 1,
    Large = 2,
}
