using Downshift.Model.Command;
using Downshift.Model.Tests.Work;
using FsCheck.Xunit;

namespace Downshift.Model.Tests.Command;

public sealed class OfficeHoursTests
{
    private const long Hour = WorkSetting.Hour;

    [Fact]
    public void Eight_hours_from_half_past_eight_end_at_half_past_five()
    {
        OfficeHours office = new(8 * Hour);
        Assert.Equal((17 * Hour) + 1800, office.End);
        Assert.Equal(0, office.Passed(0));
        Assert.Equal(3 * Hour + 1800, office.Passed(12 * Hour));
        Assert.Equal(3 * Hour + 1800, office.Passed((12 * Hour) + 1799));
        Assert.Equal(4 * Hour + 1800, office.Passed(14 * Hour));
        Assert.Equal(8 * Hour, office.Passed(23 * Hour));
        Assert.Equal(13 * Hour, office.Open(12 * Hour));
        Assert.Equal(Hour, office.Unbroken(11 * Hour));
        Assert.Equal(4 * Hour + 1800, office.Unbroken(13 * Hour));
    }

    [Property]
    public bool Time_passes_once_and_never_at_lunch(ushort seconds, ushort length)
    {
        OfficeHours office = new(length);
        long passed = Math.Min(seconds, office.Length);
        long clock = office.ClockOf(passed);
        return office.Passed(clock) == passed && office.Passed(clock + 1) - passed is 0 or 1
            && (clock <= 12 * Hour || clock > 13 * Hour);
    }
}
