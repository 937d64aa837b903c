using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VillesSolidaires.Territoires;

internal sealed class IdentiteCommuneConfiguration : IEntityTypeConfiguration<IdentiteCommune>
{
    private const int Sha256 = 64;
    private const int TypeMimeMax = 60;

    public void Configure(EntityTypeBuilder<IdentiteCommune> builder)
    {
        builder.ToTable("CommuneIdentites");
        builder.Property(i => i.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(i => i.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(i => i.Service).HasMaxLength(IdentiteConsts.ServiceMax);
        builder.Property(i => i.Telephone).HasMaxLength(IdentiteConsts.TelephoneMax);
        builder.Property(i => i.Courriel).HasMaxLength(IdentiteConsts.CourrielMax);
        builder.Property(i => i.Site).HasMaxLength(IdentiteConsts.SiteMax);
        builder.OwnsOne(i => i.Logo, logo =>
        {
            logo.Property(l => l.Sha256).HasMaxLength(Sha256).IsUnicode(false);
            logo.Property(l => l.TypeMime).HasMaxLength(TypeMimeMax).IsUnicode(false);
            logo.Ignore(l => l.Chemin);
        });
        builder.HasIndex(i => i.CommuneCode).IsUnique();
        builder.HasIndex(i => i.DepartementCode);
    }
}
