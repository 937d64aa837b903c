using Microsoft.AspNetCore.Mvc;

namespace VillesSolidaires.Web.Hebergement;

/// <summary>Messages français quand une saisie n'a pas la forme attendue.</summary>
internal static class MessagesDeLiaison
{
    public static void EnFrancais(MvcOptions options)
    {
        var m = options.ModelBindingMessageProvider;
        m.SetAttemptedValueIsInvalidAccessor((valeur, _) => $"« {valeur} » n’a pas la forme attendue. Vérifiez votre saisie.");
        m.SetNonPropertyAttemptedValueIsInvalidAccessor(valeur => $"« {valeur} » n’a pas la forme attendue. Vérifiez votre saisie.");
        m.SetUnknownValueIsInvalidAccessor(_ => "Cette valeur n’a pas la forme attendue. Vérifiez votre saisie.");
        m.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Cette valeur n’a pas la forme attendue. Vérifiez votre saisie.");
        m.SetValueIsInvalidAccessor(valeur => $"« {valeur} » n’est pas une valeur possible. Choisissez-en une autre.");
        m.SetValueMustBeANumberAccessor(_ => "Saisissez un nombre.");
        m.SetNonPropertyValueMustBeANumberAccessor(() => "Saisissez un nombre.");
        m.SetValueMustNotBeNullAccessor(_ => "Remplissez ce champ.");
        m.SetMissingBindRequiredValueAccessor(_ => "Remplissez ce champ.");
        m.SetMissingKeyOrValueAccessor(() => "Remplissez ce champ.");
        m.SetMissingRequestBodyRequiredValueAccessor(() => "La requête est vide.");
    }
}
