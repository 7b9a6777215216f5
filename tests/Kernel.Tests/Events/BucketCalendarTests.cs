using Downshift.Kernel.Events;

namespace Downshift.Kernel.Tests.Events;

public sealed class BucketCalendarTests : CalendarContract
{
    protected override IEventCalendar<int> Create() => new BucketCalendar<int>();
}
