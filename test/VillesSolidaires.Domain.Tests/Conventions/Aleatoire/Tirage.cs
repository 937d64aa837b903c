namespace VillesSolidaires.Conventions.Aleatoire;

/// <summary>Choix d'une commande, tirés d'un seul entier : la même commande rejouée fait les mêmes choix.</summary>
internal sealed class Tirage(int graine)
{
    private readonly Random _hasard = new(graine);

    public int Entier(int max) => _hasard.Next(max);

    /// <summary>Vrai une fois sur <paramref name="fois"/>.</summary>
    public bool UneFoisSur(int fois) => _hasard.Next(fois) == 0;

    public T Un<T>(params IReadOnlyList<T> parmi) => parmi[_hasard.Next(parmi.Count)];

    /// <summary>Identifiant d'un élément, ou d'aucun : une liste vide, et une fois sur dix, donnent un identifiant inconnu.</summary>
    public Guid Id<T>(IReadOnlyList<T> parmi, Func<T, Guid> id) => parmi.Count == 0 || UneFoisSur(10) ? Guid.NewGuid() : id(Un(parmi));

    /// <summary>La valeur correcte, ou une fautive une fois sur cinq.</summary>
    public T Ou<T>(T correcte, params IReadOnlyList<T> fautives) => UneFoisSur(5) ? Un(fautives) : correcte;
}
