namespace VillesSolidaires.EntityFrameworkCore;

public enum FournisseurBase
{
    Sqlite,
    SqlServer,
}

/// <summary>Section <c>Database</c> de la configuration.</summary>
public sealed class OptionsBase
{
    public const string Section = "Database";

    public FournisseurBase Provider { get; set; } = FournisseurBase.Sqlite;
}
