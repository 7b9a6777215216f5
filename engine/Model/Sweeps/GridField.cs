using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;
using Downshift.Model.Streets;
using Downshift.Model.Work;

namespace Downshift.Model.Sweeps;

/// <summary>
/// Grid resolution: the healthy households of a unit are counts. Reports are drawn a unit and round, calls and visits
/// an order; only households with somebody ill, a contact or a false alarm hold a state and are handled one by one, by
/// the code and with the draws of the reference (docs/resolution.md).
/// </summary>
internal sealed partial class GridField : SweepField
{
    // Passes a day over a bin: a call; with visits of households at risk, two lists and what is left of older ones.
    private const int VisitsADay = 4;

    // A visit, its revisits, and passes that a record carried over or a call leaves open.
    private const int LeastPasses = 6;

    // Households nothing holds any more are looked for so often: each look walks all that are held [measured].
    private const int ReleaseDays = 4;

    // Where nobody is visited, a bin only says which part of the unit was called: so many orders' lengths will do.
    private const int CallBin = 4;

    private readonly GridBins bins;
    private readonly PassLog passes;
    private readonly byte[] visitedTimes;
    private readonly byte[] openInBin;
    private readonly UnitMass[] masses;
    private readonly List<Round> rounds = [];
    private readonly double[] never = new double[UnitMix.Strata];
    private readonly DoorRules doors;
    private readonly AskedRules asked;
    private readonly double falseShare;
    private long windowStart;

    public GridField(
        RunContext context, Street street, StreetPeople people, StreetPartition partition, StreetLaws laws)
        : base(context, street, people, partition, laws)
    {
        doors = laws.Doors;
        asked = laws.RiskDoors.Asked(context, participation.DailyChances, laws.Sweeps.Outcome.Days);
        reportGroups = new double[AskedRules.GroupsAfter(asked.Rounds)];
        bool doorsAsked = laws.Sweeps.Asks(VisitRule.Everybody) || laws.Sweeps.Asks(VisitRule.AtRisk);
        long households = orderLength / visitSeconds * (doorsAsked ? 1 : CallBin);
        int most = (int)Math.Clamp(households, 1, byte.MaxValue);
        bins = new GridBins(context.Geography, street, laws.Sweeps.Parts, most);
        passes = new PassLog(bins.Count, PassesKept(laws.Sweeps));
        unseen = new double[bins.Count];
        unseenAbsent = new double[bins.Count];
        ever = new byte[bins.Count];
        everAbsent = new byte[bins.Count];
        Array.Fill(unseen, 1);
        Array.Fill(unseenAbsent, 1);
        visitedTimes = new byte[bins.Count];
        openInBin = new byte[bins.Count];
        masses = new UnitMass[street.UnitCount];
        falseShare = falseAlarm / 4294967296.0;
        Array.Fill(never, 1);
        people.Recall = Recall;
    }

    /// <inheritdoc/>
    public override void ReportRound(long from, long to, uint[] thresholds, uint round)
    {
        StratumChances chances = ReferenceEquals(thresholds, participation.Daily)
            ? participation.DailyChances
            : participation.TwiceChances;
        Round now = new(from, to, chances, round);
        rounds.Add(now);
        ReadOnlySpan<double> silent = chances.Silent(1);
        for (int u = 0; u < street.UnitCount; u++)
        {
            ReportUnit(context.Geography.Units[street.FirstUnit + u], now, silent);
        }

        for (int k = 0; k < never.Length; k++)
        {
            never[k] *= silent[k];
        }
    }

    /// <inheritdoc/>
    public override void BeginDay(int day)
    {
        for (int u = 0; u < street.UnitCount; u++)
        {
            Unit unit = context.Geography.Units[street.FirstUnit + u];
            int end = unit.FirstHousehold + unit.Households;

            // Records of the outcomes' window are kept until its deadline is read.
            bool keep = partition.Outcome.Contains(day) || day % ReleaseDays != 0;
            int from = keep ? end : unit.FirstHousehold;
            for (int h = NextHeld(from, end); h < end; h = NextHeld(h + 1, end))
            {
                people.Release(h);
            }

            ReadPresence(unit, ref masses[u]);
        }
    }

    /// <inheritdoc/>
    public override void OpenWindow(int day)
    {
        base.OpenWindow(day);
        ForgetWindow();
        windowStart = day * Clock.Day;
        roundsBefore = rounds.Count;
        reportsUnit = -1;
        Array.Clear(visitedTimes);
        Array.Clear(openInBin);
        for (int u = 0; u < street.UnitCount; u++)
        {
            Unit unit = context.Geography.Units[street.FirstUnit + u];
            ReadEver(unit);
            ReadPresence(unit, ref masses[u]);
            int end = unit.FirstHousehold + unit.Households;
            for (int h = NextHeld(unit.FirstHousehold, end); h < end; h = NextHeld(h + 1, end))
            {
                people.State(h).OpenWindow();
            }
        }
    }

    private int NextHeld(int from, int end) => people.NextHeld(from, end);

    // Everybody held is present: the absent are all among the healthy.
    private double PresentScale(Unit unit, int held)
    {
        int present = context.World.Register.Mix(unit.Index).Present;
        return present > 0 ? Math.Max(0, present - held) / (double)present : 0;
    }

    private static int PassesKept(SweepCalendar sweeps)
    {
        int days = sweeps.Outcome.Days;
        return sweeps.Asks(VisitRule.AtRisk) ? Math.Max(LeastPasses, VisitsADay * days)
            : sweeps.Asks(VisitRule.Everybody) ? Math.Max(LeastPasses, days + 1)
            : days + 1;
    }

    private int Held(Unit unit) => people.HeldBetween(unit.FirstHousehold, unit.FirstHousehold + unit.Households);

