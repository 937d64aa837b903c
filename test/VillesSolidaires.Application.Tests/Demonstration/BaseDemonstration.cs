using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Donnees;

namespace VillesSolidaires.Demonstration;

/// <summary>Une base avec tout le référentiel et la démonstration, semée une fois pour les classes qui ne font que la lire.</summary>
public sealed class BaseDemonstration : IAsyncLifetime
{
    public BaseDeTest Test { get; private set; } = null!;

    public BilanInitialisation Bilan { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Test = await BaseDeTest.CreerAsync(services => services.AddSingleton(new OptionsDemonstration(true, TailleDemonstration.Normal)));
        Bilan = await Test.Racine.GetRequiredService<InitialisationBase>().ExecuterAsync(null, default);
    }

    public async Task DisposeAsync() => await Test.DisposeAsync();
}

[CollectionDefinition(Nom)]
public sealed class CollectionDemonstration : ICollectionFixture<BaseDemonstration>
{
    public const string Nom = "Démonstration";
}
