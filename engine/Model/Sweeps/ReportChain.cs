using Downshift.Model.Events;

namespace Downshift.Model.Sweeps;

/// <summary>A round of reports as one class of households takes part in it.</summary>
/// <param name="From">Earliest time.</param>
/// <param name="To">Latest time.</param>
/// <param name="Chance">Chance of a report; 0 if there is no round.</param>
internal readonly record struct ReportChance(long From, long To, double Chance);

/// <summary>
/// Last records of a class of households that is asked day by day, as shares: forward through the days by whether a
/// household was ever recorded and whether it missed the last round, backward by the chance that no later record
/// follows.
/// </summary>
internal sealed class ReportChain
{
    private const int States = 4;
    private const int Ever = 1;
    private const int Silent = 2;
    private const int MostSteps = 8;

    private readonly CallRule rule;
    private readonly DoorRules doors;
    private readonly MassRecords mass;
    private readonly long deadline;
    private readonly int days;
    private readonly Step[] steps;
    private readonly int[] counts;
    private readonly double[] keep;
    private readonly double[] sums;
    private readonly double[] forward = new double[States];
    private readonly double[] after = new double[States];
    private readonly long[] midnights;
    private readonly ReportChance[] first;
    private readonly ReportChance[] second;
    private readonly DayPass[] passes;
    private int day;
    private double people;
    private double ever;
    private double missed;
    private double households;
    private bool calledHasValue;

    public ReportChain(SweepWindow window, CallRule rule, DoorRules doors, MassRecords mass, long deadline)
    {
        this.rule = rule;
        this.doors = doors;
        this.mass = mass;
        this.deadline = deadline;
        days = window.Days;
        steps = new Step[days * States * MostSteps];
        counts = new int[days * States];
        keep = new double[(days + 1) * States];
        sums = new double[days * Slots];
        midnights = new long[days];
        first = new ReportChance[days];
        second = new ReportChance[days];
        passes = new DayPass[days];
    }

    private enum Slot : byte
    {
        None,
        First,
        FirstBeforePass,
        Second,
        Called,
        Copied,
    }

    private const int Slots = (int)Slot.Copied + 1;

    /// <summary>Begins a class.</summary>
    /// <param name="count">Its households.</param>
    /// <param name="size">People of each.</param>
    /// <param name="everBefore">Share recorded before the window.</param>
    /// <param name="valued">An answered call yields a value.</param>
    public void Begin(double count, double size, double everBefore, bool valued)
    {
        households = count;
        people = size;
        ever = everBefore;
        calledHasValue = valued;
        missed = 0;
        day = 0;
    }

    /// <summary>Share that missed the last round before the window.</summary>
    public void Missed(double share) => missed = share;

    /// <summary>The next day of the window.</summary>
    public void Day(ReportChance morning, ReportChance afternoon, DayPass pass, long midnight)
    {
        midnights[day] = midnight;
        first[day] = morning;
        second[day] = afternoon;
        passes[day] = pass;
        for (int state = 0; state < States; state++)
        {
            counts[(day * States) + state] = 0;
            Follow(state, morning, afternoon, pass);
        }

        day++;
    }

    /// <summary>Ends a class: its records are added up.</summary>
    public void End()
    {
        FillKeep();
        forward[0] = (1 - ever) * (1 - missed);
        forward[Ever] = ever * (1 - missed);
        forward[Silent] = (1 - ever) * missed;
        forward[Ever | Silent] = ever * missed;
        for (int d = 0; d < days; d++)
        {
            Array.Clear(after);
            for (int state = 0; state < States; state++)
            {
                ReadOnlySpan<Step> from = StepsOf(d, state);
                foreach (Step step in from)
                {
                    double share = forward[state] * step.Chance;
                    after[step.Next] += share;
                    if (step.Slot != Slot.None)
                    {
                        Add(d, step.Slot, share * keep[((d + 1) * States) + step.Next]);
                    }
                }
            }

            after.CopyTo(forward, 0);
        }
    }

    /// <summary>Hands the records over by age; call when all classes treated alike have ended.</summary>
    /// <param name="pattern">When they were called.</param>
    public void Flush(PassPattern pattern)
    {
        for (int d = 0; d < days; d++)
        {
            Span<double> own = sums.AsSpan(d * Slots, Slots);
            long passAt = midnights[d] + (long)(passes[d].Hour * Clock.Hour);
            Spread(own[(int)Slot.First], first[d].From, first[d].To);
            Spread(own[(int)Slot.FirstBeforePass], first[d].From, Math.Min(first[d].To, passAt));
            Spread(own[(int)Slot.Second], second[d].From, second[d].To);
            double copied = own[(int)Slot.Called] + own[(int)Slot.Copied];
            for (int hour = 0; copied > 0 && hour < Clock.Day / Clock.Hour; hour++)
            {
                double members = copied * pattern.InHour(d, hour) / System.Math.Max(1, pattern.Households);
                mass.AddRecords(members, ((deadline - midnights[d]) / (double)Clock.Hour) - hour - .5);
            }
        }

        Array.Clear(sums);
    }

