using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Kits;

public sealed record KitListeInput : ListeInput
{
    public KitNature? Nature { get; init; }
    public KitStatut? Statut { get; init; }
}

/// <param name="Telechargements">Qualifiés, toutes versions, France entière.</param>
public sealed record KitDto(
    Guid Id, string Slug, string Titre, string Resume, KitNature Nature, KitStatut Statut, string? Periode,
    int? VersionPubliee, DateTime? PublieLe, int NombreFichiers, long Telechargements);

public sealed record KitDetailDto(
    Guid Id, string Slug, string Titre, KitNature Nature, KitStatut Statut, string Resume, string? Periode,
    IReadOnlyList<VersionKitDto> Versions, string ConcurrencyStamp, DateTime CreeLe, DateTime? ModifieLe)
{
    public VersionKitDto? VersionPubliee => Versions.Where(v => v.PublieeLe is not null).MaxBy(v => v.Numero);

    public VersionKitDto? Brouillon => Versions.SingleOrDefault(v => v.PublieeLe is null);
}

public sealed record VersionKitDto(int Numero, DateTime? PublieeLe, string? Notes, IReadOnlyList<FichierKitDto> Fichiers);

/// <param name="Taille">En octets.</param>
public sealed record FichierKitDto(Guid Id, string Nom, string Libelle, TypeFichierKit Type, string TypeMime, long Taille);

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
public sealed record AjouterFichierKitInput(string Nom, string Libelle, TypeFichierKit Type, byte[] Contenu, string? ConcurrencyStamp);

public sealed record PublierKitInput
{
    [StringLength(KitConsts.NotesVersionMax, ErrorMessage = "Les notes ne dépassent pas 1 000 caractères.")]
    public string? Notes { get; init; }

    public string? ConcurrencyStamp { get; init; }
}

public sealed record ReleveDto(
    DateOnly Du, DateOnly Au, string Periode, string? Territoire, long Valeur, BorneReleve Borne, string Enonce, string Source, string? Reserve);

/// <summary>Relevés d'un même territoire qui ne s'accordent pas : un cumul ne baisse pas, et l'un finit plus tard en disant moins.</summary>
public sealed record DivergenceDto(string? Territoire, IReadOnlyList<ReleveDto> Releves);

/// <summary>Remise en main propre, à part : jamais additionnée aux téléchargements.</summary>
public sealed record DiffusionDto(long Quantite, string Periode, string Enonce, string Source, string? Reserve);

public sealed record RegleQualificationDto(int Numero, DateOnly EnVigueurDepuis, IReadOnlyList<string> Phrases);
