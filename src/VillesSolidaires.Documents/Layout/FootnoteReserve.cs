namespace VillesSolidaires.Documents.Layout;

/// <summary>
/// Hauteur gardée au bas de chaque page pour ses notes, apprise de passe en passe. Elle ne fait que croître, page après page : une note chassée
/// à la page suivante par la place qu'on lui gardait ne revient pas, et la mise en page se stabilise.
/// </summary>
internal sealed class FootnoteReserve
{
    private readonly SortedDictionary<int, double> _heights = [];

    /// <summary>Vrai si une page de cette passe manquait de place ; les suivantes s'apprendront à la prochaine.</summary>
    public bool HasGrown { get; private set; }

    public double Of(int page) => _heights.GetValueOrDefault(page);

    public void BeginPass() => HasGrown = false;

    public void Grow(int page, double height)
    {
        if (HasGrown || height <= Of(page) + 0.01)
            return;
        HasGrown = true;
        foreach (int later in _heights.Keys.Where(p => p > page).ToList())
            _heights.Remove(later); // leurs notes vont se déplacer
        _heights[page] = height;
    }
}
