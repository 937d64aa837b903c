namespace VillesSolidaires.Kits;

/// <summary>Section <c>Apercus</c> de la configuration.</summary>
public sealed record OptionsApercus
{
    public const string Section = "Apercus";

    /// <summary>Dossier de <c>pdfinfo</c> et <c>pdftoppm</c> (poppler-utils) ; nul : ceux du <c>PATH</c>.</summary>
    public string? Dossier { get; init; }

    /// <summary>Durée permise à chaque outil, pour un fichier.</summary>
    public TimeSpan Duree { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Mémoire permise à chaque outil, en mégaoctets.</summary>
    public int MemoireMo { get; init; } = 512;
}
