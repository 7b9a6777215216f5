namespace Downshift.Model.Sweeps;

/// <summary>What was tried by telephone on each day of a window, and when, for bins treated alike.</summary>
internal sealed class PassPattern
{
    private const int DayHours = 24;

    private readonly WorkerAct[] acts;
    private readonly bool[] made;
    private readonly double[] hours;
    private readonly long[] byHour;
    private double sum;
    private double sumAbsent;

    /// <summary>Reads the log of a bin.</summary>
    /// <param name="words">Its passes.</param>
    /// <param name="days">Days of the window.</param>
    /// <param name="households">Its households.</param>
    /// <param name="unseen">Share of those who never reported that no worker recorded before the window.</param>
    /// <param name="unseenAbsent">The same of absent households.</param>
    public PassPattern(ReadOnlySpan<ushort> words, int days, int households, double unseen, double unseenAbsent)
    {
        acts = new WorkerAct[days];
        made = new bool[days];
        hours = new double[days];
        byHour = new long[days * DayHours];
        Households = households;
        sum = unseen * households;
        sumAbsent = unseenAbsent * households;
        foreach (ushort word in words)
        {
            Pass pass = new(word);
            int day = pass.Hour / DayHours;
            if (pass.Made && pass.Calls && day < days)
            {
                made[day] = true;
                acts[day] = pass.Act;
                hours[day] = ((pass.Hour % DayHours) + .5) * households;
                byHour[pass.Hour] = households;
            }
        }

        for (int day = 0; day < days; day++)
        {
            Key = (Key * 3) + (made[day] ? (ulong)acts[day] : 0);
        }
    }

    /// <summary>Equal for equal acts on equal days.</summary>
    public ulong Key { get; }

    /// <summary>Households.</summary>
    public int Households { get; private set; }

    /// <summary>Share of those who never reported that no worker recorded before the window.</summary>
    public double Unseen => sum / System.Math.Max(1, Households);

    /// <summary>The same of absent households.</summary>
    public double UnseenAbsent => sumAbsent / System.Math.Max(1, Households);

    /// <summary>More bins treated alike.</summary>
    public void Add(PassPattern other)
    {
        Households += other.Households;
        sum += other.sum;
        sumAbsent += other.sumAbsent;
        for (int day = 0; day < hours.Length; day++)
        {
            hours[day] += other.hours[day];
        }

        for (int hour = 0; hour < byHour.Length; hour++)
        {
            byHour[hour] += other.byHour[hour];
        }
    }

    /// <summary>Households called in an hour of a day.</summary>
    public long InHour(int day, int hour) => byHour[(day * DayHours) + hour];

    /// <summary>The pass of a day.</summary>
    public DayPass On(int day) => new(made[day], acts[day], hours[day] / System.Math.Max(1, Households));
}

/// <summary>What was tried on one day.</summary>
/// <param name="Made">Something was tried.</param>
/// <param name="Act">What.</param>
/// <param name="Hour">Mean hour of the day.</param>
internal readonly record struct DayPass(bool Made, WorkerAct Act, double Hour);
