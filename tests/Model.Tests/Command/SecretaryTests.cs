using Downshift.Model.Command;
using Downshift.Model.Parameters;
using Downshift.Model.Tests.Work;
using Downshift.Model.Work;

namespace Downshift.Model.Tests.Command;

/// <summary>Cadres without staff under a branch: the secretary gives every order of 90 minutes in 5 minutes.</summary>
public sealed class SecretaryTests
{
    private const long Hour = WorkSetting.Hour;
    private const long Day = WorkSetting.Day;
    private const double Service = 5;
    private const double Length = 90;

    [Theory]
    [InlineData(18, 1.00)]
    [InlineData(30, 1.67)]
    public void Offered_load_is_that_of_the_specification(int cadres, double load) =>
        Assert.Equal(load, cadres * Service / Length, 2);

    [Fact]
    public void Eighteen_cadres_use_one_secretary_for_ninety_of_every_ninety_five_minutes()
    {
        WorkTotals totals = Run(18, teamLeaders: false);

        // A cadre's cycle is 5 + 90 minutes; the secretary serves 18 in 90 and waits for the first to return.
        Assert.Equal(18 * Service / (Length + Service), Utilisation(totals), .02);
    }

    [Fact]
    public void Thirty_cadres_choke_one_secretary()
    {
        WorkTotals totals = Run(30, teamLeaders: false);
        Assert.Equal(1, Utilisation(totals), .001);

        // One order every five minutes is all that is started, however many hands there are.
        Assert.Equal(8 * 60 / Service, totals.Started, 1.0);
        Assert.InRange((double)totals.CadreContent / totals.CadreRostered, .45, .6);
    }

    [Fact]
    public void Team_leaders_relieve_the_secretary()
    {
        WorkTotals alone = Run(30, teamLeaders: false);
        WorkTotals led = Run(30, teamLeaders: true);
        Assert.True(led.CadreContent > 1.5 * alone.CadreContent);
        Assert.Equal(30 * Service / ((Length + Service) * 6), Utilisation(led), .03);
    }

    [Fact]
    public void Services_are_first_come_first_served_over_all_servers()
    {
        Dispatcher dispatcher = new(2);
        dispatcher.Open(2, 0, 100);
        Assert.Equal(5, dispatcher.Ask(0, 5, 480));
        Assert.Equal(10, dispatcher.Ask(0, 5, 480));
        Assert.Equal(25, dispatcher.Ask(20, 5, 480));
        Assert.Equal(482, dispatcher.Ask(477, 5, 480));
        Assert.Equal(5 + 5 + 5 + 3, dispatcher.BusySeconds);
    }

    private static double Utilisation(in WorkTotals totals) => (double)totals.DispatchBusy / totals.DispatchOpen;

    private static WorkTotals Run(int cadres, bool teamLeaders)
    {
        WorkSetting setting = new WorkSetting
        {
            Households = [100],
            Cadres = cadres,
            Departments = false,
            Command = new(true, CommandRegimeKind.Branch, 0, true, true, true, true, teamLeaders, false),
        }
        .OnlyTasks("patient_transfer").With("staff.absentShare", 1).With("presence.a0", 0)
        .With("branch.formation", 0).With("branch.meeting", 0).With("branch.secretaryCost", 0);
        WorkBench bench = new(setting);
        for (int order = 0; order < 400; order++)
        {
            bench.Work.Issue(0, TaskKind.PatientTransfer, 0, Day, 5400, order, 0);
        }

        bench.Run(1);
        Assert.Equal(0, bench.Ledger.Residual);
        Assert.Equal(cadres * 8 * Hour, bench.Totals.CadreRostered);
        return bench.Totals;
    }
}
