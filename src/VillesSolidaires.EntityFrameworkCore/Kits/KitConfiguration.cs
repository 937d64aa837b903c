using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VillesSolidaires.Kits;

internal sealed class KitConfiguration : IEntityTypeConfiguration<Kit>
{
    public void Configure(EntityTypeBuilder<Kit> builder)
    {
        builder.ToTable("Kits");
        builder.Property(k => k.Slug).HasMaxLength(KitConsts.SlugMax);
        builder.Property(k => k.Titre).HasMaxLength(KitConsts.TitreMax);
        builder.Property(k => k.Resume).HasMaxLength(KitConsts.ResumeMax);
        builder.Property(k => k.Periode).HasMaxLength(KitConsts.PeriodeMax);
        builder.HasIndex(k => k.Slug).IsUnique();
        builder.Ignore(k => k.VersionPubliee);
        builder.Ignore(k => k.Brouillon);
        // Obligatoire : une partie retirée s'efface, au lieu de rester orpheline.
        builder.HasMany(k => k.Versions).WithOne().HasForeignKey("KitId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class VersionKitConfiguration : IEntityTypeConfiguration<VersionKit>
{
    public void Configure(EntityTypeBuilder<VersionKit> builder)
    {
        builder.ToTable("KitVersions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Notes).HasMaxLength(KitConsts.NotesVersionMax);
        builder.Ignore(v => v.EstPubliee);
        builder.HasIndex("KitId", nameof(VersionKit.Numero)).IsUnique();
        builder.HasMany(v => v.Fichiers).WithOne().HasForeignKey("VersionKitId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FichierKitConfiguration : IEntityTypeConfiguration<FichierKit>
{
    public void Configure(EntityTypeBuilder<FichierKit> builder)
    {
        builder.ToTable("KitFichiers");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Nom).HasMaxLength(KitConsts.NomFichierMax);
        builder.Property(f => f.Libelle).HasMaxLength(KitConsts.LibelleFichierMax);
        builder.Property(f => f.Sha256).HasMaxLength(64);
        // Le type de média d'un document Word fait 71 caractères.
        builder.Property(f => f.TypeMime).HasMaxLength(80);
        // Les fichiers déposés avant que la langue ne se dise sont en français.
        builder.Property(f => f.Langue).HasMaxLength(LanguesKit.CodeLongueur).HasDefaultValue(LanguesKit.Francais);
        builder.Property(f => f.ApercuSha256).HasMaxLength(64);
        builder.HasIndex(f => f.ApercuSha256);
        builder.HasIndex(f => f.Sha256);
        builder.HasIndex("VersionKitId", nameof(FichierKit.Nom)).IsUnique();
    }
}
