namespace VillesSolidaires.Courriels;

/// <summary>
/// Dépôt des courriels à envoyer. Rien n'est enregistré ici : le courriel et son travail d'envoi partent avec l'enregistrement de la
/// décision qui les motive, ou pas du tout.
/// </summary>
public interface ICourriels
{
    /// <summary>
    /// Ajoute le courriel et son travail à la transaction en cours. Une clé déjà prise fait échouer l'enregistrement tout entier :
    /// <see cref="DejaDeposesAsync"/> permet de l'éviter, l'index unique de le garantir.
    /// </summary>
    void Deposer(Courriel courriel);

    /// <summary>Celles de ces clés dont le courriel est déjà déposé, quel que soit son sort et quel que soit le périmètre de la personne.</summary>
    Task<IReadOnlySet<string>> DejaDeposesAsync(IReadOnlyCollection<string> cles, CancellationToken ct);
}
