using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace VillesSolidaires.Organisations;

public static class LibellesOrganisation
{
    /// <summary>« Bailleur social », comme partout à l'écran.</summary>
    public static string Libelle(this TypeOrganisation type) =>
        typeof(TypeOrganisation).GetField(type.ToString())?.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? type.ToString();
}
