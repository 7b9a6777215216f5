using Downshift.Model.City;

namespace Downshift.Model.Sweeps;

/// <summary>Which variants sweep on other days than those whose cases are read.</summary>
public class SweepDaysTests
{
    [Theory]
    [InlineData("no-sweep", false)]
    [InlineData("first-sweep", false)]
    [InlineData("second-sweep", false)]
    [InlineData("double-temperature", false)]
    [InlineData("targeted", false)]
    [InlineData("as-happened", true)]
    public void Only_the_record_sweeps_beyond_the_window(string variant, bool beyond) =>
        Assert.Equal(beyond, SweepDays.BeyondWindow(Cities.Variant("wuhan-sweeps", variant)));

    [Fact]
    public void A_record_of_one_sweep_in_its_window_does_not() => Assert.False(SweepDays.BeyondWindow(Cities.Variant(
        "wuhan-sweeps", "as-happened", "calendar.firstSweepFrom=never", "calendar.firstSweepTo=never",
        "calendar.doubleTemperature=never")));
}
