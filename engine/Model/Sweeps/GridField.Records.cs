using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;
using Downshift.Model.Streets;

namespace Downshift.Model.Sweeps;

/// <content>Records of the healthy at the deadline, from counts.</content>
internal sealed partial class GridField
{
    /// <inheritdoc/>
    public override void ReadRecords(Unit unit, long deadline, ref UnitCoverage coverage, long[] hours)
    {
        int end = unit.FirstHousehold + unit.Households;
        UnitCoverage held = default;
        UnitMix mix = context.World.Register.Mix(unit.Index);
        for (int h = NextHeld(unit.FirstHousehold, end); h < end; h = NextHeld(h + 1, end))
        {
            ReadHousehold(h, deadline, ref held, hours);
            mix.Remove(people.Kept(h).Lasting);
        }

        MassRecords mass = new(hours.Length)
        {
            People = mix.People,
            Present = mix.PresentPeople,
            Households = unit.Households - held.Households,
        };
        (_, ISweepProcedure procedure) = partition.ProcedureOn(partition.Outcome.Start);
        switch (procedure.Visits)
        {
            case VisitRule.Everybody: ReadVisits(unit, mix, deadline, mass); break;
            case VisitRule.AtRisk: ReadAtRisk(unit, mix, deadline, mass); break;
            default: ReadReports(unit, mix, deadline, procedure, mass); break;
        }

        mass.AddTo(ref held, hours);
        coverage.Add(held);
    }

    // Door to door: each bin by its chain, given how many are still open. A bin that happens to be complete is passed
    // no more: by its passes alone it would look less complete than it is.
    private void ReadVisits(Unit unit, in UnitMix mix, long deadline, MassRecords mass)
    {
        for (int at = unit.FirstHousehold; at < unit.FirstHousehold + unit.Households;)
        {
            Bin bin = bins.At(unit, at);
            at = bin.End;
            DoorChain chain = ChainOf(bin.Index, int.MaxValue);
            double share = ShareOf(bin, mass);
            double open = chain.Passes > 0 ? openInBin[bin.Index] / (double)Math.Max(1, HealthyIn(bin)) : 1;
            DoorWeights given = chain.Given(masses[unit.Index - street.FirstUnit].Absent, Math.Min(1, open));
            for (int size = 1; size <= Register.Slots && chain.Passes > 0; size++)
            {
                double households = mix.BySize[size - 1] * share;
                mass.RecordedHouseholds += households * chain.Complete(size, given);
                mass.Verified += households * chain.Verified(size, given);
                mass.Valued += households * chain.Valued(size, given);
            }

            ReadPasses(bin, mix, share, chain, given, deadline, mass);
        }
    }

    private void ReadPasses(
        Bin bin, in UnitMix mix, double share, DoorChain chain, DoorWeights given, long deadline, MassRecords mass)
    {
        double absentSize = (mix.People - mix.PresentPeople) / (double)Math.Max(1, mix.Absent);
        int number = 0;
        foreach (ushort word in passes.Of(bin.Index))
        {
            Pass pass = new(word);
            if (!pass.Made || pass.Calls)
            {
                continue;
            }

            number++;
            double members = 0;
            for (int size = 1; size <= Register.Slots; size++)
            {
                members += mix.BySize[size - 1] * share * chain.RecordedAt(size, number, given);
            }

            double absent = mix.Absent * share * chain.AbsentRecordedAt(number, given);
            members += absent * absentSize;
            mass.RecordedHouseholds += absent;
            mass.AddRecords(members, (deadline - windowStart) / (double)Clock.Hour - pass.Hour - .5);
        }
    }

    // Share of the unit's healthy households that are in a bin.
    private double ShareOf(Bin bin, MassRecords mass) =>
        (bin.Households - people.HeldBetween(bin.Start, bin.End)) / (double)Math.Max(1, mass.Households);
}
