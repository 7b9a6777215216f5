using System.Diagnostics;
using Downshift.Kernel.Events;
using Downshift.Kernel.Hashing;
using Downshift.Kernel.Partitions;
using Downshift.Model.Beds;
using Downshift.Model.Events;

namespace Downshift.Model;

/// <summary>
/// The upper house in one partition: desks and lists of streets, districts and city, the bed ledger, all beds, the
/// fever clinics and the test queue. It touches no person: it hears of them by messages and answers by messages.
/// </summary>
/// <remarks>
/// A request's way: <c>Chain</c> (desks), <c>Grants</c> (rounds, travel of the grant), <c>Stays</c> (in the bed and
/// out of it). Beside it: <c>Clinics</c>, <c>Tests</c>, <c>Information</c>, <c>Hours</c> (the hourly clock),
/// <c>Reporting</c>.
/// </remarks>
internal sealed partial class Headquarters : IPartition<CityEvent>, IGrantSink
{
    private readonly RunContext context;
    private readonly Agenda agenda = new();
    private readonly MessageShelf shelf = new();
    private readonly uint source;
    private StateHash hash;
    private uint sequence;
    private long clock;

    /// <summary>Headquarters at the start of the first day; its own clocks are set.</summary>
    /// <param name="context">The run.</param>
    public Headquarters(RunContext context)
    {
        this.context = context;
        source = (uint)context.HeadquartersPartition;
        numbers = new Numbers(context);
        rules = new AdmissionRules(context.Calendar, context.Parameters.Beds, context.Parameters.Mechanisms);
        int districts = context.Geography.Districts.Length;
        int streets = context.Geography.Streets.Length;
        register = new PatientRegister(streets + 1);
        stock = new BedStock(districts);
        held = new int[stock.PoolCount];
        occupied = new int[stock.PoolCount];
        book = new WaitingBook(streets, districts);
        timetable = new BedTimetable(
            context.Parameters.Inputs, context.Numbers, 1.0 / context.Geography.ScaleDivisor,
            context.Parameters.Beds.Shift);
        shares = ShareWeights.Of(context.Geography, AllocationSettings.Of(context));
        office = MakeOffice();
        policy = MakePolicy();
        statistics = new Tallies(districts);
        MakeDesks();
        hall = MakeClinics();
        information = new InformationFlow(context.Geography);
        known = new long[districts];
        timetable.Apply(0, stock);
        Settle(0);
        StartClocks();
    }

    /// <inheritdoc/>
    public long NextTime => agenda.NextTime;

    /// <inheritdoc/>
    public Outbox<CityEvent> Outbox { get; } = new(1 << 4);

    /// <summary>Events handled.</summary>
    public long Events { get; private set; }

    /// <summary>Hash of everything handled so far.</summary>
    public UInt128 Hash => hash.Value;

    /// <inheritdoc/>
    public void Deliver(in EventKey key, in CityEvent payload)
    {
        AgendaEntry entry = new(key.Time, key.PriorityClass, key.Source, key.Sequence, AgendaEntry.NoRecord);
        agenda.Add(entry.ForMessage(shelf.Put(payload), payload.Patient));
    }

    /// <inheritdoc/>
    public void Advance(long windowEnd)
    {
        while (agenda.Open(windowEnd))
        {
            if (agenda.IsFresh) { FetchAhead(agenda.Opened); }
            AgendaEntry entry = agenda.Take();
            clock = entry.Time;
            Events++;
            if (entry.IsMessage)
            {
                CityEvent message = shelf.Take(entry.Message);
                Note(clock, message);
                Handle(message, clock);
            }
            else
            {
                Note(clock, entry);
                Handle(entry, clock);
            }
        }
    }

    /// <summary>Asks for what the events of a bucket will need, all at once instead of one after the other.</summary>
    private void FetchAhead(ReadOnlySpan<AgendaEntry> opened)
    {
        foreach (ref readonly AgendaEntry entry in opened)
        {
            if (entry.IsMessage)
            {
                shelf.Fetch(entry.Message);
                register.FetchPlace(entry.Patient);
            }
            else if (entry.Record >= 0)
            {
                register.Fetch(entry.Record);
                book.Fetch(entry.Record);
            }
        }

        foreach (ref readonly AgendaEntry entry in opened)
        {
            if (!entry.IsMessage) { continue; }
            int record = register.Find(entry.Patient);
            if (record < 0) { continue; }
            register.Fetch(record);
            book.Fetch(record);
        }
    }

