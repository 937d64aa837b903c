namespace VillesSolidaires.Conventions;

/// <summary>Ligne de l'échéancier : due, appelée, payée ou en retard.</summary>
public sealed class Versement
{
    internal Versement(NouveauVersement donnees)
    {
        Id = Guid.CreateVersion7();
        Modifier(donnees);
    }

    private Versement()
    {
    }

    public Guid Id { get; private set; }
    public int Exercice { get; private set; }

    /// <summary>Jour où le versement devient dû.</summary>
    public DateOnly Echeance { get; private set; }
    public string Condition { get; private set; } = "";

    /// <summary>Euros.</summary>
    public decimal Montant { get; private set; }

    /// <summary>Jour de réception de l'appel de fonds : le délai de paiement court de là, sinon de l'échéance.</summary>
    public DateOnly? AppelRecuLe { get; private set; }
    public DateOnly? VerseLe { get; private set; }

    /// <summary>Dernier jour pour payer, aux règles de l'échéance.</summary>
    public DateOnly Limite => (AppelRecuLe ?? Echeance).AddDays(Regles.DelaiDePaiement(Echeance));

    /// <summary>Où il en est une fois la convention signée ; avant, voir <see cref="ExecutionConvention.Etat(Versement, DateOnly)"/>.</summary>
    public EtatVersement Etat(DateOnly today) =>
        VerseLe is not null ? EtatVersement.Verse
        : Limite < today ? EtatVersement.EnRetard
        : Echeance <= today || AppelRecuLe is not null ? EtatVersement.AVerser
        : EtatVersement.AVenir;

    internal NouveauVersement Donnees => new(Exercice, Echeance, Condition, Montant);

    internal bool EstLeMeme(Versement autre) => Donnees == autre.Donnees;

    internal void Modifier(NouveauVersement donnees)
    {
        ExigerNonVerse();
        Montant = Euros.Verifier(donnees.Montant, nameof(Montant));
        (Exercice, Echeance) = (donnees.Exercice, donnees.Echeance);
        Condition = donnees.Condition.Trim();
    }

    internal void RecevoirAppel(DateOnly le, DateOnly today)
    {
        ExigerNonVerse();
        AppelRecuLe = Passe(le, today, nameof(AppelRecuLe));
    }

    internal void Payer(DateOnly le, DateOnly today)
    {
        ExigerNonVerse();
        VerseLe = Passe(le, today, nameof(VerseLe));
    }

    internal void ExigerNonVerse()
    {
        if (VerseLe is { } le)
        {
            throw new BusinessException(ConventionErrorCodes.VersementDejaVerse).WithData("Le", le);
        }
    }

    private static DateOnly Passe(DateOnly le, DateOnly today, string champ) => le <= today
        ? le
        : throw new BusinessException(ConventionErrorCodes.DateFuture).WithData("Jour", le).SurChamp(champ);
}

/// <param name="Montant">Euros, deux décimales au plus.</param>
public sealed record NouveauVersement(int Exercice, DateOnly Echeance, string Condition, decimal Montant);

internal static class Euros
{
    /// <returns>Le montant sous sa seule écriture (28000, jamais 28000,00) : il entre dans une empreinte.</returns>
    public static decimal Verifier(decimal montant, string champ)
    {
        if (montant <= 0)
        {
            throw new BusinessException(ConventionErrorCodes.MontantNegatif).SurChamp(champ);
        }
        return decimal.Round(montant, 2) == montant
            ? Canonique(montant)
            : throw new BusinessException(ConventionErrorCodes.MontantCentimes).WithData("Montant", montant).SurChamp(champ);
    }

    // Diviser par 1 à 28 décimales ôte les zéros de queue : la base peut rendre 28000,0000.
    public static decimal Canonique(decimal montant) => montant / 1.0000000000000000000000000000m;
}
