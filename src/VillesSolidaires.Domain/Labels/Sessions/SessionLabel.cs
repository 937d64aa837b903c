using System.Linq.Expressions;

namespace VillesSolidaires.Labels;

/// <summary>Appel à candidatures : son référentiel, son calendrier, ses délais.</summary>
public sealed class SessionLabel : AggregateRoot
{
    private const int DelaiMax = 365;
    private const int ValiditeMax = 10;

    public SessionLabel(Guid id, Guid referentielId, SessionDonnees donnees)
        : base(id)
    {
        ReferentielId = referentielId;
        Ecrire(donnees);
    }

    private SessionLabel()
    {
    }

    public string Intitule { get; private set; } = "";
    public Guid ReferentielId { get; private set; }

    /// <summary>Premier jour où l'on candidate.</summary>
    public DateOnly Ouverture { get; private set; }

    /// <summary>Dernier jour du dépôt, inclus.</summary>
    public DateOnly Cloture { get; private set; }

    /// <summary>Dernier jour où un dossier déjà déposé se corrige et se redépose, inclus.</summary>
    public DateOnly FinCorrections { get; private set; }

    /// <summary>Jours laissés à la mairie pour répondre à une demande de compléments.</summary>
    public int DelaiComplements { get; private set; }

    /// <summary>Jours du droit de réponse après la publication d'une décision défavorable.</summary>
    public int DelaiReponse { get; private set; }

    /// <summary>Années de validité du label attribué.</summary>
    public int Validite { get; private set; }

    /// <summary>Année dont le programme et les animations prouvent le dossier.</summary>
    public int Annee => Ouverture.Year;

    /// <summary>Sessions où l'on peut ouvrir et déposer un dossier ; se traduit en SQL.</summary>
    /// <param name="today">Jour à Paris.</param>
    public static Expression<Func<SessionLabel, bool>> OuvertesLe(DateOnly today) => s => s.Ouverture <= today && s.Cloture >= today;

    /// <param name="today">Jour à Paris.</param>
    public EtatSessionLabel Etat(DateOnly today) =>
        today < Ouverture ? EtatSessionLabel.AVenir
        : today <= Cloture ? EtatSessionLabel.Ouverte
        : today <= FinCorrections ? EtatSessionLabel.Corrections
        : EtatSessionLabel.Close;

    /// <param name="today">Jour à Paris.</param>
    /// <param name="dejaDepose">Un dossier déposé à temps se corrige encore après la clôture.</param>
    public void ExigerDepotPossible(DateOnly today, bool dejaDepose)
    {
        if (today < Ouverture || today > (dejaDepose ? FinCorrections : Cloture))
        {
            throw new BusinessException(SessionLabelErrorCodes.SessionFermee)
                .WithData("Session", Intitule).WithData("Ouverture", Formats.Date(Ouverture)).WithData("Cloture", Formats.Date(dejaDepose ? FinCorrections : Cloture));
        }
    }

    public void ExigerCorrectionPossible(DateOnly today)
    {
        if (today > FinCorrections)
        {
            throw new BusinessException(SessionLabelErrorCodes.CorrectionsCloses).WithData("Jour", Formats.Date(FinCorrections));
        }
    }

    /// <param name="candidatures">Nombre de dossiers ouverts : au premier, le référentiel ne change plus.</param>
    public void Modifier(Guid referentielId, SessionDonnees donnees, int candidatures)
    {
        if (candidatures > 0 && referentielId != ReferentielId)
        {
            throw new BusinessException(SessionLabelErrorCodes.ReferentielFige).WithData("Nombre", Formats.Accorder(candidatures, "dossier")).SurChamp(nameof(ReferentielId));
        }
        ReferentielId = referentielId;
        Ecrire(donnees);
    }

    private void Ecrire(SessionDonnees donnees)
    {
        if (donnees.Cloture < donnees.Ouverture)
        {
            throw new BusinessException(SessionLabelErrorCodes.CalendrierInverse)
                .WithData("Quoi", "La clôture").WithData("Jour", Formats.Date(donnees.Ouverture)).SurChamp(nameof(Cloture));
        }
        if (donnees.FinCorrections < donnees.Cloture)
        {
            throw new BusinessException(SessionLabelErrorCodes.CalendrierInverse)
                .WithData("Quoi", "La fin des corrections").WithData("Jour", Formats.Date(donnees.Cloture)).SurChamp(nameof(FinCorrections));
        }
        ExigerEntre(donnees.DelaiComplements, DelaiMax, nameof(DelaiComplements));
        ExigerEntre(donnees.DelaiReponse, DelaiMax, nameof(DelaiReponse));
        ExigerEntre(donnees.Validite, ValiditeMax, nameof(Validite));
        Intitule = Textes.Exiger(donnees.Intitule, LabelConsts.IntituleMax, nameof(Intitule), SessionLabelErrorCodes.IntituleObligatoire);
        (Ouverture, Cloture, FinCorrections) = (donnees.Ouverture, donnees.Cloture, donnees.FinCorrections);
        (DelaiComplements, DelaiReponse, Validite) = (donnees.DelaiComplements, donnees.DelaiReponse, donnees.Validite);
    }

    private static void ExigerEntre(int valeur, int max, string champ)
    {
        if (valeur < 1 || valeur > max)
        {
            throw new BusinessException(SessionLabelErrorCodes.DelaiInvalide).WithData("Max", max).SurChamp(champ);
        }
    }
}

/// <summary>Ce qu'une personne écrit d'une session. Délais en jours, validité en années.</summary>
public sealed record SessionDonnees(string Intitule, DateOnly Ouverture, DateOnly Cloture, DateOnly FinCorrections)
{
    public int DelaiComplements { get; init; } = 21;
    public int DelaiReponse { get; init; } = 30;
    public int Validite { get; init; } = 3;
}

public interface ISessionLabelRepository : IRepository<SessionLabel>;
