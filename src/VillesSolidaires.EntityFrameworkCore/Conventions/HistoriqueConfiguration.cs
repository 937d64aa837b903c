using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VillesSolidaires.Conventions;

internal sealed class PieceConventionConfiguration : IEntityTypeConfiguration<PieceConvention>
{
    public void Configure(EntityTypeBuilder<PieceConvention> builder)
    {
        builder.ToTable("ConventionPieces");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Nom).HasMaxLength(ConventionConsts.NomPieceMax);
        builder.Property(p => p.Sha256).HasMaxLength(ConventionConsts.Empreinte);
        builder.Property(p => p.EmpreinteTexte).HasMaxLength(ConventionConsts.Empreinte);
        builder.Property(p => p.DeposeePar).HasMaxLength(ConventionConsts.NomMax);
    }
}

internal sealed class RelanceConventionConfiguration : IEntityTypeConfiguration<RelanceConvention>
{
    public void Configure(EntityTypeBuilder<RelanceConvention> builder)
    {
        builder.ToTable("ConventionRelances");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Partie).HasMaxLength(ConventionConsts.NomMax);
        builder.Property(r => r.Par).HasMaxLength(ConventionConsts.NomMax);
        // La base elle-même refuse deux relances le même jour.
        builder.HasIndex(Cles.Convention, nameof(RelanceConvention.PartieId), nameof(RelanceConvention.Jour)).IsUnique();
    }
}

internal sealed class VersionTexteConfiguration : IEntityTypeConfiguration<VersionTexte>
{
    public void Configure(EntityTypeBuilder<VersionTexte> builder)
    {
        builder.ToTable("ConventionVersions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Motif).HasMaxLength(80);
        builder.Property(v => v.Par).HasMaxLength(ConventionConsts.NomMax);
        builder.Property(v => v.Empreinte).HasMaxLength(ConventionConsts.Empreinte);
        builder.Ignore(v => v.EstIntacte);
        builder.HasIndex(Cles.Convention, nameof(VersionTexte.Numero)).IsUnique();
    }
}

internal sealed class EvenementConventionConfiguration : IEntityTypeConfiguration<EvenementConvention>
{
    public void Configure(EntityTypeBuilder<EvenementConvention> builder)
    {
        builder.ToTable("ConventionEvenements");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Auteur).HasMaxLength(ConventionConsts.NomMax);
        builder.Property(e => e.Resume).HasMaxLength(ConventionConsts.ResumeEvenementMax);
        builder.Property(e => e.Precedente).HasMaxLength(ConventionConsts.Empreinte);
        builder.Property(e => e.Empreinte).HasMaxLength(ConventionConsts.Empreinte);
        builder.HasIndex(e => new { e.ConventionId, e.Numero }).IsUnique();
    }
}

internal sealed class ModeleConventionConfiguration : IEntityTypeConfiguration<ModeleConvention>
{
    public void Configure(EntityTypeBuilder<ModeleConvention> builder)
    {
        builder.ToTable("ConventionModeles");
        builder.HasIndex(m => m.Type).IsUnique();
        builder.Ignore(m => m.Publiee);
        builder.Ignore(m => m.Brouillon);
        builder.HasMany(m => m.Versions).WithOne().HasForeignKey("ModeleId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class VersionModeleConfiguration : IEntityTypeConfiguration<VersionModele>
{
    public void Configure(EntityTypeBuilder<VersionModele> builder)
    {
        builder.ToTable("ConventionModeleVersions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Notes).HasMaxLength(ConventionConsts.MotifMax);
        builder.HasIndex("ModeleId", nameof(VersionModele.Numero)).IsUnique();
        builder.HasMany(v => v.Clauses).WithOne().HasForeignKey("VersionId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ClauseModeleConfiguration : IEntityTypeConfiguration<ClauseModele>
{
    public void Configure(EntityTypeBuilder<ClauseModele> builder)
    {
        builder.ToTable("ConventionModeleClauses");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Titre).HasMaxLength(ConventionConsts.TitreClauseMax);
        builder.Ignore("Donnees");
    }
}