    private void Note(long time, in CityEvent message)
    {
        StateHash mixed = hash;
        mixed.Mix(time, (long)message.Kind);
        mixed.Mix(message.Patient, message.Data0);
        mixed.Mix((ulong)message.Subject);
        hash = mixed;
    }

    private void Note(long time, in AgendaEntry entry)
    {
        long patient = entry.Record >= 0 ? register.At(entry.Record).Patient : 0;
        StateHash mixed = hash;
        mixed.Mix(time, entry.Priority);
        mixed.Mix(patient, entry.Data);
        mixed.Mix((ulong)entry.Subject);
        hash = mixed;
    }

    private void Handle(in CityEvent message, long now)
    {
        switch (message.Kind)
        {
            case EventKind.RequestFiled: OnRequestFiled(message, now); break;
            case EventKind.FactsChanged: OnFactsChanged(message, now); break;
            case EventKind.RequestEnded: OnRequestEnded(message.Patient, now); break;
            case EventKind.ClinicArrival: OnClinicArrival(message, now); break;
            case EventKind.TestOrdered: OnTestOrdered(message, now); break;
            case EventKind.Arrived: OnArrived(register.Find(message.Patient), now); break;
            case EventKind.StaleGrant: OnStaleGrant(register.Find(message.Patient), message.Data0, now); break;
            case EventKind.DiedInBed: OnDiedInBed(message.Patient, now); break;
            case EventKind.KnownNotice: known[message.Subject]++; break;
            case EventKind.BatchAtDistrict: OnBatchAtDistrict(message, now); break;
            case EventKind.BatchAtCity: OnBatchAtCity(message, now); break;
            default: throw new UnreachableException($"Headquarters gets no message of kind {message.Kind}.");
        }
    }

    private void Handle(in AgendaEntry entry, long now)
    {
        int record = entry.Record;
        switch ((EventKind)entry.Priority)
        {
            case EventKind.RequestAtDesk:
                OnRequestAtDesk(record, (LedgerLevel)entry.Subject, entry.Version, now);
                break;
            case EventKind.DeskDone: OnDeskDone(record, entry.Subject, entry.Version, now); break;
            case EventKind.LabResult: OnLabResult(record, entry.Version, entry.Data, now); break;
            case EventKind.ClinicDone: OnClinicDone(record, entry.Subject, now); break;
            case EventKind.BedReady: OnBedReady(entry.Subject, entry.Version, entry.Data, now); break;
            case EventKind.StayEnds: OnStayEnds(record, entry.Version, now); break;
            case EventKind.StepDown: OnStepDown(record, entry.Version, now); break;
            case EventKind.Arrived: OnArrived(record, now); break;
            case EventKind.StaleGrant: OnStaleGrant(record, entry.Data, now); break;
            case EventKind.AllocationRound: OnAllocationRound((LedgerLevel)entry.Subject, now); break;
            case EventKind.BedsAdded: OnHour(now); break;
            default: throw new UnreachableException($"Headquarters plans no event of kind {entry.Priority}.");
        }
    }

    /// <summary>Schedules an own event, about a record or <see cref="AgendaEntry.NoRecord"/>.</summary>
    private void Later(long time, EventKind kind, int record, int subject = 0, ushort version = 0, int data = 0)
    {
        Debug.Assert(time >= clock, "nothing happens in the past");
        Debug.Assert(subject == (short)subject, "subjects are few");
        AgendaEntry entry = new(time, (byte)kind, source, sequence++, record);
        agenda.Add(entry.With(subject, version, data));
    }

    /// <summary>Schedules an own event that carries more than an entry holds.</summary>
    private void LaterWhole(long time, in CityEvent happening)
    {
        AgendaEntry entry = new(time, (byte)happening.Kind, source, sequence++, AgendaEntry.NoRecord);
        agenda.Add(entry.ForMessage(shelf.Put(happening), happening.Patient));
    }

    /// <summary>Sends a message to the partition of a person.</summary>
    private void Send(long time, in CityEvent message)
    {
        int partition = (int)(message.Patient >> 32);
        Debug.Assert(time >= clock + context.HopFixed, "a message between partitions takes at least the lookahead");
        hash.Mix(time, message.Data0);
        Outbox.Send(
            partition, EventKey.At(time, (byte)message.Kind, (uint)partition, source, sequence++), message);
    }

    /// <summary>A message about a record.</summary>
    private CityEvent About(EventKind kind, int record, int subject = 0, long data = 0)
    {
        ref readonly PatientRecord at = ref register.At(record);
        return new CityEvent
        {
            Kind = kind, Patient = at.Patient, Person = at.Person, Subject = subject, Data0 = data,
        };
    }
}
