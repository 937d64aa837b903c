using VillesSolidaires.Animations;

namespace VillesSolidaires.Demonstration;

/// <summary>Modèle du catalogue de démonstration.</summary>
/// <param name="Kit">Adresse du kit lié, s'il existe.</param>
internal sealed record ModeleDeDemonstration(string Code, ModeleDonnees Donnees, string? Kit = null)
{
    public IReadOnlyList<DatePubliee> Dates { get; init; } = [];
}

/// <summary>
/// Temps forts, saisons et rendez-vous nationaux. Les règles et les dates viennent des sites des organisateurs et de la presse, chacune avec sa
/// source ; les rétro-plannings sont une proposition, à adapter par chaque mairie.
/// </summary>
internal static class CatalogueDAnimations
{
    private const string SiteFeteDesVoisins = "fetedesvoisins.fr";
    private const string AVerifier = "date de mémoire, à vérifier";
    private const string SiteSemaineBleue = "semaine-bleue.fr";

    public static readonly IReadOnlyList<ModeleDeDemonstration> Tous =
    [
        new("GALETTE", new("La Galette des voisins", RegleDate.Lire("mois:01"))
        {
            Type = TypeAnimation.ProgrammeNational, DureeJours = 1, Public = "Tous les habitants, nouveaux arrivants",
            Description = "Une galette partagée dans le hall ou la salle commune, pour faire connaissance en début d’année.",
            Materiel = "Galettes, boissons chaudes, tables, affiches du hall",
            Taches = [new("Réserver la salle ou le hall", 30), new("Poser les affiches dans les halls", 15), new("Commander les galettes", 7)],
        }),
        new("SOLITUDES", new("Journée mondiale des solitudes", RegleDate.Lire("jour:23-01"))
        {
            Type = TypeAnimation.ProgrammeNational, DureeJours = 1, Public = "Personnes isolées, personnes âgées, voisins relais",
            Description = "Porte-à-porte, appels et café partagé : repérer qui ne voit personne, et lui proposer un rendez-vous.",
            Taches = [new("Réunir les voisins relais et répartir les cages d’escalier", 21), new("Prévenir le CCAS et les bailleurs", 15), new("Distribuer les cartes d’invitation", 7)],
        }),
        new("FETE_VOISINS", new("La Fête des voisins", RegleDate.Lire("publiee:-1ve.05"))
        {
            Type = TypeAnimation.TempsFort, DureeJours = 1, Public = "Tous les habitants", OccupeVoiePublique = true,
            Description = "Le rendez-vous annuel des voisins, en pied d’immeuble, dans la rue ou la cour. La date est publiée chaque année : la commune reste libre de la sienne.",
            Materiel = "Tables, bancs, barrières, tee-shirts et ballons, affiches à personnaliser",
            Taches =
            [
                new("Recenser les immeubles et rues qui participent", 60), new("Demander l’occupation de la voie publique", 45),
                new("Commander le matériel de la fête", 30), new("Réserver tables, bancs et barrières", 21), new("Poser les affiches dans les halls", 15), new("Rappeler aux organisateurs l’heure de fin et le rangement", 3),
            ],
        })
        {
            Dates =
            [
                Jour(2020, 9, 18, "report Covid, presse"), Jour(2021, 9, 24, "report Covid, presse"), Jour(2022, 5, 20, AVerifier),
                Jour(2023, 6, 2, "presse, décalée à cause de la Pentecôte"), Jour(2024, 5, 31, AVerifier), Jour(2025, 5, 23, "presse"), Jour(2026, 5, 29, SiteFeteDesVoisins),
            ],
        },
        new("CANICULE", new("Risque de canicule", RegleDate.Lire("saison:01-06/15-09"))
        {
            Type = TypeAnimation.ProgrammeNational, Public = "Personnes âgées ou isolées, voisins relais",
            Description = "Veille de saison : chaque voisin prend des nouvelles des personnes fragiles de son palier, avec le kit et les numéros utiles.",
            Materiel = "Kit canicule : affiche, tract, annuaire des voisins",
            Taches = [new("Réunir le CCAS, les bailleurs et les voisins relais", 30), new("Commander les affiches du kit", 21), new("Poser les affiches et remplir l’annuaire des halls", 10)],
        }, "canicule"),
        new("ETE_VOISINS", new("L’été des voisins", RegleDate.Lire("mois:07/08"))
        {
            Type = TypeAnimation.ProgrammeNational, Public = "Familles qui ne partent pas, personnes âgées",
            Description = "Apéritifs, jeux et pique-niques de quartier, pour ceux qui restent en ville.",
            Taches = [new("Choisir les lieux avec les conseils de quartier", 45), new("Diffuser le programme de l’été", 20)],
        }, "ete-des-voisins"),
        new("TRANQ_VAC", new("Opération tranquillité vacances entre voisins", RegleDate.Lire("mois:07/08"))
        {
            Type = TypeAnimation.ProgrammeNational, Public = "Tous les habitants",
            Description = "Les voisins présents relèvent le courrier et veillent sur les logements vides, avec la police municipale.",
            Taches = [new("Caler le dispositif avec la police municipale", 40), new("Distribuer le tract dans les boîtes aux lettres", 15)],
        }),
        new("RENTREE", new("La Rentrée des voisins", RegleDate.Lire("mois:09"))
        {
            Type = TypeAnimation.ProgrammeNational, DureeJours = 1, Public = "Familles, nouveaux arrivants",
            Description = "Accueillir les nouveaux habitants et échanger coups de main et services entre voisins.",
            Taches = [new("Demander aux bailleurs le nombre d’emménagements de l’été", 30), new("Inviter les nouveaux arrivants", 15)],
        }),
        new("FDV_TRAVAIL", new("La Fête des voisins au travail", RegleDate.Lire("publiee:1je.10"))
        {
            Type = TypeAnimation.TempsFort, DureeJours = 1, Public = "Salariés et agents des zones d’activité",
            Description = "Les entreprises et services d’un même bâtiment ou d’une même zone se rencontrent.",
            Taches = [new("Contacter les entreprises et le gestionnaire de la zone", 45), new("Fixer le lieu et l’horaire avec elles", 20)],
        })
        { Dates = [Jour(2026, 10, 1, SiteFeteDesVoisins)] },
        new("SEMAINE_BLEUE", new("Semaine bleue", RegleDate.Lire("publiee:1lu.10:7"))
        {
            Type = TypeAnimation.TempsFort, DureeJours = 7, Public = "Personnes âgées, tous les habitants",
            Description = "Semaine nationale des retraités et des personnes âgées : ateliers, visites et rencontres entre générations.",
            Taches = [new("Bâtir le programme avec le CCAS et les clubs", 75), new("Réserver les salles et le transport", 45), new("Diffuser le programme", 21)],
        })
        {
            Dates =
            [
                new(new(2016, 10, 3), new(2016, 10, 9), SiteSemaineBleue), new(new(2022, 10, 3), new(2022, 10, 9), SiteSemaineBleue),
                new(new(2023, 10, 2), new(2023, 10, 8), SiteSemaineBleue),
            ],
        },
        new("GRAND_FROID", new("Opération Grand froid", RegleDate.Lire("saison:01-11/31-03"))
        {
            Type = TypeAnimation.ProgrammeNational, Public = "Personnes âgées ou isolées, sans-abri, voisins relais",
            Description = "Veille de saison : prendre des nouvelles, partager une soupe, signaler une personne en danger.",
            Materiel = "Kit grand froid : affiche, tract, annuaire des voisins",
            Taches = [new("Réunir le CCAS, les associations et les voisins relais", 30), new("Commander les affiches du kit", 21), new("Poser les affiches dans les halls", 10)],
        }, "grand-froid"),
        new("NOEL", new("Le Noël des voisins", RegleDate.Lire("mois:12"))
        {
            Type = TypeAnimation.ProgrammeNational, DureeJours = 1, Public = "Personnes isolées, familles",
            Description = "Un goûter ou un repas partagé avant les fêtes, et une place à table pour qui serait seul.",
            Taches = [new("Réserver la salle", 45), new("Inviter les personnes isolées avec le CCAS", 21), new("Préparer le repas partagé", 5)],
        }),
        new("CYBER", new("Cyber-voisins", RegleDate.Lire("recurrence:1me:01-01/31-12"))
        {
            Type = TypeAnimation.ProgrammeNational, DureeJours = 1, Public = "Personnes éloignées du numérique",
            Description = "Une permanence par mois : un voisin à l’aise aide ceux qui le sont moins, avec les gestes contre l’arnaque.",
            Taches = [new("Confirmer le lieu et les voisins volontaires", 10)],
        }, "cyber-voisins"),
        new("HEURE_CIVIQUE", new("L’Heure Civique", RegleDate.Lire("mois:01/12"))
        {
            Type = TypeAnimation.ProgrammeNational, Public = "Volontaires de la commune",
            Description = "Une heure par mois donnée à un voisin ou à une association de la commune, toute l’année.",
            Taches = [new("Relancer l’appel à volontaires", 15)],
        }),
    ];

    private static DatePubliee Jour(int annee, int mois, int jour, string source)
    {
        var date = new DateOnly(annee, mois, jour);
        return new DatePubliee(date, date, source);
    }
}
