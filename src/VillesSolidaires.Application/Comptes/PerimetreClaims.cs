using System.Security.Claims;

namespace VillesSolidaires.Comptes;

/// <summary>Forme du périmètre dans les revendications d'identité : <c>national</c>, <c>departement:53</c>, <c>commune:13055</c>, <c>organisation:{id}</c>.</summary>
public static class PerimetreClaims
{
    public const string Type = "perimetre";
    public const string NomComplet = "nom_complet";
    public const string National = "national";
    private const string PrefixeDepartement = "departement:";
    private const string PrefixeCommune = "commune:";
    private const string PrefixeOrganisation = "organisation:";

    public static string Cle(TypePerimetre type, string code) => type switch
    {
        TypePerimetre.National => National,
        TypePerimetre.Departement => PrefixeDepartement + code,
        TypePerimetre.Commune => PrefixeCommune + code,
        TypePerimetre.Organisation => PrefixeOrganisation + code,
        _ => throw new ArgumentOutOfRangeException(nameof(type), "Une région s’étend à ses départements avant d’arriver ici."),
    };

    public static Perimetre Lire(ClaimsPrincipal principal) => Lire(principal.FindAll(Type).Select(c => c.Value));

    public static Perimetre Lire(IEnumerable<string> cles)
    {
        var toutes = cles.ToList();
        return toutes.Contains(National, StringComparer.Ordinal)
            ? Perimetre.National
            : new Perimetre(
                false,
                Codes(toutes, PrefixeCommune),
                Codes(toutes, PrefixeDepartement),
                [.. Codes(toutes, PrefixeOrganisation).Select(Guid.Parse)]);
    }

    private static List<string> Codes(List<string> cles, string prefixe) =>
        [.. cles.Where(c => c.StartsWith(prefixe, StringComparison.Ordinal)).Select(c => c[prefixe.Length..])];
}
