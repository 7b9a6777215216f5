using System.Globalization;
using Downshift.Cli.Wording;
using Downshift.Model.Verification;
using Downshift.Scenarios;
using Spectre.Console;

namespace Downshift.Cli.Output;

/// <summary>Verification rows for people, programs and spreadsheets.</summary>
/// <param name="terminal">Where to.</param>
/// <param name="language">Language of the table; names of the other formats are English.</param>
internal sealed class VerificationPage(Terminal terminal, Language language)
{
    /// <summary>A section as programs know it.</summary>
    /// <param name="section">The section.</param>
    public static string Id(OracleSection section) => section.ToString().ToLowerInvariant();

    /// <summary>Writes the rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="format">For whom.</param>
    public void Write(IReadOnlyList<OracleRow> rows, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Json: VerificationJson.Write(terminal.Out, rows); break;
            case OutputFormat.Csv: WriteCsv(rows); break;
            default: WriteTables(rows); break;
        }
    }

    private void WriteTables(IReadOnlyList<OracleRow> rows)
    {
        var writer = new TableWriter(terminal);
        foreach (IGrouping<OracleSection, OracleRow> section in rows.GroupBy(row => row.Section))
        {
            writer.Heading(Title(section.Key));
            Table table = TableWriter.New();
            table.AddColumn(new TableColumn(language.Say("name", "名称")));
            table.AddColumn(new TableColumn(language.Say("value", "数值")).RightAligned());
            table.AddColumn(new TableColumn(language.Say("oracle", "基准")).RightAligned());
            table.AddColumn(new TableColumn(language.Say("tolerance", "容差")).RightAligned());
            table.AddColumn(new TableColumn(language.Say("pass", "通过")));
            foreach (OracleRow row in section)
            {
                table.AddRow(
                    Markup.Escape(Plain.Text(language.Say(row.English, row.Chinese))), Number(row.Value),
                    Number(row.Oracle), Number(row.Tolerance), Verdict(row));
            }

            writer.Write(table);
        }

        int failed = rows.Count(row => !row.Passes);
        terminal.Out.WriteLine(language.Say(
            string.Create(CultureInfo.InvariantCulture, $"{rows.Count - failed} of {rows.Count} rows pass."),
            string.Create(CultureInfo.InvariantCulture, $"{rows.Count} 行中 {rows.Count - failed} 行通过。")));
        foreach (OracleRow row in rows.Where(row => !row.Passes))
        {
            string name = Plain.Text(language.Say(row.English, row.Chinese));
            terminal.Out.WriteLine(language.Say("Does not match: ", "不符：") + $"{name} ({Plain.Text(row.Source)})");
        }
    }

    private void WriteCsv(IReadOnlyList<OracleRow> rows)
    {
        terminal.Out.WriteLine("section,name,value,oracle,tolerance,pass,source");
        foreach (OracleRow row in rows)
        {
            string[] fields =
            [
                Id(row.Section), Quoted(row.English), Exact(row.Value), Exact(row.Oracle), Exact(row.Tolerance),
                row.Passes ? "true" : "false", Quoted(row.Source),
            ];
            terminal.Out.WriteLine(string.Join(',', fields));
        }
    }

    private string Verdict(OracleRow row) => row.Passes
        ? language.Say("yes", "是")
        : $"[bold]{language.Say("NO", "否")}[/]";

    private string Title(OracleSection section) => section switch
    {
        OracleSection.Random => language.Say("Random numbers", "随机数"),
        OracleSection.Order => language.Say("Order of events", "事件次序"),
        OracleSection.Statistics => language.Say("Accumulators and intervals", "累加与区间"),
        OracleSection.Queues => language.Say("Queues", "排队"),
        OracleSection.Beds => language.Say("Beds", "床位"),
        OracleSection.Finding => language.Say("Finding cases", "发现病例"),
        OracleSection.City => language.Say("City and staffing", "城市与人手"),
        _ => language.Say("Whole runs", "完整运行"),
    };

    private static string Number(double value) => value.ToString("G9", CultureInfo.InvariantCulture);

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
