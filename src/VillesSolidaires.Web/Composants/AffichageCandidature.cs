using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Composants;

/// <summary>Mots, tons et icônes d'une candidature au label : états, preuves, règles.</summary>
public static class AffichageCandidature
{
    public static EtatAffiche Affichage(this CandidatureStatut statut) => statut switch
    {
        CandidatureStatut.Brouillon => new(Ton.Neutre, Icones.Brouillon, statut.Libelle()),
        CandidatureStatut.Deposee => new(Ton.Info, Icones.Envoyer, statut.Libelle()),
        CandidatureStatut.EnInstruction => new(Ton.Info, Icones.EnInstruction, statut.Libelle()),
        CandidatureStatut.ComplementsDemandes => new(Ton.Attention, Icones.EnCorrection, statut.Libelle()),
        CandidatureStatut.Recevable => new(Ton.Succes, Icones.Fait, statut.Libelle()),
        CandidatureStatut.EnJury => new(Ton.Info, Icones.EnJury, statut.Libelle()),
        CandidatureStatut.Deliberee => new(Ton.Info, Icones.Deliberation, statut.Libelle()),
        CandidatureStatut.Attribuee => new(Ton.Succes, Icones.Attribuee, statut.Libelle()),
        CandidatureStatut.Ajournee => new(Ton.Attention, Icones.Ajournee, statut.Libelle()),
        CandidatureStatut.Retiree => new(Ton.Clos, Icones.CandidatureRetiree, statut.Libelle()),
        _ => new(Ton.Danger, Icones.Resiliee, statut.Libelle()),
    };

    public static string Icone(this NaturePreuve nature) => nature switch
    {
        NaturePreuve.Lien => Icones.PreuveLien,
        NaturePreuve.Automatique => Icones.PreuveRelevee,
        _ => Icones.PreuveAJoindre,
    };

    /// <summary>Où en est la note d'un critère par rapport au niveau demandé.</summary>
    public static EtatAffiche Affichage(this CritereDossierDto critere)
    {
        ArgumentNullException.ThrowIfNull(critere);
        return critere.Note switch
        {
            null => new(Ton.Neutre, Icones.NonEvalue, "Pas encore évalué"),
            { } note when note >= critere.Seuil => new(Ton.Succes, Icones.Reussite, "Seuil atteint"),
            { } note => new(Ton.Attention, Icones.Attention, $"{Formats.Accorder(critere.Seuil - note, "cran")} sous le seuil"),
        };
    }

    /// <summary>« 12 % », « 7,5 % ».</summary>
    public static string PoidsLibelle(this CritereDossierDto critere)
    {
        ArgumentNullException.ThrowIfNull(critere);
        return Formats.Pourcentage(critere.Poids / 100, decimal.IsInteger(critere.Poids) ? 0 : 1);
    }

    /// <summary>« 56 », « 78,5 ».</summary>
    public static string EnPoints(this decimal points) => Formats.Nombre(points, decimal.IsInteger(points) ? 0 : 1);
}
