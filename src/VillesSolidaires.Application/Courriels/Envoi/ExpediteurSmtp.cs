using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace VillesSolidaires.Courriels.Envoi;

/// <summary>Remet chaque courriel à un serveur SMTP, une connexion par message.</summary>
public sealed class ExpediteurSmtp(CompositionCourriel composition, IOptions<CourrielOptions> options, TimeProvider horloge) : IExpediteurCourriel
{
    // Refus de la boîte elle-même (RFC 5321, § 4.2.3). Une boîte pleine ou un serveur occupé se réessaient.
    private static readonly SmtpStatusCode[] RefusDefinitifs =
        [SmtpStatusCode.MailboxUnavailable, SmtpStatusCode.UserNotLocalTryAlternatePath, SmtpStatusCode.MailboxNameNotAllowed];

    public async Task EnvoyerAsync(Courriel courriel, CancellationToken ct)
    {
        var reglages = options.Value.Smtp;
        using var message = composition.Composer(courriel);
        using var client = new SmtpClient(reglages.Hote, reglages.Port) { EnableSsl = reglages.Tls };
        if (reglages.Identifiant is not null)
        {
            client.Credentials = new NetworkCredential(reglages.Identifiant, reglages.MotDePasse);
        }
        // SmtpClient.Timeout ne vaut que pour l'envoi synchrone, et son annulation attend parfois le serveur : le délai se tient ici,
        // et libérer le client coupe la connexion.
        using var delai = new CancellationTokenSource(reglages.Delai, horloge);
        using var fin = CancellationTokenSource.CreateLinkedTokenSource(ct, delai.Token);
        try
        {
            await client.SendMailAsync(message, fin.Token).WaitAsync(fin.Token);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new ServeurIndisponibleException("délai dépassé", e);
        }
        catch (SmtpFailedRecipientException e) when (RefusDefinitifs.Contains(e.StatusCode))
        {
            // Sans l'adresse : ce motif se lit aussi au tableau des travaux, ouvert plus largement.
            throw new BusinessException(CourrielErrorCodes.AdresseRefusee, e).WithData("Cause", $"réponse {(int)e.StatusCode}");
        }
        catch (SmtpException e)
        {
            // GeneralFailure (-1) : pas de réponse du serveur, la connexion elle-même a échoué.
            throw new ServeurIndisponibleException(e.StatusCode == SmtpStatusCode.GeneralFailure ? "connexion impossible" : $"réponse {(int)e.StatusCode}", e);
        }
    }
}
