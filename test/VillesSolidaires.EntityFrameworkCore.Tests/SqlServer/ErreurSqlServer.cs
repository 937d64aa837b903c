using System.Reflection;
using Microsoft.Data.SqlClient;

namespace VillesSolidaires.SqlServer;

/// <summary>Fabrique l'exception que lèverait un serveur : le pilote n'offre aucun constructeur public.</summary>
internal static class ErreurSqlServer
{
    public static SqlException Creer(int numero, string message)
    {
        var erreurs = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        Interne(erreurs, "Add", Erreur(numero, message));
        return (SqlException)typeof(SqlException)
            .GetMethod("CreateException", BindingFlags.Static | BindingFlags.NonPublic, [typeof(SqlErrorCollection), typeof(string)])!
            .Invoke(null, [erreurs, "16.0"])!;
    }

    private static SqlError Erreur(int numero, string message)
    {
        var constructeur = typeof(SqlError).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).MinBy(c => c.GetParameters().Length)!;
        return (SqlError)constructeur.Invoke([.. constructeur.GetParameters().Select(p => p.Name switch
        {
            "infoNumber" => numero,
            "errorMessage" => message,
            _ => p.ParameterType == typeof(string) ? "" : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null,
        })]);
    }

    private static void Interne(object cible, string methode, object argument) =>
        cible.GetType().GetMethod(methode, BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(cible, [argument]);
}
