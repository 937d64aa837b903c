using System.Text.RegularExpressions;
using VillesSolidaires.Rapports;

namespace VillesSolidaires.Web.Rapports;

/// <summary>Destinataires écrits une ligne chacun : « adresse », ou « Nom &lt;adresse&gt; ».</summary>
public static partial class SaisieDestinataires
{
    /// <summary>Une ligne sans adresse reconnaissable passe telle quelle : le service la refuse en la citant.</summary>
    public static IList<DestinataireInput> Lire(string? texte, IEnumerable<string> proposes) =>
    [
        .. (texte ?? "").Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Concat(proposes).Select(Lire),
    ];

    public static string Ecrire(IEnumerable<DestinataireDto> destinataires) => string.Join('\n', destinataires.Select(Ecrire));

    public static string Ecrire(DestinataireDto destinataire) =>
        destinataire.Nom == destinataire.Adresse ? destinataire.Adresse : $"{destinataire.Nom} <{destinataire.Adresse}>";

    private static DestinataireInput Lire(string ligne) => NomEtAdresse().Match(ligne) is { Success: true } m
        ? new DestinataireInput { Nom = m.Groups["nom"].Value.Trim(), Adresse = m.Groups["adresse"].Value.Trim() }
        : new DestinataireInput { Adresse = ligne };

    [GeneratedRegex(@"^(?<nom>[^<]*)<(?<adresse>[^<>]+)>$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NomEtAdresse();
}
