using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Conventions;

/// <summary>Versions figées du texte d'une convention, et comparaison de deux d'entre elles.</summary>
public interface IVersionConventionAppService
{
    Task<VersionsConventionDto> GetListAsync(Guid id, CancellationToken ct);

    /// <param name="id">Convention ou avenant du périmètre.</param>
    /// <param name="de">Repère du texte de gauche ; nul : celui qui précède, ou la convention d'origine pour un avenant.</param>
    /// <param name="a">Repère du texte de droite ; nul : le plus récent.</param>
    /// <param name="ct">Annulation.</param>
    /// <exception cref="EntityNotFoundException">Convention hors du périmètre, ou version qui n'existe pas.</exception>
    Task<ComparaisonDto> ComparerAsync(Guid id, string? de, string? a, CancellationToken ct);

    /// <summary>Texte en vigueur, avenants signés compris, et ce que chaque avenant y a changé.</summary>
    Task<TexteConsolideDto> GetTexteConsolideAsync(Guid id, CancellationToken ct);
}

/// <summary>Repères d'un texte dans l'adresse : un numéro de version, ou l'un de ces mots.</summary>
public static class RepereVersion
{
    /// <summary>Convention qu'un avenant modifie, telle qu'elle était avant lui.</summary>
    public const string Origine = "origine";

    /// <summary>Texte en cours de rédaction, quand il diffère de la dernière version figée.</summary>
    public const string Actuel = "actuel";
}

/// <param name="Versions">De la plus ancienne à la plus récente.</param>
public sealed record VersionsConventionDto(Guid ConventionId, string Numero, string Objet, Guid? AvenantDeId, IReadOnlyList<VersionDto> Versions)
{
    public VersionDto? Trouver(string? repere) => Versions.FirstOrDefault(v => v.Repere == repere);
}

/// <param name="Repere">À écrire dans l'adresse.</param>
/// <param name="Libelle">« Version 2, mise à la signature ».</param>
/// <param name="Le">UTC.</param>
/// <param name="EstIntacte">Faux si le contenu ne donne plus l'empreinte enregistrée.</param>
public sealed record VersionDto(string Repere, string Libelle, DateTime Le, string Par, string Empreinte, bool EstIntacte);

/// <param name="Resume">« 3 articles modifiés, 1 ajouté ; 1 engagement retiré ».</param>
public sealed record ComparaisonDto(VersionsConventionDto Textes, VersionDto De, VersionDto A, string Resume, IReadOnlyList<GroupeCompareDto> Groupes)
{
    public bool EstIdentique => Groupes.All(g => g.Elements.All(e => e.Etat == EtatComparaison.Inchange));
}

public sealed record GroupeCompareDto(string Titre, IReadOnlyList<ElementCompareDto> Elements);

/// <summary>Article, partie, engagement ou aide, face à face.</summary>
/// <param name="Repere">« Article 3 ».</param>
/// <param name="AncienRepere">Repère d'avant, quand le numéro a changé.</param>
/// <param name="Avant">Nul pour un ajout.</param>
/// <param name="Apres">Nul pour un retrait.</param>
public sealed record ElementCompareDto(EtatComparaison Etat, string Repere, string? AncienRepere, CoteCompareDto? Avant, CoteCompareDto? Apres);

/// <summary>Titre et texte d'un côté, en fragments qui se suivent sans rien perdre.</summary>
public sealed record CoteCompareDto(IReadOnlyList<FragmentDto> Titre, IReadOnlyList<FragmentDto> Texte);

/// <param name="Change">Retiré à gauche, ajouté à droite.</param>
public sealed record FragmentDto(bool Change, string Texte);

public enum EtatComparaison
{
    [Display(Name = "Inchangé")]
    Inchange = 1,

    [Display(Name = "Modifié")]
    Modifie = 2,

    [Display(Name = "Ajouté")]
    Ajoute = 3,

    [Display(Name = "Retiré")]
    Retire = 4,
}

/// <param name="EnVigueur">Version d'où vient le texte.</param>
/// <param name="Avenants">Avenants signés compris dans le texte, dans l'ordre.</param>
public sealed record TexteConsolideDto(
    Guid ConventionId, string Numero, string Objet, DateOnly Debut, DateOnly Fin, VersionDto EnVigueur, IReadOnlyList<VersionDto> Avenants,
    IReadOnlyList<ClauseConsolideeDto> Clauses);

/// <param name="ChangeePar">« Modifié par l’avenant n° 1 », ou nul.</param>
public sealed record ClauseConsolideeDto(string Repere, string Titre, string Texte, string? ChangeePar);
