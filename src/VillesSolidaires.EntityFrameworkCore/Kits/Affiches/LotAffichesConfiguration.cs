using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

internal sealed class LotAffichesConfiguration : IEntityTypeConfiguration<LotAffiches>
{
    private const int Sha256 = 64;

    public void Configure(EntityTypeBuilder<LotAffiches> builder)
    {
        builder.ToTable("KitLotsAffiches");
        builder.Property(l => l.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(l => l.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(l => l.Racine).HasMaxLength(AfficheConsts.RacineMax);
        builder.Property(l => l.Sha256).HasMaxLength(Sha256).IsUnicode(false);
        builder.OwnsOne(l => l.Textes, textes =>
        {
            textes.Ignore(t => t.EstVide);
            textes.Property(t => t.Heure).HasMaxLength(AfficheConsts.HeureMax);
            textes.Property(t => t.Lieu).HasMaxLength(AfficheConsts.LieuMax);
            textes.Property(t => t.Message).HasMaxLength(AfficheConsts.MessageMax);
        });
        builder.Navigation(l => l.Textes).IsRequired();
        builder.Ignore(l => l.Dossier);
        builder.Ignore(l => l.CheminArchive);
        builder.Ignore(l => l.EstPret);
        builder.HasOne<Kit>().WithMany().HasForeignKey(l => l.KitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Campagne>().WithMany().HasForeignKey(l => l.CampagneId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.KitId, l.CreeLe });
        builder.HasIndex(l => l.DepartementCode);
    }
}
