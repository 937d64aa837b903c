using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Courriels.Envoi;

/// <summary>
/// Garde chaque courriel dans un fichier <c>.eml</c>, que tout lecteur de courriel ouvre : pour le développement, les essais et une
/// installation sans serveur de courriel. Rejoué, il récrit le même fichier.
/// </summary>
public sealed class ExpediteurFichiers(CompositionCourriel composition, [FromKeyedServices(IDepotFichiers.Courriels)] IDepotFichiers depot) : IExpediteurCourriel
{
    public async Task EnvoyerAsync(Courriel courriel, CancellationToken ct)
    {
        using var message = composition.Composer(courriel);
        await depot.EcrireAsync(Chemin(courriel), await EnMimeAsync(message, ct), ct);
    }

    /// <summary>« 2026-09-15/{id}.eml », jour du dépôt à Paris : un essai du lendemain retombe sur le même fichier.</summary>
    public static string Chemin(Courriel courriel) =>
        $"{HeureDeParis.Jour(courriel.CreeLe).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/{courriel.Id:N}.eml";

    // MailMessage ne sait s'écrire que dans un dossier, sous un nom tiré au hasard : on le relit pour le ranger d'un coup sous le nôtre.
    private static async Task<byte[]> EnMimeAsync(MailMessage message, CancellationToken ct)
    {
        var dossier = Directory.CreateTempSubdirectory("villes-courriel-");
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = dossier.FullName };
            await client.SendMailAsync(message, ct);
            return await File.ReadAllBytesAsync(dossier.EnumerateFiles("*.eml").Single().FullName, ct);
        }
        finally
        {
            dossier.Delete(recursive: true);
        }
    }
}
