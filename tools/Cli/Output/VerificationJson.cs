using System.Text.Json;
using Downshift.Model.Verification;

namespace Downshift.Cli.Output;

/// <summary>Verification rows as a JSON array: name, value, oracle, tolerance, pass, section, source.</summary>
internal static class VerificationJson
{
    /// <summary>Writes the rows.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="rows">The rows.</param>
    public static void Write(TextWriter output, IReadOnlyList<OracleRow> rows) =>
        JsonArray.Write(output, rows, static (json, row) =>
        {
            json.WriteString("name", row.English);
            Number(json, "value", row.Value);
            Number(json, "oracle", row.Oracle);
            Number(json, "tolerance", row.Tolerance);
            json.WriteBoolean("pass", row.Passes);
            json.WriteString("section", VerificationPage.Id(row.Section));
            json.WriteString("source", row.Source);
        });

    /// <summary>JSON has no infinities and no NaN: null stands for them.</summary>
    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) { json.WriteNumber(name, value); } else { json.WriteNull(name); }
    }
}
