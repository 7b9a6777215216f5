using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Downshift.Model.Verification;

namespace Downshift.Cli.Output;

/// <summary>Verification rows as a JSON array: name, value, oracle, tolerance, pass, section, source.</summary>
internal static class VerificationJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes the rows.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="rows">The rows.</param>
    public static void Write(TextWriter output, IReadOnlyList<OracleRow> rows)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartArray();
            foreach (OracleRow row in rows)
            {
                json.WriteStartObject();
                json.WriteString("name", row.English);
                Number(json, "value", row.Value);
                Number(json, "oracle", row.Oracle);
                Number(json, "tolerance", row.Tolerance);
                json.WriteBoolean("pass", row.Passes);
                json.WriteString("section", VerificationPage.Id(row.Section));
                json.WriteString("source", row.Source);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    /// <summary>JSON has no infinities and no NaN: null stands for them.</summary>
    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) { json.WriteNumber(name, value); } else { json.WriteNull(name); }
    }
}
