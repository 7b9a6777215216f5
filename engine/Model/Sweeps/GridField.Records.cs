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
        for (int h = NextHeld(unit.FirstHousehold, end); h < end; h = NextHeld(h + 1, end))
        {
            ReadHousehold(h, deadline, ref held, hours);
        }

        ref readonly UnitMix mix = ref context.World.Register.Mix(unit.Index);
        double healthy = Math.Max(1, unit.Households - held.Households);
        MassRecords mass = new(hours.Length)
        {
            People = mix.People - held.People,
            Present = mix.PresentPeople - held.Present,
            Households = unit.Households - held.Households,
            Scale = healthy / unit.Households,
        };
        (_, ISweepProcedure procedure) = partition.ProcedureOn(partition.Outcome.Start);
        if (procedure.Visits == VisitRule.Everybody)
        {
            ReadVisits(unit, mix, deadline, mass);
        }
        else
        {
            ReadReports(unit, mix, deadline, procedure, mass);
        }

        mass.AddTo(ref held, hours);
        coverage.Add(held);
    }

    // Door to door: each bin by its chain.
    private void ReadVisits(Unit unit, in UnitMix mix, long deadline, MassRecords mass)
    {
        for (int at = unit.FirstHousehold; at < unit.FirstHousehold + unit.Households;)
        {
            Bin bin = bins.At(unit, at);
            at = bin.End;
            DoorChain chain = ChainOf(unit, bin.Index, int.MaxValue);
            double share = (bin.Households - people.HeldBetween(bin.Start, bin.End)) / (double)unit.Households;
            for (int size = 1; size <= Register.Slots && chain.Passes > 0; size++)
            {
                double households = mix.BySize[size - 1] * share;
                mass.RecordedHouseholds += households * chain.Complete(size);
                mass.Verified += households * chain.Verified(size);
                mass.Valued += households * chain.Valued(size);
            }

            ReadPasses(bin, mix, share, chain, deadline, mass);
        }
    }

    private void ReadPasses(
        Bin bin, in UnitMix mix, double share, DoorChain chain, long deadline, MassRecords mass)
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
                members += mix.BySize[size - 1] * share * chain.RecordedAt(size, number);
            }

            double absent = mix.Absent * share * chain.AbsentRecordedAt(number);
            members += absent * absentSize;
            mass.RecordedHouseholds += absent;
            mass.AddRecords(members, (deadline - windowStart) / (double)Clock.Hour - pass.Hour - .5);
        }
    }
}
