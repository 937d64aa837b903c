using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Travaux;

internal sealed class TravailConfiguration : IEntityTypeConfiguration<Travail>
{
    public void Configure(EntityTypeBuilder<Travail> builder)
    {
        builder.ToTable("Travaux");
        builder.Property(t => t.Type).HasMaxLength(TravailConsts.TypeMax);
        builder.Property(t => t.Libelle).HasMaxLength(TravailConsts.LibelleMax);
        builder.Property(t => t.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(t => t.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(t => t.DemandeParNom).HasMaxLength(CompteConsts.NomMax);
        builder.Property(t => t.Etape).HasMaxLength(TravailConsts.EtapeMax);
        builder.Property(t => t.ReclamePar).HasMaxLength(80);
        builder.Property(t => t.Erreur).HasMaxLength(TravailConsts.ErreurMax);
        builder.Ignore(t => t.EstClos);
        builder.HasIndex(t => new { t.Statut, t.DemandeLe });
        builder.HasIndex(t => t.EntiteId);
    }
}
