using System.Collections.Immutable;

namespace Downshift.Model.City;

/// <summary>The order of a day is that of the variant: its dates, its rounds, its hours.</summary>
public class DayPlanTests
{
    [Fact]
    public void A_town_of_its_own_shows_none_of_wuhan_s_dates()
    {
        ImmutableArray<DayStep> steps = Steps("tutorial-town", "door-to-door");
        string text = string.Join('\n', steps.Select(step => step.English + step.Chinese));
        Assert.DoesNotContain("2020-02-17", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2020-02-20", text, StringComparison.Ordinal);
        Assert.DoesNotContain("morning batch", text, StringComparison.Ordinal);
        Assert.Contains("2020-02-08 to 2020-02-10: visits to the day's part", text, StringComparison.Ordinal);
        Assert.DoesNotContain("branch", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sweeps", Texts(Steps("tutorial-town", "no-sweep")), StringComparison.Ordinal);
    }

    [Fact]
    public void Rounds_and_hours_follow_the_parameters_of_the_variant()
    {
        ImmutableArray<DayStep> steps = Steps("wuhan-beds", "district", "staff.day=14 h", "bed.batchDistrict=2 h");
        Assert.Equal("22:00", Time(steps, "Staff end"));
        Assert.Equal("00:00, every 2 h", Time(steps, "districts pick"));
        Assert.Contains(steps, step => step.TimeChinese == "00:00起每2小时");
        Assert.DoesNotContain("the city picks", Texts(steps), StringComparison.Ordinal);
        Assert.Equal("08:00, 20:00", Time(Steps("wuhan-beds", "city"), "the city picks"));
        Assert.Equal("every 5 h", Time(Steps("wuhan-beds", "city", "bed.batchCity=5 h"), "the city picks"));
    }

    [Theory]
    [InlineData("city", "the city picks from its list")]
    [InlineData("daily-quota", "the city gives districts a number", "districts pick patients for their number")]
    [InlineData("reserve", "districts pick from their shares", "the city picks from its reserve")]
    public void Every_level_that_grants_has_its_round(string variant, params string[] rounds)
    {
        string[] found = [.. Steps("wuhan-beds", variant).Select(step => step.English)
            .Where(text => text.Contains("Round of beds", StringComparison.Ordinal))];
        Assert.Equal(rounds.Length, found.Length);
        Assert.All(rounds, round =>
            Assert.Contains(found, text => text.Contains(round, StringComparison.Ordinal)));
    }

    [Fact]
    public void Beds_and_tests_change_by_the_hour_and_mechanisms_that_are_off_are_left_out()
    {
        ImmutableArray<DayStep> steps = Steps("wuhan-beds", "district");
        DayStep hourly = steps.Single(step => step.Time == "every hour");
        Assert.Equal("每小时", hourly.TimeChinese);
        Assert.Contains("come into use", hourly.English, StringComparison.Ordinal);
        Assert.Contains("shares of beds are set", hourly.English, StringComparison.Ordinal);
        Assert.Contains("samples are taken", hourly.English, StringComparison.Ordinal);
        ImmutableArray<DayStep> midnight = [.. steps.Where(step => step.Time == "00:00")];
        Assert.DoesNotContain("come into use", Texts(midnight), StringComparison.Ordinal);
        DayStep without = Steps("wuhan-beds", "city", "mechanisms.tests=false", "mechanisms.walkIn=false")
            .Single(step => step.Time == "every hour");
        Assert.DoesNotContain("samples", without.English, StringComparison.Ordinal);
        Assert.DoesNotContain("worried", without.English, StringComparison.Ordinal);
        Assert.DoesNotContain("shares", without.English, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "clinical diagnosis counts", Texts(Steps("wuhan-beds", "city", "mechanisms.clinicalDiagnosis=false")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Cadres_keep_their_own_hours_and_the_branch_its_date()
    {
        ImmutableArray<DayStep> steps = Steps(
            "wuhan-cadres", "branch-10-feb", "cadre.day=6 h", "parameters.cadre.day.range=[6 h, 8 h]");
        Assert.Equal("15:30", Time(steps, "Cadres end"));
        Assert.Contains("under the branch", Texts(steps), StringComparison.Ordinal);
        Assert.DoesNotContain("branch", Texts(Steps("wuhan-cadres", "multi-head")), StringComparison.Ordinal);
        Assert.DoesNotContain("adres", Texts(Steps("wuhan-cadres", "no-cadres")), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "adres", Texts(Steps(
                "wuhan-cadres", "multi-head", "cadres.factor=0", "parameters.cadres.factor.range=[0, 1]")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_stand_in_the_order_of_the_day()
    {
        string[] times = [.. Steps("wuhan-beds", "city").Select(step => step.Time[..5])
            .Where(time => char.IsDigit(time[0]))];
        Assert.Equal(times.Order(StringComparer.Ordinal), times);
    }

    private static string Time(ImmutableArray<DayStep> steps, string words) =>
        steps.Single(step => step.English.Contains(words, StringComparison.Ordinal)).Time;

    private static string Texts(ImmutableArray<DayStep> steps) => string.Join('\n', steps.Select(step => step.English));

    private static ImmutableArray<DayStep> Steps(string scenario, string variant, params string[] overrides) =>
        DayPlan.Of(Downshift.Scenarios.ScenarioLoader.Load(
            scenario, new Downshift.Scenarios.ScenarioOptions { Overrides = overrides })
            .Scenario!.Variant(variant).Parameters);
}
