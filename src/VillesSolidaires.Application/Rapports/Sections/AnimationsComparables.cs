using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Animations réalisées d'un ensemble de communes, à rapporter à toute sa population.</summary>
public sealed record TauxAnimations(string Libelle, int Communes, long Population, long Animations, long Participants, long Benevoles)
{
    /// <summary>Pour 10 000 habitants : pour 1 000, celles d'une ville s'écriraient 0.</summary>
    public decimal AnimationsPourDixMille => Rapporter(Animations, 10_000);

    /// <summary>Pour 1 000 habitants.</summary>
    public decimal ParticipantsPourMille => Rapporter(Participants, 1_000);

    /// <summary>Pour 1 000 habitants.</summary>
    public decimal BenevolesPourMille => Rapporter(Benevoles, 1_000);

    private decimal Rapporter(long nombre, int habitants) => Population == 0 ? 0 : Math.Round(nombre * (decimal)habitants / Population, 1, MidpointRounding.AwayFromZero);
}

/// <summary>
/// Animations, participants et bénévoles des ensembles qui contiennent un territoire ou lui ressemblent. Des sommes seulement, et aucun rang : la
/// participation est déclarée, une commune qui ne saisit pas ses bilans paraîtrait dernière.
/// </summary>
public sealed class AnimationsComparables(EnsemblesComparables ensembles, IAnimationRepository animations, ITerritoireRepository territoires)
{
    /// <param name="d">Territoire et période.</param>
    /// <param name="lu">Ce que la section dit déjà du territoire : sa ligne redit les mêmes nombres.</param>
    /// <param name="ct">Annulation.</param>
    /// <returns>Le territoire d'abord ; vide sans ensemble d'au moins <see cref="CommunesComparables.CommunesMin"/> communes à lui comparer.</returns>
    public async Task<IReadOnlyList<TauxAnimations>> LireAsync(DemandeSection d, ProgrammeLu lu, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(d);
        ArgumentNullException.ThrowIfNull(lu);
        List<TauxAnimations> compares = [];
        foreach (var ensemble in await ensembles.LireAsync(d, ct))
        {
            compares.Add(await TauxAsync(ensemble, d, ct));
        }
        compares.RemoveAll(t => t.Communes < CommunesComparables.CommunesMin);
        if (compares.Count == 0)
        {
            return [];
        }
        var lui = new TauxAnimations(
            d.Territoire.Nom, await territoires.CommunesDe(d).CountAsync(ct), lu.Population,
            lu.Realisees.Sum(a => a.Nombre), lu.Realisees.Sum(a => a.Participants), lu.Realisees.Sum(a => a.Benevoles));
        return [lui, .. compares];
    }

    private async Task<TauxAnimations> TauxAsync(EnsembleComparable ensemble, DemandeSection d, CancellationToken ct)
    {
        var (du, au, communes) = (d.Du, d.Au, ensemble.Communes);
        var taille = await communes.GroupBy(_ => 1).Select(g => new { Communes = g.Count(), Population = g.Sum(c => (long)c.Population) }).SingleOrDefaultAsync(ct);
        // La fin borne l'index des animations réalisées ; c'est le début qui dit la période.
        var sommes = await animations.RealiseesFranceEntiere.Where(a => a.Fin >= du && a.Debut >= du && a.Debut <= au && communes.Any(c => c.Code == a.CommuneCode))
            .GroupBy(_ => 1).Select(g => new { Animations = g.Count(), Participants = g.Sum(a => (long)a.Bilan!.Participants), Benevoles = g.Sum(a => (long)a.Bilan!.Benevoles) })
            .SingleOrDefaultAsync(ct);
        return new TauxAnimations(
            ensemble.Libelle, taille?.Communes ?? 0, taille?.Population ?? 0, sommes?.Animations ?? 0, sommes?.Participants ?? 0, sommes?.Benevoles ?? 0);
    }
}
