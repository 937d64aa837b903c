using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace VillesSolidaires.Web.Formulaires;

/// <summary>
/// Lit un montant comme il s'écrit : virgule ou point, espaces de toutes sortes entre les milliers, symbole € à la fin. La liaison d'ASP.NET Core
/// n'admet que le séparateur de la culture, et refuse un nombre copié d'une page ou d'un tableur.
/// </summary>
public sealed class DecimalFrancais : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var (nom, valeur) = (bindingContext.ModelName, bindingContext.ValueProvider.GetValue(bindingContext.ModelName));
        if (valeur == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }
        bindingContext.ModelState.SetModelValue(nom, valeur);
        if (Lire(valeur.FirstValue) is { } nombre)
        {
            bindingContext.Result = ModelBindingResult.Success(nombre);
        }
        else if (string.IsNullOrWhiteSpace(valeur.FirstValue) && bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(nom, $"« {valeur.FirstValue} » n’est pas un nombre. Écrivez par exemple 1 234,50.");
        }
        return Task.CompletedTask;
    }

    /// <returns>Nul si le texte n'est pas un nombre.</returns>
    internal static decimal? Lire(string? texte)
    {
        var chiffres = string.Concat((texte ?? "").Where(c => !char.IsWhiteSpace(c))).TrimEnd('€').Replace(',', '.');
        return decimal.TryParse(chiffres, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var nombre) ? nombre : null;
    }

    /// <summary>Branche la lecture sur tous les décimaux des formulaires.</summary>
    public sealed class Fournisseur : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context)
        {
            ArgumentNullException.ThrowIfNull(context);
            return context.Metadata.UnderlyingOrModelType == typeof(decimal) ? new DecimalFrancais() : null;
        }
    }
}
