using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Conventions;

/// <summary>Lit une liste collée de communes, codes INSEE ou noms mêlés, et dit de chaque ligne ce qu'elle désigne.</summary>
internal sealed partial class ListeCommunes(ITerritoireRepository territoires)
{
    private const int LignesMax = 400;

    /// <param name="departement">Département de la convention : ses communes passent devant leurs homonymes.</param>
    /// <param name="dejaParties">Codes des communes dont la mairie est déjà partie.</param>
    public async Task<IReadOnlyList<LigneCommuneDto>> LireAsync(
        AjouterCommunesInput input, string? departement, IReadOnlySet<string> dejaParties, CancellationToken ct)
    {
        var saisies = Separateurs().Split(input.Liste).Select(l => l.Trim()).Where(l => l.Length > 0).Take(LignesMax).ToList();
        var codes = saisies.Concat(input.Choix.Values).Select(s => s.ToUpperInvariant()).Where(s => FormeInsee().IsMatch(s)).Distinct(StringComparer.Ordinal).ToList();
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
        var cherche = choix.GetValueOrDefault(saisie, saisie).ToUpperInvariant();
        var nom = TexteRecherche.Normaliser(saisie);
        var trouvees = FormeInsee().IsMatch(cherche)
            ? communes.FindAll(c => c.Code == cherche)
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

    [GeneratedRegex(@"[\r\n;,\t]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separateurs();

    [GeneratedRegex(@"\A([0-9]{5}|2[AB][0-9]{3})\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormeInsee();

    private sealed record CommuneLue(string Code, string Nom, string NomRecherche, string DepartementCode, int Population);
}
