using Microsoft.Extensions.Configuration;
using VillesSolidaires.Demonstration;

namespace VillesSolidaires.Donnees;

/// <summary>Section <c>Demo</c>. Sans <c>Demo:Seed</c>, la démonstration ne se sème qu'en développement : ses mots de passe sont publics.</summary>
public sealed record OptionsDemonstration(bool Seed, TailleDemonstration Size)
{
    public static OptionsDemonstration Lire(IConfiguration configuration, bool enDeveloppement) => new(
        configuration.GetValue<bool?>("Demo:Seed") ?? enDeveloppement,
        configuration.GetValue<TailleDemonstration?>("Demo:Size") ?? TailleDemonstration.Normal);
}
