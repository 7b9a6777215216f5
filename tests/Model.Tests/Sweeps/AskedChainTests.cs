using Downshift.Model.City;
using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Parameters;
using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <summary>The chain of households that report and are visited against households followed one by one.</summary>
public class AskedChainTests
{
    private const int Households = 100_000;
    private const int Days = 3;
    private const long Start = 10 * Clock.Day;
    private const int DigitalBit = 16;
    private const int PresentBit = 8;
    private const int InclinationShift = 8;

    // Old lists are walked beside new ones, as where hands are short; one bin is copied, one called.
    private static readonly Pass[][] Logs =
    [
        [Pass.Visit(WorkerAct.Visit, 9, 0), Pass.Visit(WorkerAct.Visit, 15, 1), Pass.Visit(WorkerAct.Visit, 40, 3)],
        [Pass.Visit(WorkerAct.Visit, 34, 0), Pass.Visit(WorkerAct.Visit, 58, 2), Pass.Visit(WorkerAct.Visit, 65, 5)],
        [Pass.Visit(WorkerAct.Visit, 10, 0), Pass.Visit(WorkerAct.Visit, 35, 1), Pass.Visit(WorkerAct.Visit, 63, 5)],
        [Pass.Visit(WorkerAct.Visit, 36, 2), Pass.Visit(WorkerAct.Call, 57, 4), Pass.Visit(WorkerAct.CarryOver, 64, 5)],
    ];

    private readonly AskedRules rules;
    private readonly Participation participation;

