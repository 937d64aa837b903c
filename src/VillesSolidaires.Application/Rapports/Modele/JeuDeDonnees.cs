using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using VillesSolidaires.Documents.Charts;

namespace VillesSolidaires.Rapports.Modele;

/// <summary>Tout ce qu'un rapport dit, figé : les rendus PDF et Excel ne lisent rien d'autre.</summary>
public sealed record JeuDeDonnees(EnTeteRapport EnTete, IReadOnlyList<SectionRapport> Sections)
{
    /// <summary>Lignes brutes figées à côté du jeu, pour le classeur ; nul sans elles.</summary>
    public PieceBrute? Brut { get; init; }

    public IEnumerable<TableauBloc> Tableaux => Sections.SelectMany(s => s.Blocs).OfType<TableauBloc>();

    /// <summary>Toutes les mesures additives : celles des sections, et les totaux des lignes brutes qui doivent leur être égaux.</summary>
    [JsonIgnore]
    public IReadOnlyList<MesureAdditive> Mesures => [.. Sections.SelectMany(s => s.Mesures), .. Brut?.Mesures ?? []];

    public string EnJson() => JsonSerializer.Serialize(this, ChartJson.Options);

    public static JeuDeDonnees DeJson(string json) => JsonSerializer.Deserialize<JeuDeDonnees>(json, ChartJson.Options)!;

    /// <summary>SHA-256 hexadécimal du JSON figé.</summary>
    public static string Empreinte(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}

/// <param name="Mention">Avertissement porté par tout le rapport, par exemple « données de démonstration ».</param>
public sealed record EnTeteRapport(
    string Titre, string Territoire, string CodeTerritoire, DateOnly Du, DateOnly Au, DateTime FigeLe, string DemandePar, string? Mention)
{
    /// <summary>Logo et éditorial de la mairie, figés avec le reste ; nul sans eux.</summary>
    public Personnalisation? Personnalisation { get; init; }

    /// <summary>Caractères des textes saisis que les polices du PDF n'ont pas ; nul s'il n'y en a aucun (<see cref="JeuImprimable"/>).</summary>
    public string? CaracteresSansDessin { get; init; }
}

/// <param name="Logo">PNG ou JPEG déjà examiné et mis à la taille de l'impression ; nul sans logo.</param>
/// <param name="TexteLogo">Ce que dit le logo à qui ne le voit pas.</param>
public sealed record Personnalisation(byte[]? Logo, string? TexteLogo, Editorial? Editorial);

/// <summary>Mot du maire en tête du rapport.</summary>
public sealed record Editorial(string Texte, string Signataire, string Fonction);

/// <summary>Section : titre, chiffres pour le synopsis, blocs de détail, provenance de chaque chiffre.</summary>
/// <param name="PointsSaillants">Ce qui a été fait, une phrase par point ; le premier temps du synopsis.</param>
public sealed record SectionRapport(
    string Code, string Titre, IReadOnlyList<ChiffreCle> ChiffresCles, IReadOnlyList<string> PointsSaillants,
    IReadOnlyList<BlocRapport> Blocs, IReadOnlyList<ProvenanceChiffre> Provenances)
{
    /// <summary>Pour qui : publics, quartiers, communes touchés.</summary>
    public IReadOnlyList<string> PourQui { get; init; } = [];

    /// <summary>Ce qui change d'une année à l'autre, ou face aux territoires comparables.</summary>
    public IReadOnlyList<string> CeQuiChange { get; init; } = [];

    /// <summary>Ce qui est demandé au conseil : une décision, une date, un montant.</summary>
    public IReadOnlyList<string> DemandesAuConseil { get; init; } = [];

    /// <summary>Sources qui se contredisent, montrées côte à côte et jamais arbitrées en silence.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>Mesures qui s'additionnent d'un territoire à ceux qu'il réunit, vérifiées avant diffusion.</summary>
    public IReadOnlyList<MesureAdditive> Mesures { get; init; } = [];
}

/// <param name="Valeur">Déjà écrite en français.</param>
/// <param name="Note">Comparaison ou précision courte.</param>
public sealed record ChiffreCle(string Valeur, string Libelle, string Note, NatureChiffre Nature);

/// <summary>Un même chiffre, et ce qu'en dit chaque source.</summary>
/// <param name="Explication">Pourquoi elles diffèrent, ou pourquoi on l'ignore.</param>
public sealed record Contradiction(string Chiffre, IReadOnlyList<LectureDivergente> Lectures, string Explication);

/// <param name="Valeur">Déjà écrite en français, avec sa borne (« plus de 500 000 »).</param>
public sealed record LectureDivergente(string Valeur, string Periode, string Source, NatureChiffre Nature);

/// <param name="Code">Stable, sans accent : <c>telechargements-qualifies</c>.</param>
public sealed record MesureAdditive(string Code, string Libelle, decimal Valeur)
{
    /// <summary>Ce que disent les territoires réunis, lu à part ; vide pour une commune.</summary>
    public IReadOnlyList<PartieMesure> Parties { get; init; } = [];
}

/// <param name="Code">Département ou commune ; vide : territoire inconnu.</param>
/// <param name="Valeur">Du territoire, lue pour lui.</param>
/// <param name="SommeCommunes">Somme de ses communes, lue à part ; nulle pour une commune.</param>
public sealed record PartieMesure(string Code, string Nom, decimal Valeur, decimal? SommeCommunes);

/// <summary>Ce qu'un chiffre veut dire et d'où il vient.</summary>
public sealed record ProvenanceChiffre(string Chiffre, string Definition, string Periode, string Source, NatureChiffre Nature, string? Reserve)
{
    public string DefinitionEtReserve() => Reserve is null ? Definition : $"{Definition} Réserve : {Reserve}";
}
