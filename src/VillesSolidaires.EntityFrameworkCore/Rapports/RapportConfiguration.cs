using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports;

internal sealed class RapportConfiguration : IEntityTypeConfiguration<Rapport>
{
    public void Configure(EntityTypeBuilder<Rapport> builder)
    {
        builder.ToTable("Rapports");
        builder.Property(r => r.TerritoireNom).HasMaxLength(TerritoireConsts.NomMax);
        builder.Property(r => r.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(r => r.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(r => r.RegionCode).HasMaxLength(TerritoireConsts.CodeRegionMax);
        builder.Property(r => r.Formats).HasMaxLength(40);
        builder.Property(r => r.EmpreinteJeu).HasMaxLength(64);
        builder.Property(r => r.MotifEchec).HasMaxLength(1000);
        builder.Ignore(r => r.ListeFormats);
        builder.Ignore(r => r.Territoire);
        builder.Ignore(r => r.Niveau);
        builder.HasIndex(r => r.CommuneCode);
        builder.HasIndex(r => r.OrganisationId);
        builder.HasIndex(r => r.CreeLe);
        builder.OwnsMany(r => r.Documents, d =>
        {
            d.ToTable("RapportDocuments");
            d.WithOwner().HasForeignKey("RapportId");
            d.HasKey("RapportId", nameof(DocumentRapport.Format));
            d.Property(x => x.Format).HasMaxLength(10);
            d.Property(x => x.Chemin).HasMaxLength(200);
            d.Property(x => x.Sha256).HasMaxLength(64);
        });
    }
}

internal sealed class ChiffrePublieConfiguration : IEntityTypeConfiguration<ChiffrePublie>
{
    public void Configure(EntityTypeBuilder<ChiffrePublie> builder)
    {
        builder.ToTable("ChiffresPublies");
        builder.HasKey(c => c.Code);
        builder.Property(c => c.Code).HasMaxLength(20);
        builder.Property(c => c.TerritoireCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(c => c.Enonce).HasMaxLength(RapportConsts.EnonceMax);
        builder.Property(c => c.Unite).HasMaxLength(RapportConsts.UniteMax);
        builder.Property(c => c.Periode).HasMaxLength(RapportConsts.PeriodeMax);
        builder.Property(c => c.Source).HasMaxLength(RapportConsts.SourceMax);
        builder.Property(c => c.Reserve).HasMaxLength(RapportConsts.ReserveMax);
        builder.HasIndex(c => c.TerritoireCode);
    }
}
