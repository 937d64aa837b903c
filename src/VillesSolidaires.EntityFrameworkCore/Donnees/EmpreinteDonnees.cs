using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VillesSolidaires.Donnees;

/// <summary>Dernier lot de données livré que cette base a reçu : au démarrage, une empreinte égale évite de tout relire.</summary>
public sealed class EmpreinteDonnees(string nom)
{
    /// <summary>Nom du lot : « territoire », « demonstration ».</summary>
    public string Nom { get; private set; } = nom;

    /// <summary>Empreinte hexadécimale en minuscules.</summary>
    public string Sha256 { get; private set; } = "";
    public DateTime ImporteLe { get; private set; }

    public void Noter(string sha256, DateTime instant) => (Sha256, ImporteLe) = (sha256, instant);
}

internal sealed class EmpreinteDonneesConfiguration : IEntityTypeConfiguration<EmpreinteDonnees>
{
    public void Configure(EntityTypeBuilder<EmpreinteDonnees> builder)
    {
        builder.ToTable("EmpreintesDonnees");
        builder.HasKey(e => e.Nom);
        builder.Property(e => e.Nom).HasMaxLength(40);
        builder.Property(e => e.Sha256).HasMaxLength(64);
    }
}
