using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace VillesSolidaires;

/// <summary>Mot français d'un membre d'énumération, le même dans la page, le document, l'export et le message.</summary>
public static class LibellesEnumeration
{
    /// <summary>Celui de <see cref="DisplayAttribute"/>, sinon le nom du membre.</summary>
    public static string Libelle<T>(this T valeur)
        where T : struct, Enum => Libelle(typeof(T).GetField(valeur.ToString())!);

    public static string Libelle(FieldInfo membre) => membre.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? membre.Name;
}
