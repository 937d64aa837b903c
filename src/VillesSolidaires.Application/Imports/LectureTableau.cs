using VillesSolidaires.Documents.Excel;

namespace VillesSolidaires.Imports;

/// <summary>
/// Lit un CSV ou un classeur .xlsx déposé par une personne. Le contenu fait foi, pas l'extension. Une ligne mal formée ne fait pas échouer la
/// lecture : elle porte son défaut, et les autres se lisent.
/// </summary>
public static class LectureTableau
{
    private static readonly byte[] SignatureZip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] SignatureOle = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly string[] Extensions = [".csv", ".tsv", ".txt", ".xlsx"];

    /// <param name="nom">Nom du fichier, pour les messages.</param>
    /// <exception cref="BusinessException">Le fichier entier ne peut pas être lu : vide, trop gros, d'un autre type, protégé, sans ligne.</exception>
    public static Tableau Lire(string nom, byte[] contenu, LimitesTableau limites)
    {
        if (contenu.Length == 0)
        {
            throw Refus(ImportErrorCodes.FichierVide, nom);
        }
        if (contenu.Length > limites.Octets)
        {
            throw Refus(ImportErrorCodes.FichierTropGros, nom).WithData("Taille", Formats.Taille(contenu.Length)).WithData("Max", Formats.Taille(limites.Octets));
        }
        var extension = Path.GetExtension(nom).ToLowerInvariant();
        if (!Extensions.Contains(extension, StringComparer.Ordinal))
        {
            throw Refus(ImportErrorCodes.TypeFichierRefuse, nom);
        }
        var classeur = contenu.AsSpan().StartsWith(SignatureZip) || contenu.AsSpan().StartsWith(SignatureOle);
        if (!classeur && extension == ".xlsx")
        {
            throw Refus(ImportErrorCodes.FauxClasseur, nom);
        }
        var tableau = classeur ? LireClasseur(nom, contenu, limites) : LectureCsv.Lire(nom, contenu, limites);
        return tableau.Lignes.Count > 0 ? tableau : throw Refus(ImportErrorCodes.SansLigne, nom);
    }

    internal static BusinessException Refus(string code, string nom) => new BusinessException(code).WithData("Nom", nom).SurChamp("Fichier");

    internal static BusinessException ContenuIllisible(string nom) => Refus(ImportErrorCodes.ContenuIllisible, nom);

    internal static BusinessException TropDeLignes(string nom, LimitesTableau limites) => Refus(ImportErrorCodes.TropDeLignes, nom).WithData("Max", limites.Lignes);

    internal static BusinessException TropDeColonnes(string nom, LimitesTableau limites) => Refus(ImportErrorCodes.TropDeColonnes, nom).WithData("Max", limites.Colonnes);

    private static Tableau LireClasseur(string nom, byte[] contenu, LimitesTableau limites)
    {
        using var flux = new MemoryStream(contenu);
        ReadWorkbook classeur;
        try
        {
            // Une ligne de plus : celle des titres.
            classeur = WorkbookReader.Read(flux, new ReadLimits(limites.Octets, MaxRows: limites.Lignes + 1, MaxColumns: limites.Colonnes));
        }
        catch (WorkbookReadException echec)
        {
            throw Traduire(echec, nom, limites);
        }
        foreach (var feuille in classeur.Sheets)
        {
            if (feuille.FirstTable() is { } table)
            {
                return new Tableau(table.Headers, [.. Lignes(table)], $"classeur Excel, feuille « {feuille.Name} »");
            }
        }
        throw Refus(ImportErrorCodes.SansLigne, nom);
    }

    private static IEnumerable<LigneTableau> Lignes(ReadTable table) =>
        table.Rows.Select((cellules, rang) => new LigneTableau(table.HeaderRow + 1 + rang, [.. cellules.Select(CelluleExcel.EnTexte)], null))
            .Where(l => l.Cellules.Any(c => c.Length > 0));

    private static BusinessException Traduire(WorkbookReadException echec, string nom, LimitesTableau limites) => echec.Failure switch
    {
        WorkbookReadFailure.PasswordProtected => Refus(ImportErrorCodes.ClasseurProtege, nom),
        WorkbookReadFailure.TooManyRows => TropDeLignes(nom, limites),
        WorkbookReadFailure.TooManyColumns => TropDeColonnes(nom, limites),
        WorkbookReadFailure.ContentTooLarge or WorkbookReadFailure.FileTooLarge or WorkbookReadFailure.TooManySheets => Refus(ImportErrorCodes.ClasseurTropGros, nom),
        _ => Refus(ImportErrorCodes.FauxClasseur, nom),
    };
}
