using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Animations d'un même mois, d'un même lieu, d'un même type, d'un même état et d'un même public, comptées ensemble.</summary>
/// <param name="Lieu">Département d'une région ou de la France, commune d'un département, quartier d'une commune ; nul sans quartier.</param>
/// <param name="Qpv">Code du quartier prioritaire, s'il en est un ; lu pour une commune seulement.</param>
/// <param name="Mois">Premier jour du mois où elles commencent.</param>
/// <param name="Heures">De bénévolat, arrondies à l'heure animation par animation : le total d'un tableau est celui de ses lignes.</param>
/// <param name="SansBilan">Passées, et ni bilan ni annulation.</param>
public sealed record AnimationsGroupees(
    string? Lieu, string? Qpv, TypeAnimation Type, AnimationStatut Statut, PublicsTouches Publics, DateOnly Mois, int Nombre, long Participants, long Benevoles, long Heures, int SansBilan)
{
    public bool EstRealisee => Statut == AnimationStatut.Realisee;
}

/// <summary>Animations de la période, et de la même un an plus tôt.</summary>
public sealed record ProgrammeLu(IReadOnlyList<AnimationsGroupees> Periode, IReadOnlyList<AnimationsGroupees> Avant)
{
    public IReadOnlyList<AnimationsGroupees> Realisees { get; } = [.. Periode.Where(a => a.EstRealisee)];

    public IReadOnlyList<AnimationsGroupees> RealiseesAvant { get; } = [.. Avant.Where(a => a.EstRealisee)];

    public int SansBilan => Periode.Sum(a => a.SansBilan);

    /// <summary>Habitants du territoire ; zéro pour un bailleur, dont on ne connaît pas les locataires.</summary>
    public long Population { get; init; }
}

/// <summary>Lectures SQL des animations d'un territoire, groupées : une requête par période. Une proposition qui n'a pas été retenue n'en est pas.</summary>
public sealed class AnimationsLues(IAnimationRepository animations, ILieuRepository lieux, ITerritoireRepository territoires, TimeProvider horloge)
{
    public async Task<ProgrammeLu> LireAsync(DemandeSection d, CancellationToken ct) => new(await PeriodeAsync(d, ct), await PeriodeAsync(d.AnneePrecedente, ct))
    {
        Population = d.Niveau == NiveauTerritoire.Bailleur ? 0 : await territoires.CommunesDe(d).SumAsync(c => (long)c.Population, ct),
    };

    private async Task<IReadOnlyList<AnimationsGroupees>> PeriodeAsync(DemandeSection d, CancellationToken ct)
    {
        var today = horloge.Aujourdhui();
        var lues = await Situees(d).GroupBy(x => new { x.Lieu, x.CodeLieu, x.Animation.Type, x.Animation.Statut, Publics = (PublicsTouches?)x.Animation.Bilan!.Publics, x.Animation.Debut.Year, x.Animation.Debut.Month })
            .Select(g => new
            {
                g.Key,
                Nombre = g.Count(),
                Participants = g.Sum(x => (long?)x.Animation.Bilan!.Participants) ?? 0,
                Benevoles = g.Sum(x => (long?)x.Animation.Bilan!.Benevoles) ?? 0,
                // L'arrondi de chacune est celui de la commune qui l'a saisie : les sommes des territoires s'additionnent.
                Heures = g.Sum(x => (double?)Math.Floor((double)x.Animation.Bilan!.Heures + 0.5)) ?? 0,
                SansBilan = g.Count(x => x.Animation.Fin < today && TransitionsAnimation.BilanAttendu.Contains(x.Animation.Statut)),
            }).ToListAsync(ct);
        return
        [
            .. lues.Select(g => new AnimationsGroupees(
                    g.Key.Lieu, d.Niveau == NiveauTerritoire.Commune ? g.Key.CodeLieu : null, g.Key.Type, g.Key.Statut, g.Key.Publics ?? PublicsTouches.Aucun, new DateOnly(g.Key.Year, g.Key.Month, 1),
                    g.Nombre, g.Participants, g.Benevoles, (long)g.Heures, g.SansBilan))
                .OrderBy(a => a.Mois).ThenBy(a => a.Type).ThenBy(a => a.Lieu, StringComparer.Ordinal),
        ];
    }

    private IQueryable<Situee> Situees(DemandeSection d)
    {
        var requete = animations.Requete.Where(a => a.Statut != AnimationStatut.Proposee && a.Debut >= d.Du && a.Debut <= d.Au);
        var bailleur = d.OrganisationId;
        requete = d.Niveau == NiveauTerritoire.Bailleur ? requete.Where(a => a.BailleurId == bailleur) : requete.Sur(d, territoires);
        return d.Niveau switch
        {
            NiveauTerritoire.Commune => from a in requete
                                        join l in lieux.Requete on a.LieuId equals l.Id into places
                                        from l in places.DefaultIfEmpty()
                                        select new Situee { Animation = a, Lieu = l.Quartier, CodeLieu = l.Qpv },
            NiveauTerritoire.Departement or NiveauTerritoire.Bailleur => from a in requete
                                                                         join c in territoires.Communes on a.CommuneCode equals c.Code
                                                                         select new Situee { Animation = a, Lieu = c.Nom, CodeLieu = c.Code },
            _ => from a in requete
                 join t in territoires.Departements on a.DepartementCode equals t.Code
                 select new Situee { Animation = a, Lieu = t.Nom, CodeLieu = t.Code },
        };
    }

    private sealed class Situee
    {
        public required Animation Animation { get; init; }
        public string? Lieu { get; init; }

        /// <summary>Du quartier prioritaire, de la commune ou du département : deux communes homonymes ne se confondent pas.</summary>
        public string? CodeLieu { get; init; }
    }
}
