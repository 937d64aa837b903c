using System.Reflection;

namespace VillesSolidaires.Web.Composants;

/// <summary>Identité du produit.</summary>
public static class Produit
{
    /// <summary>Version publiée, sans l'empreinte du commit : « 2026.11.0 ».</summary>
    public static string Version { get; } =
        typeof(Produit).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
