namespace VillesSolidaires.Territoires;

/// <summary>Ce qu'un import a fait.</summary>
/// <param name="PremiersChangements">Les premiers, nommés : « Laval (53130) : population 49 400 → 49 657 ». Vide au premier import.</param>
public sealed record CompteRenduImport(IReadOnlyList<BilanSorte> Sortes, IReadOnlyList<string> PremiersChangements)
{
    public bool EstSansChangement => Sortes.All(s => s is { Creees: 0, Modifiees: 0, Retirees: 0 });

    public BilanSorte De(string sorte) => Sortes.Single(s => s.Sorte == sorte);
}

/// <param name="Sorte">« communes », « départements »…</param>
/// <param name="Retirees">
/// Communes marquées non actuelles : on les garde pour l'historique. Intercommunalités et arrondissements effacés.
/// </param>
public sealed record BilanSorte(string Sorte, int Creees, int Modifiees, int Inchangees, int Retirees)
{
    public const string Regions = "régions";
    public const string Departements = "départements";
    public const string Epcis = "intercommunalités";
    public const string Communes = "communes";
    public const string Arrondissements = "arrondissements";

    public override string ToString() =>
        $"{Sorte} : {Creees} créées, {Modifiees} modifiées, {Inchangees} inchangées, {Retirees} retirées";
}