    private void Spread(double members, long from, long to)
    {
        if (members > 0)
        {
            mass.AddRecords(
                members, (deadline - to) / (double)Clock.Hour, (deadline - from) / (double)Clock.Hour);
        }
    }

    private void Add(int d, Slot slot, double share)
    {
        double count = share * households;
        sums[(d * Slots) + (int)slot] += count * people;
        mass.RecordedHouseholds += count;
        mass.Valued += slot != Slot.Called || calledHasValue ? count * people : 0;
    }

    private void FillKeep()
    {
        keep.AsSpan(days * States, States).Fill(1);
        for (int d = days - 1; d >= 0; d--)
        {
            for (int state = 0; state < States; state++)
            {
                double stays = 0;
                foreach (Step step in StepsOf(d, state))
                {
                    stays += step.Slot == Slot.None ? step.Chance * keep[((d + 1) * States) + step.Next] : 0;
                }

                keep[(d * States) + state] = stays;
            }
        }
    }

    private ReadOnlySpan<Step> StepsOf(int d, int state) =>
        steps.AsSpan(((d * States) + state) * MostSteps, counts[(d * States) + state]);

    private void Put(int state, double chance, Slot slot, bool isEver, bool silent)
    {
        if (chance > 0)
        {
            int place = (day * States) + state;
            int next = (isEver ? Ever : 0) | (silent ? Silent : 0);
            steps[(place * MostSteps) + counts[place]++] = new Step(chance, slot, (byte)next);
        }
    }

    private void Follow(int state, ReportChance morning, ReportChance afternoon, DayPass pass)
    {
        bool isEver = (state & Ever) != 0;
        if (rule == CallRule.SilentToday)
        {
            FollowSilent(state, isEver, morning, pass);
            return;
        }

        // Before the second round those are called who missed the last round and this morning's.
        double at = (Clock.DayOf(afternoon.From) * Clock.Day) + (pass.Hour * Clock.Hour);
        bool listed = pass.Made && (at >= afternoon.From || (state & Silent) != 0);

        double late = afternoon.Chance;
        double early = morning.Chance * (1 - late);
        double none = (1 - morning.Chance) * (1 - late);
        Put(state, early, Slot.First, isEver: true, silent: true);
        double recorded = Recorded(isEver, listed, pass);
        Slot slot = pass.Act == WorkerAct.Call ? Slot.Called : Slot.Copied;
        // A report after the call is the last record; one still to come this morning forestalls the call.
        Put(state, late, Slot.Second, isEver: true, silent: false);
        Put(state, none * recorded, slot, isEver: true, silent: true);
        Put(state, none * (1 - recorded), Slot.None, isEver, silent: true);
    }

    private void FollowSilent(int state, bool isEver, ReportChance round, DayPass pass)
    {
        double report = round.Chance;
        double recorded = Recorded(isEver, pass.Made, pass);
        if (pass.Made && pass.Act == WorkerAct.CarryOver)
        {
            // A report that is still to come counts as a record to copy, and the copy replaces it.
            double at = (Clock.DayOf(round.From) * Clock.Day) + (pass.Hour * Clock.Hour);
            double passed = round.To > round.From ? Math.Clamp((at - round.From) / (round.To - round.From), 0, 1) : 0;
            Put(state, report * passed, Slot.FirstBeforePass, isEver: true, silent: false);
            Put(state, report * (1 - passed), Slot.Copied, isEver: true, silent: false);
        }
        else
        {
            Put(state, report, Slot.First, isEver: true, silent: false);
        }

        Slot slot = pass.Act == WorkerAct.Call ? Slot.Called : Slot.Copied;
        Put(state, (1 - report) * recorded, slot, isEver: true, silent: true);
        Put(state, (1 - report) * (1 - recorded), Slot.None, isEver, silent: true);
    }

    // Chance that the pass leaves a record.
    private double Recorded(bool isEver, bool tried, DayPass pass) => !tried ? 0
        : pass.Act == WorkerAct.Call ? doors.Answered
        : isEver ? 1
        : doors.Copied(0);

    /// <summary>One way a day may go.</summary>
    private readonly record struct Step(double Chance, Slot Slot, byte Next);
}
