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
    private readonly HeapCalendar<CityEvent> calendar = new(1 << 12);
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
        book = new WaitingBook(streets, districts);
        timetable = new BedTimetable(context.Parameters.Inputs, context.Numbers, 1.0 / context.Geography.ScaleDivisor);
        shares = ShareWeights.Of(context.Geography, AllocationSettings.Of(context));
        office = MakeOffice();
        policy = MakePolicy();
        statistics = new Tallies(districts);
        MakeDesks();
        hall = MakeClinics();
        information = new InformationFlow(context.Geography);
        known = new long[districts];
        timetable.Apply(0, stock);
        policy.Settle(0);
        StartClocks();
    }

    /// <inheritdoc/>
    public long NextTime => calendar.NextTime;

    /// <inheritdoc/>
    public Outbox<CityEvent> Outbox { get; } = new(1 << 10);

    /// <summary>Events handled.</summary>
    public long Events { get; private set; }

    /// <summary>Hash of everything handled so far.</summary>
    public UInt128 Hash => hash.Value;

    /// <inheritdoc/>
    public void Deliver(in EventKey key, in CityEvent payload) => calendar.Schedule(key, payload);

    /// <inheritdoc/>
    public void Advance(long windowEnd)
    {
        while (calendar.TryTake(windowEnd, out EventKey key, out CityEvent happening))
        {
            clock = key.Time;
            Events++;
            hash.Mix(key.Time, (long)happening.Kind);
            hash.Mix(happening.Patient, happening.Data0);
            hash.Mix((ulong)happening.Subject);
            Handle(happening, key.Time);
        }
    }

    private void Handle(in CityEvent happening, long now)
    {
        switch (happening.Kind)
        {
            case EventKind.RequestFiled: OnRequestFiled(happening, now); break;
            case EventKind.FactsChanged: OnFactsChanged(happening, now); break;
            case EventKind.RequestEnded: OnRequestEnded(happening, now); break;
            case EventKind.ClinicArrival: OnClinicArrival(happening, now); break;
            case EventKind.TestOrdered: OnTestOrdered(happening, now); break;
            case EventKind.Arrived: OnArrived(happening, now); break;
            case EventKind.StaleGrant: OnStaleGrant(happening, now); break;
            case EventKind.DiedInBed: OnDiedInBed(happening, now); break;
            case EventKind.KnownNotice: known[happening.Subject]++; break;
            case EventKind.BatchAtDistrict: OnBatchAtDistrict(happening, now); break;
            case EventKind.BatchAtCity: OnBatchAtCity(happening, now); break;
            case EventKind.RequestAtDesk: OnRequestAtDesk(happening, now); break;
            case EventKind.DeskDone: OnDeskDone(happening, now); break;
            case EventKind.AllocationRound: OnAllocationRound(happening, now); break;
            case EventKind.ClinicDone: OnClinicDone(happening, now); break;
            case EventKind.LabResult: OnLabResult(happening, now); break;
            case EventKind.BedReady: OnBedReady(happening, now); break;
            case EventKind.StayEnds: OnStayEnds(happening, now); break;
            case EventKind.StepDown: OnStepDown(happening, now); break;
            case EventKind.BedsAdded: OnHour(now); break;
            default:
                throw new UnreachableException($"Headquarters does not handle {happening.Kind}.");
        }
    }

    /// <summary>Schedules an own event.</summary>
    private void Later(long time, in CityEvent happening)
    {
        Debug.Assert(time >= clock, "nothing happens in the past");
        calendar.Schedule(EventKey.At(time, (byte)happening.Kind, source, source, sequence++), happening);
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

    /// <summary>An own event about a record.</summary>
    private CityEvent About(EventKind kind, int record, int subject = 0, ushort version = 0, long data = 0)
    {
        ref readonly PatientRecord at = ref register.At(record);
        return new CityEvent
        {
            Kind = kind, Patient = at.Patient, Person = at.Person, Subject = subject, Version = version, Data0 = data,
        };
    }
}
