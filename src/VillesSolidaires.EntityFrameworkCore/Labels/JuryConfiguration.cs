using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

internal sealed class JuryConfiguration : IEntityTypeConfiguration<Jury>
{
    internal const string Cle = "JuryId";

    public void Configure(EntityTypeBuilder<Jury> builder)
    {
        builder.ToTable("LabelJurys");
        builder.HasOne<SessionLabel>().WithMany().HasForeignKey(j => j.SessionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(j => j.SessionId).IsUnique();
        builder.HasMany(j => j.Membres).WithOne().HasForeignKey(Cle).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(j => j.Liens).WithOne().HasForeignKey(Cle).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MembreJuryConfiguration : IEntityTypeConfiguration<MembreJury>
{
    public void Configure(EntityTypeBuilder<MembreJury> builder)
    {
        builder.ToTable("LabelMembresJury");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Nom).HasMaxLength(LabelConsts.NomMax);
        builder.Property(m => m.Qualite).HasMaxLength(LabelConsts.FonctionMax);
        builder.Property(m => m.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(m => m.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property<Guid>(JuryConfiguration.Cle);
        builder.HasIndex(JuryConfiguration.Cle, nameof(MembreJury.UtilisateurId)).IsUnique();
    }
}

internal sealed class LienDeclareConfiguration : IEntityTypeConfiguration<LienDeclare>
{
    public void Configure(EntityTypeBuilder<LienDeclare> builder)
    {
        builder.ToTable("LabelLiensDeclares");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(l => l.Motif).HasMaxLength(LabelConsts.MotifMax);
    }
}

internal sealed class NotationJuryConfiguration : IEntityTypeConfiguration<NotationJury>
{
    internal const string Cle = "NotationId";

    public void Configure(EntityTypeBuilder<NotationJury> builder)
    {
        builder.ToTable("LabelNotations");
        builder.Property(n => n.Total).HasPrecision(5, 1);
        builder.Property(n => n.Avis).HasMaxLength(LabelConsts.CommentaireMax);
        builder.Property(n => n.MotifDeport).HasMaxLength(LabelConsts.MotifMax);
        builder.HasOne<Jury>().WithMany().HasForeignKey(n => n.JuryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Candidature>().WithMany().HasForeignKey(n => n.CandidatureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(n => new { n.CandidatureId, n.JureId }).IsUnique();
        builder.HasIndex(n => new { n.JureId, n.Statut });
        builder.HasMany(n => n.Notes).WithOne().HasForeignKey(Cle).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class NoteJuryConfiguration : IEntityTypeConfiguration<NoteJury>
{
    public void Configure(EntityTypeBuilder<NoteJury> builder)
    {
        builder.ToTable("LabelNotes");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Code).HasMaxLength(LabelConsts.CodeMax);
        builder.Property<Guid>(NotationJuryConfiguration.Cle);
        builder.HasIndex(NotationJuryConfiguration.Cle, nameof(NoteJury.Code)).IsUnique();
    }
}
