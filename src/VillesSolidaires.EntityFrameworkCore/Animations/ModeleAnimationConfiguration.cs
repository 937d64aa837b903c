using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

internal sealed class ModeleAnimationConfiguration : IEntityTypeConfiguration<ModeleAnimation>
{
    public void Configure(EntityTypeBuilder<ModeleAnimation> builder)
    {
        builder.ToTable("AnimationModeles");
        builder.Property(m => m.Code).HasMaxLength(ModeleAnimationConsts.CodeMax);
        builder.HasIndex(m => m.Code).IsUnique();
        builder.Ignore(m => m.Publiee);
        builder.Ignore(m => m.Brouillon);
        builder.HasMany(m => m.Versions).WithOne().HasForeignKey("ModeleId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Dates).WithOne().HasForeignKey("ModeleId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class VersionModeleAnimationConfiguration : IEntityTypeConfiguration<VersionModeleAnimation>
{
    public void Configure(EntityTypeBuilder<VersionModeleAnimation> builder)
    {
        builder.ToTable("AnimationModeleVersions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Notes).HasMaxLength(ModeleAnimationConsts.NotesMax);
        builder.Property(v => v.Intitule).HasMaxLength(AnimationConsts.TitreMax);
        builder.Property(v => v.Description).HasMaxLength(AnimationConsts.DescriptionMax);
        builder.Property(v => v.Public).HasMaxLength(AnimationConsts.PublicMax);
        builder.Property(v => v.Materiel).HasMaxLength(AnimationConsts.MaterielMax);
        builder.Property(v => v.Regle).HasConversion(r => r.Ecrire(), t => RegleDate.Lire(t)).HasMaxLength(RegleDateConsts.EcritureMax);
        builder.Ignore("Donnees");
        builder.HasIndex("ModeleId", nameof(VersionModeleAnimation.Numero)).IsUnique();
        builder.HasMany(v => v.Taches).WithOne().HasForeignKey("VersionId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TacheModeleConfiguration : IEntityTypeConfiguration<TacheModele>
{
    public void Configure(EntityTypeBuilder<TacheModele> builder)
    {
        builder.ToTable("AnimationModeleTaches");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Libelle).HasMaxLength(AnimationConsts.LibelleTacheMax);
    }
}

internal sealed class DateAnnonceeConfiguration : IEntityTypeConfiguration<DateAnnoncee>
{
    public void Configure(EntityTypeBuilder<DateAnnoncee> builder)
    {
        builder.ToTable("AnimationModeleDates");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Source).HasMaxLength(ModeleAnimationConsts.SourceMax);
        builder.Ignore(d => d.Date);
        // Pas unique : remplacer une date efface l'ancienne et ajoute la nouvelle dans le même enregistrement, sans ordre promis.
        builder.Property<Guid>("ModeleId");
        builder.HasIndex("ModeleId", nameof(DateAnnoncee.Annee));
    }
}

internal sealed class LotImportConfiguration : IEntityTypeConfiguration<LotImport>
{
    public void Configure(EntityTypeBuilder<LotImport> builder)
    {
        builder.ToTable("AnimationImports");
        builder.Property(l => l.Fichier).HasMaxLength(ModeleAnimationConsts.NomFichierMax);
        builder.Property(l => l.Auteur).HasMaxLength(AnimationConsts.OrganisateurMax);
        builder.HasIndex(l => new { l.AuteurId, l.Le });
        builder.HasMany(l => l.Animations).WithOne().HasForeignKey(Cle).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }

    internal const string Cle = "LotId";
}

internal sealed class AnimationImporteeConfiguration : IEntityTypeConfiguration<AnimationImportee>
{
    public void Configure(EntityTypeBuilder<AnimationImportee> builder)
    {
        builder.ToTable("AnimationImportLignes");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property<Guid>(LotImportConfiguration.Cle);
        builder.HasIndex(LotImportConfiguration.Cle, nameof(AnimationImportee.AnimationId));
    }
}

internal sealed class ActionEnMasseConfiguration : IEntityTypeConfiguration<ActionEnMasse>
{
    public void Configure(EntityTypeBuilder<ActionEnMasse> builder)
    {
        builder.ToTable("AnimationActionsEnMasse");
        builder.Property(a => a.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(a => a.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(a => a.Intitule).HasMaxLength(AnimationConsts.TitreMax);
        builder.HasMany(a => a.Communes).WithOne().HasForeignKey(Cle).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }

    internal const string Cle = "ActionId";
}

internal sealed class CommuneEnMasseConfiguration : IEntityTypeConfiguration<CommuneEnMasse>
{
    public void Configure(EntityTypeBuilder<CommuneEnMasse> builder)
    {
        builder.ToTable("AnimationActionsEnMasseCommunes");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Code).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.HasIndex(ActionEnMasseConfiguration.Cle, nameof(CommuneEnMasse.Code)).IsUnique();
    }
}
