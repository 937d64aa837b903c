using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Campagnes;

/// <summary>Où en est une commune dans une campagne : les étapes cochées, par qui et quand. Il tient lui-même son histoire, hors du journal.</summary>
public sealed class SuiviCampagne : AggregateRoot, IDansPerimetre, IHorsJournal
{
    private readonly List<EtapeCochee> _coches = [];

    public SuiviCampagne(Guid id, Guid campagneId, string communeCode, string departementCode)
        : base(id) => (CampagneId, CommuneCode, DepartementCode) = (campagneId, communeCode, departementCode);

    private SuiviCampagne()
    {
    }

    public Guid CampagneId { get; private set; }
    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }

    /// <summary>Étapes faites : gardé pour compter les communes d'un département en SQL.</summary>
    public int Faites { get; private set; }

    /// <summary>Dernier courriel de relance, jour de Paris.</summary>
    public DateOnly? RelanceeLe { get; private set; }
    public IReadOnlyList<EtapeCochee> Coches => _coches;

    /// <summary>Coche une étape ; la cocher deux fois garde la première.</summary>
    public void Cocher(Campagne campagne, Guid etapeId, Acte acte)
    {
        campagne.ExigerCochable(etapeId);
        if (!_coches.Exists(c => c.EtapeId == etapeId))
        {
            _coches.Add(new EtapeCochee(etapeId, acte));
            Faites = _coches.Count;
        }
    }

    public void Decocher(Campagne campagne, Guid etapeId)
    {
        campagne.ExigerCochable(etapeId);
        _coches.RemoveAll(c => c.EtapeId == etapeId);
        Faites = _coches.Count;
    }

    /// <summary>La commune peut être relancée ce jour-là : jamais deux fois le même.</summary>
    /// <param name="joursDEcart">Jours à laisser depuis la relance précédente.</param>
    public bool PeutEtreRelancee(DateOnly today, int joursDEcart) => RelanceeLe is not { } derniere || derniere.AddDays(joursDEcart) <= today;

    public void NoterRelance(DateOnly today) => RelanceeLe = today;
}

/// <summary>Une étape faite.</summary>
public sealed class EtapeCochee
{
    internal EtapeCochee(Guid etapeId, Acte acte)
    {
        Id = Guid.CreateVersion7();
        EtapeId = etapeId;
        (Le, ParId, Par) = (acte.Instant, acte.AuteurId, acte.Auteur);
    }

    private EtapeCochee()
    {
    }

    public Guid Id { get; private set; }
    public Guid EtapeId { get; private set; }
    public DateTime Le { get; private set; }
    public Guid? ParId { get; private set; }

    /// <summary>Nom de la personne, tel qu'il était.</summary>
    public string Par { get; private set; } = "";
}
