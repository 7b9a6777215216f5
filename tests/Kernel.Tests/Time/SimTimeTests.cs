using Downshift.Kernel.Time;

namespace Downshift.Kernel.Tests.Time;

public sealed class SimTimeTests
{
    [Fact]
    public void A_time_plus_a_duration_minus_the_time_is_the_duration()
    {
        var eight = new SimTime(8 * 3600);
        var shift = new SimDuration(12 * 3600);
        Assert.Equal(shift, eight + shift - eight);
        Assert.Equal(eight, eight + shift - shift);
    }

    [Fact]
    public void Never_is_later_than_every_other_time()
    {
        Assert.True(SimTime.Never > new SimTime(long.MaxValue - 1));
        Assert.True(SimTime.Never.IsNever);
        Assert.Equal(SimTime.Zero, SimTime.Min(SimTime.Zero, SimTime.Never));
        Assert.Equal(SimTime.Never, SimTime.Max(SimTime.Zero, SimTime.Never));
    }

    [Fact]
    public void Order_follows_ticks()
    {
        var (early, late) = (new SimTime(1), new SimTime(2));
        Assert.True(early < late && late > early && early <= late && late >= early && early.CompareTo(late) < 0);
        var (brief, lasting) = (new SimDuration(1), new SimDuration(2));
        Assert.True(brief < lasting && lasting > brief && brief <= lasting && lasting >= brief);
        Assert.True(brief.CompareTo(lasting) < 0);
    }

    [Fact]
    public void Durations_add_scale_and_divide_exactly()
    {
        var hour = new SimDuration(3600);
        Assert.Equal(24, (hour * 24) / hour);
        Assert.Equal(SimDuration.Zero, hour + -hour);
        Assert.Equal(hour, (hour * 3) - (hour + hour));
    }
}
