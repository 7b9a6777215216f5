using Downshift.Model.Outcomes;

namespace Downshift.Model.City;

/// <summary>People, patients, beds, tests, orders and hours: in = out + held, at every simulated midnight.</summary>
public class ConservationTests
{
    public static TheoryData<string, string> Variants => new()
    {
        { "wuhan-sweeps", "no-sweep" },
        { "wuhan-sweeps", "first-sweep" },
        { "wuhan-sweeps", "second-sweep" },
        { "wuhan-sweeps", "double-temperature" },
        { "wuhan-sweeps", "targeted" },
        { "wuhan-sweeps", "as-happened" },
        { "wuhan-beds", "city" },
        { "wuhan-beds", "daily-quota" },
        { "wuhan-beds", "district" },
        { "wuhan-beds", "reserve" },
        { "wuhan-cadres", "no-cadres" },
        { "wuhan-cadres", "multi-head" },
        { "wuhan-cadres", "branch-27-feb" },
        { "wuhan-cadres", "branch-10-feb" },
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public void Nothing_appears_or_vanishes(string scenario, string variant)
    {
        RunObservations run = Cities.Run(Cities.Variant(scenario, variant));
        Assert.Empty(run.ConservationFaults);
        Assert.Equal(0, run.ConservationResidual);
    }

    [Fact]
    public void Parts_of_waiting_add_up_to_the_wait()
    {
        RunObservations run = Cities.Run(Cities.Variant("wuhan-beds", "city"));
        double parts = run.City("wait_information_hours") + run.City("wait_queue_hours")
            + run.City("wait_blocked_hours") + run.City("wait_transport_hours");
        Assert.Equal(run.City("request_to_bed_hours"), parts, 9);
    }

    [Fact]
    public void Parts_of_cadre_time_add_up_to_the_roster()
    {
        RunObservations run = Cities.Run(Cities.Variant("wuhan-cadres", "branch-10-feb"));
        double parts = run.City("cadre_productive_share") + run.City("cadre_duplicate_share")
            + run.City("cadre_switching_share") + run.City("cadre_forms_share") + run.City("cadre_meetings_share")
            + run.City("cadre_idle_share") + run.City("cadre_absent_share") + run.City("cadre_recalled_share");
        Assert.Equal(1, parts, 9);
    }

    [Fact]
    public void Districts_add_up_to_the_city()
    {
        RunObservations run = Cities.Run(Cities.Variant("wuhan-sweeps", "as-happened"));
        foreach (string outcome in new[] { "cases_found", "deaths", "requests_filed", "deaths_waiting" })
        {
            double districts = run.Rows
                .Where(r => r.Outcome == outcome && r.Level == OutcomeLevel.District).Sum(r => r.Value);
            Assert.Equal(run.City(outcome), districts);
        }
    }
}
