namespace VillesSolidaires.Territoires;

internal sealed record LigneRegion(string Code, string Nom, string ChefLieu, string Zone);

internal sealed record LigneDepartement(string Code, string Nom, string RegionCode, string ChefLieu, string Zone);

internal sealed record LigneEpci(string Siren, string Nom, string Type, int Population);

internal sealed record LigneCommune(string Code, CommuneDonnees Donnees);

internal sealed record LigneArrondissement(string Code, string Nom, string CommuneCode, int Population, string CodesPostaux);

/// <summary>Les cinq fichiers, lus et recoupés : codes uniques, et tout code cité existe.</summary>
internal sealed record JeuTerritoire(
    IReadOnlyList<LigneRegion> Regions, IReadOnlyList<LigneDepartement> Departements, IReadOnlyList<LigneEpci> Epcis,
    IReadOnlyList<LigneCommune> Communes, IReadOnlyList<LigneArrondissement> Arrondissements);

/// <summary>Lit tout avant d'écrire quoi que ce soit : une ligne fausse au bout du dernier fichier ne laisse rien à moitié importé.</summary>
internal static class LectureTerritoire
{
    private const int ZoneMax = 20;

    /// <exception cref="DonneesTerritoireException">Colonne absente, ligne mal formée, code en double ou inconnu.</exception>
    public static JeuTerritoire Lire(SourceTerritoire source)
    {
        var regions = Lire(source, SourceTerritoire.Regions, ["code", "nom", "chef_lieu", "zone"], r => r.Code, f => new LigneRegion(
            f.Code(0, 2, TerritoireConsts.CodeRegionMax), f.Texte(1, TerritoireConsts.NomMax), CodeCommune(f, 2), f.Texte(3, ZoneMax)));
        var codesRegions = Codes(regions, r => r.Code);

        var departements = Lire(source, SourceTerritoire.Departements, ["code", "nom", "region", "chef_lieu", "zone"], d => d.Code, f => new LigneDepartement(
            f.Code(0, 2, TerritoireConsts.CodeDepartementMax), f.Texte(1, TerritoireConsts.NomMax),
            Connu(f, 2, f.Code(2, 2, TerritoireConsts.CodeRegionMax), codesRegions), CodeCommune(f, 3), f.Texte(4, ZoneMax)));
        var codesDepartements = Codes(departements, d => d.Code);

        var epcis = Lire(source, SourceTerritoire.Epcis, ["siren", "nom", "type", "population_municipale"], e => e.Siren, f => new LigneEpci(
            f.Code(0, TerritoireConsts.Siren, TerritoireConsts.Siren), f.Texte(1, TerritoireConsts.NomMax), f.Texte(2, 20), f.Population(3)));
        var codesEpcis = Codes(epcis, e => e.Siren);

        var communes = Lire(
            source, SourceTerritoire.Communes,
            ["code_insee", "nom", "departement", "region", "epci", "siren", "population", "codes_postaux", "zone", "longitude", "latitude"],
            c => c.Code, f => LireCommune(f, codesRegions, codesDepartements, codesEpcis));
        var codesCommunes = Codes(communes, c => c.Code);

        var arrondissements = Lire(
            source, SourceTerritoire.Arrondissements, ["code_insee", "nom", "commune", "population", "codes_postaux"], a => a.Code,
            f => new LigneArrondissement(
                CodeCommune(f, 0), f.Texte(1, TerritoireConsts.NomMax), Connu(f, 2, CodeCommune(f, 2), codesCommunes), f.Population(3), CodesPostaux(f, 4)));

        return new JeuTerritoire(regions, departements, epcis, communes, arrondissements);
    }

    private static LigneCommune LireCommune(FichierTerritoire f, HashSet<string> regions, HashSet<string> departements, HashSet<string> epcis)
    {
        var epci = f.CodeOuVide(4, TerritoireConsts.Siren);
        return new LigneCommune(CodeCommune(f, 0), new CommuneDonnees(
            f.Texte(1, TerritoireConsts.NomMax),
            Connu(f, 2, f.Code(2, 2, TerritoireConsts.CodeDepartementMax), departements),
            Connu(f, 3, f.Code(3, 2, TerritoireConsts.CodeRegionMax), regions),
            epci is null ? null : Connu(f, 4, epci, epcis),
            f.CodeOuVide(5, TerritoireConsts.Siren),
            f.Population(6), CodesPostaux(f, 7), f.Texte(8, ZoneMax), f.Degres(9, 180), f.Degres(10, 90)));
    }

    private static List<T> Lire<T>(SourceTerritoire source, string nom, string[] titres, Func<T, string> cle, Func<FichierTerritoire, T> ligne)
    {
        using var fichier = new FichierTerritoire(source, nom, titres);
        var lignes = new List<T>();
        var vus = new Dictionary<string, long>(StringComparer.Ordinal);
        while (fichier.Lire())
        {
            var lue = ligne(fichier);
            if (!vus.TryAdd(cle(lue), fichier.Ligne))
            {
                throw fichier.Faute(0, $"répète « {cle(lue)} », déjà à la ligne {vus[cle(lue)]}");
            }
            lignes.Add(lue);
        }
        return lignes.Count > 0 ? lignes : throw new DonneesTerritoireException(nom, null, "le fichier n’a aucune ligne");
    }

    private static string CodeCommune(FichierTerritoire f, int rang) => f.Code(rang, TerritoireConsts.CodeCommune, TerritoireConsts.CodeCommune);

    private static string CodesPostaux(FichierTerritoire f, int rang) =>
        f.TexteOuVide(rang, TerritoireConsts.CodesPostauxMax)?.Replace('|', ',') ?? "";

    private static string Connu(FichierTerritoire f, int rang, string code, HashSet<string> connus) =>
        connus.Contains(code) ? code : throw f.Faute(rang, $"cite « {code} », qui n’existe pas");

    private static HashSet<string> Codes<T>(IEnumerable<T> lignes, Func<T, string> cle) => lignes.Select(cle).ToHashSet(StringComparer.Ordinal);
}
