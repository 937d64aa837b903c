using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Organisations;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("Organisations");
        builder.Property(o => o.Nom).HasMaxLength(OrganisationConsts.NomMax);
        builder.Property(o => o.Siren).HasMaxLength(OrganisationConsts.Siren);
        builder.Property(o => o.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(o => o.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.HasIndex(o => o.CommuneCode);
        builder.HasIndex(o => o.Siren);
    }
}
