using VillesSolidaires.Animations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Campagnes;

/// <summary>
/// Saison nationale d'une année : ses dates, son kit et la liste des étapes que chaque commune coche. Nationale, donc lue par tous ; ce que
/// chaque commune en fait est dans <see cref="SuiviCampagne"/>.
/// </summary>
public sealed class Campagne : AggregateRoot
{
    private readonly List<EtapeCampagne> _etapes = [];

    public Campagne(Guid id, SaisonCampagne saison, int annee, CampagneDonnees donnees)
        : base(id)
    {
        if (annee is < CampagneConsts.AnneeMin or > CampagneConsts.AnneeMax)
        {
            throw new BusinessException(CampagneErrorCodes.AnneeInvalide)
                .WithData("Min", Formats.Annee(CampagneConsts.AnneeMin)).WithData("Max", Formats.Annee(CampagneConsts.AnneeMax)).SurChamp(nameof(Annee));
        }
        (Saison, Annee, Statut) = (saison, annee, CampagneStatut.EnPreparation);
        Modifier(donnees, []);
        Cle = CleDe(saison, annee, Titre);
    }

    private Campagne()
    {
    }

    public SaisonCampagne Saison { get; private set; }
    public int Annee { get; private set; }

    /// <summary>Une campagne par saison et par année ; une crise se distingue par son titre.</summary>
    public string Cle { get; private set; } = "";
    public string Titre { get; private set; } = "";
    public string? Description { get; private set; }
    public DateOnly Debut { get; private set; }

    /// <summary>Dernier jour, inclus.</summary>
    public DateOnly Fin { get; private set; }
    public Guid? KitId { get; private set; }
    public CampagneStatut Statut { get; private set; }
    public DateTime? OuverteLe { get; private set; }
    public DateTime? CloseLe { get; private set; }

    /// <summary>Étapes, dans l'ordre de leur échéance.</summary>
    public IReadOnlyList<EtapeCampagne> Etapes => _etapes;

    public static string CleDe(SaisonCampagne saison, int annee, string titre) =>
        saison == SaisonCampagne.Crise ? $"{saison}:{annee}:{TexteRecherche.Normaliser(titre)}" : $"{saison}:{annee}";

    /// <summary>Change tout, étapes comprises : celles qui gardent leur identifiant gardent ce que les communes ont coché.</summary>
    /// <param name="cochees">Étapes qu'au moins une commune a cochées : elles ne se retirent plus.</param>
    public void Modifier(CampagneDonnees donnees, IReadOnlyCollection<Guid> cochees)
    {
        VerifierDates(donnees.Debut, donnees.Fin);
        var titre = Textes.Exiger(donnees.Titre, CampagneConsts.TitreMax, nameof(Titre), CampagneErrorCodes.TitreObligatoire);
        var etapes = Composer(donnees.Etapes);
        if (_etapes.Find(e => cochees.Contains(e.Id) && !etapes.Exists(g => g.Id == e.Id)) is { } perdue)
        {
            throw new BusinessException(CampagneErrorCodes.EtapeCochee).WithData("Etape", perdue.Libelle).SurChamp(nameof(Etapes));
        }
        (Titre, Debut, Fin, KitId) = (titre, donnees.Debut, donnees.Fin, donnees.KitId);
        Description = Textes.OuNul(donnees.Description, CampagneConsts.DescriptionMax, nameof(Description));
        Garder(etapes);
    }

    /// <summary>Ouvre la campagne aux communes, ou la rouvre.</summary>
    public void Ouvrir(DateTime instant)
    {
        if (Statut == CampagneStatut.Ouverte)
        {
            throw Refus("ouvrir");
        }
        (Statut, OuverteLe, CloseLe) = (CampagneStatut.Ouverte, OuverteLe ?? instant, null);
    }

    /// <summary>Clôt la campagne : les étapes ne se cochent plus.</summary>
    public void Clore(DateTime instant)
    {
        if (Statut != CampagneStatut.Ouverte)
        {
            throw Refus("clore");
        }
        (Statut, CloseLe) = (CampagneStatut.Close, instant);
    }

    /// <summary>Étapes dont l'échéance est passée ce jour-là.</summary>
    public IReadOnlyList<Guid> EtapesDues(DateOnly today) => [.. _etapes.Where(e => e.Echeance < today).Select(e => e.Id)];

    /// <exception cref="BusinessException">L'étape n'est pas de cette campagne, ou la campagne n'est pas ouverte.</exception>
    internal EtapeCampagne ExigerCochable(Guid etapeId)
    {
        if (Statut != CampagneStatut.Ouverte)
        {
            throw new BusinessException(CampagneErrorCodes.PasOuverte).WithData("Campagne", Titre).WithData("Statut", Statut.Libelle().ToLowerInvariant());
        }
        return _etapes.Find(e => e.Id == etapeId) ?? throw new BusinessException(CampagneErrorCodes.EtapeInconnue);
    }

