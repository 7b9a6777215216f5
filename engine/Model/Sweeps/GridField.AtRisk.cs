using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <content>Records of the targeted procedure: reports of everybody, doors for some.</content>
internal sealed partial class GridField
{
    private void ReadAtRisk(Unit unit, in UnitMix mix, long deadline, MassRecords mass)
    {
        Span<double> shares = stackalloc double[reportGroups.Length];
        Span<double> reported = stackalloc double[2 * asked.Rounds];
        asked.Read(mix, RoundsOfWindow, shares);
        reported.Clear();
        for (int at = unit.FirstHousehold; at < unit.FirstHousehold + unit.Households;)
        {
            Bin bin = bins.At(unit, at);
            at = bin.End;
            double share = ShareOf(bin, mass);
            AskedChain chain = AskedOf(bin.Index);
            for (int size = 1; size <= Register.Slots; size++)
            {
                int others = mix.NotDigitalBySize[size - 1];
                double digital = mix.BySize[size - 1] - others;
                for (int g = 0; g < shares.Length; g++)
                {
                    double part = share * shares[g];
                    double byReport = AddGroup(chain.Group(true, g), size, digital * part, mass)
                        + AddGroup(chain.Group(false, g), size, others * part, mass);
                    reported[Math.Max(0, asked.Halves[g])] += byReport;
                }
            }

            AddPasses(mix, bin, chain, share, shares, deadline, mass);
        }

        AddReports(reported, deadline, mass);
    }

    // All but the time of the records; returns the people whose last record is their report.
    private static double AddGroup(AskedGroup group, int size, double households, MassRecords mass)
    {
        double byPass = 0;
        for (int pass = 1; pass < group.Records; pass++)
        {
            byPass += group.RecordedAt(size, pass);
        }

        double byReport = group.Reported ? size - byPass : 0;
        mass.RecordedHouseholds += households * group.Complete(size);
        mass.Verified += households * group.Verified(size);
        mass.Valued += households * (byPass + byReport - group.Refused(size));
        return households * byReport;
    }

    private void AddPasses(
        in UnitMix mix, Bin bin, AskedChain chain, double share, ReadOnlySpan<double> shares, long deadline,
        MassRecords mass)
    {
        double absentSize = (mix.People - mix.PresentPeople) / (double)Math.Max(1, mix.Absent);
        ReadOnlySpan<ushort> log = passes.Of(bin.Index);
        for (int pass = 1; pass <= chain.Passes; pass++)
        {
            double members = 0;
            for (int g = 0; g < shares.Length; g++)
            {
                for (int size = 1; size <= Register.Slots; size++)
                {
                    int others = mix.NotDigitalBySize[size - 1];
                    int digital = mix.BySize[size - 1] - others;
                    members += shares[g] * digital * chain.Group(true, g).RecordedAt(size, pass);
                    members += shares[g] * others * chain.Group(false, g).RecordedAt(size, pass);
                }
            }

            double absent = mix.Absent * share * chain.AbsentRecordedAt(pass);
            mass.RecordedHouseholds += absent;
            double age = ((deadline - windowStart) / (double)Clock.Hour) - new Pass(log[pass - 1]).Hour - .5;
            mass.AddRecords((members * share) + (absent * absentSize), age);
        }
    }

    private void AddReports(ReadOnlySpan<double> people, long deadline, MassRecords mass)
    {
        for (int half = 0; half < people.Length; half++)
        {
            Round round = rounds[roundsBefore + (half / 2)];
            long middle = (round.From + round.To) / 2;
            (long from, long to) = half % 2 == 0 ? (round.From, middle) : (middle, round.To);
            mass.AddRecords(
                people[half], (deadline - to) / (double)Clock.Hour, (deadline - from) / (double)Clock.Hour);
        }
    }
}
