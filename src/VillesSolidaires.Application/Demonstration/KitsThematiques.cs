using VillesSolidaires.Kits;

namespace VillesSolidaires.Demonstration;

/// <summary>Kits thématiques et d'urgence. Numéros : services publics et associations nationales.</summary>
internal static class KitsThematiques
{
    public static readonly KitDemonstration Coronavirus = new(
        "coronavirus", KitNature.Urgence, "Coronavirus : et si on s’organisait entre voisins",
        "Le kit de crise lancé le 12 mars 2020, tenu prêt pour une prochaine épidémie : courses, appels, garde d’enfants, sans se mettre en danger.",
        "en cas d’épidémie", "#1b365d", 0.12,
        new AfficheDemonstration(
            "Épidémie", "Et si on s’organisait entre voisins ?",
            "Rester chez soi ne veut pas dire rester seul. Notez votre prénom et ce que vous pouvez faire.",
            [
                new("Déposer les courses devant la porte", "On sonne, on recule de deux mètres, on vérifie que le sac est pris."),
                new("Appeler plutôt que visiter", "Un coup de téléphone par jour aux personnes seules, à heure fixe."),
                new("Protéger les plus fragiles", "Masque, lavage des mains, aération dix minutes toutes les heures quand on se retrouve dans une pièce."),
                new("Se relayer pour les enfants", "Un petit groupe fixe de familles, toujours les mêmes, pour ceux qui doivent travailler."),
                new("Afficher une offre, pas un besoin", "Sur l’annuaire : ce que vous proposez et un numéro. Jamais l’état de santé de quelqu’un."),
            ],
            "Difficulté à respirer, malaise : appelez le 15 (ou le 114 par SMS).",
            [
                new("15", "Samu"), new("114", "Urgences par SMS, sourds et malentendants"), new("3919", "Violences femmes info, gratuit et anonyme"),
                new("119", "Enfance en danger"),
            ]),
        new GuideDemonstration(
            "Une cage d’escalier peut s’organiser en une heure. Ce guide dit comment, et ce qu’il ne faut pas faire.",
            [
                new("Le premier jour", [
                    "Poser l’affiche et l’annuaire ; glisser le tract sous les portes de ceux qui ne descendent plus.",
                    "Choisir un voisin relais par cage d’escalier, et un remplaçant.",
                    "Regrouper les offres par service : courses, pharmacie, appels, garde, aide aux démarches.",
                ]),
                new("Chaque semaine", [
                    "Tourner entre volontaires : personne ne s’épuise.",
                    "Appeler les personnes seules à heure fixe ; sans réponse, prévenir le proche qu’elles ont désigné.",
                    "Régler les courses au ticket, par virement ou en espèces sous enveloppe ; ne jamais prendre une carte bancaire.",
                ]),
                new("Ce qu’on ne fait pas", [
                    "Donner un avis médical ou livrer un médicament sans ordonnance.",
                    "Afficher le nom d’une personne malade ou fragile.",
                    "Entrer chez quelqu’un sans y être invité.",
                ]),
            ]),
        AvecAnnuaire: true) { Themes = ThemesKit.Sante | ThemesKit.Isolement };

