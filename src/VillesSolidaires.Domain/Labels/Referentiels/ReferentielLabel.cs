namespace VillesSolidaires.Labels;

/// <summary>Version du référentiel du label. Publiée, son contenu ne change plus : les candidatures qui l'emploient la gardent, on en ouvre une autre.</summary>
public sealed class ReferentielLabel : AggregateRoot
{
    /// <param name="numero">« 2026.1 » : année, puis rang dans l'année.</param>
    public ReferentielLabel(Guid id, string numero, TexteReferentiel texte)
        : base(id)
    {
        (Numero, Statut) = (numero, ReferentielStatut.Brouillon);
        Recevoir(texte);
    }

    private ReferentielLabel()
    {
    }

    public string Numero { get; private set; } = "";
    public string Intitule { get; private set; } = "";

    /// <summary>Ce que la version est, d'où elle vient, ce qu'elle n'est pas.</summary>
    public string? Presentation { get; private set; }
    public ReferentielStatut Statut { get; private set; }
    public DateTime? PublieLe { get; private set; }

    /// <summary>Version dont celle-ci est partie.</summary>
    public Guid? DerniereDe { get; private set; }
    public ContenuReferentiel Contenu { get; private set; } = ContenuReferentiel.Vide;

    /// <summary>Prépare une version d'après celle-ci.</summary>
    /// <exception cref="BusinessException">Celle-ci est encore en préparation.</exception>
    public ReferentielLabel OuvrirSuivante(Guid id, string numero)
    {
        ExigerSortieDuBrouillon();
        return new ReferentielLabel(id, numero, new TexteReferentiel(Intitule, Presentation, Contenu)) { DerniereDe = Id };
    }

    public void Ecrire(TexteReferentiel texte)
    {
        ExigerBrouillon();
        Recevoir(texte);
    }

    /// <exception cref="BusinessException">Première règle qui n'est pas tenue : voir <see cref="VerificationReferentiel"/>.</exception>
    public void Publier(DateTime instant)
    {
        ExigerBrouillon();
        if (VerificationReferentiel.Defauts(Contenu).FirstOrDefault() is { } defaut)
        {
            throw defaut;
        }
        (Statut, PublieLe) = (ReferentielStatut.Publie, instant);
    }

    /// <summary>N'est plus proposée aux sessions nouvelles.</summary>
    public void Archiver()
    {
        if (Statut != ReferentielStatut.Publie)
        {
            throw new BusinessException(ReferentielErrorCodes.ReferentielNonPublie).WithData("Numero", Numero).WithData("Statut", Statut.Libelle());
        }
        Statut = ReferentielStatut.Archive;
    }

    /// <summary>Vérifie qu'aucune candidature ne peut encore en dépendre : seule une version en préparation se change ou s'abandonne.</summary>
    public void ExigerBrouillon()
    {
        if (Statut != ReferentielStatut.Brouillon)
        {
            throw new BusinessException(ReferentielErrorCodes.VersionFigee).WithData("Numero", Numero);
        }
    }

    private void ExigerSortieDuBrouillon()
    {
        if (Statut == ReferentielStatut.Brouillon)
        {
            throw new BusinessException(ReferentielErrorCodes.ReferentielBrouillonOuvert).WithData("Numero", Numero);
        }
    }

    // Tout se vérifie avant que rien ne change.
    private void Recevoir(TexteReferentiel texte)
    {
        var intitule = Textes.Exiger(texte.Intitule, LabelConsts.IntituleMax, nameof(Intitule), ReferentielErrorCodes.IntituleReferentielObligatoire);
        var presentation = Textes.OuNul(texte.Presentation, LabelConsts.PresentationMax, nameof(Presentation));
        (Intitule, Presentation, Contenu) = (intitule, presentation, EcritureReferentiel.Mettre(texte.Contenu));
    }
}

/// <summary>Ce qu'une personne écrit d'une version.</summary>
public sealed record TexteReferentiel(string Intitule, string? Presentation, ContenuReferentiel Contenu);
