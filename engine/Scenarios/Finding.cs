using System.Globalization;
using System.Text;

namespace Downshift.Scenarios;

/// <summary>
/// One fault of a scenario: where it is, what is wrong, what is allowed and how to mend it. All texts are escaped: they
/// hold no control characters, so that they are safe to print and to write into a page.
/// </summary>
/// <param name="File">Name of the file below the scenarios root, or the option (<c>--set</c>) it came from.</param>
/// <param name="Line">Line, from 1; 0 where the fault concerns a file as a whole.</param>
/// <param name="Column">Column in characters, from 1; 0 where the fault concerns a file as a whole.</param>
/// <param name="Path">Path of keys, as <c>variants.second-sweep.sweep.procedure</c>; may be empty.</param>
/// <param name="Severity">Error, or warning where the scenario still runs.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="ProblemZh">The same in Chinese.</param>
/// <param name="Allowed">What is allowed: unit, bounds or words; may be empty.</param>
/// <param name="AllowedZh">The same in Chinese.</param>
/// <param name="Nearest">The nearest valid name; empty where none is near.</param>
/// <param name="Fix">What to write instead; may be empty.</param>
/// <param name="FixZh">The same in Chinese.</param>
public sealed record Finding(
    string File, int Line, int Column, string Path, Severity Severity, string Problem, string ProblemZh,
    string Allowed, string AllowedZh, string Nearest, string Fix, string FixZh)
{
    /// <summary>The finding in one line: <c>file:line:col  path  problem  allowed  nearest  fix</c>.</summary>
    /// <param name="language">Language of the words; names and places are the same in both.</param>
    public string Format(Language language)
    {
        bool chinese = language == Language.Chinese;
        var text = new StringBuilder(File);
        if (Line > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $":{Line}:{Column}");
        }

        Append(text, "", Path);
        string warning = Severity == Severity.Warning ? (chinese ? "警告：" : "warning: ") : "";
        Append(text, warning, chinese ? ProblemZh : Problem);
        Append(text, chinese ? "允许：" : "allowed: ", chinese ? AllowedZh : Allowed);
        Append(text, chinese ? "最接近：" : "nearest: ", Nearest);
        Append(text, chinese ? "改法：" : "fix: ", chinese ? FixZh : Fix);
        return text.ToString();
    }

    /// <summary>The finding in one line, in English.</summary>
    public override string ToString() => Format(Language.English);

    private static void Append(StringBuilder text, string label, string part)
    {
        if (part.Length > 0)
        {
            text.Append("  ").Append(label).Append(part);
        }
    }
}
