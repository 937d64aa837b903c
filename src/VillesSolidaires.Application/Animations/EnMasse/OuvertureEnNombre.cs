using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Animations;

/// <summary>Ouvre d'un coup les programmes de plusieurs communes : deux lectures, quel que soit leur nombre.</summary>
public sealed class OuvertureEnNombre(IProgrammeRepository programmes, IAnimationRepository animations)
{
    /// <summary>Un programme par commune et par année, les neufs ajoutés à la portée, avec le nombre d'animations qu'il compte.</summary>
    internal async Task<Dictionary<CommuneAnnee, ProgrammeOuvert>> OuvrirAsync(IReadOnlyCollection<(string Commune, string Departement, int Annee)> voulus, CancellationToken ct)
    {
        var codes = voulus.Select(v => v.Commune).Distinct(StringComparer.Ordinal).ToList();
        var annees = voulus.SelectMany(v => (int[])[v.Annee - 1, v.Annee]).Distinct().ToList();
        var connus = (await programmes.Requete.Where(p => codes.Contains(p.CommuneCode!) && annees.Contains(p.Annee)).ToListAsync(ct))
            .ToDictionary(p => new CommuneAnnee(p.CommuneCode!, p.Annee));
        var comptes = await animations.Requete.Where(a => codes.Contains(a.CommuneCode!) && annees.Contains(a.Annee))
            .GroupBy(a => a.ProgrammeId).Select(g => new { g.Key, Nombre = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Nombre, ct);
        Dictionary<CommuneAnnee, ProgrammeOuvert> ouverts = [];
        foreach (var (commune, departement, annee) in voulus)
        {
            var cle = new CommuneAnnee(commune, annee);
            if (connus.TryGetValue(cle, out var programme))
            {
                ouverts.TryAdd(cle, new ProgrammeOuvert(programme, comptes.GetValueOrDefault(programme.Id)));
            }
            else if (!ouverts.ContainsKey(cle))
            {
                programme = ProgrammeManager.Nouveau(commune, departement, annee, connus.GetValueOrDefault(cle with { Annee = annee - 1 })?.DelaiVoiePublique);
                programmes.Ajouter(programme);
                ouverts[cle] = new ProgrammeOuvert(programme, 0);
            }
        }
        return ouverts;
    }
}

internal sealed record CommuneAnnee(string Commune, int Annee);

/// <summary>Programme ouvert, et combien il compte d'animations, celles qu'on lui ajoute comprises.</summary>
internal sealed class ProgrammeOuvert(Programme programme, int animations)
{
    public Programme Programme => programme;

    public int Animations { get; private set; } = animations;

    public Animation Ajouter(Func<Programme, int, Animation> ajouter)
    {
        var animation = ajouter(programme, Animations);
        Animations++;
        return animation;
    }
}
