using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>Disque plein pendant la production : un motif clair, rien d'offert à moitié, et la reprise rend exactement ce qui était dû.</summary>
public sealed class DisquePleinTests : IAsyncLifetime
{
    private readonly IDepotFichiers _depot = Substitute.For<IDepotFichiers>();
    private readonly Dictionary<string, byte[]> _fichiers = new(StringComparer.Ordinal);
    private BaseDeTest _base = null!;
    private bool _plein;

    public async Task InitializeAsync()
    {
        _depot.Lister(default!).ReturnsForAnyArgs(_ => [.. _fichiers.Keys]);
        _depot.WhenForAnyArgs(d => d.Supprimer(default!)).Do(appel => _fichiers.Remove(appel.Arg<string>()));
        _depot.EcrireAsync(default!, default, default).ReturnsForAnyArgs(appel =>
        {
            // Le PDF passe, le classeur ne tient plus : le cas le plus traître.
            if (_plein && appel.Arg<string>().EndsWith(".xlsx", StringComparison.Ordinal))
            {
                return Task.FromException(new IOException("No space left on device"));
            }
            _fichiers[appel.Arg<string>()] = appel.Arg<ReadOnlyMemory<byte>>().ToArray();
            return Task.CompletedTask;
        });
        _base = await BaseDeTest.CreerAsync(services => services.AddSingleton(_depot));
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task UnDisquePlein_SeDitClairement_EtLaRepriseNePerdRien()
    {
        var id = await _base.DemanderAsync(RapportsDeTest.Demande());
        _plein = true;

        var empechement = await Should.ThrowAsync<EmpechementException>(() => _base.ProduireAsync(id));

        empechement.Code.ShouldBe(RapportErrorCodes.RangementImpossible);
        empechement.Texte.ShouldContain("le disque est plein");
        var enAttente = await _base.LireRapportAsync(id);
        enAttente.Statut.ShouldBe(StatutRapport.EnProduction);
        enAttente.Documents.ShouldBeEmpty("un PDF sans son classeur ne s’offre pas");
        enAttente.EmpreinteJeu.ShouldNotBeNull();

        _plein = false;
        await _base.ProduireAsync(id);

        var produit = await _base.LireRapportAsync(id);
        produit.Statut.ShouldBe(StatutRapport.Disponible);
        produit.EmpreinteJeu.ShouldBe(enAttente.EmpreinteJeu);
        produit.Documents.Select(d => d.Format).ShouldBe(["pdf", "xlsx"], ignoreOrder: true);
        _fichiers.Keys.ShouldBe([FichiersRapport.Chemin(id, "pdf"), FichiersRapport.Chemin(id, "xlsx")], ignoreOrder: true);
    }
}
