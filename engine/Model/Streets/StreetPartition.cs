using Downshift.Kernel.Events;
using Downshift.Kernel.Hashing;
using Downshift.Kernel.Partitions;
using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;
using Downshift.Model.Sweeps;
using Downshift.Model.Work;

namespace Downshift.Model.Streets;

/// <summary>
/// One street with its units, grids, households and people: a partition of the run. It owns its events; what leaves it
/// for headquarters takes at least the lookahead.
/// </summary>
internal sealed partial class StreetPartition : IPartition<CityEvent>, IWorkHost
{
    private readonly RunContext context;
    private readonly Street street;
    private readonly StreetCalendar calendar;
    private readonly StreetLaws laws;
    private readonly StreetPeople people;
    private readonly Placement placement;
    private readonly DiseaseCourse course;
    private readonly Thermometer thermometer;
    private readonly SweepCalendar sweeps;
    private readonly SweepField asking;
    private readonly StreetWork work;
    private readonly StreetOutcomes outcomes;
    private readonly ContactList?[] contacts;
    private readonly Action<int, long> onInfection;
    private readonly Action<int, long> onBackground;
    private readonly Action<int> onContactsOver;
    private StateHash hash;
    private uint sequence;

    public StreetPartition(RunContext context, Street street, StreetLaws laws)
    {
        this.context = context;
        this.street = street;
        this.laws = laws;
        calendar = new StreetCalendar(street.Index);
        sweeps = laws.Sweeps;
        people = new StreetPeople(context, street, laws.Maker, ExpectedEpisodes());
        placement = new Placement(context, laws.Demand, people);
        course = laws.Course;
        thermometer = laws.Thermometer;
        asking = people.Sparse
            ? new GridField(context, street, people, this, laws)
            : new HouseholdField(context, street, people, this, laws);
        work = new StreetWork(laws.Work, street, this);
        outcomes = new StreetOutcomes(context, street, people, sweeps.Outcome);
        contacts = new ContactList?[street.UnitCount];

        onInfection = BeginInfection;
        onBackground = BeginBackground;
        onContactsOver = household => people.State(household).MarkContact(false);
        known = new int[street.UnitCount];
        waiting = new int[street.UnitCount];
        knownInfected = new int[street.UnitCount];
        ReadPatientParameters();
        carFree = new long[]?[street.UnitCount];
    }

    /// <inheritdoc/>
    public long NextTime => calendar.NextTime;

    /// <inheritdoc/>
    public Outbox<CityEvent> Outbox { get; } = new();

    /// <summary>Events handled, routine ones included.</summary>
    public long Events => calendarEvents + work.Events + asking.RoutineEvents;

    /// <summary>Work of the street's units.</summary>
    public StreetWork Work => work;

    /// <summary>Outcomes of the street.</summary>
    public StreetOutcomes Outcomes => outcomes;

    /// <summary>The running hash.</summary>
    public UInt128 Hash => hash.Value;

    private long calendarEvents;
    private long clock;

    /// <inheritdoc/>
    public void Deliver(in EventKey key, in CityEvent payload) => calendar.Deliver(key, payload);

    /// <inheritdoc/>
    public void Advance(long windowEnd)
    {
        while (calendar.TryTake(windowEnd, out long time, out CityEvent item))
        {
            FetchNext();

            clock = time;
            if (item.Kind != EventKind.UnitTurn)
            {
                // A turn only says when lazy work is made up: it is no event of the run.
                calendarEvents++;
                hash.Mix(time, ((long)item.Kind << 48) ^ item.Patient ^ ((long)item.Subject << 8));
            }

            Handle(time, item);
        }
    }

    // The person of the event after this one, and what is open in the person's unit.
    private void FetchNext()
    {
        if (calendar.NextPerson is >= 0 and int person)
        {
            people.Pool.Fetch(person);
            work.FetchOpen(calendar.NextUnit);
        }
    }

    /// <summary>Schedules an own event.</summary>
    private void Schedule(
        long time, EventKind kind, int destinationUnit, ushort version, int subject, long data0 = 0)
    {
        Schedule(time, destinationUnit, new CityEvent
        {
            Kind = kind, Version = version, Subject = subject, Data0 = data0,
        });
    }

    /// <summary>The procedure of the day a moment lies in.</summary>
    public (SweepWindow Window, ISweepProcedure Procedure) ProcedureOn(long time) => sweeps.On(Clock.DayOf(time));

    /// <summary>The window of the outcomes.</summary>
    public SweepWindow Outcome => sweeps.Outcome;

    /// <summary>The unit of a household of this street.</summary>
    public Unit UnitOf(int household) => people.UnitOf(household);

    /// <summary>Worker-hours a unit still has for a sweep until a deadline.</summary>
    public double HoursLeft(int unit, long now, long deadline) => work.HoursLeft(unit, now, deadline);

    /// <summary>Issues an order of calls or visits for a range of households.</summary>
    public void IssueBatch(int unit, TaskKind kind, long now, long due, int seconds, int first, int end) =>
        work.Issue(unit, kind, now, due, seconds, first, end);

    /// <summary>A household with somebody ill reports at a moment.</summary>
    public void ScheduleReport(int unit, int household, long time) =>
        Schedule(time, EventKind.SelfReport, unit, 0, household);

