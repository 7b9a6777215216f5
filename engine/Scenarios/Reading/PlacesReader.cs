using System.Collections.Immutable;
using Downshift.Model.Parameters;
using Downshift.Scenarios.Files;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Quantities;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Reading;

/// <summary>Reads the districts.</summary>
internal sealed class PlacesReader(FindingCollector findings)
{
    private const int MostDistricts = 200;

    private static readonly string[] Columns =
    [
        "district", "zh", "code", "kind", "people", "street_weight", "streets", "communities", "cases",
        "fangcang_beds",
    ];

    private static readonly string[] Kinds = ["core", "zone", "outer"];

    private readonly FieldReader fields = new(findings);

    /// <summary>The districts in the file's order.</summary>
    public ImmutableArray<DistrictInput> Read(FileText file)
    {
        CsvTable table = CsvTable.Read(file, Columns, [], findings);
        var districts = ImmutableArray.CreateBuilder<DistrictInput>();
        foreach (CsvRow row in table.Rows)
        {
            DistrictInput? district = ReadRow(row);
            if (district is null)
            {
                continue;
            }

            if (districts.Any(other => Same(other.Name, district.Name) || Same(other.Chinese, district.Chinese)))
            {
                findings.Error(row.MarkOf("district"), "district", new(
                    $"the district '{SafeText.Of(district.Name)}' was named before",
                    $"区“{SafeText.Of(district.Chinese)}”重复"));
                continue;
            }

            districts.Add(district);
        }

        CheckWhole(table, districts);
        return districts.ToImmutable();
    }

    /// <summary>Replaces the cases of districts by those that the scenario gives.</summary>
    public ImmutableArray<DistrictInput> WithCases(ImmutableArray<DistrictInput> districts, Node? cases)
    {
        if (cases?.Entries.Count > MostDistricts)
        {
            findings.Error(cases.Mark, cases.Path, new("names too many districts", "区过多"),
                Phrase.Same($"{MostDistricts}"));
            return districts;
        }

        foreach (Entry entry in cases?.Entries ?? [])
        {
            int index = Find(districts, entry.Key);
            if (index < 0)
            {
                findings.Error(entry.KeyMark, Frame.Join(cases!.Path, entry.Key), new(
                    $"unknown district '{SafeText.Of(entry.Key)}'", $"未知的区“{SafeText.Of(entry.Key)}”"),
                    Phrase.Same(string.Join(", ", districts.Select(district => district.Name))),
                    findings.Nearest(entry.Key, districts.Select(district => district.Name)));
            }
            else if (NumberText.TryParse(entry.Value.Text, out double value, out Phrase problem)
                && value is >= 0 and <= 1e8 && value == Math.Floor(value))
            {
                districts = districts.SetItem(index, districts[index] with { Cases = (int)value });
            }
            else
            {
                string text = SafeText.Of(entry.Value.Text);
                findings.Error(entry.Value.Mark, entry.Value.Path, value < 0
                    ? new($"'{text}' is negative", $"“{text}”为负数")
                    : problem.English is { Length: > 0 } && value == 0 ? problem
                    : new($"'{text}' is not a whole number of cases", $"“{text}”不是病例数"), Phrase.Same("0 – 1e8"));
            }
        }

        return districts;
    }

    private DistrictInput? ReadRow(CsvRow row)
    {
        bool sound = fields.Text(row, "district", 60, out string name)
            & fields.Text(row, "zh", 60, out string chinese)
            & fields.Word(row, "kind", Kinds, out int kind)
            & fields.Whole(row, "people", 1e10, out long people)
            & fields.Number(row, "street_weight", 1e6, out double weight)
            & fields.Whole(row, "streets", 1e6, out long streets)
            & fields.Whole(row, "communities", 1e7, out long communities)
            & fields.Whole(row, "cases", 1e8, out long cases)
            & fields.Whole(row, "fangcang_beds", 1e7, out long beds);
        string code = row["code"];
        if (code.Length > 0 && (code.Length > 12 || !code.All(char.IsAsciiDigit)))
        {
            findings.Error(row.MarkOf("code"), "code", new(
                $"'{SafeText.Of(code)}' is not a division code", $"“{SafeText.Of(code)}”不是行政区划代码"),
                new("digits, or empty", "数字或留空"));
            sound = false;
        }

        return sound
            ? new DistrictInput(name, chinese, code, (DistrictKind)kind, people, weight, (int)streets,
                (int)communities, (int)cases, (int)beds)
            : null;
    }

    private void CheckWhole(CsvTable table, ImmutableArray<DistrictInput>.Builder districts)
    {
        var mark = new SourceMark(table.File, 1, 1);
        if (districts.Count is 0 or > MostDistricts)
        {
            if (districts.Count > 0 || (table.Rows.Count == 0 && table.IsSound))
            {
                findings.Error(mark, "", new("has no district or too many", "没有区或区过多"),
                    Phrase.Same($"1 – {MostDistricts}"));
            }
        }
        else if (districts.Sum(district => (decimal)district.Population) == 0)
        {
            findings.Error(mark, "people", new("nobody lives in these districts", "各区人口合计为零"));
        }
    }

    private static int Find(ImmutableArray<DistrictInput> districts, string name)
    {
        for (int i = 0; i < districts.Length; i++)
        {
            if (Same(districts[i].Name, name) || Same(districts[i].Chinese, name) || Same(districts[i].Code, name))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
