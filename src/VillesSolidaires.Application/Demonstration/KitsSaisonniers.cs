using VillesSolidaires.Kits;

namespace VillesSolidaires.Demonstration;

/// <summary>
/// Kits de saison. Gestes : recommandations publiques de Santé publique France (canicule, grand froid, monoxyde de carbone)
/// et fiche « Voisins solidaires » du 8 janvier 2024.
/// </summary>
internal static class KitsSaisonniers
{
    public static readonly KitDemonstration Canicule = new(
        "canicule", KitNature.Saisonnier, "Canicule",
        "Pendant les fortes chaleurs, une visite ou un appel par jour suffit à protéger une personne isolée. "
        + "Affiche de hall, tract, annuaire de l’immeuble et guide pour s’organiser en une semaine.",
        "du 1er juin au 15 septembre", "#b23a22", 1.0,
        new AfficheDemonstration(
            "Fortes chaleurs", "Et si on veillait sur nos voisins ?",
            "Une visite ou un appel par jour, le matin de préférence, aux personnes âgées, isolées ou fragiles de l’immeuble.",
            [
                new("Prendre des nouvelles chaque jour", "Frappez à la porte ou téléphonez. Pas de réponse ? Rappelez dans l’heure, puis prévenez un proche."),
                new("Faire boire régulièrement", "Un verre d’eau à chaque visite, même sans soif. Ni alcool, ni boisson très sucrée."),
                new("Garder le logement frais", "Volets et fenêtres fermés le jour, grands ouverts la nuit quand l’air est plus frais."),
                new("Mouiller la peau", "Brumisateur ou linge humide sur le visage et les bras, devant un ventilateur."),
                new("Proposer une pause au frais", "Deux ou trois heures par jour dans un lieu frais : bibliothèque, parc ombragé, salle ouverte par la mairie."),
            ],
            "Fièvre, propos incohérents, malaise, grande faiblesse : appelez le 15 et rafraîchissez la personne sans attendre.",
            [
                new("15", "Samu"), new("112", "Urgences, partout en Europe"), new("114", "Urgences par SMS, sourds et malentendants"),
                new("0 800 06 66 66", "Canicule info service, appel gratuit"),
            ]),
        new GuideDemonstration(
            "Ce guide aide un voisin volontaire, un gardien ou un conseil de quartier à organiser la veille dans un immeuble ou une rue, sans attendre l’alerte.",
            [
                new("Avant l’été", [
                    "Poser l’affiche et l’annuaire dans le hall, avec l’accord du bailleur ou du syndic.",
                    "Repérer, avec leur accord, les personnes qui souhaitent recevoir une visite.",
                    "Rappeler que la mairie tient un registre des personnes vulnérables : l’inscription est gratuite et volontaire.",
                    "Former des binômes : chaque personne a deux voisins référents, pour tenir pendant les congés.",
                ]),
                new("Dès l’alerte", [
                    "Passer ou téléphoner une fois par jour, deux fois en vigilance rouge.",
                    "Vérifier trois choses : la personne boit, le logement s’aère la nuit, les médicaments sont au frais si la notice le demande.",
                    "Proposer de faire les courses pour éviter une sortie entre 11 h et 21 h.",
                    "Ne jamais modifier un traitement : renvoyer vers le médecin ou le pharmacien.",
                ]),
                new("Après", [
                    "Remercier les volontaires et noter ce qui a manqué, sans aucun nom.",
                    "Dire à la mairie combien de visites ont été faites : en nombre seulement.",
                    "Garder le lien : un café de rentrée est souvent le meilleur début.",
                ]),
            ]),
        AvecAnnuaire: true) { Themes = ThemesKit.Chaleur | ThemesKit.Isolement, Traductions = [AffichesTraduites.CaniculeAnglais, AffichesTraduites.CaniculeEspagnol] };

    public static readonly KitDemonstration GrandFroid = new(
        "grand-froid", KitNature.Saisonnier, "Opération grand froid",
        "Quand le gel s’installe, on s’assure entre voisins que chacun est chauffé, ravitaillé et visité. Affiche, tract et annuaire de l’immeuble.",
        "du 1er novembre au 31 mars", "#1b4f80", 0.75,
        new AfficheDemonstration(
            "Opération grand froid", "Personne ne passe l’hiver seul",
            "Neige, verglas, gel : proposez un coup de main à ceux pour qui sortir devient risqué.",
            [
                new("Prendre des nouvelles", "Un appel ou une visite par jour aux voisins âgés, malades ou isolés."),
                new("Éviter une sortie", "Pain, courses, pharmacie : regroupez les vôtres et celles de l’étage."),
                new("Chauffer sans danger", "Jamais de brasero, de barbecue ni de groupe électrogène dedans. Aérez dix minutes par jour, même par grand froid."),
                new("Déneiger devant la porte", "Un passage et du sel ou du sable sur les marches épargnent bien des chutes."),
                new("Signaler une personne à la rue", "Parlez-lui, puis appelez le 115 : les équipes viennent à sa rencontre."),
            ],
            "Maux de tête, nausées, vertiges chez plusieurs personnes : pensez au monoxyde de carbone. Aérez, sortez, appelez le 15, le 18 ou le 112.",
            [new("115", "Personnes sans abri, jour et nuit"), new("15", "Samu"), new("18", "Pompiers"), new("112", "Urgences, partout en Europe")]),
        Guide: null, AvecAnnuaire: true) { Themes = ThemesKit.Froid | ThemesKit.Isolement, Traductions = [AffichesTraduites.GrandFroidAnglais] };

    public static readonly KitDemonstration EteDesVoisins = new(
        "ete-des-voisins", KitNature.Saisonnier, "L’été des voisins",
        "Courrier, plantes, clés, nouvelles de ceux qui restent : l’entraide des vacances, sans oublier les voisins qui ne partent pas.",
        "juillet et août", "#8a4b08", 0.55,
        new AfficheDemonstration(
            "L’été des voisins", "Vous partez ? Vous restez ? On s’organise !",
            "L’été, la moitié de l’immeuble s’absente. C’est le bon moment pour se rendre service et pour penser à ceux qui restent.",
            [
                new("Échanger les bons services", "Courrier, arrosage, animaux : notez sur l’annuaire ce que vous proposez et vos dates."),
                new("Partir tranquille", "Signalez votre absence à la police ou à la gendarmerie : l’Opération tranquillité vacances est gratuite."),
                new("Passer voir ceux qui restent", "Une visite par semaine aux personnes seules, une par jour s’il fait très chaud."),
                new("Se retrouver en bas", "Une table, des chaises, chacun apporte un plat : l’apéritif de la cour se prépare en deux jours."),
            ],
            "Un bruit ou une présence anormale chez un voisin absent : n’intervenez pas, appelez le 17.",
            [new("17", "Police et gendarmerie"), new("15", "Samu"), new("112", "Urgences, partout en Europe"), new("0 800 47 47 88", "Solitud’écoute, plus de 50 ans, appel gratuit")]),
        Guide: null, AvecAnnuaire: true) { Themes = ThemesKit.Vacances | ThemesKit.Convivialite };
}
