using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace VillesSolidaires.Web.Formulaires;

/// <summary>
/// Messages français des annotations et de la liaison de modèle, quand le DTO n'en donne pas : ce qui ne va pas, et quoi faire.
/// </summary>
public sealed class MessagesDeValidation : IValidationMetadataProvider
{
    /// <summary>Branche dans MVC les messages et la lecture des nombres.</summary>
    public static void Configurer(MvcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ModelMetadataDetailsProviders.Add(new MessagesDeValidation());
        options.ModelBinderProviders.Insert(0, new DecimalFrancais.Fournisseur());
        var messages = options.ModelBindingMessageProvider;
        messages.SetMissingBindRequiredValueAccessor(champ => $"Renseignez « {champ} ».");
        messages.SetMissingKeyOrValueAccessor(() => "Renseignez cette valeur.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Le corps de la requête est vide.");
        messages.SetValueMustNotBeNullAccessor(_ => "Renseignez cette valeur.");
        messages.SetAttemptedValueIsInvalidAccessor((valeur, champ) => $"« {valeur} » ne convient pas pour « {champ} ». Corrigez la saisie.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(valeur => $"« {valeur} » ne convient pas. Corrigez la saisie.");
        messages.SetUnknownValueIsInvalidAccessor(champ => $"La valeur donnée pour « {champ} » ne convient pas. Corrigez la saisie.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "La valeur donnée ne convient pas. Corrigez la saisie.");
        messages.SetValueIsInvalidAccessor(valeur => $"« {valeur} » ne convient pas. Corrigez la saisie.");
        messages.SetValueMustBeANumberAccessor(champ => $"« {champ} » attend un nombre, par exemple 1234,5.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Saisissez un nombre, par exemple 1234,5.");
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var regle in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (regle.ErrorMessageResourceName is null && (regle.ErrorMessage is null || EstParDefaut(regle)) && Message(regle) is { } message)
                regle.ErrorMessage = message;
        }
    }

    // Les annotations de format (adresse, téléphone…) donnent leur message anglais sans qu'on le leur demande.
    private static bool EstParDefaut(ValidationAttribute regle) =>
        regle is DataTypeAttribute && regle.ErrorMessage!.StartsWith("The {0} field", StringComparison.Ordinal);

    // {0} : libellé du champ, {1} et {2} : bornes ; l'annotation les remplit.
    private static string? Message(ValidationAttribute regle) => regle switch
    {
        RequiredAttribute => "Renseignez « {0} ».",
        StringLengthAttribute { MinimumLength: > 0 } => "« {0} » doit compter de {2} à {1} caractères.",
        StringLengthAttribute or MaxLengthAttribute => "« {0} » ne peut pas dépasser {1} caractères. Raccourcissez le texte.",
        MinLengthAttribute => "« {0} » doit compter au moins {1} éléments.",
        RangeAttribute => "« {0} » doit être compris entre {1} et {2}.",
        EmailAddressAttribute => "« {0} » doit ressembler à prenom.nom@mairie.fr.",
        UrlAttribute => "« {0} » doit être une adresse qui commence par https://.",
        PhoneAttribute => "« {0} » doit être un numéro de téléphone, par exemple 01 23 45 67 89.",
        RegularExpressionAttribute => "« {0} » n’a pas la forme attendue. Reportez-vous à l’aide du champ.",
        CompareAttribute => "« {0} » et « {1} » doivent être identiques.",
        _ => null,
    };
}
