using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

internal sealed class AnimationConfiguration : IEntityTypeConfiguration<Animation>
{
    public void Configure(EntityTypeBuilder<Animation> builder)
    {
        builder.ToTable("Animations");
        builder.Property(a => a.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(a => a.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(a => a.Titre).HasMaxLength(AnimationConsts.TitreMax);
        builder.Property(a => a.Description).HasMaxLength(AnimationConsts.DescriptionMax);
        builder.Property(a => a.Organisateur).HasMaxLength(AnimationConsts.OrganisateurMax);
        builder.Property(a => a.Public).HasMaxLength(AnimationConsts.PublicMax);
        builder.Property(a => a.Materiel).HasMaxLength(AnimationConsts.MaterielMax);
        builder.Property(a => a.Motif).HasMaxLength(AnimationConsts.MotifMax);
        builder.HasOne<Programme>().WithMany().HasForeignKey(a => a.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Lieu>().WithMany().HasForeignKey(a => a.LieuId).OnDelete(DeleteBehavior.Restrict);
        // L'année d'une commune se lit d'un seul bout d'index ; un département, une campagne et les bilans manquants, des suivants.
        builder.HasIndex(a => new { a.CommuneCode, a.Annee, a.Debut });
        builder.HasIndex(a => new { a.DepartementCode, a.Annee, a.Debut });
        builder.HasIndex(a => new { a.Annee, a.Debut });
        builder.HasIndex(a => new { a.Statut, a.Fin });
        builder.HasIndex(a => new { a.ModeleId, a.Annee, a.CommuneCode });
        builder.HasIndex(a => new { a.LieuId, a.Debut });
        builder.HasIndex(a => new { a.BailleurId, a.Annee });
        builder.Ignore(a => a.Periode);
        builder.OwnsOne(a => a.Bilan, bilan =>
        {
            bilan.Property(b => b.Commentaire).HasMaxLength(AnimationConsts.CommentaireBilanMax);
            bilan.Property(b => b.PhotoSha256).HasMaxLength(64);
            bilan.Property(b => b.PhotoType).HasMaxLength(40);
            bilan.Property(b => b.PhotoTexte).HasMaxLength(AnimationConsts.TexteAlternatifMax);
            bilan.Ignore(b => b.CorrigeableJusquau);
        });
        builder.HasMany(a => a.Taches).WithOne().HasForeignKey(Cles.Animation).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Reports).WithOne().HasForeignKey(Cles.Animation).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }

    internal static class Cles
    {
        public const string Animation = "AnimationId";
    }
}

internal sealed class TacheAnimationConfiguration : IEntityTypeConfiguration<TacheAnimation>
{
    public void Configure(EntityTypeBuilder<TacheAnimation> builder)
    {
        builder.ToTable("AnimationTaches");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Libelle).HasMaxLength(AnimationConsts.LibelleTacheMax);
        builder.HasIndex(nameof(TacheAnimation.Echeance), nameof(TacheAnimation.FaiteLe), AnimationConfiguration.Cles.Animation);
    }
}

internal sealed class ReportAnimationConfiguration : IEntityTypeConfiguration<ReportAnimation>
{
    public void Configure(EntityTypeBuilder<ReportAnimation> builder)
    {
        builder.ToTable("AnimationReports");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Motif).HasMaxLength(AnimationConsts.MotifMax);
    }
}

internal sealed class ProgrammeConfiguration : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> builder)
    {
        builder.ToTable("Programmes");
        builder.Property(p => p.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(p => p.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.HasIndex(p => new { p.CommuneCode, p.Annee }).IsUnique();
        builder.HasIndex(p => new { p.Annee, p.DepartementCode });
    }
}

internal sealed class LieuConfiguration : IEntityTypeConfiguration<Lieu>
{
    public void Configure(EntityTypeBuilder<Lieu> builder)
    {
        builder.ToTable("Lieux");
        builder.Property(l => l.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(l => l.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(l => l.Nom).HasMaxLength(AnimationConsts.NomLieuMax);
        builder.Property(l => l.Adresse).HasMaxLength(AnimationConsts.AdresseMax);
        builder.Property(l => l.Quartier).HasMaxLength(AnimationConsts.QuartierMax);
        builder.Property(l => l.Qpv).HasMaxLength(AnimationConsts.QpvMax);
        builder.Property(l => l.Residence).HasMaxLength(AnimationConsts.ResidenceMax);
        builder.HasIndex(l => new { l.CommuneCode, l.Nom });
        builder.HasIndex(l => l.BailleurId);
    }
}
