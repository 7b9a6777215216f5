using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Population;
using Downshift.Model.Streets;

namespace Downshift.Model.Sweeps;

/// <content>Records at the deadline.</content>
internal abstract partial class SweepField
{
    // The record of one household with a state of its own.
    private protected void ReadHousehold(int household, long deadline, ref UnitCoverage coverage, long[] hours)
    {
        uint lasting = people.Lasting(household);
        HouseholdState state = people.Look(household);
        int size = Register.Size(lasting);
        int present = Register.IsPresent(lasting) ? size : 0;
        bool recorded = state.RecordAt >= partition.Outcome.Start && state.RecordAt < deadline;
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
}
