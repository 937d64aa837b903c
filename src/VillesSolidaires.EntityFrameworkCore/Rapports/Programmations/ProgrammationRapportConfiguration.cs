using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Courriels;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports;

internal sealed class ProgrammationRapportConfiguration : IEntityTypeConfiguration<ProgrammationRapport>
{
    public void Configure(EntityTypeBuilder<ProgrammationRapport> builder)
    {
        builder.ToTable("RapportProgrammations");
        builder.Property(p => p.CodeTerritoire).HasMaxLength(CodesTerritoire.Max);
        builder.Property(p => p.TerritoireNom).HasMaxLength(TerritoireConsts.NomMax);
        builder.Property(p => p.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(p => p.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(p => p.Formats).HasMaxLength(ProgrammationConsts.FormatsMax);
        builder.Property(p => p.MotifSuspension).HasMaxLength(ProgrammationConsts.MotifMax);
        builder.Property(p => p.ResponsableNom).HasMaxLength(CompteConsts.NomMax);
        builder.Ignore(p => p.ListeFormats);
        builder.Ignore(p => p.Campagne);
        builder.Ignore(p => p.OrganisationId);
        builder.OwnsOne(p => p.Rythme, r => r.HasOne<Campagne>().WithMany().HasForeignKey(x => x.CampagneId).OnDelete(DeleteBehavior.Restrict));
        builder.Navigation(p => p.Rythme).IsRequired();
        builder.OwnsMany(p => p.Destinataires, d =>
        {
            d.ToTable("RapportProgrammationDestinataires");
            d.WithOwner().HasForeignKey("ProgrammationId");
            d.HasKey("ProgrammationId", nameof(DestinataireProgrammation.Adresse));
            d.Property(x => x.Adresse).HasMaxLength(CourrielConsts.AdresseMax);
            d.Property(x => x.Nom).HasMaxLength(CourrielConsts.NomMax);
        });
        builder.HasIndex(p => new { p.Etat, p.ProchaineExecutionLe });
        builder.HasIndex(p => p.CommuneCode);
        builder.HasIndex(p => p.DepartementCode);
    }
}

internal sealed class ExecutionProgrammationConfiguration : IEntityTypeConfiguration<ExecutionProgrammation>
{
    public void Configure(EntityTypeBuilder<ExecutionProgrammation> builder)
    {
        builder.ToTable("RapportExecutions");
        builder.Property(e => e.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(e => e.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(e => e.Motif).HasMaxLength(ProgrammationConsts.MotifMax);
        builder.Ignore(e => e.EstEnCours);
        builder.Ignore(e => e.EstSoldee);
        builder.HasOne<ProgrammationRapport>().WithMany().HasForeignKey(e => e.ProgrammationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.ProgrammationId, e.Echeance }).IsUnique();
        builder.HasIndex(e => e.RapportId);
        builder.HasIndex(e => new { e.Statut, e.Echeance });
        builder.HasIndex(e => e.CommuneCode);
        builder.HasIndex(e => e.DepartementCode);
    }
}
