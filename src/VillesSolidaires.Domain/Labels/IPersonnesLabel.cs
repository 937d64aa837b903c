namespace VillesSolidaires.Labels;

/// <summary>Comptes qui conduisent le label : à qui confier une instruction, qui nommer au jury, à qui écrire.</summary>
public interface IPersonnesLabel
{
    /// <summary>Comptes de l'association, par nom.</summary>
    Task<IReadOnlyList<PersonneLabel>> InstructeursAsync(CancellationToken ct);

    /// <summary>Comptes de l'association dont le périmètre contient cette commune, par nom.</summary>
    Task<IReadOnlyList<PersonneLabel>> InstructeursDeAsync(string communeCode, string departementCode, CancellationToken ct);

    /// <summary>Comptes de rôle juré, par nom.</summary>
    Task<IReadOnlyList<PersonneLabel>> JuresAsync(CancellationToken ct);
}

/// <param name="Adresse">Courriel du compte.</param>
public sealed record PersonneLabel(Guid Id, string Nom, string Adresse);
