using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

internal sealed class RelanceBilanConfiguration : IEntityTypeConfiguration<RelanceBilan>
{
    public void Configure(EntityTypeBuilder<RelanceBilan> builder)
    {
        builder.ToTable("AnimationRelances");
        builder.Property(r => r.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(r => r.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
    }
}
