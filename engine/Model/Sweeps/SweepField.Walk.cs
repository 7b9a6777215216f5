using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;
using Downshift.Model.Work;

namespace Downshift.Model.Sweeps;

/// <content>What a worker does with one household: a visit, a call, a record carried over.</content>
internal abstract partial class SweepField
{
    // The worker's choice (specification, 4.5): visit while all open households can be visited in the hours left,
    // else call while all can be called, else carry the last record over.
    private protected WorkerAct Choose(int unit, in WorkOrder order, long now)
    {
        double left = partition.HoursLeft(unit, now, order.Due) * Clock.Hour;
        if (order.Kind == TaskKind.SweepCall)
        {
            double calls = openCalls[unit - street.FirstUnit];
            return calls * callSeconds <= left ? WorkerAct.Call : WorkerAct.CarryOver;
        }

        double open = openVisits[unit - street.FirstUnit];
        return open * visitSeconds <= left ? WorkerAct.Visit
            : open * callSeconds <= left ? WorkerAct.Call
            : WorkerAct.CarryOver;
    }

    /// <summary>The draw by which a household answers calls of a day; it matters only to a call.</summary>
    private protected uint AnswerOf(in Unit unit, int household, WorkerAct act, long time) => act != WorkerAct.Call ? 0
        : context.Draws.Block(
            Purpose.CallAnswered, (ulong)people.HouseholdIdentity(unit, household), (uint)Clock.DayOf(time)).X0;

    private protected long Handle(
        in Unit unit, int household, ref HouseholdState state, uint lasting, WorkerAct act, bool calls, long time,
        uint answer)
    {
        int u = unit.Index - street.FirstUnit;
        ref int open = ref calls ? ref openCalls[u] : ref openVisits[u];
        if (state.Visits == 0)
        {
            open = Math.Max(0, open - 1);
        }

        return Do(unit, household, ref state, lasting, act, calls, time, answer);
    }

    // What is done with a wanted household; the end of it.
    private protected long Do(
        in Unit unit, int household, ref HouseholdState state, uint lasting, WorkerAct act, bool calls, long time,
        uint answer)
    {
        if (act == WorkerAct.CarryOver)
        {
            if (state.EverRecorded)
            {
                CarryOver(household, ref state, lasting, time);
                return time + carrySeconds;
            }

            if (WritesNormal(unit, household, time))
            {
                Write(household, ref state, lasting, time, RecordState.Written);
                return time + carrySeconds;
            }

            if (calls)
            {
                return time + carrySeconds;
            }

            // Nothing to carry over and nothing written: the order is a visit.
            act = WorkerAct.Visit;
        }

        return act == WorkerAct.Call
            ? Call(unit, household, ref state, lasting, time, answer, finishesVisit: !calls)
            : Visit(unit, household, ref state, lasting, time);
    }

    private long Call(
        in Unit unit, int household, ref HouseholdState state, uint lasting, long time, uint answer,
        bool finishesVisit)
    {
        long end = time + callSeconds;
        if (finishesVisit)
        {
            state.Visit();
        }

        if (answer >= answered && answered != uint.MaxValue)
        {
            return end;
        }

        if (finishesVisit)
        {
            state.MarkDone();
        }

        if (Register.IsPresent(lasting) && state.Ill)
        {
            CallOfIll(unit, household, end);
        }

        if (state.RecordAt <= end)
        {
            RecordState kind = Register.IsPresent(lasting) ? RecordState.Called : RecordState.AbsentVerified;
            state.Record(end, kind, All(lasting));
        }

        return end;
    }

