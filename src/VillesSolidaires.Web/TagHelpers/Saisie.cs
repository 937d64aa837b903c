using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary>Ce qu'un champ doit savoir de sa propriété : identifiants, caractère obligatoire, première erreur.</summary>
internal sealed class Saisie
{
    private readonly bool _aide;

    public Saisie(ViewContext vue, ModelExpression propriete, bool aide)
    {
        _aide = aide;
        var nom = vue.ViewData.TemplateInfo.GetFullHtmlFieldName(propriete.Name);
        Id = IdDe(nom);
        Obligatoire = propriete.Metadata.IsRequired && !EstCase(propriete.Metadata);
        Erreur = vue.ViewData.ModelState.TryGetValue(nom, out var etat) && etat.Errors.Count > 0 ? etat.Errors[0].ErrorMessage : null;
    }

    public string Id { get; }

    public string IdAide => Id + "-aide";

    public string IdErreur => Id + "-err";

    public bool Obligatoire { get; }

    public string? Erreur { get; }

    /// <summary>Identifiants de l'aide et de l'erreur, pour <c>aria-describedby</c>.</summary>
    public string? DecritPar => (_aide, Erreur) switch
    {
        (true, not null) => $"{IdAide} {IdErreur}",
        (true, null) => IdAide,
        (false, not null) => IdErreur,
        _ => null,
    };

    /// <summary>Identifiant HTML d'un champ, le même que celui des générateurs d'ASP.NET Core.</summary>
    public static string IdDe(string nom) => TagBuilder.CreateSanitizedId(nom, "_");

    public static bool EstCase(ModelMetadata metadonnees) => metadonnees.UnderlyingOrModelType == typeof(bool);

    /// <summary>Type HTML et format d'échange d'une date ou d'une heure, qu'ASP.NET Core rendrait sinon en texte.</summary>
    public static (string? Type, string? Format) TypeDeDate(ModelMetadata metadonnees) => metadonnees.UnderlyingOrModelType switch
    {
        var type when type == typeof(DateOnly) => ("date", "{0:yyyy-MM-dd}"),
        var type when type == typeof(TimeOnly) => ("time", "{0:HH\\:mm}"),
        _ => (null, null),
    };

    /// <summary>Clavier à proposer pour un nombre ; nul si la propriété n'en est pas un.</summary>
    public static string? ClavierNumerique(ModelMetadata metadonnees)
    {
        if (metadonnees.IsEnum) return null;
        return Type.GetTypeCode(metadonnees.UnderlyingOrModelType) switch
        {
            TypeCode.Decimal or TypeCode.Double or TypeCode.Single => "decimal",
            >= TypeCode.SByte and <= TypeCode.UInt64 => "numeric",
            _ => null,
        };
    }
}

/// <summary>Listes déroulantes tirées d'une énumération.</summary>
public static class Enumerations
{
    /// <summary>Une ligne par membre, au libellé de <see cref="DisplayAttribute"/>, valeur = nom du membre.</summary>
    public static IReadOnlyList<SelectListItem> Choix(ModelMetadata metadonnees)
    {
        ArgumentNullException.ThrowIfNull(metadonnees);
        return Choix(metadonnees.UnderlyingOrModelType);
    }

    /// <inheritdoc cref="Choix(ModelMetadata)"/>
    public static IReadOnlyList<SelectListItem> Choix<T>()
        where T : struct, Enum => Choix(typeof(T));

    private static List<SelectListItem> Choix(Type enumeration) =>
        [.. enumeration.GetFields(BindingFlags.Public | BindingFlags.Static).Select(membre => new SelectListItem(LibellesEnumeration.Libelle(membre), membre.Name))];
}
