using System.Text.RegularExpressions;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Animations;

/// <summary>Endroit d'une commune où se tiennent des animations : une place, une salle, le pied d'une résidence.</summary>
public sealed partial class Lieu : AggregateRoot, IDansPerimetre, ISoftDelete
{
    public Lieu(Guid id, string communeCode, string departementCode, LieuDonnees donnees)
        : base(id)
    {
        (CommuneCode, DepartementCode) = (communeCode, departementCode);
        Modifier(donnees);
    }

    private Lieu()
    {
    }

    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }
    public string Nom { get; private set; } = "";
    public string? Adresse { get; private set; }
    public string? Quartier { get; private set; }

    /// <summary>Code du quartier prioritaire de la politique de la ville, s'il en est un.</summary>
    public string? Qpv { get; private set; }
    public string? Residence { get; private set; }

    /// <summary>Bailleur de la résidence.</summary>
    public Guid? BailleurId { get; private set; }
    public bool EstSupprime { get; private set; }
    public DateTime? SupprimeLe { get; private set; }

    public void Modifier(LieuDonnees donnees)
    {
        var qpv = Textes.OuNul(donnees.Qpv, AnimationConsts.QpvMax, nameof(Qpv))?.ToUpperInvariant();
        if (qpv is not null && !FormeQpv().IsMatch(qpv))
        {
            throw new BusinessException(AnimationErrorCodes.QpvInvalide).WithData("Code", qpv).SurChamp(nameof(Qpv));
        }
        var residence = Textes.OuNul(donnees.Residence, AnimationConsts.ResidenceMax, nameof(Residence));
        if (residence is not null && donnees.BailleurId is null)
        {
            throw new BusinessException(AnimationErrorCodes.ResidenceSansBailleur).WithData("Residence", residence).SurChamp(nameof(BailleurId));
        }
        Nom = Textes.Exiger(donnees.Nom, AnimationConsts.NomLieuMax, nameof(Nom), AnimationErrorCodes.NomLieuObligatoire);
        Adresse = Textes.OuNul(donnees.Adresse, AnimationConsts.AdresseMax, nameof(Adresse));
        Quartier = Textes.OuNul(donnees.Quartier, AnimationConsts.QuartierMax, nameof(Quartier));
        (Qpv, Residence, BailleurId) = (qpv, residence, donnees.BailleurId);
    }

    [GeneratedRegex(AnimationConsts.QpvMotif, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormeQpv();
}

public sealed record LieuDonnees(string Nom, string? Adresse = null, string? Quartier = null, string? Qpv = null, string? Residence = null, Guid? BailleurId = null);
