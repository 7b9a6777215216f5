using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;
using Downshift.Model.Streets;
using Downshift.Model.Work;

namespace Downshift.Model.Sweeps;

/// <content>A worker on the way: healthy households by count, held ones each in its place.</content>
internal sealed partial class GridField
{
    // Walks a range whose healthy wanted households lie evenly in it, as far as time allows.
    private void WalkRange(
        Unit unit, ISweepProcedure procedure, in WorkOrder order, WorkerAct act, bool calls, ref Stretch stretch)
    {
        int begin = stretch.At;
        int healthy = stretch.End - begin - people.HeldBetween(begin, stretch.End);
        int seen = 0;
        int taken = 0;
        while (stretch.At < stretch.End)
        {
            int held = NextHeld(stretch.At, stretch.End);
            seen += held - stretch.At;
            int target = healthy == 0 ? 0 : (int)((long)stretch.Wanted * seen / healthy);
            int fits = stretch.Fitting(target - taken);
            stretch.Time += (long)(fits * stretch.Cost);
            stretch.Done += fits;
            if (fits < target - taken)
            {
                stretch.At += (held - stretch.At) * fits / (target - taken);
                stretch.Full = true;
                return;
            }

            taken = target;
            stretch.At = held;
            if (held < stretch.End && !MeetHeld(unit, procedure, order, act, calls, ref stretch))
            {
                return;
            }
        }
    }

    // One household with a state of its own: as in the reference. False if there is no time left for it.
    private bool MeetHeld(
        Unit unit, ISweepProcedure procedure, in WorkOrder order, WorkerAct act, bool calls, ref Stretch stretch)
    {
        int household = stretch.At;
        ref HeldHousehold kept = ref people.Kept(household);
        ref HouseholdState state = ref kept.State;
        uint lasting = kept.Lasting;
        bool wanted = calls ? procedure.WantsCall(state, stretch.Time)
            : procedure.WantsVisit(state, lasting, order.Created);
        if (wanted)
        {
            int cost = act == WorkerAct.Visit ? visitSeconds : act == WorkerAct.Call ? callSeconds : carrySeconds;
            if (stretch.Time > stretch.Start && stretch.Time + cost > stretch.Limit)
            {
                stretch.Full = true;
                return false;
            }

            stretch.Time = Handle(unit, household, ref state, lasting, act, calls, stretch.Time,
                AnswerOf(unit, household, act, stretch.Time));
            RoutineEvents++;
            MixRoutine((ulong)stretch.Time);
        }

        stretch.At++;
        return true;
    }

    /// <summary>A hand's way through an order.</summary>
    private struct Stretch
    {
        /// <summary>Beginning.</summary>
        public long Start;

        /// <summary>End of the hand's time.</summary>
        public long Limit;

        /// <summary>Now.</summary>
        public long Time;

        /// <summary>Household the hand has come to.</summary>
        public int At;

        /// <summary>End of the present range.</summary>
        public int End;

        /// <summary>Healthy households to handle in the present range.</summary>
        public int Wanted;

        /// <summary>Seconds for each of them.</summary>
        public double Cost;

        /// <summary>Healthy households handled.</summary>
        public int Done;

        /// <summary>No time is left for the next.</summary>
        public bool Full;

        /// <summary>Sets the present range.</summary>
        public void Range(int from, int end, int wanted, double cost)
        {
            At = from;
            End = end;
            Wanted = wanted;
            Cost = cost;
        }

        /// <summary>How many households still fit; the first of a stretch always does.</summary>
        public readonly int Fitting(int count)
        {
            if (count == 0 || Time + (count * Cost) <= Limit)
            {
                return count;
            }

            int fit = (int)((Limit - Time) / Cost);
            return Math.Clamp(fit, Time == Start ? 1 : 0, count);
        }
    }
}
