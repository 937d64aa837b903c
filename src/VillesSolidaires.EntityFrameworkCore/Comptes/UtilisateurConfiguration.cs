using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VillesSolidaires.Comptes;

internal sealed class UtilisateurConfiguration : IEntityTypeConfiguration<Utilisateur>
{
    public void Configure(EntityTypeBuilder<Utilisateur> builder)
    {
        builder.ToTable("Utilisateurs");
        builder.Property(u => u.NomComplet).HasMaxLength(CompteConsts.NomMax);
        builder.Property(u => u.PhoneNumber).HasMaxLength(30);
        builder.OwnsMany(u => u.Perimetres, p =>
        {
            p.ToTable("UtilisateurPerimetres");
            p.WithOwner().HasForeignKey("UtilisateurId");
            p.Property(x => x.Code).HasMaxLength(CompteConsts.CodePerimetreMax);
            p.HasKey("UtilisateurId", nameof(PerimetreAttribue.Type), nameof(PerimetreAttribue.Code));
        });
    }
}

internal sealed class RoleConfiguration : IEntityTypeConfiguration<IdentityRole<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> builder) => builder.ToTable("Roles");
}

internal sealed class UtilisateurRoleConfiguration : IEntityTypeConfiguration<IdentityUserRole<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserRole<Guid>> builder) => builder.ToTable("UtilisateurRoles");
}

// Deux colonnes de 450 caractères dépassent les 900 octets d'une clé de SQL Server : la table se crée, puis l'insertion échoue.
internal sealed class ConnexionExterneConfiguration : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.Property(c => c.LoginProvider).HasMaxLength(CompteConsts.CleConnexionMax);
        builder.Property(c => c.ProviderKey).HasMaxLength(CompteConsts.CleConnexionMax);
    }
}

internal sealed class JetonConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.Property(j => j.LoginProvider).HasMaxLength(CompteConsts.CleConnexionMax);
        builder.Property(j => j.Name).HasMaxLength(CompteConsts.CleConnexionMax);
    }
}

internal sealed class EntreeJournalConfiguration : IEntityTypeConfiguration<EntreeJournal>
{
    public void Configure(EntityTypeBuilder<EntreeJournal> builder)
    {
        builder.ToTable("Journal");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Auteur).HasMaxLength(CompteConsts.NomMax);
        builder.Property(e => e.Operation).HasMaxLength(20);
        builder.Property(e => e.Type).HasMaxLength(80);
        builder.Property(e => e.EntiteId).HasMaxLength(120);
        builder.HasIndex(e => e.Instant);
        builder.HasIndex(e => new { e.Type, e.EntiteId });
    }
}
