using Downshift.Model.Beds;

namespace Downshift.Model.Tests.Beds;

/// <summary>Desks and the clock of rounds.</summary>
public sealed class DeskAndClockTests
{
    private const long Hour = 3600;

    [Theory]
    [InlineData(0, 12, 8)]
    [InlineData(8, 12, 8)]
    [InlineData(9, 12, 20)]
    [InlineData(0, 4, 0)]
    [InlineData(1, 4, 4)]
    [InlineData(9, 24, 32)]
    [InlineData(0, 5, 3)]
    public void RoundsAreAtEightAndWholePeriodsAround(long hour, long period, long next) =>
        Assert.Equal(next * Hour, RoundClock.Next(hour * Hour, period * Hour));

    [Fact]
    public void ADeskWithServersServesAsManyAtOnceThenInTurn()
    {
        DeskQueue desk = new(2, 360);
        Assert.Equal([360L, 360L, 720L, 720L], new[] { desk.Enter(0), desk.Enter(0), desk.Enter(0), desk.Enter(10) });
        Assert.Equal(2000 + 360, desk.Enter(2000));
    }

    [Theory]
    [InlineData(20.0)]
    [InlineData(2.0)]
    [InlineData(.4)]
    [InlineData(1.6)]
    public void AtAnyScaleADeskKeepsItsCapacity(double servers)
    {
        DeskQueue desk = new(servers, 360);
        long last = 0;
        for (int i = 0; i < 10_000; i++) { last = desk.Enter(0); }
        Assert.Equal(servers / 360, 10_000.0 / last, servers / 360 * .01);
    }
}
