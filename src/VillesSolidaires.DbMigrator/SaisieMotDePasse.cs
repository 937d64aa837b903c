using System.Text;
using VillesSolidaires.Donnees;

namespace VillesSolidaires.DbMigrator;

/// <summary>Lit un mot de passe sans jamais le prendre en argument : la liste des processus et l'historique du terminal le montreraient.</summary>
internal static class SaisieMotDePasse
{
    public const string Variable = "VILLES_MOT_DE_PASSE";

    /// <summary>De la variable d'environnement, sinon de l'entrée redirigée, sinon du clavier, deux fois et sans écho.</summary>
    /// <exception cref="InitialisationException">Aucun mot de passe, ou deux saisies différentes.</exception>
    public static string Lire()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } donne)
        {
            return donne;
        }
        var lu = Console.IsInputRedirected ? Console.In.ReadLine() : AuClavier("Mot de passe : ");
        if (string.IsNullOrEmpty(lu))
        {
            throw new InitialisationException($"Donnez le mot de passe sur l’entrée standard, ou dans {Variable}.");
        }
        return Console.IsInputRedirected || AuClavier("Encore une fois : ") == lu ? lu : throw new InitialisationException("Les deux saisies diffèrent. Recommencez.");
    }

    private static string AuClavier(string invite)
    {
        Console.Write(invite);
        var saisie = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } touche)
        {
            if (touche.Key == ConsoleKey.Backspace)
            {
                saisie.Length = Math.Max(0, saisie.Length - 1);
            }
            else if (!char.IsControl(touche.KeyChar))
            {
                saisie.Append(touche.KeyChar);
            }
        }
        Console.WriteLine();
        return saisie.ToString();
    }
}
