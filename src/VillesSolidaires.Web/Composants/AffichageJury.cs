using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Composants;

/// <summary>Mots, tons et icônes du jury : ses états, ceux d'une notation, ses décisions.</summary>
public static class AffichageJury
{
    public static EtatAffiche Affichage(this JuryStatut statut) => statut switch
    {
        JuryStatut.Composition => new(Ton.Neutre, Icones.Brouillon, statut.Libelle()),
        JuryStatut.Notation => new(Ton.Info, Icones.Notation, statut.Libelle()),
        JuryStatut.Delibere => new(Ton.Attention, Icones.Deliberation, statut.Libelle()),
        _ => new(Ton.Succes, Icones.Reussite, statut.Libelle()),
    };

    public static EtatAffiche Affichage(this NotationStatut statut) => statut switch
    {
        NotationStatut.AFaire => new(Ton.Neutre, Icones.NotationAFaire, statut.Libelle()),
        NotationStatut.EnCours => new(Ton.Info, Icones.EnCours, statut.Libelle()),
        NotationStatut.Remise => new(Ton.Succes, Icones.Reussite, statut.Libelle()),
        _ => new(Ton.Clos, Icones.Denoncee, statut.Libelle()),
    };

    public static EtatAffiche Affichage(this DecisionJuryDto decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Issue switch
        {
            IssueLabel.Attribution => new(Ton.Succes, Icones.LabelAttribue, $"Attribution, niveau {decision.Niveau}"),
            IssueLabel.Ajournement => new(Ton.Attention, Icones.LabelAjourne, decision.Issue.Libelle()),
            _ => new(Ton.Danger, Icones.Resiliee, decision.Issue.Libelle()),
        };
    }
}