    /// <summary>A household without anybody ill reports a false reading at a moment of today.</summary>
    public void ScheduleFalseReport(int unit, int household, long time) => work.AddFalseReport(unit, household, time);

    /// <summary>A worker meets a household with somebody ill at a moment.</summary>
    public void ScheduleHousehold(EventKind kind, int unit, int household, long time, uint met) =>
        Schedule(time, kind, unit, 0, household, met);

    /// <inheritdoc/>
    public void AskTurn(int unit, long time) => Schedule(time, EventKind.UnitTurn, unit, 0, unit);

    /// <inheritdoc/>
    public bool MayFind(in WorkOrder order, long now) => asking.MayFind(order, now);

    /// <inheritdoc/>
    public long StartSweepOrder(int unit, ref WorkOrder order, long now, long available) =>
        asking.Walk(unit, ref order, now, available);

    // Infections are kept to the end; about half as many others are known to headquarters or ill at a time.
    private int ExpectedEpisodes()
    {
        double infections = 0;
        for (int u = 0; u < street.UnitCount; u++)
        {
            infections += laws.Demand.Expected(context.Geography.Units[street.FirstUnit + u]);
        }

        return (int)Math.Min(1.6 * infections, 1 << 24);
    }

    private int Local(int unit) => unit - street.FirstUnit;

    private long PatientOf(int slot) => ((long)street.Index << 32) | (uint)slot;

    private static int SlotOf(long patient) => (int)(patient & 0xFFFFFFFF);

    private void Schedule(long time, int unit, in CityEvent item)
    {
        // The work of a unit is made up late: whatever of it others can see must not be.
        if (time < clock)
        {
            throw new InvalidOperationException($"{item.Kind} of {time} would be seen at {clock} only.");
        }

        calendar.Schedule(time, Local(unit), sequence++, item);
    }

    private void Send(long time, EventKind kind, int slot, long data0 = 0, long data1 = 0, int subject = 0)
    {
        CityEvent message = new()
        {
            Kind = kind, Subject = subject, Patient = PatientOf(slot),
            Person = slot >= 0 ? people.Pool[slot].Person : 0, Data0 = data0, Data1 = data1,
        };
        EventKey key = EventKey.At(
            time, (byte)kind, (uint)context.HeadquartersPartition, (uint)street.Index, sequence++);
        Outbox.Send(context.HeadquartersPartition, key, message);
    }

    private void Handle(long now, in CityEvent item)
    {
        switch (item.Kind)
        {
            case EventKind.ShiftStart: Morning(now); break;
            case EventKind.SilenceCheck: Afternoon(now); break;
            case EventKind.UnitTurn: work.Turn(item.Subject, now); break;
            case EventKind.SelfReport or EventKind.HouseholdCall: Hear(item.Subject, now); break;
            case EventKind.DoorVisit:
                asking.ReadAtDoor(UnitOf(item.Subject).Index, item.Subject, (uint)item.Data0, now);
                break;
            case EventKind.BatchSent: SendBatch(now); break;
            case EventKind.BatchAtStreet: BatchArrived(item, now); break;
            default: HandlePerson(now, item); break;
        }
    }

    private void Hear(int household, long now)
    {
        int unit = UnitOf(household).Index;
        MakeUpWalks(unit, household, now);
        asking.HearHousehold(unit, household, now);
    }

    // What a walk meets must not change before the walks up to now are made up.
    private void MakeUpWalks(int unit, int household, long now)
    {
        long from = work.FirstOpen(unit, out bool calls, out bool visits);
        if (from <= now && asking.MayBeMet(household, from, calls, visits)) { work.Advance(unit, now); }
    }

    private void HandlePerson(long now, in CityEvent item)
    {
        int slot = SlotOf(item.Patient);
        MakeUpWalks(people.Pool[slot].Unit, people.Pool[slot].Household, now);
        asking.NoteReport(slot, now);
        switch (item.Kind)
        {
            case EventKind.StageChange: ChangeStage(slot, item.Version, (Stage)item.Data0, now); break;
            case EventKind.SeekCare: SeekCare(slot, item.Version, now); break;
            case EventKind.TriageDone: TriageDone(slot, now); break;
            case EventKind.ContactsListed: ListContacts(slot, now); break;
            case EventKind.TripArrive: TripArrives(slot, item, now); break;
            case EventKind.Grant: ReceiveGrant(slot, item, now); break;
            case EventKind.TestResult: ReceiveResult(slot, (int)item.Data0, now); break;
            case EventKind.ClinicSeen: SeenAtClinic(slot, item, now); break;
            case EventKind.Placed: Place(slot, item, now); break;
            case EventKind.Discharged: Discharge(slot, now); break;
            default: throw new InvalidOperationException($"A street cannot handle {item.Kind}.");
        }
    }

    private void SchedulePerson(long time, EventKind kind, int slot, long data0 = 0, long data1 = 0, ulong person = 0)
    {
        ref Episode episode = ref people.Pool[slot];
        Schedule(time, episode.Unit, new CityEvent
        {
            Kind = kind, Version = episode.Version, Patient = PatientOf(slot), Person = person, Data0 = data0,
            Data1 = data1,
        });
    }
}
