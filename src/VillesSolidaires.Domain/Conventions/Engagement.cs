namespace VillesSolidaires.Conventions;

/// <summary>Ce qu'une partie s'engage à faire, pour quand, et où elle en est.</summary>
public sealed class Engagement
{
    internal Engagement(Guid partieId, NouvelEngagement donnees)
    {
        Id = Guid.CreateVersion7();
        PartieId = partieId;
        Modifier(donnees);
    }

    private Engagement()
    {
    }

    public Guid Id { get; private set; }
    public Guid PartieId { get; private set; }
    public string Libelle { get; private set; } = "";
    public DateOnly Echeance { get; private set; }

    /// <summary>Quantité promise, dans l'unité <see cref="Unite"/> ; nulle pour un engagement qui se tient ou non.</summary>
    public int? Cible { get; private set; }
    public string? Unite { get; private set; }
    public int Fait { get; private set; }
    public DateOnly? RealiseLe { get; private set; }

    /// <summary>Ce qui prouve la réalisation : intitulé d'un document ou adresse.</summary>
    public string? Preuve { get; private set; }

    /// <summary>Où il en est une fois la convention signée ; avant, voir <see cref="ExecutionConvention.Etat(Engagement, DateOnly)"/>.</summary>
    public EtatEngagement Etat(DateOnly today) =>
        RealiseLe is not null ? EtatEngagement.Tenu
        : Echeance < today ? EtatEngagement.EnRetard
        : Fait > 0 ? EtatEngagement.EnCours
        : EtatEngagement.AVenir;

    internal void Modifier(NouvelEngagement donnees)
    {
        if (string.IsNullOrWhiteSpace(donnees.Libelle))
        {
            throw new BusinessException(ConventionErrorCodes.LibelleObligatoire).SurChamp(nameof(Libelle));
        }
        if (donnees.Cible is <= 0)
        {
            throw new BusinessException(ConventionErrorCodes.CibleInvalide).SurChamp(nameof(Cible));
        }
        (Libelle, Echeance, Cible) = (donnees.Libelle.Trim(), donnees.Echeance, donnees.Cible);
        Unite = donnees.Cible is null || string.IsNullOrWhiteSpace(donnees.Unite) ? null : donnees.Unite.Trim();
    }

    /// <summary>Note l'avancement ; l'engagement est tenu quand <paramref name="realiseLe"/> est donné.</summary>
    internal void Suivre(int? fait, DateOnly? realiseLe, string? preuve, DateOnly today)
    {
        if (fait < 0)
        {
            throw new BusinessException(ConventionErrorCodes.CibleInvalide).SurChamp(nameof(Fait));
        }
        if (realiseLe > today)
        {
            throw new BusinessException(ConventionErrorCodes.DateFuture).WithData("Jour", realiseLe).SurChamp(nameof(RealiseLe));
        }
        Fait = fait ?? Fait;
        RealiseLe = realiseLe;
        Preuve = string.IsNullOrWhiteSpace(preuve) ? Preuve : preuve.Trim();
    }
}

public sealed record NouvelEngagement(string Libelle, DateOnly Echeance, int? Cible, string? Unite);
