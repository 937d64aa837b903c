using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Composants;

/// <summary>Mots et icônes de ce que porte la fiche d'une convention : signatures, engagements, versements, règles.</summary>
public static class AffichageFicheConvention
{
    private const int DebutEmpreinte = 8;

    /// <summary>Où en est la signature d'une partie.</summary>
    public static EtatAffiche Affichage(this PartieDto partie, ConventionStatut statut)
    {
        ArgumentNullException.ThrowIfNull(partie);
        return partie switch
        {
            { EstSignee: true } => new(Ton.Succes, Icones.Signee, $"Signée le {Formats.Date(partie.SigneeLe)}"),
            { ASonTour: true } => new(Ton.Attention, Icones.ASigner, "À son tour de signer"),
            _ when statut is ConventionStatut.ASigner or ConventionStatut.PartiellementSignee => new(Ton.Neutre, Icones.EnAttente, "Signera ensuite"),
            _ when statut == ConventionStatut.Annulee => new(Ton.Clos, Icones.Annulee, "Non signée"),
            { Signataires.Count: 0 } => new(Ton.Attention, Icones.SignataireManquant, "Signataire à désigner"),
            _ => new(Ton.Neutre, Icones.EnAttente, "Signera le texte arrêté"),
        };
    }

    /// <summary>Où se suivent engagements et versements tant que ce texte ne les fait pas courir ; nul s'il les fait courir.</summary>
    public static string? SuiviAilleurs(this ConventionDetailDto convention)
    {
        ArgumentNullException.ThrowIfNull(convention);
        return convention switch
        {
            { AvenantDe: { } origine } => $"suivi dans {origine.Numero}",
            { SigneeLe: null } => "après signature",
            _ => null,
        };
    }

    public static EtatAffiche Affichage(this EngagementDto engagement)
    {
        ArgumentNullException.ThrowIfNull(engagement);
        return engagement.Etat switch
        {
            EtatEngagement.Tenu => new(Ton.Succes, Icones.Signee, $"Tenu le {Formats.DateAbregee(engagement.RealiseLe!.Value)}"),
            EtatEngagement.EnRetard => new(Ton.Attention, Icones.Attention, engagement.Avancement() is { } fait ? $"En retard, {fait}" : engagement.Etat.Libelle()),
            EtatEngagement.EnCours => new(Ton.Info, Icones.EnCours, engagement.Avancement() ?? engagement.Etat.Libelle()),
            _ => new(Ton.Neutre, Icones.Saisonnier, engagement.Etat.Libelle()),
        };
    }

    public static EtatAffiche Affichage(this VersementDto versement)
    {
        ArgumentNullException.ThrowIfNull(versement);
        return versement.Etat switch
        {
            EtatVersement.Verse => new(Ton.Succes, Icones.Signee, $"Versé le {Formats.DateAbregee(versement.VerseLe!.Value)}"),
            EtatVersement.EnRetard => new(Ton.Attention, Icones.Attention, $"En retard depuis le {Formats.DateAbregee(versement.Limite)}"),
            EtatVersement.AVerser => new(Ton.Info, Icones.EnAttente, $"À verser avant le {Formats.DateAbregee(versement.Limite)}"),
            _ => new(Ton.Neutre, Icones.Saisonnier, versement.Etat.Libelle()),
        };
    }

    public static (Ton Ton, string Icone) Affichage(this NiveauConstat niveau) => niveau switch
    {
        NiveauConstat.Respectee => (Ton.Succes, Icones.Reussite),
        NiveauConstat.Avertissement => (Ton.Attention, Icones.Attention),
        _ => (Ton.Danger, Icones.Erreur),
    };

    /// <summary>Début et fin d'une empreinte : « 9f3c 51d0 … a71e ».</summary>
    public static string EmpreinteAbregee(string empreinte)
    {
        ArgumentNullException.ThrowIfNull(empreinte);
        return $"{empreinte[..(DebutEmpreinte / 2)]} {empreinte[(DebutEmpreinte / 2)..DebutEmpreinte]} … {empreinte[^(DebutEmpreinte / 2)..]}";
    }

    private static string? Avancement(this EngagementDto engagement) =>
        engagement.Cible is { } cible ? $"{Formats.Nombre(engagement.Fait)} sur {Formats.Nombre(cible)}" : null;
}
