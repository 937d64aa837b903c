using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

internal sealed class ReleveTelechargementConfiguration : IEntityTypeConfiguration<ReleveTelechargement>
{
    public void Configure(EntityTypeBuilder<ReleveTelechargement> builder)
    {
        builder.ToTable("KitReleves");
        builder.Property(r => r.Periode).HasMaxLength(MesureConsts.PeriodeMax);
        builder.Property(r => r.TerritoireCode).HasMaxLength(MesureConsts.TerritoireCodeMax);
        builder.Property(r => r.TerritoireNom).HasMaxLength(TerritoireConsts.NomMax);
        builder.Property(r => r.Enonce).HasMaxLength(MesureConsts.EnonceMax);
        builder.Property(r => r.Source).HasMaxLength(MesureConsts.SourceMax);
        builder.Property(r => r.Adresse).HasMaxLength(MesureConsts.AdresseMax);
        builder.Property(r => r.Reserve).HasMaxLength(MesureConsts.ReserveMax);
        builder.HasOne<Kit>().WithMany().HasForeignKey(r => r.KitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DiffusionKitConfiguration : IEntityTypeConfiguration<DiffusionKit>
{
    public void Configure(EntityTypeBuilder<DiffusionKit> builder)
    {
        builder.ToTable("KitDiffusions");
        builder.Property(d => d.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(d => d.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(d => d.Periode).HasMaxLength(MesureConsts.PeriodeMax);
        builder.Property(d => d.Lieu).HasMaxLength(MesureConsts.LieuMax);
        builder.Property(d => d.Enonce).HasMaxLength(MesureConsts.EnonceMax);
        builder.Property(d => d.Source).HasMaxLength(MesureConsts.SourceMax);
        builder.Property(d => d.Reserve).HasMaxLength(MesureConsts.ReserveMax);
        builder.HasIndex(d => new { d.CommuneCode, d.Du });
        builder.HasIndex(d => new { d.DepartementCode, d.Du });
        builder.HasOne<Kit>().WithMany().HasForeignKey(d => d.KitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Campagne>().WithMany().HasForeignKey(d => d.CampagneId).OnDelete(DeleteBehavior.Restrict);
    }
}
