using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <content>
/// Records from before the window, which workers short of time copy. They are kept a bin, not a unit: lists are walked
/// in the same order every day, so that where time is short one end of a unit is called each day and the other never.
/// </content>
internal sealed partial class GridField
{
    // Of households that never reported, the share that no pass forgotten by the log has recorded.
    private readonly double[] unseen;
    private readonly double[] unseenAbsent;

    // Households recorded before the window, in steps of the chains.
    private readonly byte[] ever;
    private readonly byte[] everAbsent;

    // A pass of the window; if the log is full it forgets the oldest.
    private void Note(int bin, Pass pass)
    {
        Pass forgotten = passes.Add(bin, pass);
        if (forgotten.Made)
        {
            Forget(bin, forgotten, visits: 1);
        }
    }

    // The window is over: its passes are forgotten, what they recorded is not.
    private void ForgetWindow()
    {
        for (int bin = 0; bin < bins.Count; bin++)
        {
            int visits = 0;
            foreach (ushort word in passes.Of(bin))
            {
                Pass pass = new(word);
                visits += pass.Made && !pass.Calls ? 1 : 0;
                if (pass.Made)
                {
                    Forget(bin, pass, visits);
                }
            }
        }

        passes.Clear();
    }

    // Who never reported is silent whenever a list is made, and has no record to copy: what is tried is a call or a
    // visit, at whose last even those behind a closed door are recorded.
    private void Forget(int bin, Pass pass, int visits)
    {
        if (!pass.Calls && sweeps.Asks(VisitRule.AtRisk))
        {
            // Of a visited bin, only those at risk: what it adds is left out.
            return;
        }

        double none = pass.Act == WorkerAct.Call ? 1 - doors.Answered
            : pass.Act == WorkerAct.CarryOver ? 1 - doors.Copied(0)
            : 1;
        bool door = !pass.Calls && pass.Act != WorkerAct.Call;
        bool last = door && visits > revisits;
        unseen[bin] = last ? 0 : unseen[bin] * none * (door ? 1 - doors.DoorOpened : 1);
        unseenAbsent[bin] = last ? 0 : unseenAbsent[bin] * none;
    }

    // Whose records can be copied in this window. Rounded by a number of the bin, so that the mean is kept.
    private void ReadEver(Unit unit)
    {
        ref readonly UnitMix mix = ref context.World.Register.Mix(unit.Index);
        double reported = 0;
        for (int k = 0; k < UnitMix.Strata; k++)
        {
            reported += mix.ByInclination[k] * (1 - never[k]);
        }

        double silent = 1 - (reported / Math.Max(1, mix.Present));
        for (int at = unit.FirstHousehold; at < unit.FirstHousehold + unit.Households;)
        {
            Bin bin = bins.At(unit, at);
            at = bin.End;
            double u = BinDraw(unit, bin).Second;
            ever[bin.Index] = Steps(u, 1 - (silent * unseen[bin.Index]));
            everAbsent[bin.Index] = Steps(u, 1 - unseenAbsent[bin.Index]);
        }
    }

    private static byte Steps(double u, double share) =>
        (byte)Math.Min(DoorRules.EverSteps, Counts.Rounded(u, DoorRules.EverSteps * share));

    // A record of a household from before the rounds and passes recalled.
    private bool EverBefore(Unit unit, int household, uint lasting, int before)
    {
        int bin = bins.At(unit, household).Index;
        double none = Register.IsPresent(lasting) ? unseen[bin] : unseenAbsent[bin];
        for (int r = 0; r < before && Register.IsPresent(lasting); r++)
        {
            none *= rounds[r].Chances.Silent(1)[UnitMix.Stratum(lasting)];
        }

        ulong identity = (ulong)people.HouseholdIdentity(unit, household);
        return context.Draws.Uniform(Purpose.GridRecall, identity) >= none;
    }
}
