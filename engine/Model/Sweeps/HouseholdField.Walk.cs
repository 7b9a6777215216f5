using System.Numerics;
using System.Runtime.CompilerServices;
using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Work;

namespace Downshift.Model.Sweeps;

/// <content>A worker on the way, one household after the other.</content>
internal sealed partial class HouseholdField
{
    private protected override (int Next, long Time) Walk(Unit unit, in WorkOrder order, long now, long available)
    {
        bool calls = order.Kind == TaskKind.SweepCall;
        (_, ISweepProcedure procedure) = partition.ProcedureOn(order.Created);
        Trip trip = new()
        {
            Act = Choose(unit.Index, order, now),
            Calls = calls ? procedure.Calls : CallRule.Nobody,
            Visits = calls ? VisitRule.Nobody : procedure.Visits,
            ListedAt = order.Created,
            Midnight = Clock.DayOf(now) * Clock.Day,
            Start = now,
            Limit = now + available,
            Time = now,
            Hash = (ulong)order.Subject,
        };
        int household = order.Subject;
        while (household < order.Subject2 && !trip.Full)
        {
            int end = Math.Min(household + HouseholdState.MaskSize, order.Subject2);
            household = WalkOn(unit, household, end, ref trip);
        }

        MixRoutine(trip.Hash);
        return (household, trip.Time);
    }

    /// <summary>Walks a few households next to each other.</summary>
    /// <returns>The first not handled.</returns>
    [SkipLocalsInit]
    private int WalkOn(in Unit unit, int from, int end, ref Trip trip)
    {
        Span<HouseholdState> states = States(from, end);
        ReadOnlySpan<uint> lasting = context.World.Register.Households[from..end];
        bool calls = trip.Calls != CallRule.Nobody;
        ulong wanted = calls ? trip.Calls.Wanted(states, trip.Midnight, trip.Time)
            : trip.Visits.Wanted(states, lasting, trip.ListedAt);
        bool asks = trip.Act == WorkerAct.Call;
        Span<uint> answers = stackalloc uint[HouseholdState.MaskSize];
        if (asks) { Answers((ulong)people.HouseholdIdentity(unit, from), wanted, trip.Midnight, answers); }

        int cost = trip.Act == WorkerAct.Visit ? visitSeconds
            : trip.Act == WorkerAct.Call ? callSeconds : carrySeconds;
        for (; wanted != 0; wanted &= wanted - 1)
        {
            int i = BitOperations.TrailingZeroCount(wanted);
            ref HouseholdState state = ref states[i];
            if (calls && !trip.Calls.Wants(state, trip.Midnight, trip.Time))
            {
                // Its report has come meanwhile.
                continue;
            }

            if (trip.Time > trip.Start && trip.Time + cost > trip.Limit)
            {
                trip.Full = true;
                return from + i;
            }

            uint answer = asks ? answers[i] : 0;
            trip.Time = Handle(unit, from + i, ref state, lasting[i], trip.Act, calls, trip.Time, answer);
            trip.Hash = (trip.Hash ^ (ulong)trip.Time) * 0x9E3779B97F4A7C15UL;
            RoutineEvents++;
        }

        return end;
    }

    /// <summary>The draws of <see cref="SweepField.AnswerOf"/>, eight at a time.</summary>
    [SkipLocalsInit]
    private void Answers(ulong identity, ulong wanted, long midnight, Span<uint> answers)
    {
        const int Most = HouseholdState.MaskSize;
        Span<uint> words = stackalloc uint[5 * Most];
        Span<uint> entities = words[..Most];
        Span<byte> places = stackalloc byte[Most];
        int count = 0;
        for (ulong rest = wanted; rest != 0; rest &= rest - 1)
        {
            places[count] = (byte)BitOperations.TrailingZeroCount(rest);
            entities[count] = (uint)identity + places[count];
            count++;
        }

        // A full batch is cheaper than a few single draws; what lies beyond the count is not looked at.
        int batch = (count + 7) & ~7;
        Span<uint> first = words.Slice(Most, batch);
        Philox4x32.Fill(
            entities[..batch], (uint)Clock.DayOf(midnight), Purpose.CallAnswered, (uint)(identity >> 32),
            context.Draws.Seed, context.Draws.Replication, first, words.Slice(2 * Most, batch),
            words.Slice(3 * Most, batch), words.Slice(4 * Most, batch));
        for (int k = 0; k < count; k++) { answers[places[k]] = first[k]; }
    }

    /// <summary>A hand's way through an order.</summary>
    private struct Trip
    {
        /// <summary>What the worker does with each.</summary>
        public WorkerAct Act;

        /// <summary>Who is called; nobody on a round of visits.</summary>
        public CallRule Calls;

        /// <summary>Who is visited; nobody on a round of calls.</summary>
        public VisitRule Visits;

        /// <summary>When the order was made.</summary>
        public long ListedAt;

        /// <summary>00:00 of today.</summary>
        public long Midnight;

        /// <summary>Beginning.</summary>
        public long Start;

        /// <summary>End of the hand's time.</summary>
        public long Limit;

        /// <summary>Now.</summary>
        public long Time;

        /// <summary>Checksum over the times.</summary>
        public ulong Hash;

        /// <summary>No time is left for the next.</summary>
        public bool Full;
    }
}
