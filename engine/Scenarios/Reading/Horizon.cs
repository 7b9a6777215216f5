namespace Downshift.Scenarios.Reading;

/// <summary>The days of the file's horizon and how many of them a run covers.</summary>
/// <param name="First">First day.</param>
/// <param name="FileDays">Days that the file gives.</param>
/// <param name="Days">Days that run: fewer under <c>--days</c>.</param>
/// <param name="IsSound">False where the file gives none that can be used; no date is then checked against it.</param>
internal readonly record struct Horizon(DateOnly First, int FileDays, int Days, bool IsSound = true)
{
    public DateOnly Last => First.AddDays(FileDays - 1);

    public int Offset(DateOnly date) => date.DayNumber - First.DayNumber;
}
