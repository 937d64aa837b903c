using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports;

internal sealed class LotRapportsConfiguration : IEntityTypeConfiguration<LotRapports>
{
    public void Configure(EntityTypeBuilder<LotRapports> builder)
    {
        builder.ToTable("RapportLots");
        builder.Property(l => l.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(l => l.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(l => l.Formats).HasMaxLength(40);
        builder.Ignore(l => l.ListeFormats);
        builder.HasIndex(l => l.CreeLe);
        builder.HasIndex(l => l.DepartementCode);
    }
}

internal sealed class CommuneDeLotConfiguration : IEntityTypeConfiguration<CommuneDeLot>
{
    public void Configure(EntityTypeBuilder<CommuneDeLot> builder)
    {
        builder.ToTable("RapportLotCommunes");
        builder.Property(c => c.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(c => c.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(c => c.Nom).HasMaxLength(TerritoireConsts.NomMax);
        builder.Property(c => c.Motif).HasMaxLength(LotRapportsConsts.MotifMax);
        builder.HasOne<LotRapports>().WithMany().HasForeignKey(c => c.LotId).OnDelete(DeleteBehavior.Restrict);
        // Une commune n'est qu'une fois dans un lot, et un rapport n'est que d'une commune.
        builder.HasIndex(c => new { c.LotId, c.CommuneCode }).IsUnique();
        builder.HasIndex(c => c.RapportId).IsUnique();
        builder.HasIndex(c => new { c.LotId, c.DepartementCode, c.Etat });
    }
}
