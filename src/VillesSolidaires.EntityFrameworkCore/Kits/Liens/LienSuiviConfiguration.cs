using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

internal sealed class LienSuiviConfiguration : IEntityTypeConfiguration<LienSuivi>
{
    public void Configure(EntityTypeBuilder<LienSuivi> builder)
    {
        builder.ToTable("KitLiens");
        builder.Property(l => l.Code).HasMaxLength(LienConsts.CodeLongueur).IsUnicode(false);
        builder.Property(l => l.Fichier).HasMaxLength(KitConsts.NomFichierMax);
        builder.Property(l => l.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(l => l.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(l => l.Canal).HasMaxLength(LienConsts.CanalMax);
        builder.Property(l => l.Libelle).HasMaxLength(LienConsts.LibelleMax);
        builder.Property(l => l.CreePar).HasMaxLength(CompteConsts.NomMax);
        builder.Property(l => l.Cle).HasMaxLength(LienConsts.CleMax).IsUnicode(false);
        builder.HasOne<Kit>().WithMany().HasForeignKey(l => l.KitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Campagne>().WithMany().HasForeignKey(l => l.CampagneId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => l.Code).IsUnique();
        builder.HasIndex(l => l.Cle).IsUnique();
        builder.HasIndex(l => new { l.KitId, l.CommuneCode });
        builder.HasIndex(l => l.CommuneCode);
        builder.HasIndex(l => l.DepartementCode);
    }
}
