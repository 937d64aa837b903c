using System.Globalization;
using System.Text;
using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Comptes;

/// <summary>Le journal note les noms du programme ; l'écran dit ceux de la mairie. Un nom inconnu d'ici reste lisible tel quel.</summary>
public static class MotsDuJournal
{
    /// <summary>Fiches journalisées, par nom de type.</summary>
    public static readonly IReadOnlyDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(Kit)] = "Kit",
        [nameof(VersionKit)] = "Version d’un kit",
        [nameof(FichierKit)] = "Fichier d’un kit",
        [nameof(DiffusionKit)] = "Diffusion d’un kit",
        [nameof(ReleveTelechargement)] = "Relevé de téléchargements",
        [nameof(Organisation)] = "Organisation",
        [nameof(ContactOrganisation)] = "Contact d’une organisation",
        [nameof(Rapport)] = "Rapport",
        [nameof(DocumentRapport)] = "Document d’un rapport",
        [nameof(ProgrammationRapport)] = "Envoi programmé",
        [nameof(DestinataireProgrammation)] = "Destinataire d’un envoi programmé",
        [nameof(Rythme)] = "Rythme d’un envoi programmé",
        [nameof(Utilisateur)] = "Compte",
        [nameof(PerimetreAttribue)] = "Périmètre d’un compte",
    };

    private static readonly Dictionary<string, string> Champs = new(StringComparer.Ordinal)
    {
        [nameof(Rapport.Du)] = "Du",
        [nameof(Rapport.Au)] = "Au",
        [nameof(Rapport.CommuneCode)] = "Commune",
        [nameof(Rapport.DepartementCode)] = "Département",
        [nameof(Rapport.TerritoireNom)] = "Territoire",
        [nameof(Rapport.JeuDeDonnees)] = "Données figées",
        [nameof(Rapport.EmpreinteJeu)] = "Empreinte des données",
        [nameof(Rapport.FigeLe)] = "Figé le",
        [nameof(Rapport.DisponibleLe)] = "Disponible le",
        [nameof(Rapport.TotauxRecoupes)] = "Totaux recoupés",
        [nameof(Rapport.MotifEchec)] = "Motif de l’échec",
        [nameof(Kit.Resume)] = "Résumé",
        [nameof(Kit.Periode)] = "Période",
        [nameof(Kit.Slug)] = "Adresse",
        [nameof(Kit.EstSupprime)] = "Supprimé",
        [nameof(Kit.SupprimeLe)] = "Supprimé le",
        [nameof(VersionKit.PublieeLe)] = "Publiée le",
        [nameof(VersionKit.Numero)] = "Numéro",
        [nameof(FichierKit.Libelle)] = "Libellé",
        [nameof(FichierKit.Sha256)] = "Empreinte SHA-256",
        [nameof(FichierKit.TypeMime)] = "Format du fichier",
        [nameof(ReleveTelechargement.TerritoireCode)] = "Code du territoire",
        [nameof(ReleveTelechargement.Enonce)] = "Énoncé",
        [nameof(ReleveTelechargement.Reserve)] = "Réserve",
        [nameof(DiffusionKit.Quantite)] = "Quantité",
        [nameof(DiffusionKit.CampagneId)] = "Campagne",
        [nameof(Organisation.NomRecherche)] = "Nom de recherche",
        [nameof(Organisation.Siren)] = "SIREN",
        [nameof(Organisation.Siret)] = "SIRET du siège",
        [nameof(Organisation.Rna)] = "Numéro RNA",
        [nameof(Organisation.FusionneeDansId)] = "Fusionnée dans",
        [nameof(ContactOrganisation.Telephone)] = "Téléphone",
        [nameof(Utilisateur.Email)] = "Adresse électronique",
        [nameof(Utilisateur.NomComplet)] = "Nom",
        [nameof(Utilisateur.UserName)] = "Identifiant de connexion",
        [nameof(Utilisateur.EmailConfirmed)] = "Adresse confirmée",
        [nameof(Utilisateur.LockoutEnd)] = "Bloqué jusqu’au",
        [nameof(Utilisateur.LockoutEnabled)] = "Blocage possible",
    };

    private static readonly Dictionary<string, string> Valeurs = new(StringComparer.Ordinal)
    {
        ["True"] = "oui",
        ["False"] = "non",
        [nameof(StatutRapport.Demande)] = "demandé",
        [nameof(StatutRapport.EnProduction)] = "en production",
        [nameof(StatutRapport.Disponible)] = "disponible",
        [nameof(StatutRapport.Echec)] = "échec",
        [nameof(StatutRapport.Arrete)] = "arrêté",
        [nameof(TypeRapport.ImpactCommunal)] = "impact communal",
        [nameof(TypeRapport.ImpactDepartemental)] = "impact départemental",
        [nameof(TypeRapport.ImpactRegional)] = "impact régional",
        [nameof(TypeRapport.ImpactNational)] = "impact national",
        [nameof(TypeRapport.Bailleur)] = "bailleur",
        [nameof(TypeRapport.Convention)] = "conventions",
        [nameof(TypeRapport.Campagne)] = "campagnes et animations",
        [nameof(TypeRapport.Label)] = "label",
        [nameof(TypeOrganisation.BailleurSocial)] = "bailleur social",
        [nameof(TypeOrganisation.BailleurPrive)] = "bailleur privé",
        [nameof(TypeOrganisation.AssociationLocale)] = "association locale",
        [nameof(TypeOrganisation.Departement)] = "département",
        [nameof(TypeOrganisation.Mecene)] = "mécène",
        [nameof(BorneReleve.Exacte)] = "exactement",
        [nameof(BorneReleve.AuMoins)] = "au moins",
        [nameof(BorneReleve.Environ)] = "environ",
        [nameof(CanalRemise.Evenement)] = "événement",
        [nameof(KitStatut.Brouillon)] = "brouillon",
        [nameof(KitStatut.Publie)] = "publié",
        [nameof(KitStatut.Archive)] = "archivé",
        [nameof(KitNature.Saisonnier)] = "saisonnier",
        [nameof(KitNature.Thematique)] = "thématique",
        [nameof(KitNature.Urgence)] = "urgence",
    };

    public static EtatAffiche Operation(string operation) => operation switch
    {
        "creation" => new(Ton.Succes, Icones.Ajout, "Création"),
        "suppression" => new(Ton.Danger, Icones.Suppression, "Suppression"),
        _ => new(Ton.Info, Icones.Modification, "Modification"),
    };

    public static string Type(string type) => Types.GetValueOrDefault(type, EnMots(type));

    public static string Champ(string champ) => Champs.GetValueOrDefault(champ, EnMots(champ));

    /// <summary>Valeur du journal en français : dates, oui et non, états ; le reste tel quel.</summary>
    public static string Valeur(string? valeur) => valeur switch
    {
        null or "" => Formats.Absent,
        ['{', ..] => "contenu technique, désigné par son empreinte",
        [_, _, _, _, '-', _, _, '-', _, _] when DateOnly.TryParseExact(valeur, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) => Formats.Date(jour),
        [_, _, _, _, '-', _, _, '-', _, _, 'T', ..] when DateTime.TryParse(valeur, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant) => Formats.Instant(instant),
        _ => Valeurs.GetValueOrDefault(valeur, valeur),
    };

    /// <summary>« ConcurrencyStamp » devient « Concurrency stamp ».</summary>
    private static string EnMots(string nom)
    {
        var mots = new StringBuilder();
        foreach (var lettre in nom)
        {
            if (mots.Length > 0 && char.IsUpper(lettre))
            {
                mots.Append(' ').Append(char.ToLowerInvariant(lettre));
            }
            else
            {
                mots.Append(lettre);
            }
        }
        return mots.ToString();
    }
}
