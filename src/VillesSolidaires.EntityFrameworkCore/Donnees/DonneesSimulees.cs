using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Demonstration;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Donnees;

/// <summary>La trace du semis dans la base fait foi, pas la configuration : une base semée le reste quand l'option change.</summary>
public sealed class DonneesSimulees(VillesSolidairesDbContext contexte) : IDonneesSimulees
{
    public Task<bool> PresentesAsync(CancellationToken ct) => contexte.Empreintes.AnyAsync(e => e.Nom == InitialisationBase.EmpreinteDemonstration, ct);
}
