
namespace VillesSolidaires.Labels;

/// <summary>Fichier ou lien joint par la mairie ; une preuve sert plusieurs critères.</summary>
public sealed class PreuveCandidature
{
    private List<RattachementPreuve> _rattachements = [];

    internal PreuveCandidature(NouvellePreuve preuve, Acte acte)
    {
        Id = Guid.CreateVersion7();
        Libelle = Textes.Exiger(preuve.Libelle, LabelConsts.LibellePreuveMax, nameof(Libelle), CandidatureErrorCodes.LibellePreuveObligatoire);
        if (preuve.Fichier is { } fichier)
        {
            Nature = NaturePreuve.Fichier;
            (NomFichier, TypeMime, Taille, Sha256) = (fichier.Nom, fichier.TypeMime, fichier.Taille, fichier.Sha256);
        }
        else
        {
            (Nature, Lien) = (NaturePreuve.Lien, Adresse(preuve.Lien));
        }
        (AjouteePar, AjouteeLe) = (acte.Auteur, acte.Instant);
        Rattacher(preuve.Rattachements);
    }

    private PreuveCandidature()
    {
    }

    public Guid Id { get; private set; }
    public NaturePreuve Nature { get; private set; }
    public string Libelle { get; private set; } = "";

    /// <summary>Adresse https, pour un lien.</summary>
    public string? Lien { get; private set; }
    public string? NomFichier { get; private set; }
    public string? TypeMime { get; private set; }

    /// <summary>Octets du fichier.</summary>
    public long? Taille { get; private set; }

    /// <summary>Empreinte sous laquelle le fichier est rangé.</summary>
    public string? Sha256 { get; private set; }
    public string AjouteePar { get; private set; } = "";
    public DateTime AjouteeLe { get; private set; }

    /// <summary>Dépôt qui l'a figée le premier ; nul tant qu'elle n'a pas été déposée.</summary>
    public int? DepotNumero { get; private set; }

    /// <summary>Critères, et preuves exigées, auxquels elle répond.</summary>
    public IReadOnlyList<RattachementPreuve> Rattachements => _rattachements;

    public bool Sert(string critere) => _rattachements.Exists(r => string.Equals(r.Critere, critere, StringComparison.Ordinal));

    public bool RepondA(string critere, string exigence) =>
        _rattachements.Exists(r => string.Equals(r.Critere, critere, StringComparison.Ordinal) && string.Equals(r.Exigence, exigence, StringComparison.Ordinal));

    internal void Rattacher(IReadOnlyList<RattachementPreuve> rattachements)
    {
        if (rattachements.Count == 0)
        {
            throw new BusinessException(CandidatureErrorCodes.PreuveSansCritere).SurChamp("Criteres");
        }
        _rattachements = [.. rattachements.Distinct()];
    }

    internal void Figer(int depot) => DepotNumero ??= depot;

    private static string Adresse(string? lien)
    {
        var texte = Textes.OuNul(lien, LabelConsts.LienMax, nameof(Lien));
        return Uri.TryCreate(texte, UriKind.Absolute, out var adresse) && adresse.Scheme is "https" or "http" && adresse.Host.Contains('.', StringComparison.Ordinal)
            ? adresse.AbsoluteUri
            : throw new BusinessException(CandidatureErrorCodes.LienInvalide).SurChamp(nameof(Lien));
    }
}

/// <param name="Exigence">Preuve exigée à laquelle elle répond ; nulle : une preuve de plus.</param>
public sealed record RattachementPreuve(string Critere, string? Exigence);

/// <summary>Un fichier déjà vérifié et rangé, ou un lien.</summary>
public sealed record NouvellePreuve(string Libelle, IReadOnlyList<RattachementPreuve> Rattachements)
{
    public FichierPreuve? Fichier { get; init; }
    public string? Lien { get; init; }
}

/// <param name="Taille">Octets.</param>
public sealed record FichierPreuve(string Nom, string TypeMime, long Taille, string Sha256);
