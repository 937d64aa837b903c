using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VillesSolidaires.Rapports;

internal sealed class PartageRapportConfiguration : IEntityTypeConfiguration<PartageRapport>
{
    public void Configure(EntityTypeBuilder<PartageRapport> builder)
    {
        builder.ToTable("RapportPartages");
        builder.Property(p => p.Destinataire).HasMaxLength(PartageConsts.DestinataireMax);
        builder.Property(p => p.JetonEmpreinte).HasMaxLength(JetonConsts.Empreinte).IsUnicode(false);
        builder.Property(p => p.JetonFin).HasMaxLength(JetonConsts.Fin).IsUnicode(false);
        // Un rapport purgé emporte ses liens : ils ne mènent plus à rien.
        builder.HasOne<Rapport>().WithMany().HasForeignKey(p => p.RapportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.JetonEmpreinte).IsUnique();
    }
}
