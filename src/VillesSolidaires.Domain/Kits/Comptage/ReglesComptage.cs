namespace VillesSolidaires.Kits;

/// <summary>Toutes les règles publiées, de la plus ancienne à la plus récente.</summary>
public static class ReglesComptage
{
    private const string Ressource = "kits/robots.txt";

    // Fragments du nom que se donnent les robots et les bibliothèques courantes.
    private static readonly string[] Fragments =
    [
        "bot", "crawl", "spider", "slurp", "curl/", "wget/", "python-", "java/", "go-http", "libwww", "httpclient", "headless",
        "facebookexternalhit", "preview", "monitor", "uptime", "scan",
    ];

    private static readonly RegleComptage[] Liste =
    [
        new(1, new DateOnly(2026, 1, 1), new FenetreDoublon(TimeSpan.FromHours(1), Glissante: false),
            new ListeRobots(new OrigineListe("Fragments de noms de robots courants", "", "", new DateOnly(2026, 1, 1)), [], Fragments, []),
            LimiteParMinute: null,
            [
                "Un fichier du kit, servi en entier, une fois par poste et par heure.",
                "Les robots déclarés ou reconnus à leur nom, et les logiciels sans nom, sont écartés.",
                "Les préchargements du navigateur et les suites d’un téléchargement en plusieurs parties sont écartés.",
                "Une page déjà en mémoire du navigateur n’est pas comptée du tout : rien n’a été envoyé.",
                "L’adresse du poste n’est jamais enregistrée : elle est brouillée en mémoire et oubliée à la fin de l’heure.",
            ]),
        new(2, new DateOnly(2026, 11, 1), new FenetreDoublon(TimeSpan.FromHours(1), Glissante: true),
            new ListeRobots(
                new OrigineListe("crawler-user-agents (monperrus/crawler-user-agents)", "1.60.0", "MIT", new DateOnly(2026, 8, 10)),
                Lire(), Fragments, ["cubot"]),
            LimiteParMinute: 120,
            [
                "Un fichier du kit, servi en entier, une fois par poste et par heure : l’heure se compte depuis le dernier téléchargement qualifié de ce poste.",
                "Les robots sont écartés : ceux de la liste publique crawler-user-agents, ceux que leur nom trahit, et les logiciels sans nom.",
                "Les préchargements du navigateur et les suites d’un téléchargement en plusieurs parties sont écartés.",
                "Une demande sans envoi n’est pas comptée du tout : fichier déjà en mémoire du navigateur, simple lecture des en-têtes, erreur.",
                "Au-delà de 120 téléchargements par minute depuis une même adresse, le fichier est toujours servi mais compté en brut seulement : une école ou une mairie qui partage une adresse n’est jamais bloquée.",
                "Ni l’adresse ni le navigateur ne sont enregistrés : un poste n’est reconnu que par une empreinte gardée en mémoire, dont la clé tirée au hasard est remplacée chaque jour.",
            ]),
    ];

    public static IReadOnlyList<RegleComptage> Toutes => Liste;

    /// <returns>Règle en vigueur ce jour à Paris ; avant la première, la première : il n'y en a pas eu d'autre.</returns>
    public static RegleComptage EnVigueurLe(DateOnly jour) => Array.FindLast(Liste, r => r.EnVigueurDepuis <= jour) ?? Liste[0];

    /// <returns>Règles en vigueur au moins un jour de cette période, de la plus ancienne à la plus récente.</returns>
    public static IReadOnlyList<RegleComptage> Entre(DateOnly du, DateOnly au)
    {
        var premiere = EnVigueurLe(du);
        return [.. Liste.Where(r => r == premiere || (r.EnVigueurDepuis > du && r.EnVigueurDepuis <= au))];
    }

    private static List<string> Lire()
    {
        using var flux = typeof(ReglesComptage).Assembly.GetManifestResourceStream(Ressource)
            ?? throw new InvalidOperationException($"La ressource « {Ressource} » manque.");
        using var lecteur = new StreamReader(flux);
        List<string> expressions = [];
        while (lecteur.ReadLine() is { } ligne)
        {
            if (ligne.Length > 0)
            {
                expressions.Add(ligne);
            }
        }
        return expressions;
    }
}
