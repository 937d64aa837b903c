namespace VillesSolidaires.Imports;

/// <summary>Ligne d'un fichier importé, qui retient ce qu'on lui refuse champ par champ : toutes ses fautes se lisent d'un coup.</summary>
internal abstract class LigneControlee
{
    private readonly List<RefusDeChamp> _refus = [];

    public bool EstSaine => _refus.Count == 0;

    protected IEnumerable<RefusDeChamp> Refus => _refus;

    /// <param name="champ">Vide : la ligne entière.</param>
    /// <param name="message">Phrase qui dit quoi corriger.</param>
    public void Refuser(string champ, string message) => _refus.Add(new RefusDeChamp(champ, message));

    /// <summary>Valeur rendue par l'action, ou le défaut après avoir noté son refus sous ce champ.</summary>
    public T? Essayer<T>(string champ, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (BusinessException refus)
        {
            Refuser(champ, refus.Texte);
            return default;
        }
    }

    protected sealed record RefusDeChamp(string Champ, string Message);
}
