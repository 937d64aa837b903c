using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

internal sealed class SessionLabelConfiguration : IEntityTypeConfiguration<SessionLabel>
{
    public void Configure(EntityTypeBuilder<SessionLabel> builder)
    {
        builder.ToTable("LabelSessions");
        builder.Property(s => s.Intitule).HasMaxLength(LabelConsts.IntituleMax);
        builder.Ignore(s => s.Annee);
        builder.HasIndex(s => s.Ouverture);
    }
}

internal sealed class CandidatureConfiguration : IEntityTypeConfiguration<Candidature>
{
    internal const string Cle = "CandidatureId";

    public void Configure(EntityTypeBuilder<Candidature> builder)
    {
        builder.ToTable("LabelCandidatures");
        builder.Property(c => c.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune).IsRequired();
        builder.Property(c => c.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax).IsRequired();
        builder.Property(c => c.Motif).HasMaxLength(LabelConsts.MotifMax);
        builder.Property(c => c.Reponse).HasMaxLength(LabelConsts.MessageMax);
        builder.Property(c => c.Instructeur).HasMaxLength(LabelConsts.NomMax);
        builder.Property(c => c.TotalAuto).HasPrecision(5, 1);
        builder.Property(c => c.TotalInstruction).HasPrecision(5, 1);
        builder.Ignore(c => c.Profil);
        builder.HasOne<SessionLabel>().WithMany().HasForeignKey(c => c.SessionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Candidature>().WithMany().HasForeignKey(c => c.PrecedenteId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsOne(c => c.Elu, Referent);
        builder.OwnsOne(c => c.Technique, Referent);
        builder.OwnsOne(c => c.Decision, decision =>
        {
            decision.Property(d => d.Motifs).HasMaxLength(LabelConsts.MotifMax);
            decision.Property(d => d.PresidePar).HasMaxLength(LabelConsts.NomMax);
            decision.Property(d => d.Moyenne).HasPrecision(5, 1);
            decision.Property(d => d.EcartType).HasPrecision(5, 1);
            decision.Property(d => d.Minimum).HasPrecision(5, 1);
            decision.Property(d => d.Maximum).HasPrecision(5, 1);
        });
        // Une commune, un dossier par session ; le numéro est le seul nom du dossier devant le jury.
        builder.HasIndex(c => new { c.SessionId, c.CommuneCode }).IsUnique();
        builder.HasIndex(c => new { c.SessionId, c.NumeroDossier }).IsUnique();
        builder.HasIndex(c => new { c.Statut, c.EcheanceComplements });
        builder.HasIndex(c => new { c.InstructeurId, c.Statut });
        builder.HasIndex(c => new { c.CommuneCode, c.Depuis });
        builder.HasIndex(c => new { c.DepartementCode, c.Statut });
        builder.HasMany(c => c.Evaluations).WithOne().HasForeignKey(Cle).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Preuves).WithOne().HasForeignKey(Cle).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Questions).WithOne().HasForeignKey(Cle).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Depots).WithOne().HasForeignKey(Cle).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Evenements).WithOne().HasForeignKey(Cle).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }

    private static void Referent(OwnedNavigationBuilder<Candidature, ReferentLabel> referent)
    {
        referent.Property(r => r.Nom).HasMaxLength(LabelConsts.NomMax);
        referent.Property(r => r.Fonction).HasMaxLength(LabelConsts.FonctionMax);
        referent.Property(r => r.Courriel).HasMaxLength(LabelConsts.CourrielMax);
    }
}

internal sealed class EvaluationCritereConfiguration : IEntityTypeConfiguration<EvaluationCritere>
{
    public void Configure(EntityTypeBuilder<EvaluationCritere> builder)
    {
        builder.ToTable("LabelEvaluations");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Code).HasMaxLength(LabelConsts.CodeMax);
        builder.Property(e => e.Commentaire).HasMaxLength(LabelConsts.CommentaireMax);
        builder.Property(e => e.MotifEcart).HasMaxLength(LabelConsts.MotifMax);
        builder.Property(e => e.ModifieePar).HasMaxLength(LabelConsts.NomMax);
        builder.Property<Guid>(CandidatureConfiguration.Cle);
        builder.HasIndex(CandidatureConfiguration.Cle, nameof(EvaluationCritere.Code)).IsUnique();
    }
}

internal sealed class PreuveCandidatureConfiguration : IEntityTypeConfiguration<PreuveCandidature>
{
    public void Configure(EntityTypeBuilder<PreuveCandidature> builder)
    {
        builder.ToTable("LabelPreuves");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Libelle).HasMaxLength(LabelConsts.LibellePreuveMax);
        builder.Property(p => p.Lien).HasMaxLength(LabelConsts.LienMax);
        builder.Property(p => p.NomFichier).HasMaxLength(LabelConsts.NomFichierMax);
        builder.Property(p => p.TypeMime).HasMaxLength(LabelConsts.NomFichierMax);
        builder.Property(p => p.Sha256).HasMaxLength(LabelConsts.Sha256);
        builder.Property(p => p.AjouteePar).HasMaxLength(LabelConsts.NomMax);
        builder.Property(p => p.Rattachements)
            .HasField("_rattachements")
            .HasConversion(
                r => JsonSerializer.Serialize(r, JsonSerializerOptions.Web),
                t => JsonSerializer.Deserialize<List<RattachementPreuve>>(t, JsonSerializerOptions.Web)!,
                new ValueComparer<IReadOnlyList<RattachementPreuve>>((a, b) => a!.SequenceEqual(b!), r => r.Count, r => r.ToList()));
    }
}

internal sealed class QuestionInstructionConfiguration : IEntityTypeConfiguration<QuestionInstruction>
{
    internal const string Cle = "QuestionId";

    public void Configure(EntityTypeBuilder<QuestionInstruction> builder)
    {
        builder.ToTable("LabelQuestions");
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.CritereCode).HasMaxLength(LabelConsts.CodeMax);
        builder.Ignore(q => q.EstOuverte);
        builder.Ignore(q => q.AttendLaMairie);
        builder.HasMany(q => q.Messages).WithOne().HasForeignKey(Cle).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MessageQuestionConfiguration : IEntityTypeConfiguration<MessageQuestion>
{
    public void Configure(EntityTypeBuilder<MessageQuestion> builder)
    {
        builder.ToTable("LabelMessages");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Texte).HasMaxLength(LabelConsts.MessageMax);
        builder.Property(m => m.Auteur).HasMaxLength(LabelConsts.NomMax);
    }
}

internal sealed class DepotDossierConfiguration : IEntityTypeConfiguration<DepotDossier>
{
    public void Configure(EntityTypeBuilder<DepotDossier> builder)
    {
        builder.ToTable("LabelDepots");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Empreinte).HasMaxLength(LabelConsts.Sha256);
        builder.Property(d => d.DeposePar).HasMaxLength(LabelConsts.NomMax);
        builder.Ignore(d => d.EstIntact);
        builder.Property<Guid>(CandidatureConfiguration.Cle);
        builder.HasIndex(CandidatureConfiguration.Cle, nameof(DepotDossier.Numero)).IsUnique();
    }
}

internal sealed class EvenementCandidatureConfiguration : IEntityTypeConfiguration<EvenementCandidature>
{
    public void Configure(EntityTypeBuilder<EvenementCandidature> builder)
    {
        builder.ToTable("LabelEvenements");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Quoi).HasMaxLength(LabelConsts.LibellePreuveMax);
        builder.Property(e => e.Detail).HasMaxLength(LabelConsts.MotifMax);
        builder.Property(e => e.Auteur).HasMaxLength(LabelConsts.NomMax);
    }
}
