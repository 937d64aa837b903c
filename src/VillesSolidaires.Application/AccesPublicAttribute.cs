namespace VillesSolidaires;

/// <summary>Méthode d'un service ouverte sans compte, avec sa raison. Tout le reste vérifie une permission.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AccesPublicAttribute(string raison) : Attribute
{
    public string Raison { get; } = raison;
}
