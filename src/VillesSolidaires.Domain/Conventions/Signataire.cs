using VillesSolidaires.Courriels;

namespace VillesSolidaires.Conventions;

/// <summary>Personne qui signe pour une partie, en sa qualité (politique ou administrative). Chaque signature garde l'empreinte du texte signé.</summary>
public sealed class Signataire
{
    internal Signataire(IdentiteSignataire identite)
    {
        Id = Guid.CreateVersion7();
        Nom = string.IsNullOrWhiteSpace(identite.Nom)
            ? throw new BusinessException(ConventionErrorCodes.NomObligatoire).SurChamp("Nom")
            : identite.Nom.Trim();
        Qualite = identite.Qualite.Trim();
        // Vérifiée ici : une adresse où l'on ne peut pas écrire ferait échouer la demande de signature, bien après sa saisie.
        Courriel = string.IsNullOrWhiteSpace(identite.Courriel) ? null : TexteCourriel.Adresse(identite.Courriel);
    }

    internal Signataire(Signataire origine)
        : this(new IdentiteSignataire(origine.Nom, origine.Qualite, origine.Courriel)) =>
        (SigneLe, Empreinte, SurPapier) = (origine.SigneLe, origine.Empreinte, origine.SurPapier);

    private Signataire()
    {
    }

    public Guid Id { get; private set; }
    public string Nom { get; private set; } = "";

    /// <summary>« maire », « directrice générale adjointe ».</summary>
    public string Qualite { get; private set; } = "";
    public string? Courriel { get; private set; }
    public DateOnly? SigneLe { get; private set; }

    /// <summary>Empreinte du texte signé.</summary>
    public string? Empreinte { get; private set; }

    /// <summary>Vrai si l'association a consigné une signature donnée sur papier, exemplaire numérisé à l'appui.</summary>
    public bool SurPapier { get; private set; }

    internal void Signer(string empreinte, DateOnly leJour, bool surPapier)
    {
        if (SigneLe is { } deja)
        {
            throw new BusinessException(ConventionErrorCodes.DejaSigne).WithData("Nom", Nom).WithData("Le", deja).SurChamp("SignataireId");
        }
        (Empreinte, SigneLe, SurPapier) = (empreinte, leJour, surPapier);
    }

    /// <returns>Vrai s'il y avait une signature.</returns>
    internal bool Annuler()
    {
        var signe = SigneLe is not null;
        (Empreinte, SigneLe, SurPapier) = (null, null, false);
        return signe;
    }
}

public sealed record IdentiteSignataire(string Nom, string Qualite, string? Courriel);
