using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Courriels;

/// <summary>
/// Message que le programme envoie à une personne d'une organisation partenaire, jamais à un habitant. Écrit dans la transaction de la
/// décision qui le motive, par <see cref="ICourriels.Deposer"/>, puis envoyé par un travail.
/// </summary>
public sealed class Courriel : AggregateRoot, ISuiteDeDecision, IHorsJournal
{
    /// <param name="cle">Unique entre tous les courriels : le même message ne part pas deux fois. Par exemple <c>relance:{convention}:{partie}:{jour}</c>.</param>
    /// <exception cref="BusinessException">Adresse mal formée ; sujet, nom ou clé sur plusieurs lignes ; texte vide ou trop long ; lien hors du programme.</exception>
    public Courriel(Guid id, DestinataireCourriel destinataire, MessageCourriel message, ObjetCourriel objet, string? cle = null)
        : base(id)
    {
        DestinataireAdresse = TexteCourriel.Adresse(destinataire.Adresse);
        DestinataireNom = TexteCourriel.Ligne(destinataire.Nom, "nom du destinataire", CourrielConsts.NomMax);
        Sujet = TexteCourriel.Ligne(message.Sujet, "sujet", CourrielConsts.SujetMax);
        Corps = TexteCourriel.Corps(message.Corps);
        Lien = message.Lien is null ? null : TexteCourriel.Lien(message.Lien);
        ObjetType = TexteCourriel.Ligne(objet.Type, "type de l’objet", CourrielConsts.ObjetTypeMax);
        ObjetId = objet.Id;
        CommuneCode = objet.CommuneCode;
        DepartementCode = objet.DepartementCode;
        Cle = cle is null ? null : TexteCourriel.Ligne(cle, "clé", CourrielConsts.CleMax);
        Recherche = TexteRecherche.Normaliser($"{Sujet} {DestinataireNom} {DestinataireAdresse}");
        Statut = StatutCourriel.EnAttente;
    }

    private Courriel()
    {
    }

    public string DestinataireAdresse { get; private set; } = "";
    public string DestinataireNom { get; private set; } = "";
    public string Sujet { get; private set; } = "";

    /// <summary>Texte brut ; les lignes se terminent par un seul saut de ligne.</summary>
    public string Corps { get; private set; } = "";

    /// <summary>Adresse dans le programme, qui commence par « / ».</summary>
    public string? Lien { get; private set; }

    /// <summary>Agrégat dont parle le courriel, par le nom de sa classe.</summary>
    public string ObjetType { get; private set; } = "";
    public Guid ObjetId { get; private set; }
    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }
    public string? Cle { get; private set; }

    /// <summary>Sujet, nom et adresse sous leur forme de recherche.</summary>
    public string Recherche { get; private set; } = "";
    public StatutCourriel Statut { get; private set; }

    /// <summary>Envois essayés depuis le dépôt ou la dernière relance, celui qui a abouti compris.</summary>
    public int Tentatives { get; private set; }

    /// <summary>Pourquoi le dernier essai n'a pas abouti.</summary>
    public string? Motif { get; private set; }
    public DateTime? EnvoyeLe { get; private set; }

    bool ISuiteDeDecision.EcriteParLeProgramme => true;

    /// <summary>Le serveur de courriel l'a accepté, ou le fichier est écrit.</summary>
    public void NoterEnvoi(DateTime instant)
    {
        Exiger(StatutCourriel.EnAttente);
        Statut = StatutCourriel.Envoye;
        Tentatives++;
        EnvoyeLe = instant;
        Motif = null;
    }

    /// <summary>Un essai n'a pas abouti ; un autre suivra.</summary>
    public void NoterEmpechement(string motif)
    {
        Exiger(StatutCourriel.EnAttente);
        Tentatives++;
        Motif = Tronquer(motif);
    }

    /// <summary>Plus aucun essai ne suivra sans qu'une personne le demande.</summary>
    public void Echouer(string motif)
    {
        Exiger(StatutCourriel.EnAttente);
        Statut = StatutCourriel.Echec;
        Motif = Tronquer(motif);
    }

    /// <summary>Remet en file un courriel en échec, à la demande d'une personne.</summary>
    public void Reprendre()
    {
        Exiger(StatutCourriel.Echec);
        Statut = StatutCourriel.EnAttente;
        Tentatives = 0;
        Motif = null;
    }

    private void Exiger(StatutCourriel attendu)
    {
        if (Statut != attendu)
        {
            throw new BusinessException(CourrielErrorCodes.TransitionImpossible).WithData("Statut", Libelle(Statut));
        }
    }

    private static string Libelle(StatutCourriel statut) => statut switch
    {
        StatutCourriel.EnAttente => "en attente",
        StatutCourriel.Envoye => "envoyé",
        StatutCourriel.Echec => "échec",
        _ => throw new ArgumentOutOfRangeException(nameof(statut)),
    };

    private static string Tronquer(string motif) => motif.Length <= CourrielConsts.MotifMax ? motif : motif[..CourrielConsts.MotifMax];
}

/// <summary>À qui : une personne d'une organisation partenaire.</summary>
public sealed record DestinataireCourriel(string Adresse, string Nom);

/// <summary>Quoi : texte brut, et le lien de la page où agir (« /conventions/… »), s'il y en a une.</summary>
public sealed record MessageCourriel(string Sujet, string Corps, string? Lien = null);

/// <summary>À propos de quoi : l'agrégat, et le territoire qui dit qui peut relire le courriel ; sans code, l'échelon national seul.</summary>
/// <param name="Type">Nom de la classe de l'agrégat.</param>
public sealed record ObjetCourriel(string Type, Guid Id, string? CommuneCode = null, string? DepartementCode = null);
