using Downshift.Model.City;
using Downshift.Model.Parameters;

namespace Downshift.Model.Sweeps;

/// <summary>Whether symptoms are asked is a choice of its own, apart from the procedure.</summary>
public class SymptomAskingTests
{
    private const int SelfReportDay = 15;
    private const int Between = 20;
    private const int DoorDay = 26;
    private const int DoubleDay = 30;

    [Theory]
    [InlineData("by-procedure", false, true, false)]
    [InlineData("always", true, true, true)]
    [InlineData("never", false, false, false)]
    public void The_record_s_sweeps_ask_by_their_procedure_unless_told_otherwise(
        string asking, bool first, bool second, bool third)
    {
        SweepCalendar calendar = new(Variant("as-happened", asking));
        Assert.Equal(
            [first, false, second, third],
            new[] { SelfReportDay, Between, DoorDay, DoubleDay }.Select(calendar.AsksSymptoms));
    }

    [Theory]
    [InlineData("no-sweep", false, false)]
    [InlineData("first-sweep", false, true)]
    [InlineData("second-sweep", true, true)]
    [InlineData("double-temperature", false, true)]
    [InlineData("targeted", true, true)]
    public void A_procedure_asks_by_its_kind_and_the_control_never(string variant, bool byProcedure, bool always)
    {
        Assert.Equal(byProcedure, new SweepCalendar(Variant(variant, "by-procedure")).AsksSymptoms(DoorDay));
        Assert.Equal(always, new SweepCalendar(Variant(variant, "always")).AsksSymptoms(DoorDay));
        Assert.False(new SweepCalendar(Variant(variant, "never")).AsksSymptoms(DoorDay));
    }

    [Fact]
    public void Asking_finds_more_with_either_procedure_and_leaves_the_control_as_it_is()
    {
        Assert.True(Found("first-sweep", "always") > Found("first-sweep", "never"));
        Assert.True(Found("second-sweep", "always") > Found("second-sweep", "never"));
        Assert.Equal(
            Cities.Run(Variant("no-sweep", "never")).StateHash, Cities.Run(Variant("no-sweep", "always")).StateHash);
    }

    private static double Found(string variant, string asking) =>
        Cities.Run(Variant(variant, asking)).City("cases_found");

    private static ModelParameters Variant(string variant, string asking) =>
        Cities.Variant("wuhan-sweeps", variant, "sweep.asksSymptoms=" + asking);
}
