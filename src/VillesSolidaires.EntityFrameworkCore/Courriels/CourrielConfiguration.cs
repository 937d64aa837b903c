using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Courriels;

internal sealed class CourrielConfiguration : IEntityTypeConfiguration<Courriel>
{
    // Sujet, nom et adresse, plus les deux espaces ; une ligature développée peut allonger un peu.
    private const int RechercheMax = 600;

    public void Configure(EntityTypeBuilder<Courriel> builder)
    {
        builder.ToTable("Courriels");
        builder.Property(c => c.DestinataireAdresse).HasMaxLength(CourrielConsts.AdresseMax);
        builder.Property(c => c.DestinataireNom).HasMaxLength(CourrielConsts.NomMax);
        builder.Property(c => c.Sujet).HasMaxLength(CourrielConsts.SujetMax);
        builder.Property(c => c.Lien).HasMaxLength(CourrielConsts.LienMax);
        builder.Property(c => c.ObjetType).HasMaxLength(CourrielConsts.ObjetTypeMax);
        builder.Property(c => c.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(c => c.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(c => c.Cle).HasMaxLength(CourrielConsts.CleMax);
        builder.Property(c => c.Recherche).HasMaxLength(RechercheMax);
        builder.Property(c => c.Motif).HasMaxLength(CourrielConsts.MotifMax);
        builder.HasIndex(c => c.Cle).IsUnique();
        builder.HasIndex(c => new { c.Statut, c.CreeLe });
        builder.HasIndex(c => c.CreeLe);
        builder.HasIndex(c => c.ObjetId);
    }
}
