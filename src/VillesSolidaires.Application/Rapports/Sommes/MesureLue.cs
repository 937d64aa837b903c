using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Sommes;

/// <summary>
/// Mesure additive d'un territoire, lue trois fois par trois requêtes qui ne se déduisent pas l'une de l'autre : en entier, par département, par commune.
/// </summary>
/// <param name="ParDepartement">Vide pour un département, qui n'en réunit pas d'autres. Clé vide : département inconnu.</param>
/// <param name="ParCommune">Clé vide : commune inconnue d'un département connu ou non.</param>
public sealed record MesureLue(
    string Code, string Libelle, decimal Total, IReadOnlyDictionary<string, decimal> ParDepartement, IReadOnlyList<ValeurCommune> ParCommune);

/// <param name="Departement">Celui de la donnée ; le référentiel l'emporte quand il connaît la commune.</param>
public sealed record ValeurCommune(string Commune, string Departement, decimal Valeur);

/// <summary>Codes des mesures qui s'additionnent, stables : un jeu figé les porte.</summary>
public static class CodesMesure
{
    public const string Qualifies = "telechargements-qualifies";
    public const string Bruts = "telechargements-bruts";
    public const string Animations = "animations-realisees";
    public const string Participants = "participants";
    public const string Benevoles = "benevoles";
    public const string Conventionnees = "communes-sous-convention";
    public const string Labellisees = "communes-labellisees";
}

/// <summary>Lit des mesures additives d'un territoire plus grand qu'une commune.</summary>
public interface ILectureMesures
{
    Task<IReadOnlyList<MesureLue>> LireAsync(DemandeSection demande, CancellationToken ct);
}

/// <summary>Mesures d'un territoire et noms de ceux qu'il réunit : communes d'un département, départements d'une région ou de la France.</summary>
public sealed class MesuresDuTerritoire(
    NiveauTerritoire niveau, IReadOnlyList<MesureLue> mesures, IReadOnlyList<TerritoireReuni> parties, IReadOnlyDictionary<string, CommuneSituee> communes)
{
    public const string Inconnu = "Territoire inconnu";

    // Le tableau des territoires demande chaque cellule : les communes ne se regroupent qu'une fois par mesure.
    private readonly Dictionary<string, IReadOnlyDictionary<string, decimal>> _parts =
        mesures.ToDictionary(m => m.Code, m => niveau == NiveauTerritoire.Departement ? ParCommune(m) : m.ParDepartement, StringComparer.Ordinal);

    /// <summary>Territoires réunis, actifs ou non.</summary>
    public IReadOnlyList<TerritoireReuni> Parties => parties;

    /// <summary>Communes du territoire, par code.</summary>
    public IReadOnlyDictionary<string, CommuneSituee> Communes => communes;

    /// <summary>Valeur d'une partie, telle que la montre le tableau.</summary>
    public decimal Valeur(string mesure, string partie) => _parts[mesure].GetValueOrDefault(partie);

    public decimal Total(string mesure) => Lire(mesure).Total;

    /// <summary>Parties qui ont au moins une valeur, dans l'ordre des noms ; ce qui n'a pas de territoire connu en dernier.</summary>
    public IReadOnlyList<TerritoireReuni> Actives()
    {
        var actifs = _parts.Values.SelectMany(p => p.Where(x => x.Value != 0).Select(x => x.Key)).ToHashSet(StringComparer.Ordinal);
        return [.. parties.Where(p => actifs.Contains(p.Code)), .. actifs.Contains("") ? [new TerritoireReuni("", Inconnu, 0)] : Array.Empty<TerritoireReuni>()];
    }

    /// <summary>Habitants des communes qui ont cette mesure.</summary>
    public long Population(string mesure) =>
        Lire(mesure).ParCommune.Where(c => c.Valeur > 0).Sum(c => (long)(communes.GetValueOrDefault(c.Commune)?.Population ?? 0));

    /// <summary>Mesures à figer, avec ce que disent leurs parties : de quoi contrôler les sommes sans rien relire.</summary>
    public IReadOnlyList<MesureAdditive> AFiger()
    {
        var noms = parties.ToDictionary(p => p.Code, p => p.Nom, StringComparer.Ordinal);
        return [.. mesures.Select(m => new MesureAdditive(m.Code, m.Libelle, m.Total) { Parties = niveau == NiveauTerritoire.Departement ? EnCommunes(m, noms) : EnDepartements(m, noms) })];
    }

    private MesureLue Lire(string code) => mesures.First(m => m.Code == code);

    private static Dictionary<string, decimal> ParCommune(MesureLue mesure) =>
        mesure.ParCommune.GroupBy(c => c.Commune, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(c => c.Valeur), StringComparer.Ordinal);

    private IReadOnlyList<PartieMesure> EnCommunes(MesureLue m, Dictionary<string, string> noms) =>
        [.. _parts[m.Code].OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new PartieMesure(p.Key, noms.GetValueOrDefault(p.Key, Inconnu), p.Value, null))];

    private IReadOnlyList<PartieMesure> EnDepartements(MesureLue m, Dictionary<string, string> noms)
    {
        var parDepartement = m.ParCommune.GroupBy(c => communes.GetValueOrDefault(c.Commune)?.Departement ?? c.Departement, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(c => c.Valeur), StringComparer.Ordinal);
        return
        [
            .. m.ParDepartement.Keys.Union(parDepartement.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(code => new PartieMesure(code, noms.GetValueOrDefault(code, Inconnu), m.ParDepartement.GetValueOrDefault(code), parDepartement.GetValueOrDefault(code))),
        ];
    }
}

/// <summary>Commune d'un département, département d'une région ou de la France.</summary>
public sealed record TerritoireReuni(string Code, string Nom, long Population);

public sealed record CommuneSituee(string Nom, string Departement, int Population);
