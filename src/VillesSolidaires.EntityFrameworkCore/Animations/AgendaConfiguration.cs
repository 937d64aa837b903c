using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

internal sealed class AgendaConfiguration : IEntityTypeConfiguration<Agenda>
{
    // Des codes et leurs virgules ; un type tient en deux caractères.
    private const int CommunesMax = AgendaConsts.CommunesMax * (TerritoireConsts.CodeCommune + 1);
    private const int TypesMax = 40;

    public void Configure(EntityTypeBuilder<Agenda> builder)
    {
        builder.ToTable("Agendas");
        builder.Property(a => a.Libelle).HasMaxLength(AgendaConsts.LibelleMax);
        builder.Property(a => a.Communes).HasMaxLength(CommunesMax).IsUnicode(false);
        builder.Property(a => a.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(a => a.Types).HasMaxLength(TypesMax).IsUnicode(false);
        builder.Property(a => a.JetonEmpreinte).HasMaxLength(JetonConsts.Empreinte).IsUnicode(false);
        builder.Property(a => a.JetonFin).HasMaxLength(JetonConsts.Fin).IsUnicode(false);
        builder.Ignore(a => a.Filtre);
        // Un compte effacé emporte ses abonnements : ses liens ne mènent plus à rien.
        builder.HasOne<Utilisateur>().WithMany().HasForeignKey(a => a.ProprietaireId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => a.JetonEmpreinte).IsUnique();
    }
}
