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
/// Classeur Excel lisible : une synthèse, des tables, des feuilles brutes et les sources. Les feuilles apparaissent dans l'ordre des appels.
/// Pour un export brut sans rien d'autre, voir <see cref="RawExport"/>.
/// </summary>
public sealed class WorkbookBuilder : IDisposable
{
    private readonly XLWorkbook _workbook = new();
    private readonly SheetNames _names = new();
    private readonly List<CachedTotal> _totals = [];
    private readonly List<PlacedChart> _charts = [];
    private readonly List<RawSheet> _raw = [];
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
        var defined = Define(columns);
        _totals.AddRange(TableSheet.Write(AddSheet(name), title, $"Table_{_workbook.Worksheets.Count}", [.. rows], defined));
        return this;
    }

    /// <summary>
    /// Ajoute une feuille brute, faite pour un outil statistique : en-tête figé et filtrable à la première ligne, une ligne par donnée, colonnes typées,
    /// ni titre ni total. Les lignes se lisent une à une à l'écriture du classeur, sans jamais être toutes en mémoire.
    /// </summary>
    /// <param name="name">Nom de la feuille, assaini et rendu unique.</param>
    /// <param name="rows">Lignes, énumérées une fois par écriture.</param>
    /// <param name="columns">Colonnes ; les totaux demandés ne s'écrivent pas.</param>
    /// <exception cref="ArgumentException">Aucune colonne, ou deux en-têtes identiques.</exception>
    public WorkbookBuilder Raw<T>(string name, IEnumerable<T> rows, Action<TableColumns<T>> columns)
    {
        var defined = Define(columns);
        _raw.Add(new RawSheet<T>(AddRaw(name, defined), defined, rows));
        return this;
    }

    /// <inheritdoc cref="Raw{T}(string, IEnumerable{T}, Action{TableColumns{T}})" />
    /// <remarks>Le classeur s'écrit alors par <see cref="SaveAsAsync"/>.</remarks>
    public WorkbookBuilder Raw<T>(string name, IAsyncEnumerable<T> rows, Action<TableColumns<T>> columns)
    {
        var defined = Define(columns);
        _raw.Add(new AsyncRawSheet<T>(AddRaw(name, defined), defined, rows));
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
    /// <exception cref="InvalidOperationException">Le classeur n'a aucune feuille, une feuille brute dépasse 1 048 575 lignes, ou ses lignes sont asynchrones.</exception>
    public void SaveAs(Stream output)
    {
        if (_raw.Find(r => !r.IsSynchronous) is { } sheet)
        {
            throw new InvalidOperationException($"Les lignes de la feuille « {sheet.Name} » sont asynchrones : employez {nameof(SaveAsAsync)}.");
        }

        using var draft = Draft(out var raw);
        StablePackage.Copy(draft, output, _createdAt, raw);
    }

    /// <summary>Écrit le classeur vers un flux qui peut n'accepter que des écritures asynchrones, une réponse HTTP par exemple. Le flux reste ouvert.</summary>
    /// <exception cref="InvalidOperationException">Le classeur n'a aucune feuille, ou une feuille brute dépasse 1 048 575 lignes.</exception>
    public async Task SaveAsAsync(Stream output, CancellationToken cancellationToken = default)
    {
        using var draft = Draft(out var raw);
        await StablePackage.CopyAsync(draft, output, _createdAt, raw, cancellationToken);
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

    /// <summary>Le classeur sans les lignes des feuilles brutes.</summary>
    private MemoryStream Draft(out IReadOnlyDictionary<string, RawSheet> raw)
    {
        if (_workbook.Worksheets.Count == 0) throw new InvalidOperationException("Un classeur a au moins une feuille.");
        var draft = new MemoryStream();
        _workbook.SaveAs(draft, validate: false, evaluateFormulae: false);
        raw = WorkbookFinisher.Complete(draft, _totals, _charts, _raw);
        draft.Position = 0;
        return draft;
    }

    private static IReadOnlyList<TableColumn<T>> Define<T>(Action<TableColumns<T>> columns)
    {
        var defined = new TableColumns<T>();
        columns(defined);
        return defined.All.Count > 0 ? defined.All : throw new ArgumentException("Une table a au moins une colonne.", nameof(columns));
    }

    private string AddRaw<T>(string name, IReadOnlyList<TableColumn<T>> columns)
    {
        var sheet = AddSheet(name);
        RawSheetTemplate.Write(sheet, columns);
        return sheet.Name;
    }

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
