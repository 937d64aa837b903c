using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Conventions;

/// <summary>Lit une liste collée de communes, codes INSEE ou noms mêlés, et dit de chaque ligne ce qu'elle désigne.</summary>
internal sealed partial class ListeCommunes(ITerritoireRepository territoires)
{
    private const int LignesMax = ConventionConsts.PartiesMax;

    /// <param name="departement">Département de la convention : ses communes passent devant leurs homonymes.</param>
    /// <param name="dejaParties">Codes des communes dont la mairie est déjà partie.</param>
    public async Task<IReadOnlyList<LigneCommuneDto>> LireAsync(
        AjouterCommunesInput input, string? departement, IReadOnlySet<string> dejaParties, CancellationToken ct)
    {
        var saisies = Separateurs().Split(input.Liste).Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        if (saisies.Count > LignesMax)
        {
            throw new BusinessException(ConventionErrorCodes.TropDeParties).WithData("Max", LignesMax).SurChamp(nameof(input.Liste));
        }
        var codes = saisies.Concat(input.Choix.Values).Select(Code).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var noms = saisies.Select(TexteRecherche.Normaliser).Distinct(StringComparer.Ordinal).ToList();
        var communes = await territoires.Communes.Where(c => c.EstActuelle && (codes.Contains(c.Code) || noms.Contains(c.NomRecherche)))
            .Select(c => new CommuneLue(c.Code, c.Nom, c.NomRecherche, c.DepartementCode, c.Population)).ToListAsync(ct);
        HashSet<string> vues = new(StringComparer.Ordinal);
        return [.. saisies.Select(s => Ligne(s, communes, input.Choix, departement, dejaParties, vues))];
    }

    private static LigneCommuneDto Ligne(
        string saisie, List<CommuneLue> communes, IReadOnlyDictionary<string, string> choix, string? departement,
        IReadOnlySet<string> dejaParties, HashSet<string> vues)
    {
        var nom = TexteRecherche.Normaliser(saisie);
        var trouvees = Code(choix.GetValueOrDefault(saisie, saisie)) is { } code
            ? communes.FindAll(c => c.Code == code)
            : [.. communes.Where(c => c.NomRecherche == nom).OrderByDescending(c => c.DepartementCode == departement).ThenByDescending(c => c.Population)];
        var proposees = trouvees.ConvertAll(c => new CommuneProposeeDto(c.Code, c.Nom, c.DepartementCode, c.Population));
        var statut = trouvees.Count switch
        {
            0 => StatutLigneCommune.Inconnue,
            > 1 => StatutLigneCommune.Homonymes,
            _ when dejaParties.Contains(trouvees[0].Code) => StatutLigneCommune.DejaPartie,
            _ when !vues.Add(trouvees[0].Code) => StatutLigneCommune.EnDouble,
            _ => StatutLigneCommune.Trouvee,
        };
        return new LigneCommuneDto(saisie, statut, proposees);
    }

    /// <returns>« 53130 », pour « 53130 » comme pour « 53130 Laval » ; nul si la ligne ne commence pas par un code.</returns>
    private static string? Code(string saisie) => FormeInsee().Match(saisie.ToUpperInvariant()) is { Success: true } trouve ? trouve.Groups["code"].Value : null;

    [GeneratedRegex(@"[\r\n;,\t]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separateurs();

    [GeneratedRegex(@"\A(?<code>[0-9]{5}|2[AB][0-9]{3})(\s|\z)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormeInsee();

    private sealed record CommuneLue(string Code, string Nom, string NomRecherche, string DepartementCode, int Population);
}
