using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <param name="Quartier">Du lieu ; nul sans lieu, ou sans quartier.</param>
/// <param name="Heures">De bénévolat, arrondies à l'heure : le total d'un tableau est celui de ses lignes.</param>
public sealed record AnimationLue(
    string Commune, TypeAnimation Type, AnimationStatut Statut, DateOnly Debut, string? Quartier, string? Qpv, int Participants, int Benevoles, long Heures, PublicsTouches Publics)
{
    public bool EstRealisee => Statut == AnimationStatut.Realisee;
}

/// <summary>Animations de la période, et de la même un an plus tôt.</summary>
public sealed record ProgrammeLu(IReadOnlyList<AnimationLue> Periode, IReadOnlyList<AnimationLue> Avant)
{
    public IReadOnlyList<AnimationLue> Realisees { get; } = [.. Periode.Where(a => a.EstRealisee)];

    public IReadOnlyList<AnimationLue> RealiseesAvant { get; } = [.. Avant.Where(a => a.EstRealisee)];
}

/// <summary>Lectures SQL des animations d'un territoire : deux requêtes, une par période. Une proposition qui n'a pas été retenue n'en est pas.</summary>
public sealed class AnimationsLues(IAnimationRepository animations, ILieuRepository lieux, ITerritoireRepository territoires)
{
    public async Task<ProgrammeLu> LireAsync(DemandeSection d, CancellationToken ct) => new(await PeriodeAsync(d, ct), await PeriodeAsync(d.AnneePrecedente, ct));

    private async Task<IReadOnlyList<AnimationLue>> PeriodeAsync(DemandeSection d, CancellationToken ct)
    {
        var requete = animations.Requete.Where(a => a.Statut != AnimationStatut.Proposee && a.Debut >= d.Du && a.Debut <= d.Au);
        requete = d.CommuneCode is { } commune ? requete.Where(a => a.CommuneCode == commune) : requete.Where(a => a.DepartementCode == d.DepartementCode);
        var lues = await (from a in requete
                          join c in territoires.Communes on a.CommuneCode equals c.Code
                          join l in lieux.Requete on a.LieuId equals l.Id into places
                          from l in places.DefaultIfEmpty()
                          orderby a.Debut, a.Id
                          select new { Commune = c.Nom, a.Type, a.Statut, a.Debut, l.Quartier, l.Qpv, a.Bilan }).ToListAsync(ct);
        return lues.ConvertAll(a => new AnimationLue(
            a.Commune, a.Type, a.Statut, a.Debut, a.Quartier, a.Qpv, a.Bilan?.Participants ?? 0, a.Bilan?.Benevoles ?? 0,
            (long)Math.Round(a.Bilan?.Heures ?? 0, MidpointRounding.AwayFromZero), a.Bilan?.Publics ?? PublicsTouches.Aucun));
    }
}