    private long Visit(in Unit unit, int household, ref HouseholdState state, uint lasting, long time)
    {
        long end = time + visitSeconds;
        uint attempt = AttemptAddress(time, state.Visits);
        ulong identity = (ulong)people.HouseholdIdentity(unit, household);
        bool opened = Register.IsPresent(lasting)
            && context.Draws.Uniform(Purpose.DoorOpened, identity, attempt) < doorOpened;
        state.Visit();
        bool last = state.Visits > revisits;
        if (!opened)
        {
            if (last)
            {
                RecordState kind = Register.IsPresent(lasting) ? RecordState.Refused : RecordState.AbsentVerified;
                state.Record(end, kind, All(lasting));
                state.MarkDone();
            }

            return end;
        }

        uint all = All(lasting);
        uint met = all & ~OutNow(identity, attempt, Register.Size(lasting)) & ~state.Verified;
        bool spoken = (met | state.Verified) != all && met != 0 && proxy > 0
            && context.Draws.Uniform(Purpose.Proxy, identity, attempt) < proxy;
        if (state.Ill)
        {
            end += RetestTime(household, met, end, attempt);
            VisitIll(unit, household, state.Visits - 1, end, met | (spoken ? Spoken : 0));
        }
        else if (met != 0)
        {
            end += FalseRetest(identity, attempt, met);
        }

        state.Verify(met);
        uint recorded = spoken ? all : state.Members | met | state.Verified;
        RecordState record = state.Verified == all ? RecordState.DoorAll
            : spoken ? RecordState.Proxy : RecordState.DoorPart;
        if (recorded != 0)
        {
            state.Record(end, record, recorded);
        }

        if (recorded == all || last)
        {
            state.MarkDone();
        }

        return end;
    }

    /// <summary>Each member is out by 16 bits of one block, so that a member's draw never moves.</summary>
    private uint OutNow(ulong identity, uint attempt, int size)
    {
        PhiloxBlock block = context.Draws.Block(Purpose.MemberOut, identity, attempt);
        ulong low = block.X0 | ((ulong)block.X1 << 32);
        ulong high = block.X2 | ((ulong)block.X3 << 32);
        uint away = 0;
        for (int m = 0; m < size; m++)
        {
            ulong chunk = (m < 4 ? low >> (16 * m) : high >> (16 * (m - 4))) & 0xFFFF;
            away |= chunk < memberOut ? 1u << m : 0;
        }

        return away;
    }

    // Seconds spent on axillary repeats of false door readings among healthy members.
    private int FalseRetest(ulong identity, uint attempt, uint met)
    {
        if (retestSeconds == 0)
        {
            return 0;
        }

        double chance = falseInfrared * System.Numerics.BitOperations.PopCount(met);
        return context.Draws.Uniform(Purpose.FalseAlarm, identity, attempt) < chance ? retestSeconds : 0;
    }

    private int RetestTime(int household, uint met, long time, uint attempt)
    {
        int seconds = 0;
        for (int e = people.FirstOf(household); e >= 0 && retestSeconds > 0; e = people.Pool[e].NextInHousehold)
        {
            ref Episode episode = ref people.Pool[e];
            if ((met >> episode.Slot & 1) != 0 && episode.AtHome
                && thermometer.Infrared(episode, time, (int)(attempt & 7)))
            {
                seconds += retestSeconds;
            }
        }

        return seconds;
    }

    private void CarryOver(int household, ref HouseholdState state, uint lasting, long time) =>
        Write(household, ref state, lasting, time, RecordState.CarriedOver);

    // A record without contact: its value is the last one known (normal for the written), its truth that of now.
    private void Write(int household, ref HouseholdState state, uint lasting, long time, RecordState kind)
    {
        state.Record(time, kind, All(lasting));
        state.MarkDone();
        if (!state.Ill)
        {
            return;
        }

        for (int e = people.FirstOf(household); e >= 0; e = people.Pool[e].NextInHousehold)
        {
            ref Episode episode = ref people.Pool[e];
            NoteReport(ref episode, walkFrom);
            if (episode.AtHome)
            {
                bool abnormal = kind == RecordState.CarriedOver && episode.Has(EpisodeFlags.RecordAbnormal);
                episode.RecordAt = (int)time;
                episode.Set(EpisodeFlags.RecordAbnormal, abnormal);
                episode.Set(EpisodeFlags.RecordTrueAbnormal, thermometer.TrulyAbnormal(episode, time));
            }
        }
    }

    private bool WritesNormal(in Unit unit, int household, long time) => written > 0
        && context.Draws.Uniform(
            Purpose.WrittenRecord, (ulong)people.HouseholdIdentity(unit, household), (uint)Clock.DayOf(time)) < written;

    private protected static uint All(uint lasting) => (1u << Register.Size(lasting)) - 1;

    private static uint AttemptAddress(long time, int visits) => ((uint)Clock.DayOf(time) << 3) | (uint)visits;
}
