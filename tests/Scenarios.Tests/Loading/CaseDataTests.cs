using System.Collections.Immutable;
using Downshift.Model.Parameters;

namespace Downshift.Scenarios.Tests.Loading;

/// <summary>The figures of the case arrive in the model as the sources give them.</summary>
public sealed class CaseDataTests
{
    private static readonly Scenario Base =
        ScenarioLoader.Load("wuhan-base", new ScenarioOptions { ScenariosRoot = ShippedFiles.Root }).Scenario!;

    private static CaseInputs Inputs => Base.Variants[0].Parameters.Inputs;

    [Fact]
    public void Fifteen_districts_sum_to_the_bulletins()
    {
        ImmutableArray<DistrictInput> districts = Inputs.Districts;
        Assert.Equal(15, districts.Length);
        Assert.Equal(12_326_518, districts.Sum(district => district.Population));
        Assert.Equal(49_778, districts.Sum(district => district.Cases)); // 50,004 less 226 who are not local
        Assert.Equal(13_467, districts.Sum(district => district.FangcangBeds));
        Assert.Equal(162, districts.Sum(district => district.StreetWeight));
        Assert.Equal(7, districts.Count(district => district.Kind == DistrictKind.Core));
        Assert.Equal(3, districts.Count(district => district.Kind == DistrictKind.Zone));
        Assert.Equal(5, districts.Count(district => district.Kind == DistrictKind.Outer));
        Assert.Equal(109, Assert.Single(districts, district => district.Communities > 0).Communities);
        Assert.Equal(12, Assert.Single(districts, district => district.Streets > 0).Streets);
    }

    [Fact]
    public void The_spike_of_1_February_is_smoothed_and_the_file_is_not()
    {
        ImmutableArray<double> onsets = Inputs.Onsets;
        int day = -Inputs.OnsetFirstDay;
        Assert.Equal(-46, Inputs.OnsetFirstDay);
        Assert.Equal([1422.75, 1422.75, 1422.75, 1422.75], onsets.AsSpan(day + 6, 4).ToArray());
        Assert.Equal(1402, onsets[day + 5]);
        Assert.Equal(1221, onsets[day + 10]);
        Assert.Equal(32_583, onsets.Sum());
        Assert.Equal(day + 48, onsets.Length);
        string raw = File.ReadAllText(
            Path.Combine(ShippedFiles.Root, "wuhan", "series", "asof-2020-02-12", "onsets.csv"));
        Assert.Contains("2020-02-01,2125", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_beds_have_the_specification_s_knots()
    {
        Assert.Equal(
            [
                (-1, 350), (2, 4000), (12, 8254), (15, 8895), (20, 12000), (25, 19161), (31, 23435), (32, 23532),
                (37, 26911),
            ],
            Knots(Inputs.DesignatedOpen));
        Assert.Equal(
            [(13, 0), (15, 4250), (22, 6960), (24, 7566), (30, 12165), (37, 13467)], Knots(Inputs.FangcangOpen));
        Assert.Equal([(10, 0), (12, 12571), (37, 11172)], Knots(Inputs.IsolationOpen));
    }

    [Fact]
    public void Test_capacity_sums_to_what_was_reported_by_12_February()
    {
        Assert.Equal([(-1, 300), (8, 1200), (20, 9000)], Knots(Inputs.TestCapacity));
        double sum = 0;
        for (int day = -1; day <= 20; day++)
        {
            sum += Interpolate(Inputs.TestCapacity, day);
        }

        Assert.Equal(72_600, sum, 6); // 72,247 samples were reported
    }

    [Fact]
    public void The_three_stocks_of_cadres_sum_to_the_announced_totals()
    {
        Assert.Equal(34_498, Interpolate(Inputs.CadresMunicipal, 19) + Interpolate(Inputs.CadresDistrict, 19));
        Assert.Equal(44_500, Interpolate(Inputs.CadresMunicipal, 35) + Interpolate(Inputs.CadresDistrict, 35)
            + Interpolate(Inputs.CadresProvincial, 35));
        Assert.Equal(0, Interpolate(Inputs.CadresProvincial, 11));
        Assert.Equal(3228, Interpolate(Inputs.CadresProvincial, 12));
    }

    [Fact]
    public void All_tasks_of_the_case_are_there()
    {
        Assert.Equal(19, Inputs.Tasks.Length);
        Assert.Equal(16, Inputs.Tasks.Select(task => task.Per).Distinct().Count());
        TaskInput guard = Inputs.Tasks.Single(task => task.Id == "closure_guard");
        Assert.Equal((19, int.MaxValue, TaskBase.CompoundDay, 36_000L, 2, true),
            (guard.FromDay, guard.ToDay, guard.Per, guard.Seconds, guard.Priority, guard.Visible));
    }

    [Fact]
    public void The_calendar_counts_from_23_January() => Assert.Equal(
        new CaseCalendar(1, 14, 17, 25, 27, 28, 13, 10, 20, 18, 4, 18), Inputs.Calendar);

    [Fact]
    public void Call_and_door_take_the_same_time_in_tasks_and_parameters()
    {
        ParameterSet numbers = Base.Variants[0].Parameters.Numbers;
        Assert.Equal(numbers.Seconds("sweep.call"), Inputs.Tasks.Single(task => task.Id == "sweep_call").Seconds);
        Assert.Equal(numbers.Seconds("sweep.doorVisit"), Inputs.Tasks.Single(task => task.Id == "sweep_door").Seconds);
        Assert.Equal(
            numbers.Seconds("transport.trip"), Inputs.Tasks.Single(task => task.Id == "patient_transfer").Seconds);
    }

    [Fact]
    public void A_shorter_run_counts_its_days_and_keeps_its_dates()
    {
        var options = new ScenarioOptions { ScenariosRoot = ShippedFiles.Root, Days = 30 };
        Scenario scenario = ScenarioLoader.Load("wuhan-sweeps", options).Scenario!;
        Assert.Equal(30, scenario.Days);
        Assert.Equal(30, scenario.Variants[0].Parameters.Days);
        Assert.Equal(28, scenario.Variants[0].Parameters.Inputs.Calendar.DoubleTemperature);
    }

    private static IEnumerable<(int Day, int Value)> Knots(ImmutableArray<SeriesKnot> knots) =>
        knots.Select(knot => ((int)knot.Day, (int)knot.Value));

    internal static double Interpolate(ImmutableArray<SeriesKnot> knots, double day)
    {
        SeriesKnot before = knots[0];
        foreach (SeriesKnot knot in knots)
        {
            if (knot.Day > day)
            {
                return day <= before.Day
                    ? before.Value
                    : before.Value + ((knot.Value - before.Value) * (day - before.Day) / (knot.Day - before.Day));
            }

            before = knot;
        }

        return before.Value;
    }
}
