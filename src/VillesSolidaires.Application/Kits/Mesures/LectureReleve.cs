using System.Globalization;
using VillesSolidaires.Imports;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

/// <summary>Ligne d'un fichier de relevés, lue puis confrontée. Saine, elle porte ses données ; en erreur, elle dit pourquoi.</summary>
internal sealed class LigneReleve(LigneTableau ligne, ColonnesReleves colonnes) : LigneControlee
{
    /// <summary>Nulles si la ligne est en erreur.</summary>
    public ReleveDonnees? Donnees { get; set; }

    /// <summary>Un relevé enregistré dit exactement cela.</summary>
    public bool DejaLa { get; set; }

    public int Numero => ligne.Numero;

    public string? Cellule(ChampReleve champ) => colonnes.Valeur(ligne, champ);

    public SortLigneReleve Sort => !EstSaine ? SortLigneReleve.EnErreur : DejaLa ? SortLigneReleve.DejaLa : SortLigneReleve.Nouvelle;

    public LigneReleveDto Decrire() => new(
        Numero, Sort,
        Donnees is { } d ? (d.Du == d.Au ? Formats.Date(d.Au) : Formats.Periode(d.Du, d.Au)) : Cellule(ChampReleve.Au) ?? "",
        Donnees is { } lues ? lues.TerritoireNom ?? "France entière" : Cellule(ChampReleve.Territoire) ?? "",
        Donnees?.Borne.Ecrire(Donnees.Valeur) ?? Cellule(ChampReleve.Valeur) ?? "", Cellule(ChampReleve.Source) ?? "",
        [.. Refus.Select(r => new ErreurReleveDto(r.Champ, r.Message))]);
}

/// <summary>Lit les cellules d'une ligne, sans regarder ce qui est enregistré : chaque champ dit sa propre erreur.</summary>
internal sealed class LectureReleve(ColonnesReleves colonnes, TerritoiresLisibles territoires, DateOnly today)
{
    private static readonly string[] FormesDeDate = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yy", "d MMMM yyyy"];

    private static readonly Dictionary<string, BorneReleve> Bornes = new(StringComparer.Ordinal)
    {
        ["="] = BorneReleve.Exacte, ["exact"] = BorneReleve.Exacte, ["exacte"] = BorneReleve.Exacte, ["exactement"] = BorneReleve.Exacte,
        ["≥"] = BorneReleve.AuMoins, [">="] = BorneReleve.AuMoins, [">"] = BorneReleve.AuMoins, ["au moins"] = BorneReleve.AuMoins, ["plus de"] = BorneReleve.AuMoins,
        ["≈"] = BorneReleve.Environ, ["~"] = BorneReleve.Environ, ["environ"] = BorneReleve.Environ, ["a peu pres"] = BorneReleve.Environ,
    };

    public LigneReleve Lire(LigneTableau ligne)
    {
        var lue = new LigneReleve(ligne, colonnes);
        if (ligne.Defaut is { } defaut)
        {
            // Des colonnes décalées donneraient des erreurs trompeuses : la forme d'abord.
            lue.Refuser("", defaut);
            return lue;
        }
        var au = lue.Essayer("Au", () => Jour(lue.Cellule(ChampReleve.Au)));
        var du = lue.Cellule(ChampReleve.Du) is { } debut ? lue.Essayer("Du", () => Jour(debut)) : au;
        var (valeur, signe) = lue.Essayer("Valeur", () => Valeur(lue.Cellule(ChampReleve.Valeur)));
        var borne = lue.Cellule(ChampReleve.Borne) is { } mot ? lue.Essayer("Borne", () => Borne(mot)) : signe;
        var territoire = lue.Essayer("Territoire", () => territoires.Lire(lue.Cellule(ChampReleve.Territoire)));
        if (lue.Sort == SortLigneReleve.EnErreur)
        {
            return lue;
        }
        var donnees = new ReleveDonnees(
            du, au, lue.Cellule(ChampReleve.Periode), territoire?.Code, territoire?.Nom, valeur, borne,
            lue.Cellule(ChampReleve.Enonce) ?? $"{borne.Ecrire(valeur)} téléchargements", lue.Cellule(ChampReleve.Source) ?? "", lue.Cellule(ChampReleve.Reserve))
        {
            Adresse = lue.Cellule(ChampReleve.Adresse),
        };
        Verifier(lue, donnees);
        return lue;
    }

    /// <summary>Les invariants de l'agrégat, sans rien enregistrer.</summary>
    private void Verifier(LigneReleve lue, ReleveDonnees donnees)
    {
        try
        {
            _ = new ReleveTelechargement(Guid.Empty, Guid.Empty, donnees, today);
            lue.Donnees = donnees;
        }
        catch (BusinessException refus)
        {
            lue.Refuser(refus.Champ ?? "", refus.Texte);
        }
    }

    private static DateOnly Jour(string? texte)
    {
        // « 1er juin » : l'ordinal n'est pas du calendrier.
        var propre = (texte ?? "").Replace("1er ", "1 ", StringComparison.OrdinalIgnoreCase).Replace(" 00:00:00", "", StringComparison.Ordinal).Trim();
        return DateOnly.TryParseExact(propre, FormesDeDate, CultureInfo.GetCultureInfo("fr-FR"), DateTimeStyles.None, out var jour)
            ? jour
            : throw new BusinessException(ReleveErrorCodes.ReleveDateIllisible).WithData("Texte", texte ?? "");
    }

    private static (long Valeur, BorneReleve Borne) Valeur(string? texte)
    {
        var propre = (texte ?? "").Trim();
        var signe = BorneReleve.Exacte;
        var mot = new string([.. propre.TakeWhile(c => !char.IsAsciiDigit(c) && c != '-')]).Trim();
        if (mot.Length > 0)
        {
            signe = Borne(mot);
            propre = propre[(propre.IndexOf(mot, StringComparison.Ordinal) + mot.Length)..];
        }
        var chiffres = new string([.. propre.Where(c => !char.IsWhiteSpace(c))]);
        return long.TryParse(chiffres, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var valeur)
            ? (valeur, signe)
            : throw new BusinessException(ReleveErrorCodes.ReleveValeurIllisible).WithData("Texte", texte ?? "");
    }

    private static BorneReleve Borne(string texte) =>
        Bornes.TryGetValue(texte.Trim(), out var signe) || Bornes.TryGetValue(TexteRecherche.Normaliser(texte), out signe)
            ? signe
            : throw new BusinessException(ReleveErrorCodes.ReleveBorneIllisible).WithData("Texte", texte);
}
