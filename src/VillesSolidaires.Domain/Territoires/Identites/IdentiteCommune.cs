using System.Net.Mail;
using System.Text.RegularExpressions;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Territoires;

/// <summary>
/// Ce qu’une commune imprime d’elle-même sur ses affiches et ses rapports : son logo, et le service à qui s’adresser. Jamais une personne :
/// une affiche se photographie, et le nom d’un agent y resterait longtemps après lui.
/// </summary>
public sealed partial class IdentiteCommune : AggregateRoot, IDansPerimetre
{
    public IdentiteCommune(Guid id, string communeCode, string departementCode)
        : base(id) => (CommuneCode, DepartementCode) = (communeCode, departementCode);

    private IdentiteCommune()
    {
    }

    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }

    /// <summary>Service à qui s’adresser : « Maison des associations ».</summary>
    public string? Service { get; private set; }
    public string? Telephone { get; private set; }

    /// <summary>Courriel du service.</summary>
    public string? Courriel { get; private set; }

    /// <summary>Comme on l’imprime et comme on le tape : « marseille.fr », sans « https:// ».</summary>
    public string? Site { get; private set; }
    public LogoCommune? Logo { get; private set; }

    /// <exception cref="BusinessException">Nom d’une personne, téléphone, courriel ou site illisibles, texte trop long.</exception>
    public void Modifier(ContactCommune contact)
    {
        var service = Textes.OuNul(contact.Service, IdentiteConsts.ServiceMax, nameof(Service));
        if (service is not null && Civilite().IsMatch(service))
        {
            throw new BusinessException(IdentiteErrorCodes.ServiceNominatif).SurChamp(nameof(Service));
        }
        var telephone = Textes.OuNul(contact.Telephone, IdentiteConsts.TelephoneMax, nameof(Telephone));
        if (telephone is not null && !FormeTelephone().IsMatch(telephone))
        {
            throw new BusinessException(IdentiteErrorCodes.TelephoneInvalide).SurChamp(nameof(Telephone));
        }
        var courriel = Textes.OuNul(contact.Courriel, IdentiteConsts.CourrielMax, nameof(Courriel))?.ToLowerInvariant();
        if (courriel is not null && (!MailAddress.TryCreate(courriel, out var lu) || lu.Address != courriel))
        {
            throw new BusinessException(IdentiteErrorCodes.CourrielInvalide).SurChamp(nameof(Courriel));
        }
        (Service, Telephone, Courriel, Site) = (service, telephone, courriel, LireSite(contact.Site));
    }

    public void Illustrer(LogoCommune logo) => Logo = logo;

    public void RetirerLogo() => Logo = Logo is null ? throw new BusinessException(IdentiteErrorCodes.LogoAbsent) : null;

    private static string? LireSite(string? saisi)
    {
        if (Textes.OuNul(saisi, IdentiteConsts.SiteMax, nameof(Site)) is not { } texte)
        {
            return null;
        }
        var complet = texte.Contains("://", StringComparison.Ordinal) ? texte : "https://" + texte;
        return Uri.TryCreate(complet, UriKind.Absolute, out var adresse) && (adresse.Scheme == Uri.UriSchemeHttps || adresse.Scheme == Uri.UriSchemeHttp)
            && adresse is { UserInfo: "", Host: var hote } && hote.Contains('.', StringComparison.Ordinal)
            ? $"{adresse.Authority}{adresse.AbsolutePath}".TrimEnd('/')
            : throw new BusinessException(IdentiteErrorCodes.SiteInvalide).SurChamp(nameof(Site));
    }

    [GeneratedRegex(@"\b(M\.|MM\.|Mme|Mlle|Monsieur|Madame)(\s|\p{Z}|$)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Civilite();

    [GeneratedRegex(IdentiteConsts.TelephoneMotif, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormeTelephone();
}

/// <summary>Logo déposé et vérifié, rangé sous son empreinte.</summary>
public sealed record LogoCommune
{
    public LogoCommune(string sha256, string typeMime, int largeur, int hauteur) => (Sha256, TypeMime, Largeur, Hauteur) = (sha256, typeMime, largeur, hauteur);

    /// <summary>Empreinte hexadécimale, en minuscules.</summary>
    public string Sha256 { get; private set; }

    /// <summary>PNG ou JPEG.</summary>
    public string TypeMime { get; private set; }

    /// <summary>En pixels.</summary>
    public int Largeur { get; private set; }

    /// <summary>En pixels.</summary>
    public int Hauteur { get; private set; }

    /// <summary>Où il est rangé dans le dépôt de fichiers.</summary>
    public string Chemin => $"communes/{Sha256[..2]}/{Sha256}";
}

/// <summary>Contact imprimable du service ; tout est facultatif.</summary>
public sealed record ContactCommune(string? Service, string? Telephone, string? Courriel, string? Site);
