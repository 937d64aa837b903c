namespace VillesSolidaires.Conventions;

/// <summary>Échange sur une clause, ouvert puis résolu. Un fil ouvert empêche la mise à la signature.</summary>
public sealed class FilCommentaires
{
    private readonly List<Commentaire> _commentaires = [];

    internal FilCommentaires(string texte, string organisation, Acte acte)
    {
        Id = Guid.CreateVersion7();
        OuvertLe = acte.Instant;
        _commentaires.Add(new Commentaire(texte, organisation, acte));
    }

    private FilCommentaires()
    {
    }

    public Guid Id { get; private set; }
    public DateTime OuvertLe { get; private set; }
    public DateTime? ResoluLe { get; private set; }
    public string? ResoluPar { get; private set; }
    public IReadOnlyList<Commentaire> Commentaires => _commentaires;

    public bool EstOuvert => ResoluLe is null;

    internal void Repondre(string texte, string organisation, Acte acte)
    {
        ExigerOuvert();
        _commentaires.Add(new Commentaire(texte, organisation, acte));
    }

    internal void Resoudre(Acte acte)
    {
        ExigerOuvert();
        (ResoluLe, ResoluPar) = (acte.Instant, acte.Auteur);
    }

    private void ExigerOuvert()
    {
        if (ResoluLe is { } le)
        {
            throw new BusinessException(ConventionErrorCodes.CommentaireDejaResolu).WithData("Par", ResoluPar).WithData("Le", le);
        }
    }
}

public sealed class Commentaire
{
    internal Commentaire(string texte, string organisation, Acte acte)
    {
        if (string.IsNullOrWhiteSpace(texte))
        {
            throw new BusinessException(ConventionErrorCodes.CommentaireVide).SurChamp("Commentaire");
        }
        Id = Guid.CreateVersion7();
        Texte = texte.Trim();
        Organisation = organisation;
        Auteur = acte.Auteur;
        AuteurId = acte.AuteurId;
        Le = acte.Instant;
    }

    private Commentaire()
    {
    }

    public Guid Id { get; private set; }
    public string Texte { get; private set; } = "";
    public string Auteur { get; private set; } = "";
    public Guid? AuteurId { get; private set; }

    /// <summary>Au nom de qui parle l'auteur.</summary>
    public string Organisation { get; private set; } = "";
    public DateTime Le { get; private set; }
}
