using Downshift.Scenarios;

namespace Downshift.Cli.Output;

/// <summary>Findings as JSON, for editors and continuous integration.</summary>
internal static class FindingsJson
{
    /// <summary>Writes an array of findings.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="findings">The findings.</param>
    public static void Write(TextWriter output, IReadOnlyList<Finding> findings) =>
        JsonArray.Write(output, findings, static (json, finding) =>
        {
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
        });
}
