using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;
using Downshift.Model.Sweeps;

namespace Downshift.Model.Streets;

/// <summary>Records of one unit at the deadline of the window, in people and households.</summary>
internal struct UnitCoverage
{
    public long People;
    public long Present;
    public long Households;
    public long Recorded;
    public long RecordedHouseholds;
    public long Verified;
    public long Valued;
    public long Wrong;

    /// <summary>Median age of records, hours.</summary>
    public double MedianAge;

    public void Add(in UnitCoverage other)
    {
        People += other.People;
        Present += other.Present;
        Households += other.Households;
        Recorded += other.Recorded;
        RecordedHouseholds += other.RecordedHouseholds;
        Verified += other.Verified;
        Valued += other.Valued;
        Wrong += other.Wrong;
    }
}

/// <content>What the records say at the deadline.</content>
internal sealed partial class StreetOutcomes
{
    /// <summary>Coverage by unit of the street; of the street as one where rows of units are not kept.</summary>
    public UnitCoverage[] Units { get; }

    /// <summary>People of the street by whole hours of age of their last record; unseen: the window's length.</summary>
    public long[] CoverageHours { get; }

    /// <summary>Reads all records at the deadline of the window.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="asking">Knows the records.</param>
    public void ReadDeadline(long deadline, SweepField asking)
    {
        windowOpen = false;
        long[] hours = new long[CoverageHours.Length];
        for (int u = 0; u < street.UnitCount; u++)
        {
            Array.Clear(hours);
            Unit unit = context.Geography.Units[street.FirstUnit + u];
            ref UnitCoverage coverage = ref Units[byUnit ? u : 0];
            asking.ReadRecords(unit, deadline, ref coverage, hours);
            if (byUnit) { coverage.MedianAge = Median(hours); }

            for (int i = 0; i < hours.Length; i++)
            {
                CoverageHours[i] += hours[i];
            }
        }

        CountWrong();
    }

    /// <summary>Median of a histogram by whole hours, interpolated within the hour.</summary>
    public static double Median(ReadOnlySpan<long> hours)
    {
        long total = 0;
        foreach (long count in hours)
        {
            total += count;
        }

        double half = total / 2.0;
        long below = 0;
        for (int i = 0; i < hours.Length; i++)
        {
            if (below + hours[i] >= half && hours[i] > 0)
            {
                // The last bin holds the unseen: all of them exactly the window's length.
                return i == hours.Length - 1 ? i : i + ((half - below) / hours[i]);
            }

            below += hours[i];
        }

        return double.NaN;
    }

    // Only people with an episode can have a record that is wrong.
    private void CountWrong()
    {
        for (int slot = 0; slot < people.Pool.Count; slot++)
        {
            ref Episode episode = ref people.Pool[slot];
            if (episode.Has(EpisodeFlags.Detached) || episode.RecordAt < window.Start)
            {
                continue;
            }

            HouseholdState state = people.Look(episode.Household);
            bool valued = state.RecordAt >= window.Start
                && state.State is not (RecordState.Refused or RecordState.AbsentVerified)
                && (state.Members >> episode.Slot & 1) != 0;
            if (valued && episode.Has(EpisodeFlags.RecordAbnormal) != episode.Has(EpisodeFlags.RecordTrueAbnormal))
            {
                Units[byUnit ? episode.Unit - street.FirstUnit : 0].Wrong++;
            }
        }
    }
}