    private void VerifierDates(DateOnly debut, DateOnly fin)
    {
        if (fin < debut)
        {
            throw new BusinessException(CampagneErrorCodes.DatesInversees).WithData("Debut", Formats.Date(debut)).SurChamp(nameof(Fin));
        }
        if (debut.Year != Annee)
        {
            throw new BusinessException(CampagneErrorCodes.HorsAnnee).WithData("Annee", Formats.Annee(Annee)).SurChamp(nameof(Debut));
        }
        if (fin.DayNumber - debut.DayNumber >= CampagneConsts.DureeMax)
        {
            throw new BusinessException(CampagneErrorCodes.DureeTropLongue).WithData("Max", CampagneConsts.DureeMax).SurChamp(nameof(Fin));
        }
    }

    private static List<EtapeCampagne> Composer(IReadOnlyList<EtapeDonnees> donnees)
    {
        if (donnees.Count == 0)
        {
            throw new BusinessException(CampagneErrorCodes.SansEtape).SurChamp(nameof(Etapes));
        }
        if (donnees.Count > CampagneConsts.EtapesMax)
        {
            throw new BusinessException(CampagneErrorCodes.TropDEtapes).WithData("Max", CampagneConsts.EtapesMax).SurChamp(nameof(Etapes));
        }
        var etapes = donnees.OrderBy(e => e.Echeance).Select(e => new EtapeCampagne(e)).ToList();
        var double_ = etapes.GroupBy(e => TexteRecherche.Normaliser(e.Libelle), StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return double_ is null
            ? etapes
            : throw new BusinessException(CampagneErrorCodes.EtapeEnDouble).WithData("Etape", double_.First().Libelle).SurChamp(nameof(Etapes));
    }

    /// <summary>Les étapes déjà suivies par le contexte restent les mêmes objets : on y recopie la saisie.</summary>
    private void Garder(List<EtapeCampagne> voulues)
    {
        _etapes.RemoveAll(e => !voulues.Exists(v => v.Id == e.Id));
        foreach (var (rang, voulue) in voulues.Index())
        {
            var gardee = _etapes.Find(e => e.Id == voulue.Id);
            if (gardee is null)
            {
                _etapes.Add(gardee = voulue);
            }
            gardee.Reprendre(voulue, rang);
        }
    }

    private BusinessException Refus(string geste) =>
        new BusinessException(CampagneErrorCodes.TransitionRefusee).WithData("Geste", geste).WithData("Statut", Statut.Libelle().ToLowerInvariant());
}

/// <summary>Ce qu'une personne écrit d'une campagne.</summary>
public sealed record CampagneDonnees(string Titre, DateOnly Debut, DateOnly Fin, IReadOnlyList<EtapeDonnees> Etapes)
{
    public string? Description { get; init; }
    public Guid? KitId { get; init; }

    /// <summary>Ce que la saison propose, à corriger ensuite ; pour une crise, les dates de l'alerte qui l'ouvre.</summary>
    public static CampagneDonnees Proposer(SaisonCampagne saison, int annee, string titre, DateOnly debut, DateOnly fin)
    {
        (debut, fin) = SaisonsCampagne.Dates(saison, annee) ?? (debut, fin);
        return new(titre, debut, fin, [.. SaisonsCampagne.Etapes(saison, debut, fin).Select(e => new EtapeDonnees(null, e.Libelle, e.Echeance))]);
    }
}

/// <param name="Id">Nul pour une étape nouvelle.</param>
public sealed record EtapeDonnees(Guid? Id, string Libelle, DateOnly Echeance);

/// <summary>Étape que chaque commune coche avant son échéance.</summary>
public sealed class EtapeCampagne
{
    internal EtapeCampagne(EtapeDonnees donnees)
    {
        Id = donnees.Id ?? Guid.CreateVersion7();
        Libelle = Textes.Exiger(donnees.Libelle, CampagneConsts.LibelleEtapeMax, nameof(Campagne.Etapes), CampagneErrorCodes.EtapeSansLibelle);
        Echeance = donnees.Echeance;
    }

    private EtapeCampagne()
    {
    }

    public Guid Id { get; private set; }
    public int Rang { get; private set; }
    public string Libelle { get; private set; } = "";

    /// <summary>Dernier jour pour la faire sans être en retard.</summary>
    public DateOnly Echeance { get; private set; }

    internal void Reprendre(EtapeCampagne voulue, int rang) => (Libelle, Echeance, Rang) = (voulue.Libelle, voulue.Echeance, rang);
}
