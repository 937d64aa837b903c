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
    ExecuterTravail,
}

/// <summary>Commande et options demandées, ou l'erreur à montrer.</summary>
internal sealed record LigneDeCommande(Commande Commande, string? Dossier, string? Sortie, string? Nom, bool DemandeAide, string? Erreur)
{
    public const string Aide = """
        Villes Solidaires : préparation de la base de données

          DbMigrator [migrer]               met le schéma à jour, importe le référentiel s'il a changé,
                                            sème la démonstration si Demo:Seed le demande
          DbMigrator importer [--dossier D] importe le référentiel livré, ou les fichiers CSV du dossier D
          DbMigrator semer                  sème la démonstration ; refusé si Demo:Seed n'est pas vrai
          DbMigrator script --sortie F      écrit le script SQL Server idempotent de toutes les migrations
          DbMigrator executer-travail NOM   met en file un passage du travail récurrent NOM ; l'application
                                            l'exécute dans les secondes qui suivent, ou à son démarrage

        Configuration : Database__Provider, ConnectionStrings__Default, App__DataDirectory, Demo__Seed, Demo__Size.
        Codes de retour : 0 succès, 1 échec, 2 commande inconnue, 130 interrompu.
        """;

    public static LigneDeCommande Lire(IReadOnlyList<string> arguments)
    {
        if (arguments.Any(a => a is "-h" or "--help" or "--aide" or "aide"))
        {
            return new LigneDeCommande(default, null, null, null, true, null);
        }
        var commande = Commande.Migrer;
        var suite = arguments;
        if (arguments.Count > 0 && !arguments[0].StartsWith('-'))
        {
            if (!Enum.TryParse(arguments[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out commande) || !Enum.IsDefined(commande) || char.IsAsciiDigit(arguments[0][0]))
            {
                return Fautive($"La commande « {arguments[0]} » n’existe pas.");
            }
            suite = [.. arguments.Skip(1)];
        }
        if (commande == Commande.ExecuterTravail)
        {
            return suite is [var nom] && !nom.StartsWith('-')
                ? new LigneDeCommande(commande, null, null, nom, false, null)
                : Fautive("Donnez le nom du travail récurrent, et lui seul : executer-travail NOM.");
        }
        string? dossier = null;
        string? sortie = null;
        for (var i = 0; i < suite.Count; i += 2)
        {
            var valeur = i + 1 < suite.Count ? suite[i + 1] : null;
            switch (suite[i])
            {
                case "--dossier" when commande == Commande.Importer && valeur is not null: dossier = valeur; break;
                case "--sortie" when commande == Commande.Script && valeur is not null: sortie = valeur; break;
                case "--dossier" or "--sortie" when valeur is null: return Fautive($"Donnez un chemin après « {suite[i]} ».");
                default: return Fautive($"L’option « {suite[i]} » n’existe pas pour la commande « {commande.ToString().ToLowerInvariant()} ».");
            }
        }
        return commande == Commande.Script && sortie is null
            ? Fautive("Dites où écrire le script : --sortie fichier.sql.")
            : new LigneDeCommande(commande, dossier, sortie, null, false, null);
    }

    private static LigneDeCommande Fautive(string message) => new(default, null, null, null, false, message);
}
