namespace VillesSolidaires.Documents;

/// <summary>Essais qui pèsent la mémoire du processus : seuls, après tous les autres, sans quoi ils pèseraient aussi leurs voisins.</summary>
[CollectionDefinition(Memoire, DisableParallelization = true)]
public sealed class Isolement
{
    public const string Memoire = "Mémoire du processus";
}
