namespace VillesSolidaires.Territoires;

/// <summary>Dossier temporaire qui contient les cinq fichiers du référentiel : deux départements, trois communes.</summary>
internal sealed class LotDeTest : IDisposable
{
    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("territoire-");

    public LotDeTest()
    {
        Ecrire(SourceTerritoire.Regions, "code;nom;chef_lieu;zone", "93;Provence-Alpes-Côte d'Azur;13055;metro", "52;Pays de la Loire;44109;metro");
        Ecrire(SourceTerritoire.Departements, "code;nom;region;chef_lieu;zone", "13;Bouches-du-Rhône;93;13055;metro", "53;Mayenne;52;53130;metro");
        Ecrire(SourceTerritoire.Epcis, "siren;nom;type;mode_financement;population_municipale;nb_communes",
            "200054807;Métropole d'Aix-Marseille-Provence;METRO;FPU;1911311;92", "200083392;CA Laval Agglomération;CA;FPU;114300;34");
        Ecrire(SourceTerritoire.Communes, "code_insee;nom;departement;region;epci;siren;population;codes_postaux;zone;longitude;latitude",
            "13055;Marseille;13;93;200054807;211300553;886040;13001|13002;metro;5.38107;43.29695",
            "53130;Laval;53;52;200083392;215301300;49400;53000;metro;-0.76;48.07",
            "53147;Mayenne;53;52;;215301474;12883;53100;metro;;");
        Ecrire(SourceTerritoire.Arrondissements, "code_insee;nom;commune;population;codes_postaux", "13201;Marseille 1er Arrondissement;13055;37599;13001");
    }

    public string Chemin => _dossier.FullName;

    public SourceTerritoire Source => SourceTerritoire.Dossier(Chemin);

    public void Remplacer(string fichier, string texte, string remplacement)
    {
        var chemin = Path.Combine(Chemin, fichier);
        var avant = File.ReadAllText(chemin);
        avant.ShouldContain(texte);
        File.WriteAllText(chemin, avant.Replace(texte, remplacement, StringComparison.Ordinal));
    }

    public void Retirer(string fichier, string debutDeLigne)
    {
        var chemin = Path.Combine(Chemin, fichier);
        File.WriteAllLines(chemin, File.ReadAllLines(chemin).Where(l => !l.StartsWith(debutDeLigne, StringComparison.Ordinal)));
    }

    public void Dispose() => _dossier.Delete(recursive: true);

    private void Ecrire(string fichier, params string[] lignes) => File.WriteAllLines(Path.Combine(Chemin, fichier), lignes);
}
