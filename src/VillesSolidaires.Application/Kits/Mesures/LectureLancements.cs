using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;

namespace VillesSolidaires.Kits;

/// <summary>Lectures SQL des lancements : ce qui peut se comparer, et les comptes jour par jour de ce qui est choisi.</summary>
public sealed class LectureLancements(IKitRepository kits, IStatistiqueKitRepository statistiques, ICampagneRepository campagnes)
{
    /// <summary>Lancements comptés ici : chaque version publiée, et chaque campagne ouverte qui porte un kit.</summary>
    internal async Task<IReadOnlyList<LancementCompte>> ComptesAsync(CancellationToken ct)
    {
        var versions = await (from k in kits.Requete from v in k.Versions where v.PublieeLe != null select new { k.Id, k.Slug, k.Titre, v.Numero, v.PublieeLe }).ToListAsync(ct);
        var ouvertes = await (from c in campagnes.Requete
                              join k in kits.Requete on c.KitId equals k.Id
                              where c.OuverteLe != null
                              select new { c.Id, KitId = k.Id, c.Titre, c.OuverteLe }).ToListAsync(ct);
        return
        [
            .. versions.Select(v => new LancementCompte($"{v.Slug}-v{v.Numero}", v.Id, $"{TitreCourt(v.Titre)}, version {v.Numero}", HeureDeParis.Jour(v.PublieeLe!.Value), v.Numero,
                $"Publication de la version {v.Numero}")),
            .. ouvertes.Select(c => new LancementCompte($"campagne-{c.Id:N}", c.KitId, $"{c.Titre}, campagne", HeureDeParis.Jour(c.OuverteLe!.Value), null, $"Ouverture de la campagne « {c.Titre} »")),
        ];
    }

    /// <summary>Lancements connus par des relevés nationaux.</summary>
    internal async Task<IReadOnlyList<LancementReleve>> RelevesAsync(CancellationToken ct)
    {
        var lus = await (from r in statistiques.Releves
                         join k in kits.Requete on r.KitId equals k.Id
                         where r.TerritoireCode == null
                         select new { k.Id, k.Slug, k.Titre, Releve = new ReleveDto(r.Du, r.Au, r.Periode, r.TerritoireNom, r.Valeur, r.Borne, r.Enonce, r.Source, r.Reserve) { Id = r.Id } })
            .ToListAsync(ct);
        return [.. lus.GroupBy(l => (l.Id, l.Slug, l.Titre)).SelectMany(g => LancementReleve.Regrouper(g.Key.Slug, TitreCourt(g.Key.Titre), g.Key.Id, g.Select(l => l.Releve)))];
    }

    /// <summary>Téléchargements qualifiés de chaque jour où il y en a eu, dans les 60 premiers.</summary>
    /// <param name="dansLePerimetre">Vrai : les compteurs du périmètre ; faux : les cumuls nationaux.</param>
    internal async Task<IReadOnlyDictionary<DateOnly, long>> JoursAsync(LancementCompte lancement, bool dansLePerimetre, CancellationToken ct)
    {
        var (du, au) = (lancement.Jour1, lancement.Jour1.AddDays(LancementsDto.Jours - 1));
        var jours = dansLePerimetre
            ? statistiques.Compteurs.Where(c => c.KitId == lancement.KitId && c.Jour >= du && c.Jour <= au && (lancement.Version == null || c.NumeroVersion == lancement.Version))
                .GroupBy(c => c.Jour).Select(g => new { g.Key, Qualifie = g.Sum(c => c.Qualifie) })
            : statistiques.Jours.Where(c => c.KitId == lancement.KitId && c.Jour >= du && c.Jour <= au && (lancement.Version == null || c.NumeroVersion == lancement.Version))
                .GroupBy(c => c.Jour).Select(g => new { g.Key, Qualifie = g.Sum(c => c.Qualifie) });
        return (await jours.ToListAsync(ct)).ToDictionary(j => j.Key, j => j.Qualifie);
    }

    /// <summary>« Coronavirus : et si on s'organisait… » tient en un mot au bout d'une courbe.</summary>
    private static string TitreCourt(string titre) => titre.Split([" : ", "\u00A0: "], StringSplitOptions.None)[0];
}

/// <param name="Version">Seuls ses fichiers comptent ; nul : tout le kit.</param>
/// <param name="Evenement">« Publication de la version 2 ».</param>
internal sealed record LancementCompte(string Code, Guid KitId, string Libelle, DateOnly Jour1, int? Version, string Evenement)
{
    public ChoixLancementDto Choix => new(Code, KitId, Libelle, NatureLancement.Compte, Jour1);

    /// <param name="today">Dernier jour compté : la courbe s'y arrête.</param>
    public LancementDto Decrire(IReadOnlyDictionary<DateOnly, long> jours, DateOnly today)
    {
        var dernierJour = Math.Clamp(today.DayNumber - Jour1.DayNumber + 1, 0, LancementsDto.Jours);
        var cumul = 0L;
        List<PointLancementDto> points = [.. Enumerable.Range(1, dernierJour).Select(jour => new PointLancementDto(jour, cumul += jours.GetValueOrDefault(Jour1.AddDays(jour - 1))))];
        var enCours = LancementsDto.Reperes.FirstOrDefault(jour => jour > dernierJour);
        return new LancementDto(
            Code, Libelle, NatureLancement.Compte, Jour1, $"{Evenement} le {Formats.Date(Jour1)} ; téléchargements qualifiés{(Version is null ? " du kit" : " de cette version")}.", points, null,
            points.Count == 0 ? "à venir" : $"{Formats.Nombre(points[^1].Valeur)} (jour{Formats.Insecable}{dernierJour})",
            // Le premier repère à venir montre où l'on en est ; les suivants attendent.
            [.. LancementsDto.Reperes.Select(jour => new RepereLancementDto(jour, jour <= dernierJour ? points[jour - 1] : jour == enCours && points.Count > 0 ? points[^1] : null, jour > dernierJour))],
            []);
    }
}
