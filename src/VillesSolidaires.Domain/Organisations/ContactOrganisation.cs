namespace VillesSolidaires.Organisations;

/// <summary>Interlocuteur professionnel d'une organisation : jamais un habitant, ni une coordonnée personnelle.</summary>
public sealed class ContactOrganisation
{
    internal ContactOrganisation(ContactDonnees donnees)
    {
        Id = Guid.CreateVersion7();
        Modifier(donnees);
    }

    private ContactOrganisation()
    {
    }

    public Guid Id { get; private set; }
    public string Nom { get; private set; } = "";
    public string? Fonction { get; private set; }

    /// <summary>Adresse professionnelle, en minuscules.</summary>
    public string? Courriel { get; private set; }
    public string? Telephone { get; private set; }

    public ContactDonnees Donnees => new(Nom, Fonction, Courriel, Telephone);

    internal void Modifier(ContactDonnees donnees)
    {
        var propre = donnees.AuPropre();
        if (propre.Nom.Length == 0)
        {
            throw new BusinessException(OrganisationErrorCodes.ContactNomObligatoire).SurChamp(nameof(Nom));
        }
        if (propre is { Courriel: null, Telephone: null })
        {
            throw new BusinessException(OrganisationErrorCodes.ContactInjoignable).WithData("Nom", propre.Nom).SurChamp(nameof(Courriel));
        }
        (Nom, Fonction, Courriel, Telephone) = (propre.Nom, propre.Fonction, propre.Courriel, propre.Telephone);
    }
}

/// <summary>Coordonnées professionnelles d'un contact, telles que saisies.</summary>
public sealed record ContactDonnees(string Nom, string? Fonction, string? Courriel, string? Telephone)
{
    /// <summary>Sans blancs au bord ; une adresse ne dépend pas de la casse.</summary>
    public ContactDonnees AuPropre() => new(Nom.Trim(), OuNul(Fonction), OuNul(Courriel)?.ToLowerInvariant(), OuNul(Telephone));

    /// <summary>Même personne : même courriel ; à défaut, même nom et même téléphone.</summary>
    public bool EstLaMemePersonneQue(ContactDonnees autre)
    {
        var (un, deux) = (AuPropre(), autre.AuPropre());
        return un.Courriel is not null && deux.Courriel is not null
            ? un.Courriel == deux.Courriel
            : string.Equals(un.Nom, deux.Nom, StringComparison.OrdinalIgnoreCase) && Chiffres(un.Telephone) == Chiffres(deux.Telephone);
    }

    private static string? OuNul(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();

    private static string Chiffres(string? telephone) => string.Concat((telephone ?? "").Where(char.IsAsciiDigit));
}
