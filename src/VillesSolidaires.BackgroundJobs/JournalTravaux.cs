using Microsoft.Extensions.Logging;

namespace VillesSolidaires.Travaux;

/// <summary>Messages des journaux techniques. Identifiants et états seulement : aucun nom, aucun libellé, aucune donnée personnelle.</summary>
internal static partial class JournalTravaux
{
    [LoggerMessage(1001, LogLevel.Information, "Travail {TravailId} ({Type}) : tentative {Tentative}, suivi {Suivi}.")]
    public static partial void Debut(this ILogger journal, Guid travailId, string type, int tentative, string suivi);

    [LoggerMessage(1002, LogLevel.Information, "Travail {TravailId} ({Type}) : {Statut} après {Tentatives} tentatives.")]
    public static partial void Clos(this ILogger journal, Guid travailId, string type, StatutTravail statut, int tentatives);

    [LoggerMessage(1003, LogLevel.Debug, "Travail {TravailId} : déjà pris, clos ou pas encore échu.")]
    public static partial void NonReclame(this ILogger journal, Guid travailId);

    [LoggerMessage(1004, LogLevel.Warning, "Travail {TravailId} : réclamé par une autre exécution, celle-ci n’écrit plus rien.")]
    public static partial void Perdu(this ILogger journal, Guid travailId);

    [LoggerMessage(1005, LogLevel.Error, "Travail {TravailId} ({Type}) : la tentative {Tentative} a échoué, suivi {Suivi}.")]
    public static partial void Erreur(this ILogger journal, Exception e, Guid travailId, string type, int tentative, string suivi);

    [LoggerMessage(1006, LogLevel.Warning, "Travail {TravailId} ({Type}) : refus métier {Code}.")]
    public static partial void RefusMetier(this ILogger journal, Guid travailId, string type, string code);

    [LoggerMessage(1007, LogLevel.Warning, "Travail {TravailId} ({Type}) : la personne n’a plus les droits nécessaires.")]
    public static partial void DroitsPerdus(this ILogger journal, Exception e, Guid travailId, string type);

    [LoggerMessage(1008, LogLevel.Warning, "Travail {TravailId} : signe de vie manqué.")]
    public static partial void SigneDeVieManque(this ILogger journal, Exception e, Guid travailId);

    [LoggerMessage(1009, LogLevel.Warning, "Travail {TravailId} : l’issue n’a pas pu s’écrire, essai {Essai}.")]
    public static partial void ClotureReprise(this ILogger journal, Exception e, Guid travailId, int essai);

    [LoggerMessage(1010, LogLevel.Error, "Travail {TravailId} ({Type}) : clos sans que l’agrégat ait pu être prévenu.")]
    public static partial void AgregatNonPrevenu(this ILogger journal, Exception e, Guid travailId, string type);

    [LoggerMessage(1011, LogLevel.Trace, "Travail {TravailId} : fin du suivi.")]
    public static partial void SuiviFini(this ILogger journal, Guid travailId);

    [LoggerMessage(1012, LogLevel.Warning, "Travail {TravailId} ({Type}) : la tentative {Tentative} est empêchée, {Code}.")]
    public static partial void Empechement(this ILogger journal, Exception e, Guid travailId, string type, int tentative, string code);

    [LoggerMessage(1020, LogLevel.Warning, "{Nombre} travaux d’exécutions mortes remis en attente.")]
    public static partial void RemisEnAttente(this ILogger journal, int nombre);

    [LoggerMessage(1021, LogLevel.Error, "Le balayage des travaux a échoué ; il recommence au prochain passage.")]
    public static partial void BalayageEchoue(this ILogger journal, Exception e);

    [LoggerMessage(1022, LogLevel.Warning, "Travail {TravailId} : pas planifié, le balayage le reprendra.")]
    public static partial void NonPlanifie(this ILogger journal, Exception e, Guid travailId);

    [LoggerMessage(1023, LogLevel.Debug, "Travail {TravailId} : {Resultat}, pas avant {Instant}.")]
    public static partial void Planifie(this ILogger journal, Guid travailId, string resultat, DateTimeOffset instant);

    [LoggerMessage(1030, LogLevel.Information, "Récurrent {Nom} : planifié, {Cron}.")]
    public static partial void RecurrentPlanifie(this ILogger journal, string nom, string cron);

    [LoggerMessage(1031, LogLevel.Information, "Récurrent {Nom} : retiré, ce programme ne le connaît plus.")]
    public static partial void RecurrentRetire(this ILogger journal, string nom);

    [LoggerMessage(1032, LogLevel.Warning, "Récurrent {Nom} : passage sauté, le précédent n’est pas fini.")]
    public static partial void RecurrentPasFini(this ILogger journal, string nom);
}
