using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Downshift.Scenarios;

namespace Downshift.Cli.Output;

/// <summary>Findings as JSON, for editors and continuous integration.</summary>
internal static class FindingsJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes an array of findings.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="findings">The findings.</param>
    public static void Write(TextWriter output, IReadOnlyList<Finding> findings)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartArray();
            foreach (Finding finding in findings) { Write(json, finding); }
            json.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("file", finding.File);
        json.WriteNumber("line", finding.Line);
        json.WriteNumber("column", finding.Column);
        json.WriteString("path", finding.Path);
        json.WriteString("severity", finding.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("problem", finding.Problem);
        json.WriteString("problemZh", finding.ProblemZh);
        json.WriteString("allowed", finding.Allowed);
        json.WriteString("allowedZh", finding.AllowedZh);
        json.WriteString("nearest", finding.Nearest);
        json.WriteString("fix", finding.Fix);
        json.WriteString("fixZh", finding.FixZh);
        json.WriteEndObject();
    }
}
