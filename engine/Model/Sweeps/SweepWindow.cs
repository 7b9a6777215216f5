using Downshift.Model.Events;

namespace Downshift.Model.Sweeps;

/// <summary>The days in which a procedure runs. The deadline is 24:00 of the last.</summary>
/// <param name="FirstDay">First day of the horizon on which it runs.</param>
/// <param name="Days">How many days, 1 or more.</param>
internal readonly record struct SweepWindow(int FirstDay, int Days)
{
    public long Start => FirstDay * Clock.Day;

    public int EndDay => FirstDay + Days;

    public long Deadline => (FirstDay + Days) * Clock.Day;

    public bool Contains(int day) => day >= FirstDay && day < FirstDay + Days;
}
