using VillesSolidaires.Documents.Images;

namespace VillesSolidaires.Kits;

/// <summary>Tout ce que l’affiche d’une commune montre.</summary>
/// <param name="Kit">Ce qu’elle dit du kit.</param>
/// <param name="Commune">Nom de la commune.</param>
/// <param name="Textes">Rendez-vous et message.</param>
/// <param name="Lien">Adresse courte du lien suivi, qu’ouvre le code QR.</param>
/// <param name="Format">Papier.</param>
public sealed record DocumentAffiche(KitAffiche Kit, string Commune, TextesAffiche Textes, Uri Lien, FormatAffiche Format)
{
    public IdentiteImprimee Identite { get; init; } = IdentiteImprimee.Vide;

    /// <summary>L’adresse comme on la tape : sans « https:// ».</summary>
    public string LienEcrit => $"{Lien.Authority}{Lien.AbsolutePath}";
}

/// <summary>Ce qu’une affiche dit du kit.</summary>
/// <param name="Contenu">Libellés des fichiers de la version en ligne.</param>
/// <param name="PublieLe">Publication de cette version : la date du document, pour que deux rendus soient identiques.</param>
public sealed record KitAffiche(Guid Id, string Slug, string Titre, KitNature Nature, string Resume, string? Periode, IReadOnlyList<string> Contenu, DateTime PublieLe);

/// <summary>Logo et contact de la commune, tels qu’imprimés ; tout peut manquer.</summary>
public sealed record IdentiteImprimee(RasterImage? Logo, string? Service, string? Telephone, string? Courriel, string? Site)
{
    public static readonly IdentiteImprimee Vide = new(null, null, null, null, null);

    public bool ADesCoordonnees => Service is not null || Telephone is not null || Courriel is not null || Site is not null;
}
