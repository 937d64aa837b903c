using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Conventions;

internal sealed class ConventionConfiguration : IEntityTypeConfiguration<Convention>
{
    public void Configure(EntityTypeBuilder<Convention> builder)
    {
        builder.ToTable("Conventions");
        builder.Property(c => c.Numero).HasMaxLength(ConventionConsts.NumeroMax);
        builder.Property(c => c.Objet).HasMaxLength(ConventionConsts.ObjetMax);
        builder.Property(c => c.TerritoireCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(c => c.TerritoireNom).HasMaxLength(ConventionConsts.NomMax);
        builder.Property(c => c.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(c => c.ActeurNom).HasMaxLength(ConventionConsts.NomMax + 40);
        builder.Property(c => c.Recherche).HasMaxLength(ConventionConsts.RechercheMax);
        builder.Property(c => c.Empreinte).HasMaxLength(ConventionConsts.Empreinte);
        builder.Property(c => c.EmpreinteDerniereVersion).HasMaxLength(ConventionConsts.Empreinte);
        builder.Property(c => c.EmpreinteHistorique).HasMaxLength(ConventionConsts.Empreinte);
        builder.Property(c => c.Motif).HasMaxLength(ConventionConsts.MotifMax);
        builder.HasIndex(c => c.Numero).IsUnique();
        // Les onglets se comptent sur cet index seul, d'où toutes ses colonnes ; l'identifiant y sert au filtre de périmètre.
        builder.HasIndex(c => new { c.Statut, c.Fin, c.Debut, c.NumeroAvenant, c.Acteur, c.Depuis, c.Id });
        // Chaque tri de la liste entière a le sien, identifiant compris : une page se lit sans rien trier.
        builder.HasIndex(c => new { c.Depuis, c.Id });
        builder.HasIndex(c => new { c.Fin, c.Id });
        builder.HasIndex(c => new { c.Objet, c.Id });
        builder.HasIndex(c => new { c.TerritoireNom, c.Id });
        builder.HasIndex(c => new { c.Acteur, c.ActeurNom, c.Id });
        // Dans une vue, les lignes se trient d'après l'index seul : il porte le statut et les clés de tri. Séparés, la base en choisirait un au hasard.
        builder.HasIndex(c => new { c.Statut, c.Depuis, c.Objet, c.TerritoireNom, c.Id });
        builder.HasIndex(c => new { c.Acteur, c.Statut, c.Depuis, c.Id });
        builder.HasIndex(c => c.TerritoireCode);
        builder.HasIndex(c => c.DepartementCode);
        builder.HasIndex(c => c.AvenantDeId);
        builder.HasIndex(c => c.RenouvelleId);
        builder.Ignore(c => c.Redaction);
        builder.Ignore(c => c.Signatures);
        builder.Ignore(c => c.Execution);
        Parties(builder.HasMany(c => c.Parties).WithOne());
        Parties(builder.HasMany(c => c.Clauses).WithOne());
        Parties(builder.HasMany(c => c.Engagements).WithOne());
        Parties(builder.HasMany(c => c.Financements).WithOne());
        Parties(builder.HasMany(c => c.Pieces).WithOne());
        Parties(builder.HasMany(c => c.Relances).WithOne());
        Parties(builder.HasMany(c => c.Versions).WithOne());
        builder.HasMany(c => c.Evenements).WithOne().HasForeignKey(e => e.ConventionId).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>Obligatoire : une partie retirée s'efface, au lieu de rester orpheline.</summary>
    private static void Parties<T>(ReferenceCollectionBuilder<Convention, T> lien)
        where T : class => lien.HasForeignKey(Cles.Convention).IsRequired().OnDelete(DeleteBehavior.Cascade);
}

internal static class Cles
{
    public const string Convention = "ConventionId";
}

internal sealed class PartieConventionConfiguration : IEntityTypeConfiguration<PartieConvention>
{
    public void Configure(EntityTypeBuilder<PartieConvention> builder)
    {
        builder.ToTable("ConventionParties");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Nom).HasMaxLength(ConventionConsts.NomMax);
        builder.Property(p => p.Siren).HasMaxLength(9);
        builder.Property(p => p.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(p => p.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(p => p.DeliberationReference).HasMaxLength(ConventionConsts.ReferenceMax);
        builder.Ignore(p => p.EstSignee);
        builder.Ignore(p => p.SigneeLe);
        builder.Ignore(p => p.DoitDeliberer);
        builder.Ignore(p => p.Acteur);
        builder.HasIndex(Cles.Convention, nameof(PartieConvention.OrganisationId)).IsUnique();
        // Avec la convention : les filtres de la liste en tirent des identifiants sans lire les parties.
        builder.HasIndex(nameof(PartieConvention.OrganisationId), Cles.Convention);
        builder.HasIndex(nameof(PartieConvention.CommuneCode), Cles.Convention);
        builder.HasIndex(nameof(PartieConvention.DepartementCode), Cles.Convention);
        builder.HasMany(p => p.Signataires).WithOne().HasForeignKey("PartieId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SignataireConfiguration : IEntityTypeConfiguration<Signataire>
{
    public void Configure(EntityTypeBuilder<Signataire> builder)
    {
        builder.ToTable("ConventionSignataires");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Nom).HasMaxLength(ConventionConsts.NomMax);
        builder.Property(s => s.Qualite).HasMaxLength(ConventionConsts.QualiteMax);
        builder.Property(s => s.Courriel).HasMaxLength(ConventionConsts.CourrielMax);
        builder.Property(s => s.Empreinte).HasMaxLength(ConventionConsts.Empreinte);
    }
}

internal sealed class ClauseConfiguration : IEntityTypeConfiguration<Clause>
{
    public void Configure(EntityTypeBuilder<Clause> builder)
    {
        builder.ToTable("ConventionClauses");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Titre).HasMaxLength(ConventionConsts.TitreClauseMax);
        builder.Property(c => c.ModifieePar).HasMaxLength(ConventionConsts.NomMax);
        builder.Ignore(c => c.ACommentaireOuvert);
        builder.Ignore(c => c.Repere);
        builder.HasMany(c => c.Fils).WithOne().HasForeignKey("ClauseId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FilCommentairesConfiguration : IEntityTypeConfiguration<FilCommentaires>
{
    public void Configure(EntityTypeBuilder<FilCommentaires> builder)
    {
        builder.ToTable("ConventionFils");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.ResoluPar).HasMaxLength(ConventionConsts.NomMax);
        builder.Ignore(f => f.EstOuvert);
        builder.HasMany(f => f.Commentaires).WithOne().HasForeignKey("FilId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CommentaireConfiguration : IEntityTypeConfiguration<Commentaire>
{
    public void Configure(EntityTypeBuilder<Commentaire> builder)
    {
        builder.ToTable("ConventionCommentaires");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Texte).HasMaxLength(ConventionConsts.CommentaireMax);
        builder.Property(c => c.Auteur).HasMaxLength(ConventionConsts.NomMax);
        builder.Property(c => c.Organisation).HasMaxLength(ConventionConsts.NomMax);
    }
}

internal sealed class EngagementConfiguration : IEntityTypeConfiguration<Engagement>
{
    public void Configure(EntityTypeBuilder<Engagement> builder)
    {
        builder.ToTable("ConventionEngagements");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Libelle).HasMaxLength(ConventionConsts.LibelleEngagementMax);
        builder.Property(e => e.Unite).HasMaxLength(ConventionConsts.UniteMax);
        builder.Property(e => e.Preuve).HasMaxLength(ConventionConsts.PreuveMax);
        builder.HasIndex(e => e.Echeance);
    }
}

internal sealed class FinancementConfiguration : IEntityTypeConfiguration<Financement>
{
    public void Configure(EntityTypeBuilder<Financement> builder)
    {
        builder.ToTable("ConventionFinancements");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Montant).HasPrecision(14, 2);
        builder.Property(f => f.Dispositif).HasMaxLength(ConventionConsts.ObjetMax);
        builder.Ignore(f => f.TotalEcheancier);
        builder.Ignore(f => f.MaximumAnnuel);
        builder.HasMany(f => f.Versements).WithOne().HasForeignKey("FinancementId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(f => f.ComptesRendus).WithOne().HasForeignKey("FinancementId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class VersementConfiguration : IEntityTypeConfiguration<Versement>
{
    public void Configure(EntityTypeBuilder<Versement> builder)
    {
        builder.ToTable("ConventionVersements");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Montant).HasPrecision(14, 2);
        builder.Property(v => v.Condition).HasMaxLength(ConventionConsts.ConditionMax);
        builder.Ignore(v => v.Limite);
    }
}

internal sealed class CompteRenduFinancierConfiguration : IEntityTypeConfiguration<CompteRenduFinancier>
{
    public void Configure(EntityTypeBuilder<CompteRenduFinancier> builder)
    {
        builder.ToTable("ConventionComptesRendus");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex("FinancementId", nameof(CompteRenduFinancier.Exercice)).IsUnique();
    }
}