    public AskedChainTests()
    {
        ModelParameters variant = Cities.Variant("wuhan-sweeps", "targeted");
        RunContext context = new(Cities.Small(variant), variant, new RunSettings(1, 0));
        participation = new Participation(context.Numbers);
        rules = new AskedRules(context, new DoorRules(context, notDigital: true), participation.DailyChances, Days);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Wanted_and_verified_are_those_of_single_households(int log)
    {
        Random random = new(log);
        UnitMix mix = default;
        Walk[] walks = new Walk[Logs[log].Length];
        double[] verified = new double[2];
        for (int h = 0; h < Households; h++)
        {
            double u = random.NextDouble();
            int size = 1;
            bool digital = h % 2 == 0;
            double[] sizes = digital ? rules.Digital : rules.Others;
            for (; size < Register.Slots && u >= sizes[size - 1]; size++) { u -= sizes[size - 1]; }
            uint lasting = (uint)(size | PresentBit | (digital ? DigitalBit : 0)
                | (random.Next(Register.InclinationLevels) << InclinationShift));
            mix.Add(lasting);
            verified[h % 2] += Follow(lasting, Logs[log], walks, random);
        }

        double near = 5 * Math.Sqrt(Households);
        double[] groups = new double[AskedRules.GroupsAfter(Days)];
        AskedChain chain = rules.Root(0, 0);
        for (int i = 0; i < walks.Length; i++)
        {
            Pass pass = Logs[log][i];
            chain = chain.AfterRounds(pass.Day + 1);
            rules.Read(mix, pass.Day + 1, groups);
            Assert.Equal(walks[i].Digital, Households / 2 * chain.WantedDigital(pass.List, groups).Open, near);
            Assert.Equal(walks[i].Fresh, Households / 2 * chain.WantedDigital(pass.List, groups).Fresh, near);
            Assert.Equal(walks[i].Others, Households / 2 * chain.WantedOthers(groups).Open, near);
            chain = chain.After(pass);
        }

        rules.Read(mix, Days, groups);
        chain = chain.AfterRounds(Days);
        Assert.Equal(verified[0], Members(chain, isDigital: true, groups), near * 2);
        Assert.Equal(verified[1], Members(chain, isDigital: false, groups), near * 2);
    }

    [Fact]
    public void A_pass_remembers_act_hour_and_list()
    {
        foreach (WorkerAct act in new[] { WorkerAct.Visit, WorkerAct.Call, WorkerAct.CarryOver })
        {
            for (int hour = 0; hour < Days * 24; hour++)
            {
                for (int list = 0; list <= (2 * (hour / 24)) + 1; list++)
                {
                    Pass pass = Pass.Visit(act, hour, list);
                    Assert.Equal((act, hour, list, false), (pass.Act, pass.Hour, pass.List, pass.Calls));
                }

                Pass call = Pass.Call(act, hour);
                Assert.Equal((act, hour, true), (call.Act, call.Hour, call.Calls));
            }
        }
    }

    private double Members(AskedChain chain, bool isDigital, double[] groups)
    {
        double members = 0;
        for (int g = 0; g < groups.Length; g++)
        {
            for (int size = 1; size <= Register.Slots; size++)
            {
                double share = (isDigital ? rules.Digital : rules.Others)[size - 1];
                members += Households / 2 * groups[g] * share * chain.Group(isDigital, g).Verified(size);
            }
        }

        return members;
    }

    // Members read by a worker of one household, by the rules of the procedure itself.
    private int Follow(uint lasting, Pass[] log, Walk[] walks, Random random)
    {
        TargetedSweep procedure = new();
        HouseholdState state = default;
        int round = 0;
        for (int i = 0; i < log.Length; i++)
        {
            for (; round <= log[i].Day; round++) { Report(ref state, lasting, round, random); }

            long hour = (log[i].List & 1) != 0 ? 14 : 8;
            if (procedure.WantsVisit(state, lasting, Start + ((log[i].List >> 1) * Clock.Day) + (hour * Clock.Hour)))
            {
                walks[i].Digital += Register.IsDigital(lasting) ? 1 : 0;
                walks[i].Others += Register.IsDigital(lasting) ? 0 : 1;
                walks[i].Fresh += Register.IsDigital(lasting) && state.Visits == 0 ? 1 : 0;
                Try(ref state, lasting, log[i], random);
            }
        }

        return System.Numerics.BitOperations.PopCount(state.Verified);
    }

    private void Report(ref HouseholdState state, uint lasting, int round, Random random)
    {
        if (random.NextDouble() * 4294967296.0 < participation.Daily[Register.Inclination(lasting)])
        {
            long time = Start + (round * Clock.Day) + (8 * Clock.Hour) + random.NextInt64(12 * Clock.Hour);
            state.RecordReport(time, RecordState.Self, All(lasting));
        }
        else
        {
            state.Miss();
        }
    }

    // One visit, call or copy (specification, 4.5), written once more.
    private void Try(ref HouseholdState state, uint lasting, Pass pass, Random random)
    {
        DoorRules doors = rules.Doors;
        long time = Start + (pass.Hour * Clock.Hour) + (Clock.Hour / 2);
        if (pass.Act == WorkerAct.Call ? random.NextDouble() < doors.Answered
            : pass.Act == WorkerAct.CarryOver && state.EverRecorded)
        {
            state.Record(time, RecordState.Called, All(lasting));
            state.MarkDone();
            return;
        }

        state.Visit();
        bool last = state.Visits > doors.Revisits;
        if (pass.Act == WorkerAct.Call || random.NextDouble() >= doors.DoorOpened)
        {
            if (pass.Act != WorkerAct.Call && last) { state.MarkDone(); }

            return;
        }

        uint met = 0;
        for (int m = 0; m < Register.Size(lasting); m++) { met |= random.NextDouble() < doors.MemberOut ? 0 : 1u << m; }

        met &= ~state.Verified;
        bool spoken = (met | state.Verified) != All(lasting) && met != 0 && random.NextDouble() < doors.Proxy;
        state.Verify(met);
        uint recorded = spoken ? All(lasting) : state.Members | state.Verified;
        if (recorded != 0) { state.Record(time, RecordState.DoorPart, recorded); }

        if (recorded == All(lasting) || last) { state.MarkDone(); }
    }

    private static uint All(uint lasting) => (1u << Register.Size(lasting)) - 1;

    private record struct Walk(double Digital, double Fresh, double Others);
}