    public static readonly KitDemonstration CyberVoisins = new(
        "cyber-voisins", KitNature.Thematique, "Cyber-voisins",
        "Arnaques au faux conseiller, SMS piégés, mots de passe : les réflexes à partager dans l’immeuble, et à qui demander de l’aide.",
        null, "#2f4a7d", 0.5,
        new AfficheDemonstration(
            "Cyber-voisins", "Un doute ? On en parle avant de cliquer",
            "Les escrocs misent sur l’urgence et la solitude. Deux minutes à deux suffisent souvent à éviter le piège.",
            [
                new("Ne jamais donner un code", "Ni votre banque, ni la police, ni La Poste ne demandent un mot de passe ou un code reçu par SMS."),
                new("Raccrocher et rappeler soi-même", "Au numéro inscrit sur votre carte ou votre facture, jamais à celui qu’on vous dicte."),
                new("Ne pas suivre le lien d’un SMS", "Colis, amende, carte Vitale : ouvrez vous-même le site officiel. Transférez le message au 33700."),
                new("Un mot de passe par service", "Long, différent pour la messagerie et la banque, avec la double authentification."),
                new("Faire les mises à jour ensemble", "Une heure par mois dans la salle commune, avec ceux qui savent."),
            ],
            "Argent parti ou carte utilisée : faites opposition tout de suite, puis déposez plainte. Diagnostic et aide sur 17Cyber.gouv.fr.",
            [
                new("0 805 805 817", "Info Escroqueries, appel gratuit"), new("33700", "Signaler un SMS ou un appel frauduleux"),
                new("3018", "Cyberharcèlement, jeunes et parents"), new("17", "Police et gendarmerie"),
            ]),
        new GuideDemonstration(
            "Une permanence d’une heure dans le hall ou la salle commune, sans matériel : on vient avec son téléphone.",
            [
                new("Préparer", [
                    "Trouver deux volontaires à l’aise et patients ; ils montrent, ils ne prennent pas le téléphone en main.",
                    "Choisir un sujet par séance : SMS frauduleux, mots de passe, démarches en ligne, photos de famille.",
                    "Prévenir la mairie : un conseiller numérique France Services peut venir.",
                ]),
                new("Pendant la séance", [
                    "Partir d’exemples vrais apportés par les voisins, rendus anonymes.",
                    "Ne jamais demander ni noter un mot de passe, un code ou un numéro de carte.",
                    "Finir par un geste fait sur place : une mise à jour, une double authentification activée.",
                ]),
                new("Si quelqu’un a été victime", [
                    "Écouter sans reproche : cela arrive à tout le monde.",
                    "Opposition bancaire, changement du mot de passe de messagerie, captures d’écran, dépôt de plainte.",
                    "Orienter vers 17Cyber.gouv.fr ou Info Escroqueries au 0 805 805 817.",
                ]),
            ]),
        AvecAnnuaire: false) { Themes = ThemesKit.Numerique };

    public static readonly KitDemonstration Greves = new(
        "greves", KitNature.Thematique, "Grèves",
        "Transports, écoles, crèches : partager un trajet, une garde ou un coin de bureau quand tout s’arrête.",
        "pendant un mouvement social", "#4f4275", 0.22,
        new AfficheDemonstration(
            "Jours de grève", "On se dépanne entre voisins",
            "Pas de train, pas d’école, pas de cantine : regroupons ce que chacun peut offrir.",
            [
                new("Partager un trajet", "Notez l’heure, la destination et le nombre de places, à pied, à vélo ou en voiture."),
                new("Garder les enfants à tour de rôle", "Une demi-journée chacun, chez une famille que les enfants connaissent."),
                new("Prêter un coin de table", "Une connexion et un peu de calme pour ceux qui ne peuvent pas se rendre au travail."),
                new("Penser aux soins à domicile", "Une aide à domicile bloquée ? Demandez à la personne ce qui ne peut pas attendre."),
            ],
            "Un voisin dépendant sans aide depuis la veille : prévenez le service d’aide à domicile et la mairie ; en cas de malaise, le 15.",
            [new("15", "Samu"), new("112", "Urgences, partout en Europe"), new("3977", "Maltraitance des aînés et des adultes handicapés")]),
        Guide: null, AvecAnnuaire: false) { Themes = ThemesKit.ServicesInterrompus, EstPerime = true };

    public static readonly IReadOnlyList<KitDemonstration> Tous =
        [KitsSaisonniers.Canicule, KitsSaisonniers.GrandFroid, Coronavirus, KitsSaisonniers.EteDesVoisins, CyberVoisins, Greves];
}
