namespace VillesSolidaires.Conventions;

public static class ConventionConsts
{
    public const int NumeroMax = 24;
    public const int ObjetMax = 200;
    public const int NomMax = 200;
    public const int QualiteMax = 120;
    public const int CourrielMax = 254;
    public const int TitreClauseMax = 160;

    /// <summary>En caractères : une dizaine de pages, bien plus que le plus long article rencontré.</summary>
    public const int TexteClauseMax = 20_000;
    public const int ClausesMax = 80;
    public const int CommentaireMax = 2_000;
    public const int MotifMax = 1_000;
    public const int ReferenceMax = 60;
    public const int LibelleEngagementMax = 200;
    public const int UniteMax = 40;
    public const int PreuveMax = 300;
    public const int ConditionMax = 256;
    public const int ResumeEvenementMax = 400;
    public const int PartiesMax = 400;

    public const int RechercheMax = 4_000;

    /// <summary>Longueur d'une empreinte SHA-256 en hexadécimal.</summary>
    public const int Empreinte = 64;

    /// <summary>En octets (20 Mo) : un exemplaire signé numérisé de quarante pages.</summary>
    public const int PieceMax = 20_000_000;
    public const int NomPieceMax = 160;

    /// <summary>Requête de dépôt la plus grosse, en octets : une pièce un peu trop lourde est refusée avec sa phrase, au-delà sans être lue.</summary>
    public const int RequetePieceMax = 2 * PieceMax;

    /// <summary>Durée la plus longue d'une convention, en années ; la règle des subventions est plus stricte.</summary>
    public const int DureeMax = 10;

    /// <summary>Jours d'attente après lesquels part une relance automatique.</summary>
    public static readonly IReadOnlyList<int> PaliersRelance = [7, 15, 30];

    /// <summary>Paliers du tableau des échéances, en jours.</summary>
    public static readonly IReadOnlyList<int> PaliersEcheance = [30, 90, 180];

    /// <summary>Une échéance plus proche se signale partout, en jours.</summary>
    public const int EcheanceProche = 90;

    /// <summary>Lignes d'un export de la liste : le fichier se prépare en mémoire, au-delà il faut filtrer.</summary>
    public const int ExportMax = 25_000;

    /// <summary>Au-delà, l'attente d'un partenaire est signalée.</summary>
    public const int AttenteLongue = 15;
}
