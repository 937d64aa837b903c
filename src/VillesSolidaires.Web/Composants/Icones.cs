namespace VillesSolidaires.Web.Composants;

/// <summary>
/// Icônes choisies en C#. Le script <c>scripts/sprite.mjs</c> lit ce fichier et les vues pour fabriquer le sprite : une icône dont le nom
/// se calcule doit être ici, une icône écrite en toutes lettres dans une vue n'a pas besoin d'y être.
/// </summary>
public static class Icones
{
    // Tons d'alerte et de message.
    public const string Information = "info-circle";
    public const string Attention = "alert-triangle";
    public const string Erreur = "alert-octagon";
    public const string Reussite = "circle-check";

    // Nature des chiffres.
    public const string Calcule = "calculator";
    public const string Declare = "message-2";
    public const string Externe = "world-share";

    // Travaux et rapports.
    public const string EnAttente = "hourglass";
    public const string EnCours = "progress";
    public const string Termine = "circle-check";
    public const string Echec = "alert-octagon";
    public const string Arrete = "player-stop";
    public const string Suspendu = "player-pause";

    // Kits.
    public const string Saisonnier = "calendar";
    public const string Thematique = "tag";
    public const string Urgence = "urgent";
    public const string Brouillon = "pencil";
    public const string EnLigne = "world";
    public const string Archive = "archive";

    // Fiche d'une convention.
    public const string SignataireManquant = "user-question";
    public const string Envoyer = "send";
    public const string Avenant = "file-plus";
    public const string Renouvellement = "refresh";
    public const string Deliberation = "gavel";
    public const string Depot = "upload";

    // Lignes d'un import.
    public const string LigneNouvelle = "plus";
    public const string LigneMiseAJour = "pencil";
    public const string LigneIdentique = "equal";
    // Conventions : états, puis parties.
    public const string EnRelecture = "eye";
    public const string EnCorrection = "message-exclamation";
    public const string ASigner = "writing";
    public const string PartiellementSignee = "circle-half-2";
    public const string Signee = "circle-check";
    public const string EnVigueur = "shield-check";
    public const string Expiree = "clock-off";
    public const string Annulee = "ban";
    public const string Denoncee = "hand-stop";
    public const string Resiliee = "circle-x";
    public const string Remplacee = "replace";
    public const string AttenteLongue = "clock-exclamation";
    public const string EcheanceProche = "hourglass-low";
    public const string Association = "heart-handshake";
    public const string Mairie = "building-community";
    public const string Bailleur = "building";
    public const string Departement = "building-bank";
    public const string Partenaire = "users";
    public const string Personne = "point";

    // Attestations du label.
    public const string Attribuee = "award";

    // Campagnes et alertes.
    public const string CampagneOuverte = "speakerphone";
    public const string CampagneClose = "lock";
    public const string Canicule = "temperature-sun";
    public const string GrandFroid = "snowflake";
    // Animations.
    public const string Proposee = "circle-dashed";
    public const string Planifiee = "calendar";
    public const string Reportee = "calendar-repeat";
    public const string Confirmee = "calendar-check";
    public const string AnimationAnnulee = "calendar-off";
    public const string Realisee = "checks";
    public const string Deplacer = "calendar-event";
    public const string Case = "square";
    public const string CaseCochee = "square-check";

    // Jury du label.
    public const string Notation = "scale";
    public const string NotationAFaire = "circle-dashed";
    public const string LabelAttribue = "award";
    public const string LabelAjourne = "clock-pause";
    // Candidatures au label.
    public const string EnInstruction = "eye-check";
    public const string EnJury = "scale";
    public const string Ajournee = "clock-pause";
    public const string CandidatureRetiree = "arrow-back-up";
    public const string PreuveLien = "link";
    public const string NonEvalue = "circle-dashed";

    // Référentiel du label.
    public const string PreuveAJoindre = "paperclip";
    public const string PreuveRelevee = "sparkles";

    // Journal.
    public const string Ajout = "plus";
    public const string Modification = "pencil";
    public const string Suppression = "trash";

    // Étapes et tri.
    public const string Fait = "check";
    public const string AVenir = "point";
    public const string Croissant = "arrow-up";
    public const string Decroissant = "arrow-down";
    public const string Precedent = "chevron-left";
    public const string Suivant = "chevron-right";
    public const string Retirer = "x";
    public const string Filtrer = "filter";
    public const string Filtres = "adjustments-horizontal";
}
