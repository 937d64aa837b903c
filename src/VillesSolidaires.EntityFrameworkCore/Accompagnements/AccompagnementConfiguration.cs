using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Accompagnements;

internal sealed class AccompagnementConfiguration : IEntityTypeConfiguration<Accompagnement>
{
    private const string Cle = "AccompagnementId";

    public void Configure(EntityTypeBuilder<Accompagnement> builder)
    {
        builder.ToTable("Accompagnements");
        builder.Property(a => a.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(a => a.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(a => a.Objet).HasMaxLength(AccompagnementConsts.ObjetMax);
        builder.Property(a => a.Besoin).HasMaxLength(AccompagnementConsts.BesoinMax);
        builder.Property(a => a.Conclusion).HasMaxLength(AccompagnementConsts.ConclusionMax);
        builder.Property(a => a.DemandePar).HasMaxLength(AccompagnementConsts.NomMax);
        builder.Property(a => a.SuiviPar).HasMaxLength(AccompagnementConsts.NomMax);
        builder.Ignore(a => a.EstOuvert);
        builder.HasIndex(a => new { a.Statut, a.Depuis });
        builder.HasIndex(a => a.CommuneCode);
        builder.HasIndex(a => a.DepartementCode);
        builder.HasMany(a => a.RendezVous).WithOne().HasForeignKey(Cle).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Actions).WithOne().HasForeignKey(Cle).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RendezVousConfiguration : IEntityTypeConfiguration<RendezVous>
{
    public void Configure(EntityTypeBuilder<RendezVous> builder)
    {
        builder.ToTable("AccompagnementRendezVous");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Lieu).HasMaxLength(AccompagnementConsts.LieuMax);
    }
}

internal sealed class ActionConvenueConfiguration : IEntityTypeConfiguration<ActionConvenue>
{
    public void Configure(EntityTypeBuilder<ActionConvenue> builder)
    {
        builder.ToTable("AccompagnementActions");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Libelle).HasMaxLength(AccompagnementConsts.LibelleActionMax);
    }
}

public sealed class AccompagnementRepository(VillesSolidairesDbContext contexte) : EfRepository<Accompagnement>(contexte), IAccompagnementRepository
{
    protected override IQueryable<Accompagnement> AvecParties(IQueryable<Accompagnement> requete) =>
        requete.Include(a => a.RendezVous.OrderBy(r => r.Jour)).Include(a => a.Actions.OrderBy(x => x.Echeance)).AsSplitQuery();
}
