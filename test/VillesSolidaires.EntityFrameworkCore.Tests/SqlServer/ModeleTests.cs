using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using VillesSolidaires.Comptes;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.SqlServer;

/// <summary>Fautes que SQL Server ne dit qu'à la création de la base, et que l'analyseur de syntaxe ne voit pas.</summary>
public class ModeleTests
{
    private static readonly IModel Modele = Batir();

    [Fact]
    public void Cascades_NeMenentJamaisParDeuxCheminsALaMemeTable()
    {
        // SQL Server refuse (erreur 1785) qu'une suppression atteigne une table par deux chemins.
        var arrivees =
            from depart in Modele.GetEntityTypes()
            from table in Atteintes(depart).GroupBy(t => t, StringComparer.Ordinal)
            where table.Count() > 1
            select $"{depart.GetTableName()} → {table.Key}";
        arrivees.ShouldBeEmpty();
    }

    [Fact]
    public void Partie_AToujoursSonAgregat() =>
        Modele.GetEntityTypes().SelectMany(e => e.GetForeignKeys()).Where(fk => fk.DeleteBehavior == DeleteBehavior.Cascade && !fk.IsRequired)
            .Select(fk => $"{fk.DeclaringEntityType.ClrType.Name} sans {fk.PrincipalEntityType.ClrType.Name} resterait orpheline").ShouldBeEmpty();

    [Fact]
    public void ColonneIndexee_ATailleBornee() =>
        Modele.GetEntityTypes().SelectMany(e => e.GetKeys().SelectMany(k => k.Properties).Concat(e.GetIndexes().SelectMany(i => i.Properties)))
            .Where(p => p.GetColumnType().Contains("(max)", StringComparison.OrdinalIgnoreCase)).Select(Nommer).ShouldBeEmpty();

    [Fact]
    public void CleEtIndex_TiennentDansLaLimiteDeSqlServer()
    {
        // Au-delà, SQL Server ne fait qu'avertir à la création, puis refuse l'insertion d'une valeur longue (erreur 1946).
        const int clePrimaire = 900;
        const int index = 1700;
        var cles = Modele.GetEntityTypes().SelectMany(e => e.GetKeys()).Select(k => (Nom: k.GetName(), Octets: k.Properties.Sum(Octets), Max: clePrimaire));
        var indexes = Modele.GetEntityTypes().SelectMany(e => e.GetIndexes()).Select(i => (Nom: i.GetDatabaseName(), Octets: i.Properties.Sum(Octets), Max: index));
        cles.Concat(indexes).Where(c => c.Octets > c.Max).Select(c => $"{c.Nom} : {c.Octets} octets, {c.Max} au plus").ShouldBeEmpty();
    }

    [Fact]
    public void TexteSansBorne_EstReserveAuxDocumentsEtAuxColonnesDIdentity()
    {
        string[] permis =
        [
            "Clause.Texte", "ClauseModele.Texte", "Courriel.Corps", "DepotDossier.Contenu", "EntreeJournal.Champs", "PreuveCandidature.Rattachements",
            "Rapport.JeuDeDonnees", "ReferentielLabel.Contenu", "VersionTexte.Contenu",
        ];
        Modele.GetEntityTypes().Where(e => !EstDIdentity(e.ClrType)).SelectMany(e => e.GetProperties())
            .Where(p => p.GetColumnType() == "nvarchar(max)" && p.PropertyInfo?.DeclaringType?.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) != true)
            .Select(Nommer).Order(StringComparer.Ordinal).ShouldBe(permis);
    }

    [Fact]
    public void Decimal_DitSaPrecision() =>
        Modele.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => Nu(p) == typeof(decimal) && (p.GetPrecision() is null || p.GetScale() is null))
            .Select(Nommer).ShouldBeEmpty();

    [Fact]
    public void Instant_EstUnDateTimeEnTempsUniversel()
    {
        // La seule colonne avec décalage est celle d'Identity, que le produit n'écrit pas lui-même.
        Modele.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => Nu(p) == typeof(DateTimeOffset)).Select(Nommer)
            .ShouldBe([$"{nameof(Utilisateur)}.{nameof(Utilisateur.LockoutEnd)}"]);
        Modele.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => Nu(p) == typeof(DateTime) && p.GetValueConverter() is null)
            .Select(Nommer).ShouldBeEmpty();
    }

    [Fact]
    public void Agregat_ASonJetonDeConcurrence() =>
        Modele.GetEntityTypes().Where(e => typeof(AggregateRoot).IsAssignableFrom(e.ClrType))
            .Where(e => e.FindProperty(nameof(AggregateRoot.ConcurrencyStamp)) is not { IsConcurrencyToken: true }).Select(e => e.ClrType.Name).ShouldBeEmpty();

    [Fact]
    public void IndexFiltre_NeContientPasDOu() =>
        Modele.GetEntityTypes().SelectMany(e => e.GetIndexes()).Where(i => i.GetFilter()?.Contains(" OR ", StringComparison.OrdinalIgnoreCase) == true)
            .Select(i => i.GetDatabaseName()).ShouldBeEmpty();

    private static IEnumerable<string> Atteintes(IEntityType depart) =>
        depart.GetReferencingForeignKeys().Where(fk => fk.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            // Une valeur rangée dans les colonnes de son propriétaire part avec sa ligne, sans clé étrangère.
            .Where(fk => fk.DeclaringEntityType.GetTableName() != depart.GetTableName())
            .SelectMany(fk => Atteintes(fk.DeclaringEntityType).Prepend(fk.DeclaringEntityType.GetTableName()!));

    /// <summary>Deux octets par caractère de nvarchar ; les autres types de clé en font 16 au plus.</summary>
    private static int Octets(IProperty p) => p.GetColumnType().StartsWith("nvarchar", StringComparison.Ordinal) ? 2 * p.GetMaxLength()!.Value : 16;

    private static Type Nu(IProperty p) => Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType;

    private static bool EstDIdentity(Type type) => type.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) == true;

    private static string Nommer(IProperty p) => $"{p.DeclaringType.ClrType.Name}.{p.Name}";

    private static IModel Batir()
    {
        var options = new DbContextOptionsBuilder<VillesSolidairesDbContext>();
        options.UtiliserFournisseur(FournisseurBase.SqlServer, "Server=aucun;Database=aucune");
        using var contexte = new VillesSolidairesDbContext(options.Options, new UtilisateurCourant());
        return contexte.Model;
    }
}
