using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace VillesSolidaires.Conventions;

/// <summary>
/// Tout ce que les parties signent, et rien d'autre : parties, dates, articles, annexes, engagements, financement. Les signataires et les
/// délibérations n'en sont pas, un changement d'adjoint ne change pas le texte. La forme JSON est canonique : l'ordre des membres est
/// celui de leur déclaration, et l'empreinte en dépend. Ne pas les réordonner.
/// </summary>
public sealed record ContenuConvention(
    TypeConvention Type, string Objet, DateOnly Debut, DateOnly Fin, int? NumeroAvenant,
    IReadOnlyList<PartieContenu> Parties, IReadOnlyList<ClauseContenu> Clauses,
    IReadOnlyList<EngagementContenu> Engagements, IReadOnlyList<FinancementContenu> Financements)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.General)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = false,
    };

    /// <summary>Texte actuel, dans un ordre qui ne dépend pas de la base.</summary>
    public static ContenuConvention De(Convention convention) => new(
        convention.Type, convention.Objet, convention.Debut, convention.Fin, convention.NumeroAvenant,
        [.. convention.Parties.OrderBy(p => p.Rang).ThenBy(p => p.Nom, StringComparer.Ordinal).ThenBy(p => p.Id).Select(p => p.Contenu())],
        [.. convention.Clauses.OrderBy(c => c.Nature).ThenBy(c => c.Numero).Select(c => c.Contenu())],
        [.. convention.Engagements.OrderBy(e => e.Echeance).ThenBy(e => e.Libelle, StringComparer.Ordinal).ThenBy(e => e.Id)
            .Select(e => new EngagementContenu(convention.Partie(e.PartieId).Nom, e.Libelle, e.Echeance, e.Cible, e.Unite))],
        [.. convention.Financements.OrderBy(f => f.Id).Select(f => f.Contenu(id => convention.Partie(id).Nom))]);

    public string VersJson() => JsonSerializer.Serialize(this, Options);

    public static ContenuConvention DepuisJson(string json) =>
        JsonSerializer.Deserialize<ContenuConvention>(json, Options) ?? throw new InvalidOperationException("Version de texte vide.");

    /// <summary>SHA-256 de la forme canonique, 64 chiffres hexadécimaux en minuscules.</summary>
    public static string EmpreinteDe(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}

/// <param name="Rang">Rang de signature ; plusieurs parties du même rang signent sans s'attendre.</param>
public sealed record PartieContenu(int Rang, string Nom, string Type, string? Siren);

public sealed record ClauseContenu(NatureClause Nature, int Numero, string Titre, string Texte);

public sealed record EngagementContenu(string Partie, string Libelle, DateOnly Echeance, int? Cible, string? Unite);

/// <param name="Montant">Euros.</param>
public sealed record FinancementContenu(
    string Attribuant, string Beneficiaire, decimal Montant, NatureFinancement Nature, ConditionsVersement Conditions, string? Dispositif,
    IReadOnlyList<VersementContenu> Versements);

/// <param name="Montant">Euros.</param>
public sealed record VersementContenu(int Exercice, DateOnly Echeance, string Condition, decimal Montant);
