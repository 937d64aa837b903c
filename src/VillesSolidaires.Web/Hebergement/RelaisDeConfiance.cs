using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace VillesSolidaires.Web.Hebergement;

/// <summary>
/// Adresse du poste quand un relais (répartiteur, pare-feu) est devant. Seul ce que dit un relais nommé dans <c>App:RelaisDeConfiance</c>
/// est cru : sans cela, n'importe qui s'inventerait une adresse par téléchargement, ou épuiserait la limite de celle d'un autre.
/// </summary>
internal static class RelaisDeConfiance
{
    /// <summary>Adresses ou réseaux séparés par des espaces ou des virgules : « 10.0.0.5 192.168.1.0/24 ».</summary>
    public const string Cle = "App:RelaisDeConfiance";

    private static readonly char[] Separateurs = [' ', ',', ';'];

    /// <exception cref="InvalidOperationException">Une adresse est illisible : mieux vaut ne pas démarrer que compter de travers.</exception>
    public static void UseRelaisDeConfiance(this WebApplication app)
    {
        if (app.Configuration[Cle] is not { Length: > 0 } texte)
        {
            return;
        }
        // Sans limite de maillons : la chaîne se remonte de relais connu en relais connu, et s'arrête au premier inconnu.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var relais in texte.Split(Separateurs, StringSplitOptions.RemoveEmptyEntries))
        {
            options.KnownIPNetworks.Add(Lire(relais));
        }
        app.UseForwardedHeaders(options);
    }

    private static IPNetwork Lire(string relais) =>
        IPAddress.TryParse(relais, out var adresse) ? new IPNetwork(adresse, adresse.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(relais, out var reseau) ? reseau
        : throw new InvalidOperationException($"{Cle} : « {relais} » n’est ni une adresse ni un réseau.");
}
