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
        // Une ligature se développe (« œ » devient « oe ») : la forme de recherche peut être plus longue que le nom.
        builder.Property(o => o.NomRecherche).HasMaxLength(2 * OrganisationConsts.NomMax);
        builder.Property(o => o.Siren).HasMaxLength(OrganisationConsts.Siren);
        builder.Property(o => o.Siret).HasMaxLength(OrganisationConsts.Siret);
        builder.Property(o => o.Rna).HasMaxLength(OrganisationConsts.Rna);
        builder.Property(o => o.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(o => o.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.HasIndex(o => o.CommuneCode);
        builder.HasIndex(o => o.DepartementCode);
        // Pas d'unicité en base : un doublon déjà là doit pouvoir se lire, puis se fusionner. La règle est dans OrganisationManager.
        builder.HasIndex(o => o.Siren);
        builder.HasIndex(o => o.Rna);
        builder.HasIndex(o => o.NomRecherche);
        builder.HasMany(o => o.Contacts).WithOne().HasForeignKey("OrganisationId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ContactOrganisationConfiguration : IEntityTypeConfiguration<ContactOrganisation>
{
    public void Configure(EntityTypeBuilder<ContactOrganisation> builder)
    {
        builder.ToTable("OrganisationContacts");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Nom).HasMaxLength(OrganisationConsts.ContactNomMax);
        builder.Property(c => c.Fonction).HasMaxLength(OrganisationConsts.ContactFonctionMax);
        builder.Property(c => c.Courriel).HasMaxLength(OrganisationConsts.ContactCourrielMax);
        builder.Property(c => c.Telephone).HasMaxLength(OrganisationConsts.ContactTelephoneMax);
        builder.Ignore(c => c.Donnees);
    }
}