    private void ReportUnit(Unit unit, in Round round, ReadOnlySpan<double> silent)
    {
        ref readonly UnitMix mix = ref context.World.Register.Mix(unit.Index);
        int end = unit.FirstHousehold + unit.Households;
        int held = people.HeldBetween(unit.FirstHousehold, end);
        double mean = 0;
        double variance = 0;
        for (int k = 0; k < UnitMix.Strata; k++)
        {
            double expected = mix.ByInclination[k] * (1 - silent[k]);
            mean += expected;
            variance += expected * silent[k];
        }

        double scale = PresentScale(unit, held);
        PhiloxBlock draw = context.Draws.Block(Purpose.GridReports, (ulong)unit.Identity, round.Number);
        int reports = Counts.Of(draw.First, mean * scale, variance * scale);
        RoutineEvents += reports;
        MixRoutine((ulong)reports);
        if (falseAlarm > 0 && mix.Present > 0)
        {
            double asked = reports * (mix.PresentPeople / (double)mix.Present);
            int alarms = Quantile.Poisson(draw.Second, asked * falseShare);
            RaiseFalseAlarms(unit, round, alarms);
        }

        for (int h = NextHeld(unit.FirstHousehold, end); h < end; h = NextHeld(h + 1, end))
        {
            ReportHeld(unit, h, round);
        }
    }

    // A false alarm is somebody's: a household that may report, more likely if it reports often and is large.
    private void RaiseFalseAlarms(Unit unit, in Round round, int alarms)
    {
        const ushort Tries = 64;
        for (int i = 0; i < alarms; i++)
        {
            ulong address = ((ulong)unit.Identity << 16) | (uint)i;
            for (ushort t = 0; t < Tries; t++)
            {
                PhiloxBlock draw = context.Draws.Block(Purpose.GridFalseAlarm, address, round.Number, t);
                int household = unit.FirstHousehold + (int)((ulong)draw.X0 * (uint)unit.Households >> 32);
                uint lasting = people.Lasting(household);
                uint weight = (uint)(Register.Size(lasting) * (uint.MaxValue / Register.Slots));
                bool chosen = Register.IsPresent(lasting) && draw.X2 <= weight
                    && draw.X1 < round.Chances.Thresholds[Register.Inclination(lasting)];
                if (chosen && !people.Holds(household))
                {
                    long time = round.From + (long)((ulong)draw.X3 * (uint)(round.To - round.From) >> 32);
                    partition.ScheduleFalseReport(unit.Index, household, time);
                    break;
                }
            }
        }
    }

    private void ReportHeld(Unit unit, int household, in Round round)
    {
        ref HeldHousehold kept = ref people.Kept(household);
        ref HouseholdState state = ref kept.State;
        uint lasting = kept.Lasting;
        long time = Report(unit, household, ref state, lasting, round, out uint alarm);
        if (time < 0)
        {
            return;
        }

        RoutineEvents++;
        MixRoutine((ulong)time);
        if (state.Ill)
        {
            ReportOfIll(unit, household, round.From, time);
        }
        else if (alarm < falseAlarm * (uint)Register.Size(lasting))
        {
            partition.ScheduleFalseReport(unit.Index, household, time);
        }
    }

    // The household's own draws, as in the reference: when it reports, or -1.
    private long Report(
        Unit unit, int household, ref HouseholdState state, uint lasting, in Round round, out uint alarm)
    {
        ulong identity = (ulong)people.HouseholdIdentity(unit, household);
        PhiloxBlock draw = context.Draws.Block(Purpose.SelfReport, identity, round.Number);
        alarm = draw.X2;
        if (!Register.IsPresent(lasting) || draw.X0 >= round.Chances.Thresholds[Register.Inclination(lasting)])
        {
            state.Miss();
            return -1;
        }

        long time = round.From + (long)(((ulong)draw.X1 * (uint)(round.To - round.From)) >> 32);
        state.RecordReport(time, RecordState.Self, All(lasting));
        return time;
    }

    private void ReadPresence(Unit unit, ref UnitMass mass)
    {
        ref readonly UnitMix mix = ref context.World.Register.Mix(unit.Index);
        double scale = PresentScale(unit, Held(unit));
        mass.Present = scale;
        mass.Absent = mix.Absent / Math.Max(1, mix.Absent + (scale * mix.Present));
        mass.RiskAbsent = mix.Absent / Math.Max(1, mix.Absent + (scale * mix.NotDigital));
        mass.Risk = (mix.Absent + (scale * mix.NotDigital)) / Math.Max(1, mix.Absent + (scale * mix.Present));
    }

    /// <summary>A round of reports that was held.</summary>
    private readonly record struct Round(long From, long To, StratumChances Chances, uint Number);

    /// <summary>What is kept of a unit's healthy households.</summary>
    private struct UnitMass
    {
        /// <summary>Households on the list of calls, a healthy household of the unit.</summary>
        public double Listed;

        /// <summary>Expected households on the list when it was made, of all.</summary>
        public double Expected;

        /// <summary>Households wanted at the time <see cref="WantedAt"/> stands for, a household of the list.</summary>
        public double Wanted;

        /// <summary>Variance of their number, a household of the list.</summary>
        public double WantedVariance;

        /// <summary>The moment, or the number of rounds, that <see cref="Wanted"/> belongs to.</summary>
        public long WantedAt;

        /// <summary>Healthy present households, a present household of the unit.</summary>
        public double Present;

        /// <summary>Share of absent households among the healthy.</summary>
        public double Absent;

        /// <summary>Share of absent households among the healthy that are absent or without digital access.</summary>
        public double RiskAbsent;

        /// <summary>Share of the healthy that are absent or without digital access.</summary>
        public double Risk;
    }
}
