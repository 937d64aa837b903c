using System.Net;

namespace VillesSolidaires.Kits;

/// <summary>
/// Matinée d'un même fichier, demande après demande, telle que la page publique la raconte. Un essai la joue dans le moteur : l'exemple
/// publié est ce que la règle n° 2 fait.
/// </summary>
public static class ExemplesComptage
{
    private const string Ordinateur = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0";
    private const string Telephone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1";

    private static readonly ContexteTelechargement Mairie = Demande("192.0.2.10", Ordinateur);
    private static readonly ContexteTelechargement Voisin = Demande("198.51.100.7", Telephone);

    public static IReadOnlyList<EtapeExemple> Matinee { get; } =
    [
        new(new TimeOnly(9, 0), "L’ordinateur de l’accueil de la mairie télécharge l’affiche.", Mairie, 1, 1, "Premier téléchargement de ce poste."),
        new(new TimeOnly(9, 2), "La même personne clique encore deux fois.", Mairie, 2, 0, "Doubles : même poste, même fichier, moins d’une heure."),
        new(new TimeOnly(9, 30), "Une voisine l’ouvre sur son téléphone.", Voisin, 1, 1, "Un autre poste."),
        new(new TimeOnly(9, 31), "Son téléphone demande la fin du fichier, en deux morceaux.", Voisin with { EstPartiel = true }, 2, 0, "Suites d’un téléchargement déjà compté."),
        new(new TimeOnly(9, 45), "Un moteur de recherche passe.", Demande("203.0.113.5", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"), 1, 0, "Robot qui se nomme."),
        new(new TimeOnly(10, 1), "L’ordinateur de l’accueil télécharge de nouveau l’affiche.", Mairie, 1, 1, "Plus d’une heure après son dernier téléchargement compté."),
        new(new TimeOnly(10, 10), "Un navigateur précharge le fichier, sans clic.", Demande("192.0.2.80", Ordinateur) with { EstPrechargement = true }, 1, 0, "Personne ne l’a demandé."),
        new(new TimeOnly(10, 15), "Un collège l’ouvre sur 150 postes dans la même minute, derrière une seule adresse.",
            Demande("203.0.113.60", Ordinateur), 150, 120, "120 au plus par adresse et par minute ; les 30 autres sont servis et comptés en brut.") { PostesDistincts = true },
    ];

    private static ContexteTelechargement Demande(string adresse, string agent) => new(IPAddress.Parse(adresse), agent, EstPartiel: false, EstPrechargement: false);
}

/// <param name="Heure">À Paris.</param>
/// <param name="Contexte">Ce que la demande dit du poste.</param>
/// <param name="Envois">Fichiers envoyés : ce que compte le brut.</param>
/// <param name="Qualifies">Ceux que la règle retient.</param>
public sealed record EtapeExemple(TimeOnly Heure, string Fait, ContexteTelechargement Contexte, int Envois, int Qualifies, string Pourquoi)
{
    /// <summary>Chaque envoi vient d'un autre poste, derrière la même adresse.</summary>
    public bool PostesDistincts { get; init; }
}
