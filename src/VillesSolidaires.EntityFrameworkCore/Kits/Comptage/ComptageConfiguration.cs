using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VillesSolidaires.Kits;

internal sealed class CompteurTelechargementConfiguration : IEntityTypeConfiguration<CompteurTelechargement>
{
    public void Configure(EntityTypeBuilder<CompteurTelechargement> builder)
    {
        builder.ToTable(TableDeComptes.Heures.Nom);
        builder.HasKey(c => new { c.FichierId, c.CommuneCode, c.Canal, c.LienCode, c.Heure });
        builder.Property(c => c.CommuneCode).HasMaxLength(5);
        builder.Property(c => c.DepartementCode).HasMaxLength(3);
        builder.Property(c => c.Canal).HasMaxLength(20);
        builder.Property(c => c.LienCode).HasMaxLength(KitConsts.LienCodeMax);
        builder.HasIndex(c => new { c.KitId, c.Jour });
        builder.HasIndex(c => new { c.CommuneCode, c.Jour });
        builder.HasIndex(c => new { c.DepartementCode, c.Jour });
        // La plupart des comptes n'ont pas de lien : l'index ne porte que ceux qui en ont un.
        builder.HasIndex(c => c.LienCode).HasFilter("LienCode <> ''");
    }
}

internal sealed class TelechargementJourConfiguration : IEntityTypeConfiguration<TelechargementJour>
{
    public void Configure(EntityTypeBuilder<TelechargementJour> builder)
    {
        builder.ToTable(TableDeComptes.Jours.Nom);
        builder.HasKey(c => new { c.KitId, c.Jour, c.FichierId, c.Canal });
        builder.Property(c => c.Canal).HasMaxLength(20);
        builder.HasIndex(c => c.Jour);
    }
}

internal sealed class TelechargementMoisNationalConfiguration : IEntityTypeConfiguration<TelechargementMoisNational>
{
    public void Configure(EntityTypeBuilder<TelechargementMoisNational> builder)
    {
        builder.ToTable(TableDeComptes.MoisNationaux.Nom);
        builder.HasKey(c => new { c.KitId, c.Mois, c.FichierId, c.Canal });
        builder.Property(c => c.Canal).HasMaxLength(20);
        builder.HasIndex(c => c.Mois);
    }
}

internal sealed class TelechargementMoisConfiguration : IEntityTypeConfiguration<TelechargementMois>
{
    public void Configure(EntityTypeBuilder<TelechargementMois> builder)
    {
        builder.ToTable(TableDeComptes.Mois.Nom);
        builder.HasKey(c => new { c.KitId, c.Mois, c.CommuneCode });
        builder.Property(c => c.CommuneCode).HasMaxLength(5);
        builder.Property(c => c.DepartementCode).HasMaxLength(3);
        builder.HasIndex(c => new { c.CommuneCode, c.Mois });
        builder.HasIndex(c => new { c.DepartementCode, c.Mois });
    }
}
