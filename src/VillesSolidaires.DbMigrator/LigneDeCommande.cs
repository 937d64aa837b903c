namespace VillesSolidaires.DbMigrator;

internal static class CodeRetour
{
    public const int Succes = 0;

    /// <summary>La base n'a pas pu être amenée à l'état voulu ; le message dit pourquoi.</summary>
    public const int Echec = 1;

    /// <summary>Commande ou option inconnue.</summary>
    public const int Usage = 2;

    /// <summary>Interrompu au clavier (128 + SIGINT).</summary>
    public const int Interrompu = 130;
}

internal enum Commande
{
    Migrer,
    Importer,
    Semer,
    Script,
    CreerAdministrateur,
    ExecuterTravail,
    VerifierHistorique,
    VerifierComptes,
    VerifierFichiers,
}

/// <summary>Commande et options demandées, ou l'erreur à montrer.</summary>
internal sealed record LigneDeCommande(Commande Commande, IReadOnlyDictionary<string, string> Options, bool DemandeAide = false, string? Erreur = null)
{
    public const string Dossier = "--dossier";
    public const string Sortie = "--sortie";
    public const string Courriel = "--courriel";
    public const string Nom = "--nom";
    public const string Convention = "--convention";
    public const string Reconstruire = "--reconstruire";

    public const string Aide = $"""
        Villes Solidaires : préparation de la base de données

          DbMigrator [migrer]               met le schéma à jour, importe le référentiel s'il a changé,
                                            sème la démonstration si Demo:Seed le demande
          DbMigrator importer [{Dossier} D] importe le référentiel livré, ou les fichiers CSV du dossier D
          DbMigrator semer                  sème la démonstration ; refusé si Demo:Seed n'est pas vrai
          DbMigrator script {Sortie} F      écrit le script SQL Server idempotent de toutes les migrations
          DbMigrator creer-administrateur {Courriel} X {Nom} Y
                                            crée un compte d'administration ; le mot de passe se lit au clavier,
                                            sur l'entrée standard, ou dans {SaisieMotDePasse.Variable}
          DbMigrator executer-travail {Nom} T
                                            met en file un passage du travail récurrent T ; l'application
                                            l'exécute dans les secondes qui suivent, ou à son démarrage
          DbMigrator verifier-historique [{Convention} CV-…]
                                            relit la chaîne d'événements et les textes figés de toutes les
                                            conventions, ou d'une ; échoue en nommant le premier maillon rompu
          DbMigrator verifier-comptes [{Reconstruire}]
                                            compare les cumuls de téléchargements aux compteurs horaires ; échoue
                                            en disant ce qui diffère, ou le refait et prouve l'égalité

          DbMigrator verifier-fichiers      relit chaque contenu que la base désigne et recalcule son empreinte ;
                                            échoue en nommant les manquants et les corrompus, cite les orphelins

        Configuration : Database__Provider, ConnectionStrings__Default, App__DataDirectory, App__Blobs, Demo__Seed, Demo__Size.
        Codes de retour : 0 succès, 1 échec, 2 commande inconnue, 130 interrompu.
        """;

    private static readonly Dictionary<string, Forme> Formes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["migrer"] = new(Commande.Migrer, [], []),
        ["importer"] = new(Commande.Importer, [], [Dossier]),
        ["semer"] = new(Commande.Semer, [], []),
        ["script"] = new(Commande.Script, [Sortie], []),
        ["creer-administrateur"] = new(Commande.CreerAdministrateur, [Courriel, Nom], []),
        ["executer-travail"] = new(Commande.ExecuterTravail, [Nom], []),
        ["verifier-historique"] = new(Commande.VerifierHistorique, [], [Convention]),
        ["verifier-comptes"] = new(Commande.VerifierComptes, [], []) { Drapeaux = [Reconstruire] },
        ["verifier-fichiers"] = new(Commande.VerifierFichiers, [], []),
    };

    public string? Option(string nom) => Options.GetValueOrDefault(nom);

    public static LigneDeCommande Lire(IReadOnlyList<string> arguments)
    {
        if (arguments.Any(a => a is "-h" or "--help" or "--aide" or "aide"))
        {
            return Sans(demandeAide: true);
        }
        var implicite = arguments.Count == 0 || arguments[0].StartsWith('-');
        var nom = implicite ? "migrer" : arguments[0];
        if (!Formes.TryGetValue(nom, out var forme))
        {
            return Sans(erreur: $"La commande « {nom} » n’existe pas.");
        }
        Dictionary<string, string> options = new(StringComparer.Ordinal);
        for (var i = implicite ? 0 : 1; i < arguments.Count; i += 2)
        {
            if (forme.Drapeaux.Contains(arguments[i], StringComparer.Ordinal))
            {
                options[arguments[i--]] = "";
                continue;
            }
            if (!forme.Connait(arguments[i]))
            {
                return Sans(erreur: $"L’option « {arguments[i]} » n’existe pas pour la commande « {nom} ».");
            }
            if (i + 1 == arguments.Count)
            {
                return Sans(erreur: $"Donnez une valeur après « {arguments[i]} ».");
            }
            options[arguments[i]] = arguments[i + 1];
        }
        return Array.Find(forme.Obligatoires, o => !options.ContainsKey(o)) is { } absente
            ? Sans(erreur: $"La commande « {nom} » demande l’option « {absente} ».")
            : new LigneDeCommande(forme.Commande, options);
    }

    private static LigneDeCommande Sans(bool demandeAide = false, string? erreur = null) =>
        new(default, new Dictionary<string, string>(StringComparer.Ordinal), demandeAide, erreur);

    private sealed record Forme(Commande Commande, string[] Obligatoires, string[] Facultatives)
    {
        /// <summary>Options sans valeur.</summary>
        public string[] Drapeaux { get; init; } = [];

        public bool Connait(string option) => Obligatoires.Contains(option, StringComparer.Ordinal) || Facultatives.Contains(option, StringComparer.Ordinal);
    }
}
