using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires;

/// <summary>Portée d'injection d'un test : une requête d'une personne.</summary>
public sealed class PorteeDeTest(AsyncServiceScope portee) : IAsyncDisposable
{
    public VillesSolidairesDbContext Contexte => Service<VillesSolidairesDbContext>();

    public T Service<T>()
        where T : notnull => portee.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => portee.DisposeAsync();
}
