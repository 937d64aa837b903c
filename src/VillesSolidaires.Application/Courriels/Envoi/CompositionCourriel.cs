using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace VillesSolidaires.Courriels.Envoi;

/// <summary>Compose le message : texte brut et HTML du même contenu (RFC 2046, multipart/alternative), en UTF-8.</summary>
public sealed class CompositionCourriel(IOptions<CourrielOptions> options)
{
    private const string Programme = "Villes Solidaires";

    /// <summary>L'appelant libère le message. L'en-tête Date est celui de l'envoi : SmtpClient le pose lui-même, sans qu'on puisse en choisir un autre.</summary>
    public MailMessage Composer(Courriel courriel)
    {
        var expediteur = options.Value.AdresseExpediteur;
        var message = new MailMessage
        {
            From = new MailAddress(expediteur.Address, expediteur.DisplayName, Encoding.UTF8),
            Subject = courriel.Sujet,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(courriel.DestinataireAdresse, courriel.DestinataireNom, Encoding.UTF8));
        // Le même d'un essai à l'autre : un serveur qui a déjà pris le message peut écarter le second (RFC 5322, § 3.6.4).
        message.Headers.Add("Message-ID", $"<{courriel.Id:N}@{expediteur.Host}>");
        message.Headers.Add("List-Id", $"{Programme} <notifications.{expediteur.Host}>");
        // Pas de réponse automatique d'absence (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        var lien = courriel.Lien is { } chemin ? options.Value.AdresseDe(chemin) : null;
        // Du plus simple au plus riche : le lecteur de courriel prend le dernier qu'il sait montrer.
        message.AlternateViews.Add(Vue(CorpsCourriel.Texte(courriel, lien), MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(Vue(CorpsCourriel.Html(courriel, lien), MediaTypeNames.Text.Html));
        return message;
    }

    // Base64 : les lignes restent courtes et aucun relais n'y change une fin de ligne ou un point.
    private static AlternateView Vue(string contenu, string type)
    {
        var vue = AlternateView.CreateAlternateViewFromString(contenu, Encoding.UTF8, type);
        vue.TransferEncoding = TransferEncoding.Base64;
        return vue;
    }
}
