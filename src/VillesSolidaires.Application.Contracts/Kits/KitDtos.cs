using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Kits;

public sealed record KitListeInput : ListeInput
{
    public KitNature? Nature { get; init; }
    public KitStatut? Statut { get; init; }
    public ThemesKit? Theme { get; init; }

    /// <summary>Code ISO 639-1 : kits qui ont un fichier dans cette langue.</summary>
    public string? Langue { get; init; }

    /// <summary>Kits qui ont un fichier de ce type.</summary>
    public TypeFichierKit? Contenu { get; init; }
    public ValiditeKit? Validite { get; init; }
}

/// <param name="Telechargements">Qualifiés, toutes versions, France entière.</param>
public sealed record KitDto(
    Guid Id, string Slug, string Titre, string Resume, KitNature Nature, KitStatut Statut, string? Periode,
    int? VersionPubliee, DateTime? PublieLe, int NombreFichiers, long Telechargements)
{
    public ThemesKit Themes { get; init; }
    public DateOnly? ValideAu { get; init; }
    public ValiditeKit Validite { get; init; } = ValiditeKit.Valable;

    /// <summary>Langues des fichiers en ligne, ou en préparation tant que rien n'est en ligne.</summary>
    public IReadOnlyList<string> Langues { get; init; } = [];

    /// <summary>Types de contenu des mêmes fichiers.</summary>
    public IReadOnlyList<TypeFichierKit> Contenus { get; init; } = [];
}

public sealed record KitDetailDto(
    Guid Id, string Slug, string Titre, KitNature Nature, KitStatut Statut, string Resume, string? Periode,
    ThemesKit Themes, DateOnly? ValideDu, DateOnly? ValideAu,
    IReadOnlyList<VersionKitDto> Versions, string ConcurrencyStamp, DateTime CreeLe, DateTime? ModifieLe)
{
    public ValiditeKit Validite { get; init; } = ValiditeKit.Valable;

    /// <summary>Versions publiées et ce qui a changé, la plus récente d'abord.</summary>
    public IReadOnlyList<EntreeJournalKitDto> Journal { get; init; } = [];

    /// <summary>Modèles d'animation qui emploient ce kit.</summary>
    public IReadOnlyList<ModeleLieDto> Modeles { get; init; } = [];

    /// <summary>Faux : ce serveur n'a pas de quoi dessiner les aperçus.</summary>
    public bool ApercusDisponibles { get; init; } = true;

    public VersionKitDto? VersionPubliee => Versions.Where(v => v.PublieeLe is not null).MaxBy(v => v.Numero);

    public VersionKitDto? Brouillon => Versions.SingleOrDefault(v => v.PublieeLe is null);
}

public sealed record VersionKitDto(int Numero, DateTime? PublieeLe, string? Notes, IReadOnlyList<FichierKitDto> Fichiers);

/// <param name="Taille">En octets.</param>
/// <param name="Langue">Code ISO 639-1.</param>
/// <param name="Pages">D'un PDF ; nul si inconnu.</param>
/// <param name="Largeur">D'une image, en pixels.</param>
/// <param name="Hauteur">D'une image, en pixels.</param>
/// <param name="ApercuSha256">Empreinte de l'aperçu, qui fait son adresse ; nulle sans aperçu.</param>
public sealed record FichierKitDto(
    Guid Id, string Nom, string Libelle, TypeFichierKit Type, string TypeMime, long Taille, string Sha256, string Langue,
    int? Pages, int? Largeur, int? Hauteur, string? ApercuSha256, int? ApercuLargeur, int? ApercuHauteur);

/// <param name="Changements">Fichiers ajoutés, remplacés et retirés depuis la version d'avant, en phrases.</param>
public sealed record EntreeJournalKitDto(int Numero, DateTime PublieeLe, string? Notes, IReadOnlyList<string> Changements);

public sealed record ModeleLieDto(Guid Id, string Intitule);

public record ModifierKitInput
{
    [Required(ErrorMessage = "Choisissez la nature du kit.")]
    public KitNature? Nature { get; init; }

    [Required(ErrorMessage = "Saisissez le titre du kit.")]
    [StringLength(KitConsts.TitreMax, ErrorMessage = "Le titre ne dépasse pas 120 caractères.")]
    public string Titre { get; init; } = "";

    [Required(ErrorMessage = "Dites en une phrase à quoi sert le kit.")]
    [StringLength(KitConsts.ResumeMax, ErrorMessage = "Le résumé ne dépasse pas 600 caractères.")]
    public string Resume { get; init; } = "";

    [StringLength(KitConsts.PeriodeMax, ErrorMessage = "La période ne dépasse pas 120 caractères.")]
    public string? Periode { get; init; }

    // Liste modifiable : MVC ne lie pas une liste en lecture seule.
    public IList<ThemesKit> Themes { get; init; } = [];

    public DateOnly? ValideDu { get; init; }

    public DateOnly? ValideAu { get; init; }

    public string? ConcurrencyStamp { get; init; }
}

public sealed record CreerKitInput : ModifierKitInput
{
    [Required(ErrorMessage = "Saisissez l’adresse du kit, comme « grand-froid ».")]
    [StringLength(KitConsts.SlugMax, ErrorMessage = "L’adresse ne dépasse pas 60 caractères.")]
    [RegularExpression(KitConsts.SlugMotif, ErrorMessage = "L’adresse s’écrit en minuscules sans accent, avec des tirets, comme « grand-froid ».")]
    public string Slug { get; init; } = "";
}

/// <param name="Contenu">Octets du fichier déposé ; la taille est plafonnée avant lecture.</param>
public sealed record AjouterFichierKitInput(string Nom, string Libelle, TypeFichierKit Type, byte[] Contenu, string? ConcurrencyStamp)
{
    /// <summary>Code ISO 639-1.</summary>
    public string Langue { get; init; } = LanguesKit.Francais;
}

public sealed record PublierKitInput
{
    [StringLength(KitConsts.NotesVersionMax, ErrorMessage = "Les notes ne dépassent pas 1 000 caractères.")]
    public string? Notes { get; init; }

    public string? ConcurrencyStamp { get; init; }
}

public sealed record ReleveDto(
    DateOnly Du, DateOnly Au, string Periode, string? Territoire, long Valeur, BorneReleve Borne, string Enonce, string Source, string? Reserve)
{
    public Guid Id { get; init; }
    public string? TerritoireCode { get; init; }

    /// <summary>Adresse web de la source.</summary>
    public string? Adresse { get; init; }
}

/// <summary>Relevés d'un même territoire qui ne s'accordent pas : un cumul ne baisse pas, et l'un finit plus tard en disant moins.</summary>
/// <param name="Accord">Le pire désaccord du groupe : écart explicable, ou contradiction.</param>
/// <param name="Explication">Ce qu'il faut en comprendre, en deux phrases.</param>
public sealed record DivergenceDto(string? Territoire, IReadOnlyList<ReleveDto> Releves, AccordReleves Accord, string Explication);

/// <summary>Remise en main propre, à part : jamais additionnée aux téléchargements.</summary>
public sealed record DiffusionDto(long Quantite, string Periode, string Enonce, string Source, string? Reserve);

public sealed record RegleQualificationDto(int Numero, DateOnly EnVigueurDepuis, IReadOnlyList<string> Phrases);
