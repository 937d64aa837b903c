using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Organisations;

public sealed record OrganisationListeInput : ListeInput
{
    public TypeOrganisation? Type { get; init; }

    /// <summary>Code du département.</summary>
    [StringLength(3, ErrorMessage = "Un code de département ne dépasse pas 3 signes.")]
    public string? Departement { get; init; }
}

public sealed record OrganisationDto(
    Guid Id, string Nom, TypeOrganisation Type, string? Siren, string? Siret, string? Rna,
    string? CommuneCode, string? CommuneNom, string? DepartementCode, string? DepartementNom, int NombreContacts)
{
    /// <summary>« Laval (53) », « Mayenne (53) », ou nul : organisation nationale.</summary>
    public string? Territoire => LibelleTerritoire(CommuneNom, DepartementCode, DepartementNom);

    internal static string? LibelleTerritoire(string? commune, string? departementCode, string? departement) =>
        (commune ?? departement) is { } nom ? $"{nom} ({departementCode})" : null;
}

/// <param name="ContactsModifiables">Vrai si la personne tient les contacts de cette fiche.</param>
public sealed record OrganisationDetailDto(
    Guid Id, string Nom, TypeOrganisation Type, string? Siren, string? Siret, string? Rna,
    string? CommuneCode, string? CommuneNom, string? DepartementCode, string? DepartementNom,
    IReadOnlyList<ContactDto> Contacts, bool ContactsModifiables, string ConcurrencyStamp, DateTime CreeLe, DateTime? ModifieLe)
{
    /// <inheritdoc cref="OrganisationDto.Territoire"/>
    public string? Territoire => OrganisationDto.LibelleTerritoire(CommuneNom, DepartementCode, DepartementNom);
}

public sealed record ContactDto(Guid Id, string Nom, string? Fonction, string? Courriel, string? Telephone);

public sealed record ModifierOrganisationInput
{
    [Required(ErrorMessage = "Choisissez le type de l’organisation.")]
    public TypeOrganisation? Type { get; init; }

    [Required(ErrorMessage = "Saisissez le nom de l’organisation.")]
    [StringLength(OrganisationConsts.NomMax, ErrorMessage = "Le nom ne dépasse pas 200 caractères.")]
    public string Nom { get; init; } = "";

    [StringLength(OrganisationConsts.NumeroSaisiMax, ErrorMessage = "Un SIREN compte 9 chiffres.")]
    public string? Siren { get; init; }

    [StringLength(OrganisationConsts.NumeroSaisiMax, ErrorMessage = "Un SIRET compte 14 chiffres.")]
    public string? Siret { get; init; }

    [StringLength(OrganisationConsts.NumeroSaisiMax, ErrorMessage = "Un numéro RNA compte 10 signes.")]
    public string? Rna { get; init; }

    /// <summary>Code INSEE, ou nom s'il n'a pas d'homonyme.</summary>
    [StringLength(120, ErrorMessage = "Donnez le nom d’une commune ou son code INSEE.")]
    public string? Commune { get; init; }

    /// <summary>Code ou nom ; celui de la commune s'il est vide.</summary>
    [StringLength(120, ErrorMessage = "Donnez le nom d’un département ou son code.")]
    public string? Departement { get; init; }

    public string? ConcurrencyStamp { get; init; }
}

public sealed record ContactInput
{
    [Required(ErrorMessage = "Saisissez le nom du contact.")]
    [StringLength(OrganisationConsts.ContactNomMax, ErrorMessage = "Le nom ne dépasse pas 120 caractères.")]
    public string Nom { get; init; } = "";

    [StringLength(OrganisationConsts.ContactFonctionMax, ErrorMessage = "La fonction ne dépasse pas 120 caractères.")]
    public string? Fonction { get; init; }

    [EmailAddress(ErrorMessage = "Le courriel doit ressembler à prenom.nom@mairie.fr.")]
    [StringLength(OrganisationConsts.ContactCourrielMax, ErrorMessage = "Le courriel ne dépasse pas 254 caractères.")]
    public string? Courriel { get; init; }

    [RegularExpression(OrganisationConsts.TelephoneMotif, ErrorMessage = "Le téléphone s’écrit comme 02 43 49 86 00 ou +33 2 43 49 86 00.")]
    public string? Telephone { get; init; }

    public string? ConcurrencyStamp { get; init; }
}
