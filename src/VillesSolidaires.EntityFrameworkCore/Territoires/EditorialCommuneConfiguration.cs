using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VillesSolidaires.Territoires;

internal sealed class EditorialCommuneConfiguration : IEntityTypeConfiguration<EditorialCommune>
{
    public void Configure(EntityTypeBuilder<EditorialCommune> builder)
    {
        builder.ToTable("CommuneEditoriaux");
        builder.Property(e => e.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(e => e.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(e => e.Texte).HasMaxLength(EditorialConsts.TexteMax);
        builder.Property(e => e.Signataire).HasMaxLength(EditorialConsts.SignataireMax);
        builder.Property(e => e.Fonction).HasMaxLength(EditorialConsts.FonctionMax);
        builder.HasIndex(e => e.CommuneCode).IsUnique();
        builder.HasIndex(e => e.DepartementCode);
    }
}
