namespace VillesSolidaires.Conventions;

/// <summary>Relecture de la chaîne d'empreintes d'une convention.</summary>
public static class ChaineHistorique
{
    /// <param name="conventionId">Convention dont vient la chaîne.</param>
    /// <param name="evenements">Tous ses événements.</param>
    /// <param name="attendus">Nombre d'événements que la convention dit avoir : une fin coupée se voit.</param>
    /// <param name="derniereEmpreinte">Dernière empreinte que la convention dit avoir.</param>
    public static VerificationChaine Verifier(
        Guid conventionId, IEnumerable<EvenementConvention> evenements, int attendus, string derniereEmpreinte)
    {
        var precedente = EvenementConvention.Origine;
        var numero = 0;
        foreach (var evenement in evenements.OrderBy(e => e.Numero))
        {
            numero++;
            var defaut = evenement.Numero != numero ? $"l’événement n° {numero} manque"
                : evenement.ConventionId != conventionId ? $"l’événement n° {numero} vient d’une autre convention"
                : evenement.Precedente != precedente ? $"l’événement n° {numero} ne suit pas le précédent"
                : evenement.Empreinte != evenement.Calculer() ? $"l’événement n° {numero} a été modifié"
                : null;
            if (defaut is not null)
            {
                return new VerificationChaine(numero, numero, defaut);
            }
            precedente = evenement.Empreinte;
        }
        return numero > attendus ? new VerificationChaine(numero, attendus + 1, $"l’événement n° {attendus + 1} est en trop, {attendus} sont attendus")
            : numero < attendus ? new VerificationChaine(numero, numero + 1, $"l’événement n° {numero + 1} manque, {attendus} sont attendus")
            : precedente != derniereEmpreinte && numero > 0 ? new VerificationChaine(numero, numero, $"l’événement n° {numero} n’est pas le dernier connu de la convention")
            : new VerificationChaine(numero, null, null);
    }
}

/// <param name="Lus">Nombre d'événements relus.</param>
/// <param name="PremierRompu">Numéro du premier maillon rompu ; nul si la chaîne est intacte.</param>
/// <param name="Defaut">Ce qui ne va pas, en français.</param>
public sealed record VerificationChaine(int Lus, int? PremierRompu, string? Defaut)
{
    public bool EstIntacte => PremierRompu is null;
}
