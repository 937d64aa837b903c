using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace VillesSolidaires.Courriels;

/// <summary>Section <c>Courriel</c> de la configuration. Sans <see cref="SmtpOptions.Hote"/>, les courriels s'écrivent en fichiers et rien ne part.</summary>
public sealed class CourrielOptions : IValidatableObject
{
    public const string Section = "Courriel";

    private const string ExpediteurParDefaut = "Villes Solidaires <ne-pas-repondre@villes-solidaires.example>";
    private const string AdresseParDefaut = "http://localhost:5080";

    /// <summary>« Nom &lt;adresse&gt; ». Son domaine sert aussi aux identifiants des messages.</summary>
    public string? Expediteur { get; set; }

    /// <summary>Base des liens, telle que les destinataires l'ouvrent : <c>https://villes.example</c>, avec son dossier s'il y en a un.</summary>
    public string? AdressePublique { get; set; }

    public SmtpOptions Smtp { get; set; } = new();

    public MailAddress AdresseExpediteur => new(Expediteur ?? ExpediteurParDefaut);

    /// <param name="chemin">Chemin dans le programme, qui commence par « / ».</param>
    public string AdresseDe(string chemin) => (AdressePublique ?? AdresseParDefaut).TrimEnd('/') + chemin;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Expediteur is not null && !MailAddress.TryCreate(Expediteur, out _))
        {
            yield return new ValidationResult("Courriel:Expediteur s’écrit « Nom <adresse> ».");
        }
        if (AdressePublique is not null && !(Uri.TryCreate(AdressePublique, UriKind.Absolute, out var adresse) && (adresse.Scheme == Uri.UriSchemeHttp || adresse.Scheme == Uri.UriSchemeHttps)))
        {
            yield return new ValidationResult("Courriel:AdressePublique est une adresse complète, comme « https://villes.example ».");
        }
        if (!Smtp.EstConfigure)
        {
            yield break;
        }
        if (Expediteur is null || AdressePublique is null)
        {
            yield return new ValidationResult("Avec Courriel:Smtp:Hote, donnez Courriel:Expediteur et Courriel:AdressePublique : ces courriels partent vraiment.");
        }
        if (Smtp.Identifiant is not null && !Smtp.Tls)
        {
            yield return new ValidationResult("Courriel:Smtp:Identifiant demande Courriel:Smtp:Tls : le mot de passe passerait en clair.");
        }
        if (Smtp.Port is < 1 or > 65_535 || Smtp.Delai <= TimeSpan.Zero)
        {
            yield return new ValidationResult("Courriel:Smtp:Port va de 1 à 65535 et Courriel:Smtp:Delai est une durée positive.");
        }
    }
}

/// <summary>Section <c>Courriel:Smtp</c>. Le mot de passe se donne par variable d'environnement ou coffre, jamais dans un fichier suivi.</summary>
public sealed class SmtpOptions
{
    /// <summary>Serveur ; vide : fichiers.</summary>
    public string? Hote { get; set; }

    /// <summary>587, soumission avec STARTTLS (RFC 6409). Le TLS implicite du port 465 n'est pas pris en charge.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Exige STARTTLS : un serveur qui ne le propose pas est une erreur, jamais un envoi en clair.</summary>
    public bool Tls { get; set; } = true;

    public string? Identifiant { get; set; }

    public string? MotDePasse { get; set; }

    /// <summary>Durée permise à l'envoi d'un message, connexion comprise.</summary>
    public TimeSpan Delai { get; set; } = TimeSpan.FromSeconds(30);

    public bool EstConfigure => !string.IsNullOrWhiteSpace(Hote);
}
