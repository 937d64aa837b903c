using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VillesSolidaires.Territoires;

internal sealed class RegionConfiguration : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.ToTable("Regions");
        builder.HasKey(r => r.Code);
        builder.Property(r => r.Code).HasMaxLength(TerritoireConsts.CodeRegionMax);
        builder.Property(r => r.Nom).HasMaxLength(TerritoireConsts.NomMax);
        builder.Property(r => r.ChefLieu).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(r => r.Zone).HasMaxLength(20);
    }
}

internal sealed class DepartementConfiguration : IEntityTypeConfiguration<Departement>
{
    public void Configure(EntityTypeBuilder<Departement> builder)
    {
        builder.ToTable("Departements");
        builder.HasKey(d => d.Code);
        builder.Property(d => d.Code).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(d => d.Nom).HasMaxLength(TerritoireConsts.NomMax);
        builder.Property(d => d.RegionCode).HasMaxLength(TerritoireConsts.CodeRegionMax);
        builder.Property(d => d.ChefLieu).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(d => d.Zone).HasMaxLength(20);
        builder.HasOne<Region>().WithMany().HasForeignKey(d => d.RegionCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EpciConfiguration : IEntityTypeConfiguration<Epci>
{
    public void Configure(EntityTypeBuilder<Epci> builder)
    {
        builder.ToTable("Epcis");
        builder.HasKey(e => e.Siren);
        builder.Property(e => e.Siren).HasMaxLength(TerritoireConsts.Siren);
        builder.Property(e => e.Nom).HasMaxLength(TerritoireConsts.NomMax);
        builder.Property(e => e.Type).HasMaxLength(20);
    }
}

internal sealed class CommuneConfiguration : IEntityTypeConfiguration<Commune>
{
    public void Configure(EntityTypeBuilder<Commune> builder)
    {
        builder.ToTable("Communes");
        builder.HasKey(c => c.Code);
        builder.Property(c => c.Code).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(c => c.Nom).HasMaxLength(TerritoireConsts.NomMax);
        builder.Property(c => c.NomRecherche).HasMaxLength(TerritoireConsts.NomMax);
        builder.Property(c => c.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(c => c.RegionCode).HasMaxLength(TerritoireConsts.CodeRegionMax);
        builder.Property(c => c.EpciSiren).HasMaxLength(TerritoireConsts.Siren);
        builder.Property(c => c.Siren).HasMaxLength(TerritoireConsts.Siren);
        builder.Property(c => c.CodesPostaux).HasMaxLength(TerritoireConsts.CodesPostauxMax);
        builder.Property(c => c.Zone).HasMaxLength(20);
        builder.HasIndex(c => c.NomRecherche);
        builder.HasIndex(c => new { c.DepartementCode, c.NomRecherche });
        builder.HasIndex(c => c.Strate);
        builder.HasOne<Departement>().WithMany().HasForeignKey(c => c.DepartementCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Epci>().WithMany().HasForeignKey(c => c.EpciSiren).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ArrondissementConfiguration : IEntityTypeConfiguration<Arrondissement>
{
    public void Configure(EntityTypeBuilder<Arrondissement> builder)
    {
        builder.ToTable("Arrondissements");
        builder.HasKey(a => a.Code);
        builder.Property(a => a.Code).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(a => a.Nom).HasMaxLength(TerritoireConsts.NomMax);
        builder.Property(a => a.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(a => a.CodesPostaux).HasMaxLength(TerritoireConsts.CodesPostauxMax);
        builder.HasOne<Commune>().WithMany().HasForeignKey(a => a.CommuneCode).OnDelete(DeleteBehavior.Restrict);
    }
}
