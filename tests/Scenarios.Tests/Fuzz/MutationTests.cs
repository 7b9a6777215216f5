using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Downshift.Scenarios.Tests.Fuzz;

/// <summary>Whatever happens to a shipped file, loading ends with a scenario or with findings.</summary>
public sealed class MutationTests
{
    private static readonly SortedDictionary<string, string> Shipped = ShippedFiles.Texts();

    /// <summary>Pieces that have broken readers before.</summary>
    private static readonly string[] Pieces =
    [
        "", " ", "\n", "\t", "\r", "\0", ":", ": ", "- ", "? ", "[", "]", "{", "}", "{{", "(", ")", ",", "#", "&a ",
        "*a ", "!t ", "%", "|", ">", "'", "\"", "\\", "\\x1b", "\u202e", "\ud800", "\ufeff", "\u2028", "---\n", "...\n",
        "~", "null", "0", "-1", "1e999", ".nan", "9999999999999999999", "2020-02-30", "never", "fixed", "variants:",
        "extends: base.yaml", "places.csv", "../x", "/dev/zero", "true", "yes", "lognormal(", "3 min", "%YAML 1.1",
        "<<:", "文",
    ];

    [Property(MaxTest = 60)]
    public Property Edits_of_a_YAML_file_never_throw() => Never("wuhan/sweeps.yaml");

    [Property(MaxTest = 60)]
    public Property Edits_of_the_base_never_throw() => Never("wuhan/base.yaml");

    [Property(MaxTest = 40)]
    public Property Edits_of_the_parameters_never_throw() => Never("wuhan/parameters.yaml");

    [Property(MaxTest = 15)]
    public Property Edits_of_a_CSV_file_never_throw() =>
        Never("wuhan/places.csv").And(Never("wuhan/tasks.csv")).And(Never("wuhan/series/later/beds.csv"));

    [Property(MaxTest = 60)]
    public Property Any_override_ends_in_a_scenario_or_findings(NonNull<string> path, NonNull<string> value)
    {
        ScenarioLoad load = Load(Shipped, $"{path.Get}={value.Get}", $"sweep.doorVisit={value.Get}", path.Get);
        return (load.Scenario is null == load.Findings.Any(finding => finding.Severity == Severity.Error)).ToProperty();
    }

    private static Property Never(string file)
    {
        Gen<(int Kind, int Start, int Length, int Piece)> edit =
            from kind in Gen.Choose(0, 3)
            from start in Gen.Choose(0, Shipped[file].Length)
            from length in Gen.Choose(0, 60)
            from piece in Gen.Choose(0, Pieces.Length - 1)
            select (kind, start, length, piece);
        return Prop.ForAll(edit.NonEmptyListOf().ToArbitrary(), edits =>
        {
            string text = Shipped[file];
            foreach ((int kind, int start, int length, int piece) in edits.Take(6))
            {
                text = Edit(text, kind, start, length, Pieces[piece]);
            }

            var texts = new SortedDictionary<string, string>(Shipped, StringComparer.Ordinal) { [file] = text };
            ScenarioLoad load = Load(texts);
            return load.Scenario is null == load.Findings.Any(finding => finding.Severity == Severity.Error);
        });
    }

    private static string Edit(string text, int kind, int start, int length, string piece)
    {
        int from = Math.Min(start, text.Length);
        int to = Math.Min(from + length, text.Length);
        return kind switch
        {
            0 => text[..from] + piece + text[from..],
            1 => text[..from] + text[to..],
            2 => text[..from] + piece + text[to..],
            _ => text[..to] + text[from..],
        };
    }

    private static ScenarioLoad Load(SortedDictionary<string, string> texts, params string[] overrides) =>
        ScenarioLoader.LoadTexts("wuhan/sweeps.yaml", texts, new ScenarioOptions { Overrides = overrides });
}
