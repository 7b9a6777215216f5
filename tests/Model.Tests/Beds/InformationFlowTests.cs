using Downshift.Model.Beds;

namespace Downshift.Model.Tests.Beds;

/// <summary>Totals of figures on their way up.</summary>
public sealed class InformationFlowTests
{
    [Fact]
    public void ATotalIsCompleteWithItsLastPartAndAsOldAsItsOldest()
    {
        InformationFlow flow = new(new BedSetting { Districts = 2 }.Build().Geography);
        Assert.False(flow.FromStreet(0, 0, 3, 1000, 10, out _));
        Assert.False(flow.FromStreet(0, 0, 4, 2000, 10, out _));
        Assert.True(flow.FromStreet(1, 0, 4, 1500, 10, out Figures district));
        Assert.Equal(new Figures(8, 1500), district);
        Assert.Equal(.2, flow.Sums.ErrorSum, 1e-12);

        flow.FromDistrict(0, 8, 1500, 20, 5000);
        Assert.Equal(0, flow.Sums.CityTotals);
        flow.FromDistrict(1, 7, 1400, 20, 5000);
        Assert.Equal(1, flow.Sums.CityTotals);
        Assert.Equal(1.0, flow.Sums.StalenessHoursSum, 1e-12);
        Assert.Equal(.2 + .25, flow.Sums.ErrorSum, 1e-12);

        // The next total waits for all parts again.
        Assert.False(flow.FromStreet(1, 0, 5, 9000, 10, out _));
    }
}
