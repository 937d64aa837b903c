namespace VillesSolidaires.Kits;

/// <summary>
/// Règle qui fait d'un téléchargement brut un téléchargement qualifié. Elle est numérotée et affichée : la changer,
/// c'est en écrire une nouvelle et dire depuis quand elle vaut ; les comptes passés gardent la leur.
/// </summary>
public sealed class RegleQualification(FiltreDoublons doublons)
{
    public static readonly RegleQualificationDto Description = new(1, new DateOnly(2026, 1, 1),
    [
        "Un fichier du kit, servi en entier, une fois par poste et par heure.",
        "Les robots déclarés ou reconnus à leur nom, et les logiciels sans nom, sont écartés.",
        "Les préchargements du navigateur et les suites d’un téléchargement en plusieurs parties sont écartés.",
        "Une page déjà en mémoire du navigateur n’est pas comptée du tout : rien n’a été envoyé.",
        "L’adresse du poste n’est jamais enregistrée : elle est brouillée en mémoire et oubliée à la fin de l’heure.",
    ]);

    // Fragments qui se trouvent dans le nom que se donnent les robots courants.
    private static readonly string[] Robots =
    [
        "bot", "crawl", "spider", "slurp", "curl/", "wget/", "python-", "java/", "go-http", "libwww", "httpclient", "headless",
        "facebookexternalhit", "preview", "monitor", "uptime", "scan",
    ];

    /// <param name="heure">Début de l'heure UTC : la mémoire des doublons s'y rattache.</param>
    public MotifEcart Qualifier(Guid fichierId, ContexteTelechargement contexte, DateTime heure)
    {
        if (EstRobot(contexte.AgentUtilisateur))
        {
            return MotifEcart.Robot;
        }
        if (contexte.EstPartiel || contexte.EstPrechargement)
        {
            return MotifEcart.Partiel;
        }
        return doublons.EstNouveau(contexte.Adresse, contexte.AgentUtilisateur, fichierId, heure) ? MotifEcart.Aucun : MotifEcart.Double;
    }

    private static bool EstRobot(string? agent) =>
        string.IsNullOrWhiteSpace(agent) || Array.Exists(Robots, r => agent.Contains(r, StringComparison.OrdinalIgnoreCase));
}
