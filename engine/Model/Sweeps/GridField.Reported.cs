using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <content>Households at risk that also report: whoever has reported in the window is complete once the door
/// opens.</content>
internal sealed partial class GridField
{
    // Share of a bin's wanted households that are open after its first passes.
    private double OpenShare(bool atRisk, Unit unit, int bin, int count)
    {
        ref UnitMass mass = ref masses[unit.Index - street.FirstUnit];
        DoorChain chain = ChainOf(atRisk, unit, bin, count);
        if (!atRisk)
        {
            return chain.Open(mass.Absent);
        }

        double present = 0;
        for (int day = 0; day <= partition.Outcome.Days; day++)
        {
            present += FirstReportOn(day) * OpenIfReported(unit, bin, count, day);
        }

        return ((1 - mass.RiskAbsent) * present) + (mass.RiskAbsent * chain.AbsentOpen);
    }

    // Chance that the first report of the window is of a day; of its length: that there is none.
    private double FirstReportOn(int day) =>
        SilentDays(day) - (day < partition.Outcome.Days ? SilentDays(day + 1) : 0);

    private double SilentDays(int days)
    {
        double mean = 0;
        foreach (double chance in participation.DailyChances.Silent(Math.Min(days, StratumChances.MostRounds)))
        {
            mean += chance / UnitMix.Strata;
        }

        return mean;
    }

    // As in the chain until the first report; from then on every opened door, answered call or copy completes.
    private double OpenIfReported(Unit unit, int bin, int count, int reportDay)
    {
        int before = PassesBefore(bin, count, reportDay);
        double open = ChainOf(atRisk: true, unit, bin, before).PresentOpen;
        ReadOnlySpan<ushort> log = passes.Of(bin);
        int all = before;
        for (; all < Math.Min(count, log.Length) && log[all] != 0; all++)
        {
            WorkerAct act = new Pass(log[all]).Act;
            open *= act == WorkerAct.CarryOver ? 0
                : 1 - (act == WorkerAct.Call ? riskDoors.Answered : riskDoors.DoorOpened);
        }

        return all > riskDoors.Revisits ? 0 : open;
    }

    private int PassesBefore(int bin, int count, int day)
    {
        ReadOnlySpan<ushort> log = passes.Of(bin);
        int before = 0;
        while (before < Math.Min(count, log.Length) && log[before] != 0 && new Pass(log[before]).Hour / 24 < day)
        {
            before++;
        }

        return before;
    }

    // Members read by a worker, mean over present households of a size without digital access.
    private double VerifiedAtRisk(Unit unit, int bin, int size)
    {
        double members = 0;
        double meanSize = 0;
        for (int s = 1; s <= Register.Slots; s++)
        {
            meanSize += riskDoors.SizeShare(s) * s;
        }

        int count = ChainOf(atRisk: true, unit, bin, int.MaxValue).Passes;
        for (int day = 0; day <= partition.Outcome.Days; day++)
        {
            int before = PassesBefore(bin, count, day);
            DoorChain chain = ChainOf(atRisk: true, unit, bin, before);
            double opened = 1;
            for (int i = before; i < count; i++)
            {
                opened *= new Pass(passes.Of(bin)[i]).Act == WorkerAct.Visit ? 1 - riskDoors.DoorOpened : 1;
            }

            double met = chain.PresentOpen * chain.MetNext(0) / riskDoors.DoorOpened * (1 - opened);
            members += FirstReportOn(day) * (chain.Verified(size) + (met * size / meanSize));
        }

        return Math.Min(members, size);
    }
}
