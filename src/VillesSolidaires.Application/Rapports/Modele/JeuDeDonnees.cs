using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using VillesSolidaires.Documents.Charts;

namespace VillesSolidaires.Rapports.Modele;

/// <summary>Tout ce qu'un rapport dit, figé : les rendus PDF et Excel ne lisent rien d'autre.</summary>
public sealed record JeuDeDonnees(EnTeteRapport EnTete, IReadOnlyList<SectionRapport> Sections)
{
    public IEnumerable<TableauBloc> Tableaux => Sections.SelectMany(s => s.Blocs).OfType<TableauBloc>();

    public string EnJson() => JsonSerializer.Serialize(this, ChartJson.Options);

    public static JeuDeDonnees DeJson(string json) => JsonSerializer.Deserialize<JeuDeDonnees>(json, ChartJson.Options)!;

    /// <summary>SHA-256 hexadécimal du JSON figé.</summary>
    public static string Empreinte(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}

/// <param name="Mention">Avertissement porté par tout le rapport, par exemple « données de démonstration ».</param>
public sealed record EnTeteRapport(
    string Titre, string Territoire, string CodeTerritoire, DateOnly Du, DateOnly Au, DateTime FigeLe, string DemandePar, string? Mention);

/// <summary>Section : titre, chiffres pour le synopsis, blocs de détail, provenance de chaque chiffre.</summary>
public sealed record SectionRapport(
    string Code, string Titre, IReadOnlyList<ChiffreCle> ChiffresCles, IReadOnlyList<string> PointsSaillants,
    IReadOnlyList<BlocRapport> Blocs, IReadOnlyList<ProvenanceChiffre> Provenances);

/// <param name="Valeur">Déjà écrite en français.</param>
/// <param name="Note">Comparaison ou précision courte.</param>
public sealed record ChiffreCle(string Valeur, string Libelle, string Note, NatureChiffre Nature);

/// <summary>Ce qu'un chiffre veut dire et d'où il vient.</summary>
public sealed record ProvenanceChiffre(string Chiffre, string Definition, string Periode, string Source, NatureChiffre Nature, string? Reserve)
{
    public string DefinitionEtReserve() => Reserve is null ? Definition : $"{Definition} Réserve : {Reserve}";
}
