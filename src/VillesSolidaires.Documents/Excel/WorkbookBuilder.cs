using ClosedXML.Excel;

namespace VillesSolidaires.Documents.Excel;

/// <summary>Propriétés du document. La date vient de l'appelant : deux rendus des mêmes données donnent le même fichier.</summary>
/// <param name="Title">Titre.</param>
/// <param name="Author">Auteur.</param>
/// <param name="Subject">Sujet.</param>
/// <param name="CreatedAt">Instant de création, en UTC.</param>
public sealed record WorkbookProperties(string Title, string Author, string Subject, DateTime CreatedAt);

/// <summary>Une source citée, dans la feuille « Sources ».</summary>
/// <param name="Figure">Chiffre concerné.</param>
/// <param name="Definition">Ce que le chiffre compte.</param>
/// <param name="Period">Période couverte.</param>
/// <param name="Origin">D'où il vient.</param>
/// <param name="Nature">Déclaré, calculé ou externe.</param>
public sealed record SourceNote(string Figure, string Definition, string Period, string Origin, string Nature);

/// <summary>
/// Classeur Excel lisible : une synthèse, des tables et les sources. Les feuilles apparaissent dans l'ordre des appels.
/// Pour un export brut de plus de quelques milliers de lignes, voir <see cref="RawExport"/>.
/// </summary>
public sealed class WorkbookBuilder : IDisposable
{
    private readonly XLWorkbook _workbook = new();
    private readonly SheetNames _names = new();
    private readonly List<CachedTotal> _totals = [];
    private readonly List<PlacedChart> _charts = [];
    private readonly DateTime _createdAt;

    public WorkbookBuilder(WorkbookProperties properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        _createdAt = DateTime.SpecifyKind(properties.CreatedAt, DateTimeKind.Utc);
        _workbook.Style.Font.FontName = WorkbookPalette.Font;
        _workbook.Style.Font.FontSize = 11;
        _workbook.Style.Font.FontColor = WorkbookPalette.Text;
        _workbook.Properties.Title = properties.Title;
        _workbook.Properties.Author = properties.Author;
        _workbook.Properties.LastModifiedBy = properties.Author;
        _workbook.Properties.Subject = properties.Subject;
        _workbook.Properties.Created = _createdAt;
        _workbook.Properties.Modified = _createdAt;
    }

    /// <summary>Ajoute une feuille de synthèse : tuiles, chiffres sourcés et graphiques.</summary>
    public WorkbookBuilder Summary(string name, string title, string subtitle, Action<SummarySheet> compose)
    {
        var summary = new SummarySheet(AddSheet(name), title, subtitle);
        compose(summary);
        summary.Finish();
        _charts.AddRange(summary.Charts);
        return this;
    }

    /// <summary>Ajoute une feuille de données : table Excel filtrable, en-tête figé, ligne de total si une colonne en demande.</summary>
    /// <exception cref="ArgumentException">Aucune colonne, ou deux en-têtes identiques.</exception>
    public WorkbookBuilder Table<T>(string name, string title, IEnumerable<T> rows, Action<TableColumns<T>> columns)
    {
        var defined = new TableColumns<T>();
        columns(defined);
        if (defined.All.Count == 0) throw new ArgumentException("Une table a au moins une colonne.", nameof(columns));
        _totals.AddRange(TableSheet.Write(AddSheet(name), title, $"Table_{_workbook.Worksheets.Count}", [.. rows], defined.All));
        return this;
    }

    /// <summary>Ajoute une feuille qui réunit plusieurs tables, l'une sous l'autre ; chacune garde son filtre et sa ligne de total.</summary>
    /// <param name="name">Nom de la feuille, assaini et rendu unique.</param>
    /// <param name="title">Titre, en tête.</param>
    /// <param name="compose">Ajoute les tables, dans l'ordre.</param>
    public WorkbookBuilder Section(string name, string title, Action<SectionSheet> compose)
    {
        var section = new SectionSheet(AddSheet(name), title, $"Section_{_workbook.Worksheets.Count}");
        compose(section);
        section.Finish();
        _totals.AddRange(section.Totals);
        return this;
    }

    /// <summary>Ajoute la feuille « Sources » : définition, période, origine et nature de chaque chiffre.</summary>
    public WorkbookBuilder Sources(IEnumerable<SourceNote> notes) => Table("Sources", "Sources et définitions", notes, columns => columns
        .Text("Chiffre", n => n.Figure, 34)
        .Text("Définition", n => n.Definition, 60)
        .Text("Période", n => n.Period, 28)
        .Text("Source", n => n.Origin, 44)
        .Text("Nature", n => n.Nature, 14));

    /// <summary>Écrit le classeur. Le flux reste ouvert.</summary>
    /// <exception cref="InvalidOperationException">Le classeur n'a aucune feuille.</exception>
    public void SaveAs(Stream output)
    {
        if (_workbook.Worksheets.Count == 0) throw new InvalidOperationException("Un classeur a au moins une feuille.");
        using var draft = new MemoryStream();
        _workbook.SaveAs(draft, validate: false, evaluateFormulae: false);
        WorkbookFinisher.Complete(draft, _totals, _charts);
        StablePackage.Copy(draft, output, _createdAt);
    }

    /// <summary>Octets du classeur ; les mêmes données donnent les mêmes octets.</summary>
    /// <exception cref="InvalidOperationException">Le classeur n'a aucune feuille.</exception>
    public byte[] ToArray()
    {
        using var output = new MemoryStream();
        SaveAs(output);
        return output.ToArray();
    }

    public void Dispose() => _workbook.Dispose();

    private IXLWorksheet AddSheet(string name)
    {
        var sheet = _workbook.AddWorksheet(_names.Reserve(name));
        sheet.ShowGridLines = false;
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.FitToPages(1, 0);
        sheet.PageSetup.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.5).SetBottom(0.6);
        sheet.PageSetup.Footer.Left.AddText(_workbook.Properties.Title);
        sheet.PageSetup.Footer.Right.AddText("Page ");
        sheet.PageSetup.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        sheet.PageSetup.Footer.Right.AddText(" / ");
        sheet.PageSetup.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
        return sheet;
    }
}

/// <summary>Total écrit par formule, avec sa valeur : un lecteur qui ne calcule pas les formules l'affiche quand même.</summary>
internal sealed record CachedTotal(string Sheet, string Address, decimal Value);
