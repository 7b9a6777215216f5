using System.Collections.Immutable;
using Downshift.Model.Beds;
using Downshift.Model.Clinics;
using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;

namespace Downshift.Model;

/// <content>The parts of headquarters and the numbers it reads.</content>
internal sealed partial class Headquarters
{
    private readonly Numbers numbers;
    private readonly AdmissionRules rules;
    private readonly PatientRegister register;
    private readonly BedStock stock;
    private readonly WaitingBook book;
    private readonly BedTimetable timetable;
    private readonly ShareWeights shares;
    private readonly BedOffice office;
    private readonly IBedAllocation policy;
    private readonly Tallies statistics;
    private readonly ClinicHall hall;
    private readonly TestQueue testQueue = new();
    private readonly InformationFlow information;
    private readonly long[] known;
    private DeskQueue[] streetDesks = [];
    private DeskQueue[] districtDesks = [];
    private DeskQueue cityDesk = new(1, 1);
    private WalkInQueue[] walkIns = [];
    private double[] populationShares = [];
    private int listingLevels;

    private ImmutableArray<District> Districts => context.Geography.Districts;

    private BedOffice MakeOffice() => new(
        AllocationSettings.Of(context), stock, book, shares, Districts.Length, context.Geography.Streets.Length,
        context.Parameters.Beds.Policy == BedPolicyKind.Community, this);

    private IBedAllocation MakePolicy()
    {
        int[] districtOf = [.. context.Geography.Streets.Select(street => street.District)];
        return BedPolicies.Make(context.Parameters.Beds.Policy, office, districtOf, IsShort);
    }

    private void MakeDesks()
    {
        double seconds = context.Numbers.Number("bed.deskTime");
        streetDesks = new DeskQueue[context.Geography.Streets.Length];
        districtDesks = new DeskQueue[Districts.Length];
        walkIns = new WalkInQueue[Districts.Length];
        for (int s = 0; s < streetDesks.Length; s++)
        {
            streetDesks[s] = new DeskQueue(context.Numbers.Number("bed.deskStreet"), seconds);
        }

        for (int d = 0; d < districtDesks.Length; d++)
        {
            // Streets keep their number at a small scale; districts and the city see 1/k of the requests.
            districtDesks[d] = new DeskQueue(context.Scaled(context.Numbers.Number("bed.deskDistrict")), seconds);
            walkIns[d] = new WalkInQueue();
        }

        cityDesk = new DeskQueue(context.Scaled(context.Numbers.Number("bed.deskCity")), seconds);
    }

    private ClinicHall MakeClinics()
    {
        double capacity = context.Scaled(context.Numbers.Number("clinic.capacity"));
        double[] visits = new double[Districts.Length];
        populationShares = new double[Districts.Length];
        double sum = 0;
        foreach (District each in Districts) { sum += each.Input.Population; }
        for (int d = 0; d < visits.Length; d++)
        {
            populationShares[d] = Districts[d].Input.Population / sum;
            visits[d] = capacity * populationShares[d];
        }

        return new ClinicHall(visits);
    }

    private void StartClocks()
    {
        Later(Clock.Hour, EventKind.BedsAdded, AgendaEntry.NoRecord);
        for (LedgerLevel level = 0; level <= LedgerLevel.City; level++)
        {
            long period = policy.PeriodOf(level);
            if (period > 0)
            {
                Later(RoundClock.Next(0, period), EventKind.AllocationRound, AgendaEntry.NoRecord, (int)level);
            }
        }

        BeginWorriedHour(0);
    }

    /// <summary>The numbers of chains, stays and tests, read once.</summary>
    private sealed class Numbers(RunContext context)
    {
        public double Queried { get; } = context.Numbers.Number("bed.queried");

        public long StaleReturn { get; } = context.Numbers.Seconds("bed.staleReturn");

        public long Turnaround { get; } = context.Numbers.Seconds("bed.turnaround");

        public ParameterValue StayDesignated { get; } = context.Numbers.Find("bed.stayDesignated");

        public ParameterValue StayCritical { get; } = context.Numbers.Find("bed.stayCritical");

        public ParameterValue StayFangcang { get; } = context.Numbers.Find("bed.stayFangcang");

        public long StayIsolation { get; } = context.Numbers.Seconds("bed.stayIsolation");

        public long StageRecovery { get; } = context.Numbers.Seconds("course.stageRecovery");

        public long StepDownAfter { get; } = context.Numbers.Seconds("bed.stepDownAfter");

        public double FreedShareBefore { get; } = context.Numbers.Number("clinic.freedShareBefore");

        public double FreedShareAfter { get; } = context.Numbers.Number("clinic.freedShareAfter");

        public double NormalSeekers { get; } = context.Scaled(context.Numbers.Number("clinic.normalSeekers"));

        public double PanicFactor { get; } = context.Numbers.Number("background.panicFactor");

        public double TestsFactor { get; } = context.Numbers.Number("tests.factor");

        public long TurnaroundFirst { get; } = context.Numbers.Seconds("tests.turnaroundFirst");

        public long TurnaroundLast { get; } = context.Numbers.Seconds("tests.turnaroundLast");

        public double FalseNegative { get; } = context.Numbers.Number("tests.falseNegative");

        public int Retests { get; } = context.Numbers.Whole("tests.retests");

        public long RetestAfter { get; } = context.Numbers.Seconds("tests.retestAfter");

        public double ChasePerPatient { get; } = context.Numbers.Number("bed.chasePerPatient");

        public double OccupiedBefore { get; } = context.Numbers.Number("prehistory.occupiedShare");
    }
}
