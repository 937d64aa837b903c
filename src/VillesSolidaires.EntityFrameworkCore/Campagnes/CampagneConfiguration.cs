using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Campagnes;

internal sealed class CampagneConfiguration : IEntityTypeConfiguration<Campagne>
{
    public void Configure(EntityTypeBuilder<Campagne> builder)
    {
        builder.ToTable("Campagnes");
        builder.Property(c => c.Cle).HasMaxLength(CampagneConsts.CleMax);
        builder.Property(c => c.Titre).HasMaxLength(CampagneConsts.TitreMax);
        builder.Property(c => c.Description).HasMaxLength(CampagneConsts.DescriptionMax);
        builder.HasIndex(c => c.Cle).IsUnique();
        builder.HasIndex(c => new { c.Debut, c.Statut });
        builder.HasMany(c => c.Etapes).WithOne().HasForeignKey("CampagneId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EtapeCampagneConfiguration : IEntityTypeConfiguration<EtapeCampagne>
{
    public void Configure(EntityTypeBuilder<EtapeCampagne> builder)
    {
        builder.ToTable("CampagneEtapes");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Libelle).HasMaxLength(CampagneConsts.LibelleEtapeMax);
    }
}

internal sealed class SuiviCampagneConfiguration : IEntityTypeConfiguration<SuiviCampagne>
{
    public void Configure(EntityTypeBuilder<SuiviCampagne> builder)
    {
        builder.ToTable("CampagneSuivis");
        builder.Property(s => s.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(s => s.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.HasOne<Campagne>().WithMany().HasForeignKey(s => s.CampagneId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.CampagneId, s.CommuneCode }).IsUnique();
        // La carte et ses totaux se lisent de cet index seul.
        builder.HasIndex(s => new { s.CampagneId, s.DepartementCode, s.Faites });
        builder.HasMany(s => s.Coches).WithOne().HasForeignKey(Cle).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }

    internal const string Cle = "SuiviId";
}

internal sealed class EtapeCocheeConfiguration : IEntityTypeConfiguration<EtapeCochee>
{
    public void Configure(EntityTypeBuilder<EtapeCochee> builder)
    {
        builder.ToTable("CampagneCoches");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Par).HasMaxLength(CampagneConsts.AuteurMax);
        builder.Property<Guid>(SuiviCampagneConfiguration.Cle);
        builder.HasIndex(SuiviCampagneConfiguration.Cle, nameof(EtapeCochee.EtapeId)).IsUnique();
        builder.HasIndex(c => c.EtapeId);
    }
}

internal sealed class AlerteConfiguration : IEntityTypeConfiguration<Alerte>
{
    public void Configure(EntityTypeBuilder<Alerte> builder)
    {
        builder.ToTable("Alertes");
        builder.Property(a => a.Source).HasMaxLength(CampagneConsts.SourceMax);
        builder.Property(a => a.Message).HasMaxLength(CampagneConsts.MessageMax);
        builder.Property(a => a.DeclareePar).HasMaxLength(CampagneConsts.AuteurMax);
        builder.Property(a => a.LeveePar).HasMaxLength(CampagneConsts.AuteurMax);
        builder.Property(a => a.Motif).HasMaxLength(CampagneConsts.MotifMax);
        builder.HasOne<Campagne>().WithMany().HasForeignKey(a => a.CampagneId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.Au, a.Du });
        builder.HasMany(a => a.Departements).WithOne().HasForeignKey("AlerteId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DepartementAlerteConfiguration : IEntityTypeConfiguration<DepartementAlerte>
{
    public void Configure(EntityTypeBuilder<DepartementAlerte> builder)
    {
        builder.ToTable("AlerteDepartements");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Code).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.HasIndex("AlerteId", nameof(DepartementAlerte.Code)).IsUnique();
    }
}
