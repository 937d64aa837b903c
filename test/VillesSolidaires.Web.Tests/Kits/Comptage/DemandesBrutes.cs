using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace VillesSolidaires.Kits;

/// <summary>Une ligne de requête envoyée telle quelle : un client HTTP ordinaire redresserait « .. » et refuserait le reste.</summary>
internal static class DemandesBrutes
{
    /// <returns>Statut et réponse entière, en octets lus un à un comme du texte.</returns>
    public static async Task<(int Statut, string Reponse)> EnvoyerBrutAsync(this UsineWeb usine, string cible)
    {
        using var connexion = new TcpClient();
        await connexion.ConnectAsync(usine.Adresse.Host, usine.Adresse.Port);
        await using var flux = connexion.GetStream();
        var demande = $"GET {cible} HTTP/1.1\r\nHost: {usine.Adresse.Authority}\r\nUser-Agent: Mozilla/5.0 Firefox/140.0\r\nConnection: close\r\n\r\n";
        await flux.WriteAsync(Encoding.Latin1.GetBytes(demande));
        using var lecteur = new StreamReader(flux, Encoding.Latin1);
        var reponse = await lecteur.ReadToEndAsync();
        return (int.Parse(reponse.Split(' ')[1], CultureInfo.InvariantCulture), reponse);
    }
}
