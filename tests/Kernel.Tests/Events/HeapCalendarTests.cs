using Downshift.Kernel.Events;

namespace Downshift.Kernel.Tests.Events;

public sealed class HeapCalendarTests : CalendarContract
{
    protected override IEventCalendar<int> Create() => new HeapCalendar<int>(1);

    [Fact]
    public void The_limit_error_names_the_limit_and_the_likely_cause()
    {
        var text = CalendarLimitException.At(268_435_456).Message;
        Assert.Contains("268435456", text, StringComparison.Ordinal);
        Assert.Contains("schedule without end", text, StringComparison.Ordinal);
    }
}
