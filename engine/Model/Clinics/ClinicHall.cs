namespace Downshift.Model.Clinics;

/// <summary>
/// The fever clinics of the districts, one queue each: first come first served, the same time for everybody. Worried
/// people who are not ill in the model pass through as load, evenly over their hour.
/// </summary>
internal sealed class ClinicHall
{
    private readonly double[] service;
    private readonly double[] busyUntil;
    private readonly double[] hourStart;
    private readonly int[] worried;
    private readonly int[] admitted;

    /// <summary>Empty clinics.</summary>
    /// <param name="visitsPerDay">Capacity of each district's clinics, visits a day.</param>
    public ClinicHall(ReadOnlySpan<double> visitsPerDay)
    {
        service = new double[visitsPerDay.Length];
        busyUntil = new double[visitsPerDay.Length];
        hourStart = new double[visitsPerDay.Length];
        worried = new int[visitsPerDay.Length];
        admitted = new int[visitsPerDay.Length];
        for (int d = 0; d < visitsPerDay.Length; d++) { service[d] = Events.Clock.Day / visitsPerDay[d]; }
    }

    /// <summary>Worried visits so far.</summary>
    public long WorriedVisits { get; private set; }

    /// <summary>Announces the worried visits of an hour.</summary>
    /// <param name="district">District.</param>
    /// <param name="now">Start of the hour, seconds.</param>
    /// <param name="visits">Visits.</param>
    public void BeginHour(int district, long now, int visits)
    {
        Admit(district, double.PositiveInfinity);
        hourStart[district] = now;
        worried[district] = visits;
        admitted[district] = 0;
        WorriedVisits += visits;
    }

    /// <summary>Somebody joins the queue.</summary>
    /// <returns>The moment, seconds, at which the clinic is done with the person.</returns>
    public long Enter(int district, long now)
    {
        Admit(district, now);
        busyUntil[district] = Math.Max(now, busyUntil[district]) + service[district];
        return (long)Math.Ceiling(busyUntil[district]);
    }

    /// <summary>The district whose clinics would see a newcomer first; ties go to the lowest index.</summary>
    public int Quickest(long now)
    {
        int quickest = 0;
        double least = double.PositiveInfinity;
        for (int d = 0; d < service.Length; d++)
        {
            Admit(d, now);
            double done = Math.Max(now, busyUntil[d]) + service[d];
            if (done < least)
            {
                quickest = d;
                least = done;
            }
        }

        return quickest;
    }

    // The i-th of n worried visits of an hour comes at (i + 1/2) / n of it.
    private void Admit(int district, double until)
    {
        while (admitted[district] < worried[district])
        {
            double part = (admitted[district] + 0.5) / worried[district];
            double arrival = hourStart[district] + (part * Events.Clock.Hour);
            if (arrival > until) { return; }
            busyUntil[district] = Math.Max(arrival, busyUntil[district]) + service[district];
            admitted[district]++;
        }
    }
}
