using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;

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
    /// <summary>Coverage by unit of the street.</summary>
    public UnitCoverage[] Units { get; }

    /// <summary>People of the street by whole hours of age of their last record; unseen: the window's length.</summary>
    public long[] CoverageHours { get; }

    /// <summary>Reads all records at the deadline of the window.</summary>
    public void ReadDeadline(long deadline)
    {
        windowOpen = false;
        long[] hours = new long[CoverageHours.Length];
        for (int u = 0; u < Units.Length; u++)
        {
            Array.Clear(hours);
            Unit unit = context.Geography.Units[street.FirstUnit + u];
            for (int h = unit.FirstHousehold; h < unit.FirstHousehold + unit.Households; h++)
            {
                ReadHousehold(ref Units[u], h, deadline, hours);
            }

            Units[u].MedianAge = Median(hours);
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

    private void ReadHousehold(ref UnitCoverage coverage, int household, long deadline, long[] hours)
    {
        uint lasting = people.Lasting(household);
        HouseholdState state = people.State(household);
        int size = Register.Size(lasting);
        int present = Register.IsPresent(lasting) ? size : 0;
        bool recorded = state.RecordAt >= window.Start && state.RecordAt < deadline;
        int members = recorded ? System.Numerics.BitOperations.PopCount(state.Members) : 0;
        coverage.People += size;
        coverage.Present += present;
        coverage.Households++;
        coverage.Recorded += members;
        coverage.RecordedHouseholds += members == size ? 1 : 0;
        coverage.Verified += Math.Min(present, System.Numerics.BitOperations.PopCount(state.Verified));
        if (recorded && state.State is not (RecordState.Refused or RecordState.AbsentVerified))
        {
            coverage.Valued += members;
        }

        int age = recorded ? (int)((deadline - state.RecordAt) / Clock.Hour) : hours.Length - 1;
        age = Math.Min(age, hours.Length - 1);
        hours[age] += members;
        hours[^1] += size - members;
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

            HouseholdState state = people.State(episode.Household);
            bool valued = state.RecordAt >= window.Start
                && state.State is not (RecordState.Refused or RecordState.AbsentVerified)
                && (state.Members >> episode.Slot & 1) != 0;
            if (valued && episode.Has(EpisodeFlags.RecordAbnormal) != episode.Has(EpisodeFlags.RecordTrueAbnormal))
            {
                Units[episode.Unit - street.FirstUnit].Wrong++;
            }
        }
    }
}
