using System.Collections.Frozen;

namespace VillesSolidaires.Kits;

/// <summary>Applique à une demande la règle en vigueur à l'heure comptée. Rien de ce qu'il retient ne sort de la mémoire.</summary>
public sealed class MoteurQualification(EmpreintePostes empreintes, FiltreDoublons doublons, LimiteParAdresse limite)
{
    private readonly FrozenDictionary<short, ReconnaissanceRobots> _robots =
        ReglesComptage.Toutes.ToFrozenDictionary(r => r.Numero, r => new ReconnaissanceRobots(r.Robots));

    /// <param name="instant">Maintenant, UTC.</param>
    public Qualification Qualifier(Guid fichierId, ContexteTelechargement contexte, DateTime instant)
    {
        var regle = ReglesComptage.EnVigueurLe(HeureDeParis.Jour(instant));
        return Ecarter(regle, contexte, instant) is { } motif
            ? new Qualification(regle.Numero, motif, null)
            : QualifierPoste(regle, empreintes.DePoste(contexte.Adresse, contexte.AgentUtilisateur, fichierId, instant), instant);
    }

    /// <summary>Le compte n'a pas pu s'écrire : la demande n'a jamais eu lieu.</summary>
    public void Annuler(Qualification qualification)
    {
        if (qualification is { Motif: MotifEcart.Aucun, Poste: { } poste })
        {
            doublons.Oublier(poste);
        }
    }

    private Qualification QualifierPoste(RegleComptage regle, UInt128 poste, DateTime instant) =>
        new(regle.Numero, doublons.EstNouveau(poste, instant, regle.Fenetre.Debut(instant)) ? MotifEcart.Aucun : MotifEcart.Double, poste);

    // Du moins cher au plus cher, et la limite avant les doublons : une rafale ne remplit pas leur mémoire.
    private MotifEcart? Ecarter(RegleComptage regle, ContexteTelechargement contexte, DateTime instant)
    {
        if (_robots[regle.Numero].EstRobot(contexte.AgentUtilisateur))
        {
            return MotifEcart.Robot;
        }
        if (contexte.EstPartiel || contexte.EstPrechargement)
        {
            return MotifEcart.Partiel;
        }
        return regle.LimiteParMinute is { } parMinute && limite.Depasse(empreintes.DAdresse(contexte.Adresse, instant), parMinute)
            ? MotifEcart.Exces
            : null;
    }
}

/// <param name="Regle">Numéro de la règle appliquée.</param>
/// <param name="Poste">Empreinte retenue, si la demande a été comparée aux précédentes.</param>
public readonly record struct Qualification(short Regle, MotifEcart Motif, UInt128? Poste);
