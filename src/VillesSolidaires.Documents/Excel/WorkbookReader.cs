using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace VillesSolidaires.Documents.Excel;

/// <summary>Plafonds de lecture d'un classeur venu de l'extérieur.</summary>
/// <param name="MaxFileBytes">Taille du fichier, en octets.</param>
/// <param name="MaxUnzippedBytes">Taille réellement décompressée, en octets : une archive piégée ment sur la taille qu'elle annonce.</param>
/// <param name="MaxRows">Lignes par feuille.</param>
/// <param name="MaxColumns">Colonnes par feuille.</param>
/// <param name="MaxSheets">Feuilles.</param>
public sealed record ReadLimits(
    long MaxFileBytes = 20_000_000, long MaxUnzippedBytes = 200_000_000, int MaxRows = 100_000, int MaxColumns = 200, int MaxSheets = 50);

/// <summary>Pourquoi un classeur n'a pas été lu.</summary>
public enum WorkbookReadFailure { NotAWorkbook, PasswordProtected, FileTooLarge, ContentTooLarge, TooManySheets, TooManyRows, TooManyColumns }

/// <summary>Le classeur ne peut pas être lu ; le message s'adresse à la personne qui l'a déposé.</summary>
public sealed class WorkbookReadException(WorkbookReadFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public WorkbookReadFailure Failure { get; } = failure;
}

/// <summary>
/// Relit un classeur .xlsx : imports, et contrôle des totaux d'un rapport. Ne partage aucun code avec <see cref="WorkbookBuilder"/>,
/// pour qu'une erreur de l'un ne soit pas masquée par l'autre.
/// </summary>
public static class WorkbookReader
{
    /// <summary>Signature d'un fichier OLE : ancien format .xls, ou .xlsx chiffré par un mot de passe.</summary>
    private static readonly byte[] OleSignature = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Lit toutes les feuilles. Les nombres viennent en <see cref="double"/>, les dates en <see cref="DateTime"/>, les textes en <see cref="string"/>.</summary>
    /// <exception cref="WorkbookReadException">Fichier illisible, protégé ou au-delà d'un plafond.</exception>
    /// <param name="input">Classeur.</param>
    /// <param name="limits">Plafonds.</param>
    /// <param name="consumer">Pour une feuille, ce qui en consomme les lignes une à une, sans qu'elles soient retenues ; nul pour les garder.</param>
    public static ReadWorkbook Read(Stream input, ReadLimits? limits = null, Func<string, Action<IReadOnlyList<object?>>?>? consumer = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        limits ??= new ReadLimits();
        using var file = Buffer(input, limits);
        CheckSignature(file);
        try
        {
            CheckUnzippedSize(file, limits);
            var tables = TableLocator.Find(file);
            file.Position = 0;
            return new(ReadSheets(file, tables, limits, consumer ?? (_ => null)));
        }
        catch (Exception error) when (IsMalformed(error))
        {
            throw new WorkbookReadException(
                WorkbookReadFailure.NotAWorkbook,
                "Ce fichier n'est pas un classeur Excel lisible. Ouvrez-le dans Excel et enregistrez-le au format .xlsx.",
                error);
        }
    }

    /// <summary>Ce que lèvent l'archive, le XML et le lecteur devant un fichier abîmé.</summary>
    private static bool IsMalformed(Exception error) => error
        is ExcelReaderException or InvalidDataException or XmlException or KeyNotFoundException or FormatException or IndexOutOfRangeException;

    private static MemoryStream Buffer(Stream input, ReadLimits limits)
    {
        var file = new MemoryStream();
        if (!TryCopy(input, file, limits.MaxFileBytes))
        {
            file.Dispose();
            throw new WorkbookReadException(WorkbookReadFailure.FileTooLarge, $"Le fichier dépasse {limits.MaxFileBytes / 1_000_000} Mo.");
        }

        file.Position = 0;
        return file;
    }

    private static void CheckSignature(MemoryStream file)
    {
        if (file.Length >= OleSignature.Length && file.GetBuffer().AsSpan(0, OleSignature.Length).SequenceEqual(OleSignature))
        {
            throw new WorkbookReadException(
                WorkbookReadFailure.PasswordProtected,
                "Le fichier est protégé par un mot de passe ou à l'ancien format .xls. Enregistrez-le en .xlsx, sans mot de passe.");
        }
    }

    private static void CheckUnzippedSize(MemoryStream file, ReadLimits limits)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var remaining = limits.MaxUnzippedBytes;
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            using var counter = new CountingStream();
            if (!TryCopy(content, counter, remaining))
            {
                throw new WorkbookReadException(
                    WorkbookReadFailure.ContentTooLarge, $"Le contenu du fichier dépasse {limits.MaxUnzippedBytes / 1_000_000} Mo une fois décompressé.");
            }

            remaining -= counter.Length;
        }
    }

    private static bool TryCopy(Stream from, Stream to, long limit)
    {
        var buffer = new byte[81_920];
        long total = 0;
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            total += read;
            if (total > limit) return false;
            to.Write(buffer.AsSpan(0, read));
        }

        return true;
    }

    private static List<ReadSheet> ReadSheets(Stream file, ILookup<string, TableRange> tables, ReadLimits limits, Func<string, Action<IReadOnlyList<object?>>?> consumer)
    {
        // ExcelDataReader demande la page de code 1252, que .NET n'a pas d'office.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
        if (reader.ResultsCount > limits.MaxSheets)
        {
            throw new WorkbookReadException(WorkbookReadFailure.TooManySheets, $"Le classeur a plus de {limits.MaxSheets} feuilles.");
        }

        var sheets = new List<ReadSheet>();
        do
        {
            sheets.Add(new(reader.Name, ReadRows(reader, limits, consumer(reader.Name)), [.. tables[reader.Name]]));
        }
        while (reader.NextResult());
        return sheets;
    }

    private static List<IReadOnlyList<object?>> ReadRows(IExcelDataReader reader, ReadLimits limits, Action<IReadOnlyList<object?>>? consume)
    {
        if (reader.FieldCount > limits.MaxColumns)
        {
            throw new WorkbookReadException(WorkbookReadFailure.TooManyColumns, $"La feuille « {reader.Name} » a plus de {limits.MaxColumns} colonnes.");
        }

        var rows = new List<IReadOnlyList<object?>>();
        consume ??= rows.Add;
        for (var count = 0; reader.Read(); count++)
        {
            if (count == limits.MaxRows)
            {
                throw new WorkbookReadException(WorkbookReadFailure.TooManyRows, $"La feuille « {reader.Name} » a plus de {limits.MaxRows} lignes.");
            }

            var cells = new object?[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetValue(i);
            consume(cells);
        }

        return rows;
    }

    /// <summary>Puits qui ne retient que la longueur.</summary>
    private sealed class CountingStream : Stream
    {
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position
        {
            get => _length;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override void Write(ReadOnlySpan<byte> buffer) => _length += buffer.Length;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
