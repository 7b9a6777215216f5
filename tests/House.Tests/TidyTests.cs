using System.Text.RegularExpressions;

namespace Downshift.House;

/// <summary>Style that a machine can check: sizes, leftover marks, one public type a file.</summary>
public partial class TidyTests
{
    private const int MostLines = 500;
    private const int MostColumns = 120;

    private static readonly string[] VagueNames = ["Manager", "Helper", "Helpers", "Util", "Utils"];

    private static readonly string[] Folders = ["engine", "tools", "bench", "tests"];

    [Fact]
    public void No_file_is_longer_than_500_lines()
    {
        string[] offenders = [.. Repository.Sources(Folders)
            .Where(f => File.ReadAllLines(f).Length > MostLines).Select(Repository.Short)];
        Assert.Empty(offenders);
    }

    [Fact]
    public void Median_file_has_about_a_hundred_lines_and_nineteen_of_twenty_at_most_300()
    {
        int[] lengths = [.. Repository.Sources("engine", "tools").Select(f => File.ReadAllLines(f).Length).Order()];
        Assert.InRange(lengths[lengths.Length / 2], 20, 130);
        Assert.InRange(lengths[(int)(lengths.Length * .95)], 20, 300);
    }

    [Fact]
    public void No_line_is_longer_than_120_columns()
    {
        string[] offenders = [.. Repository.Sources(Folders).SelectMany(f => File.ReadAllLines(f)
            .Select((line, i) => (line, at: $"{Repository.Short(f)}:{i + 1}"))
            .Where(x => x.line.Length > MostColumns).Select(x => x.at))];
        Assert.Empty(offenders);
    }

    [Fact]
    public void No_unfinished_mark_is_left()
    {
        string[] offenders = [.. Repository.Sources("engine", "tools", "bench")
            .Where(f => UnfinishedMark().IsMatch(File.ReadAllText(f))).Select(Repository.Short)];
        Assert.Empty(offenders);
    }

    [Fact]
    public void A_file_holds_at_most_one_public_class_or_record()
    {
        // Small records and enums that are read together may share a page: settings, inputs, levels of a tree.
        string[] pages = ["Settings.cs", "Inputs.cs", "Geography.cs", "OutcomeDefinition.cs", "RunObservations.cs",
            "SeriesCatalog.cs", "ComparisonResult.cs", "DayPlan.cs"];
        string[] offenders = [.. Repository.Sources("engine", "tools")
            .Where(f => !pages.Contains(Path.GetFileName(f)))
            .Where(f => PublicType().Count(File.ReadAllText(f)) > 1).Select(Repository.Short)];
        Assert.Empty(offenders);
    }

    [Fact]
    public void No_name_is_a_manager_a_helper_or_a_util()
    {
        string[] offenders = [.. Repository.Sources(Folders)
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(n => VagueNames.Any(v => n.EndsWith(v, StringComparison.Ordinal)))];
        Assert.Empty(offenders);
    }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex UnfinishedMark();

    [GeneratedRegex(
        @"^public (?:sealed |static |abstract |readonly |partial |ref )*(?:class|record|struct|interface)\b",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
