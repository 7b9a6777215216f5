using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Downshift.Tools.Tests.Report;

/// <summary>Reads a workbook as any program would: from its archive and its XML, without the package that wrote
/// it.</summary>
internal sealed class WorkbookFile
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly List<XElement> formats;
    private readonly Dictionary<string, string> codes;

    public WorkbookFile(byte[] bytes)
    {
        using ZipArchive archive = new(new MemoryStream(bytes), ZipArchiveMode.Read);
        Moments = [.. archive.Entries.Select(entry => entry.LastWriteTime.DateTime)];
        Dictionary<string, XDocument> parts = archive.Entries.ToDictionary(entry => entry.FullName, Load);
        XElement styles = parts["xl/styles.xml"].Root!;
        formats = [.. styles.Element(Main + "cellXfs")!.Elements()];
        codes = styles.Element(Main + "numFmts")!.Elements().ToDictionary(
            code => code.Attribute("numFmtId")!.Value, code => code.Attribute("formatCode")!.Value);
        XDocument book = parts["xl/workbook.xml"];
        Names = [.. book.Descendants(Main + "sheet").Select(sheet => sheet.Attribute("name")!.Value)];
        Parts = [.. Names.Select((_, i) => parts[$"xl/worksheets/sheet{i + 1}.xml"].Root!)];
        Formulas = parts.Values.Sum(part => part.Descendants(Main + "f").Count());
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<XElement> Parts { get; }

    public IReadOnlyList<DateTime> Moments { get; }

    public int Formulas { get; }

    /// <summary>Rows of a sheet; cells by the letters of their column.</summary>
    public List<Dictionary<string, Cell>> Rows(string name) =>
    [
        .. Parts[Names.ToList().IndexOf(name)].Descendants(Main + "row").Select(row => row.Elements(Main + "c")
            .ToDictionary(cell => cell.Attribute("r")!.Value.TrimEnd([.. "0123456789"]), Read)),
    ];

    /// <summary>Rows of a table by the words of its heads.</summary>
    public List<Dictionary<string, Cell>> Table(string name)
    {
        List<Dictionary<string, Cell>> rows = Rows(name);
        Dictionary<string, string> heads = rows[0].ToDictionary(head => head.Key, head => head.Value.Text!);
        return
        [
            .. rows.Skip(1).Select(row => row.ToDictionary(cell => heads[cell.Key], cell => cell.Value)),
        ];
    }

    /// <summary>All cells of all sheets.</summary>
    public IEnumerable<Cell> Cells() => Names.SelectMany(Rows).SelectMany(row => row.Values);

    private Cell Read(XElement cell)
    {
        XElement format = formats[int.Parse(cell.Attribute("s")!.Value, CultureInfo.InvariantCulture)];
        string code = codes.GetValueOrDefault(format.Attribute("numFmtId")!.Value, "");
        bool quoted = format.Attribute("quotePrefix")?.Value is "1" or "true";
        if (cell.Attribute("t") is { } type)
        {
            Assert.Equal("inlineStr", type.Value);
            return new Cell(
                string.Concat(cell.Descendants(Main + "t").Select(part => part.Value)), double.NaN, code, quoted);
        }

        return new Cell(
            null, double.Parse(cell.Element(Main + "v")!.Value, CultureInfo.InvariantCulture), code, quoted);
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    /// <summary>A cell: a text or a number, with the code of its format.</summary>
    internal sealed record Cell(string? Text, double Number, string Code, bool Quoted);
}
