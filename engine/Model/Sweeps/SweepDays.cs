using Downshift.Model.Parameters;

namespace Downshift.Model.Sweeps;

/// <summary>On which days a variant sweeps, against the window over which cases found are read.</summary>
public static class SweepDays
{
    /// <summary>
    /// A procedure of the variant runs on days of the horizon outside <c>sweep.window</c>, as that of the record does.
    /// Its hours are then those of more days than its cases.
    /// </summary>
    /// <param name="parameters">The variant.</param>
    public static bool BeyondWindow(ModelParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        SweepCalendar calendar = new(parameters);
        foreach ((SweepWindow window, _) in calendar.Entries)
        {
            for (int day = Math.Max(0, window.FirstDay); day < Math.Min(window.EndDay, parameters.Days); day++)
            {
                if (!calendar.Outcome.Contains(day)) { return true; }
            }
        }

        return false;
    }
}
