using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Rapports;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Rapports;

/// <summary>Mots, icônes et choix des rapports programmés.</summary>
public static class AffichageProgrammation
{
    public static IReadOnlyList<SelectListItem> Cadences { get; } =
        [.. Enum.GetValues<CadenceProgrammation>().Select(c => new SelectListItem(c.Libelle(), c.ToString()))];

    public static IReadOnlyList<SelectListItem> Mois { get; } = [.. Enumerable.Range(1, 12).Select(m => new SelectListItem(Formats.NomMois(m), $"{m}"))];

    public static IReadOnlyList<SelectListItem> Heures { get; } =
        [.. ProgrammationConsts.HeuresDeNuit.Select(h => new SelectListItem(Formats.Heure(new TimeOnly(h, 0)), $"{h}"))];

    /// <summary>« Impact communal, Marseille ».</summary>
    public static string Titre(this ProgrammationDto programmation) => $"{programmation.TypeLibelle}, {programmation.Territoire}";

    public static EtatAffiche Affichage(this EtatProgrammation etat) => etat switch
    {
        EtatProgrammation.Active => new(Ton.Succes, Icones.Termine, etat.Libelle()),
        EtatProgrammation.Suspendue => new(Ton.Attention, Icones.Suspendu, etat.Libelle()),
        EtatProgrammation.Terminee => new(Ton.Clos, Icones.Archive, etat.Libelle()),
        _ => throw new ArgumentOutOfRangeException(nameof(etat)),
    };

    public static EtatAffiche Affichage(this StatutExecution statut) => statut switch
    {
        StatutExecution.Demandee => new(Ton.Neutre, Icones.EnAttente, statut.Libelle()),
        StatutExecution.EnProduction => new(Ton.Info, Icones.EnCours, statut.Libelle()),
        StatutExecution.Envoyee => new(Ton.Succes, Icones.Termine, statut.Libelle()),
        StatutExecution.Vide => new(Ton.Attention, Icones.Attention, statut.Libelle()),
        StatutExecution.Echec => new(Ton.Danger, Icones.Echec, statut.Libelle()),
        _ => throw new ArgumentOutOfRangeException(nameof(statut)),
    };

    /// <summary>« Envoyé le 2 mai », ou « Première exécution » avant tout passage.</summary>
    public static EtatAffiche Resultat(this ProgrammationDto programmation) => programmation.Derniere is not { } derniere
        ? new EtatAffiche(Ton.Neutre, Icones.EnAttente, "Première exécution")
        : derniere.Statut.Affichage() with { Libelle = $"{derniere.Statut.Libelle()} le {Formats.JourMois(HeureDeParis.Jour(derniere.DiffuseLe ?? derniere.Echeance))}" };

    /// <summary>« 4 destinataires, 3 envoyés, 1 rebond ».</summary>
    public static string Diffusion(int destinataires, int envoyes, int rebonds) =>
        $"{Formats.Accorder(destinataires, "destinataire")}, {Formats.Accorder(envoyes, "envoyé")}{(rebonds > 0 ? $", {Formats.Accorder(rebonds, "rebond")}" : "")}";

    /// <summary>Ce que le courriel ouvrira au destinataire, et un ton d'alerte quand ce n'est rien.</summary>
    public static EtatAffiche Affichage(this AccesDestinataire acces) => acces switch
    {
        AccesDestinataire.Compte => new(Ton.Succes, Icones.Termine, "Par son compte"),
        AccesDestinataire.Partage => new(Ton.Info, Icones.Envoyer, "Par un lien de partage"),
        AccesDestinataire.Refuse => new(Ton.Attention, Icones.Attention, "Sans droit : le lien lui sera refusé"),
        _ => throw new ArgumentOutOfRangeException(nameof(acces)),
    };
}
