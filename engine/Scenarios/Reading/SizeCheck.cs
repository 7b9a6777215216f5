using System.Globalization;
using Downshift.Model.Parameters;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Reading;

/// <summary>Finds numbers that are sound one by one but not together, and cities too large for a machine.</summary>
internal sealed class SizeCheck(
    TreeReader tree, ParameterSet numbers, CaseInputs inputs, Horizon horizon, int scale)
{
    /// <summary>Five cities of Wuhan's size at once; beyond it 32-bit indexes and memory end.</summary>
    private const decimal MostHouseholds = 40_000_000;

    private static readonly string[] AgeNames = ["city.ageChild", "city.ageOlder", "city.ageOld"];

    public void Run()
    {
        Size();
        decimal units = Whole("city.communities") + Whole("city.villages");
        AtLeast("city.grids", units, Phrase.Same("city.communities + city.villages"));
        AtLeast("city.households", Whole("city.grids"), Phrase.Same("city.grids"));
        AtLeast("city.compounds", Whole("city.communities"), Phrase.Same("city.communities"));
        AtLeast("city.streets", inputs.Districts.Length, new("the number of districts", "区数"));
        AtLeast("city.communities", inputs.Districts.Sum(district => (decimal)district.Communities),
            new("the communities that places give", "地点文件给出的社区数"));
        AtLeast("city.streets", inputs.Districts.Sum(district => (decimal)district.Streets),
            new("the streets that places give", "地点文件给出的街道数"));
        Order("hop.fixed", "hop.mean");
        Order("course.worsenFrom", "course.ill");
        Ages();
    }

    private void Size()
    {
        decimal households = Whole("city.households") / scale;
        if (households <= MostHouseholds)
        {
            return;
        }

        decimal gibibytes = households * 64 / (1L << 30);
        decimal events = households * horizon.Days * 3;
        Report("city.households", new(
            string.Create(CultureInfo.InvariantCulture,
                $"{households:#,0} households need about {gibibytes:0.0} GiB and {events:0.0e0} events a run"),
            string.Create(CultureInfo.InvariantCulture,
                $"{households:#,0} 户约需 {gibibytes:0.0} GiB 内存，每次运行约 {events:0.0e0} 个事件")),
            new($"at most {MostHouseholds:#,0} after --scale", $"按 --scale 缩小后至多 {MostHouseholds:#,0}"));
    }

    private void Ages()
    {
        double sum = numbers.Number("city.ageChild") + numbers.Number("city.ageOlder") + numbers.Number("city.ageOld");
        if (sum > 1)
        {
            string largest = AgeNames.MaxBy(numbers.Number)!;
            Report(largest, new("the shares of ages exceed 1", "年龄占比之和超过 1"), Phrase.Same("≤ 1"));
        }
    }

    private void AtLeast(string name, decimal least, Phrase what)
    {
        decimal value = Whole(name);
        if (value < least)
        {
            Report(name, new(
                $"{value:0} is fewer than {what.English}, {least:0}", $"{value:0} 少于{what.Chinese}（{least:0}）"),
                Phrase.Same($"≥ {least:0}"));
        }
    }

    private void Order(string low, string high)
    {
        if (numbers.Number(low) > numbers.Number(high))
        {
            Report(high, new($"is shorter than {low}", $"短于 {low}"), Phrase.Same($"≥ {low}"));
        }
    }

    private decimal Whole(string name) => (decimal)numbers.Number(name);

    private void Report(string name, Phrase problem, Phrase allowed)
    {
        Node at = tree.At("parameters")?.Find(name)?.Find("value") ?? tree.Tree;
        tree.Findings.Error(at.Mark, "parameters." + name + ".value", problem, allowed);
    }
}
