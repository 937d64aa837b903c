using VillesSolidaires.Animations;

namespace VillesSolidaires.Demonstration;

/// <summary>Une animation comme une mairie en prévoit : ce qu'elle est, et la règle qui lui trouve ses dates.</summary>
/// <param name="Regle">Forme écrite d'une <see cref="RegleDate"/>.</param>
/// <param name="Kit">Adresse du kit qui l'accompagne.</param>
internal sealed record IdeeAnimation(
    string Titre, TypeAnimation Type, string Regle, TimeOnly De, TimeOnly A, string Public, string Description, string? Kit = null, bool VoiePublique = false)
{
    public IReadOnlyList<NouvelleTache> Taches { get; init; } = [];

    /// <summary>Code du modèle national dont elle est née ; ses dates publiées l'emportent sur la règle.</summary>
    public string? Modele { get; init; }
}

/// <summary>
/// L'année type des communes de démonstration, tirée des temps forts publics de l'association (fête, été, rentrée, Noël des voisins…) et des
/// initiatives qu'on rencontre partout.
/// </summary>
internal static class IdeesAnimation
{
    private static readonly NouvelleTache[] Simple = [new("Réserver le lieu", 30), new("Poser les affiches dans les halls", 10)];

    private static readonly NouvelleTache[] EnRue =
    [
        new("Déposer la demande d’occupation de la voie publique", 45), new("Réserver tables, bancs et barnums", 30),
        new("Poser les affiches dans les halls", 10), new("Prévenir les services techniques et la police municipale", 7),
    ];

    public static readonly IReadOnlyList<IdeeAnimation> Toutes =
    [
        new("La Galette des voisins", TypeAnimation.ProgrammeNational, "recurrence:2sa:01-01/31-01", new(15, 0), new(18, 0), "Tous les habitants",
            "Une galette par table, une place à côté de quelqu’un qu’on ne connaît pas encore.") { Modele = "GALETTE", Taches = Simple },
        new("Journée des solitudes", TypeAnimation.ProgrammeNational, "jour:23-01", new(14, 0), new(17, 0), "Personnes isolées",
            "Des binômes de voisins rendent visite à celles et ceux qui l’ont demandé.") { Modele = "SOLITUDES", Taches = [new("Former les binômes", 10)] },
        new("Tournée grand froid", TypeAnimation.ProgrammeNational, "recurrence:2je:01-02/28-02", new(10, 0), new(12, 0), "Personnes âgées",
            "Soupe chaude, affiche et annuaire de l’immeuble, cage d’escalier par cage d’escalier.", "grand-froid") { Modele = "GRAND_FROID", Taches = Simple },
        new("Repas partagé", TypeAnimation.InitiativeCommune, "recurrence:1di:01-03/30-11", new(12, 0), new(15, 0), "Tous les habitants",
            "Chacun apporte un plat ; la mairie prête les tables.") { Taches = [new("Réserver tables et bancs", 15)] },
        new("La Fête des voisins", TypeAnimation.TempsFort, "publiee:-1ve.05", new(18, 30), new(23, 0), "Tous les habitants",
            "Rues fermées à la circulation, tables dehors, un point de rencontre par quartier.", VoiePublique: true) { Modele = "FETE_VOISINS", Taches = EnRue },
        new("Ouverture de la veille canicule", TypeAnimation.ProgrammeNational, "recurrence:1sa:01-06/30-06", new(10, 0), new(12, 0), "Personnes âgées",
            "Les voisins volontaires se répartissent les visites de l’été.", "canicule") { Modele = "CANICULE", Taches = Simple },
        new("L’Été des voisins", TypeAnimation.ProgrammeNational, "recurrence:1sa:01-07/31-07", new(16, 0), new(22, 0), "Familles",
            "Jeux, pique-nique et plantes à arroser : on s’organise avant les départs.", "ete-des-voisins") { Modele = "ETE_VOISINS", Taches = Simple },
        new("Bal du quartier", TypeAnimation.InitiativeCommune, "jour:14-07", new(20, 0), new(23, 30), "Tous les habitants",
            "Un orchestre, une buvette tenue par les associations.", VoiePublique: true) { Taches = EnRue },
        new("Visites de convivialité", TypeAnimation.ProgrammeNational, "recurrence:3je:01-08/31-08", new(9, 0), new(11, 30), "Personnes isolées",
            "Une visite le matin à la fraîche, avant les fortes chaleurs.", "canicule"),
        new("La Rentrée des voisins", TypeAnimation.ProgrammeNational, "recurrence:3sa:01-09/30-09", new(14, 0), new(18, 0), "Nouveaux arrivants",
            "Accueil des nouveaux habitants, bourse aux services entre voisins.") { Modele = "RENTREE", Taches = Simple },
        new("La Fête des voisins au travail", TypeAnimation.TempsFort, "recurrence:1je:01-10/31-10", new(12, 0), new(14, 0), "Salariés",
            "Les entreprises et les services de la ville déjeunent ensemble.") { Modele = "FDV_TRAVAIL", Taches = Simple },
        new("Semaine bleue : thé dansant", TypeAnimation.ProgrammeNational, "recurrence:1me:01-10/31-10", new(14, 30), new(17, 30), "Personnes âgées",
            "Danse, goûter et rencontre avec les services d’aide à domicile.") { Modele = "SEMAINE_BLEUE", Taches = Simple },
        new("Atelier cyber-voisins", TypeAnimation.InitiativeCommune, "recurrence:2ma:01-11/30-11", new(18, 0), new(20, 0), "Personnes âgées",
            "Des jeunes aident leurs aînés à démêler leurs démarches en ligne.", "cyber-voisins") { Modele = "CYBER" },
        new("Le Noël des voisins", TypeAnimation.ProgrammeNational, "recurrence:2sa:01-12/31-12", new(16, 0), new(20, 0), "Familles",
            "Décorations faites ensemble, chocolat chaud, collecte de jouets.") { Modele = "NOEL", Taches = Simple },
    ];
}
