using Downshift.Kernel.Events;
using Downshift.Kernel.Partitions;
using Downshift.Model.Beds;
using Downshift.Model.Events;
using Downshift.Model.Population;

namespace Downshift.Model.Tests.Beds;

/// <summary>
/// Stands in for a street: tells headquarters what the scripts of its patients say, answers its messages.
/// </summary>
internal sealed class ScriptedStreet(RunContext context, int index, long trip) : IPartition<CityEvent>
{
    private readonly HeapCalendar<CityEvent> calendar = new();
    private readonly List<ScriptedPatient> patients = [];
    private uint sequence;

    public long NextTime => calendar.NextTime;

    public Outbox<CityEvent> Outbox { get; } = new();

    public IReadOnlyList<ScriptedPatient> Patients => patients;

    /// <summary>Everything it was told: time, kind, slot, datum.</summary>
    public List<(long Time, EventKind Kind, int Slot, long Data)> Log { get; } = [];

    public long PatientOf(int slot) => ((long)index << 32) | (uint)slot;

    public void Add(ScriptedPatient patient)
    {
        int slot = patients.Count;
        patients.Add(patient);
        Later(patient.SeeksAt, EventKind.SeekCare, slot);
        if (patient.WorsensAt < patient.EndsAt) { Later(patient.WorsensAt, EventKind.StageChange, slot); }
        if (patient.EndsAt < long.MaxValue) { Later(patient.EndsAt, EventKind.ShiftEnd, slot); }
    }

    public void Deliver(in EventKey key, in CityEvent payload) => calendar.Schedule(key, payload);

    public void Advance(long windowEnd)
    {
        while (calendar.TryTake(windowEnd, out EventKey key, out CityEvent happening))
        {
            int slot = (int)happening.Patient;
            ScriptedPatient patient = patients[slot];
            if (happening.Kind >= EventKind.Grant) { Log.Add((key.Time, happening.Kind, slot, happening.Data0)); }
            Handle(happening, patient, slot, key.Time);
        }
    }

    private void Handle(in CityEvent happening, ScriptedPatient patient, int slot, long now)
    {
        switch (happening.Kind)
        {
            case EventKind.SeekCare when !patient.Over: Seek(patient, slot, now); break;
            case EventKind.StageChange when !patient.Over:
                patient.Facts = patient.Facts with { Stage = patient.WorseStage };
                Tell(EventKind.FactsChanged, slot, patient.Facts.Pack(), now);
                break;
            case EventKind.ShiftEnd: End(patient, slot, now); break;
            case EventKind.Grant: TakeGrant(happening, patient, slot, now); break;
            case EventKind.TripArrive: ArriveOrNot(happening, patient, slot, now); break;
            case EventKind.Placed when !patient.Over: Enter(happening, patient, now); break;
            case EventKind.ClinicSeen when happening.Data0 == 1 && !patient.InBed && !patient.OnTheWay:
                patient.Open = !patient.Over;
                if (patient.Over) { Tell(EventKind.RequestEnded, slot, 0, now); }
                break;
            case EventKind.TestResult:
                patient.Results.Add((now, happening.Data0));
                if (happening.Data0 == 1) { patient.Facts = patient.Facts with { Positive = true }; }
                break;
            case EventKind.Discharged: patient.InBed = false; break;
        }
    }

    private void Seek(ScriptedPatient patient, int slot, long now)
    {
        long facts = patient.Facts.Pack();
        if (patient.ByClinic)
        {
            Tell(EventKind.ClinicArrival, slot, facts, now, patient.Facts.District);
            return;
        }

        if (patient.Tested) { Tell(EventKind.TestOrdered, slot, facts, now); }
        patient.Open = true;
        Tell(EventKind.RequestFiled, slot, facts, now);
    }

    private void End(ScriptedPatient patient, int slot, long now)
    {
        patient.Over = true;
        patient.Facts = patient.Facts with { Stage = patient.Dies ? Stage.Dead : Stage.Recovered };
        if (patient.InBed && patient.Dies)
        {
            Tell(EventKind.DiedInBed, slot, 0, now);
            patient.InBed = false;
        }
        else if (patient.Open && !patient.OnTheWay) { Tell(EventKind.RequestEnded, slot, 0, now); }
        else if (patient.SeeksAt < now) { Tell(EventKind.FactsChanged, slot, patient.Facts.Pack(), now); }

        patient.Open = false;
    }

    private void TakeGrant(in CityEvent grant, ScriptedPatient patient, int slot, long now)
    {
        if (!patient.Open || patient.OnTheWay)
        {
            Tell(EventKind.StaleGrant, slot, 0, now);
            return;
        }

        patient.OnTheWay = true;
        CityEvent arrival = grant;
        arrival.Kind = EventKind.TripArrive;
        calendar.Schedule(Key(now + trip, EventKind.TripArrive), arrival);
    }

    private void ArriveOrNot(in CityEvent grant, ScriptedPatient patient, int slot, long now)
    {
        patient.OnTheWay = false;
        if (patient.Over)
        {
            Tell(EventKind.StaleGrant, slot, 0, now);
            return;
        }

        Tell(EventKind.Arrived, slot, 0, now);
        Enter(grant, patient, now);
    }

    private static void Enter(in CityEvent grant, ScriptedPatient patient, long now)
    {
        patient.Placings++;
        patient.Bed = (BedType)(grant.Data0 & 255);
        patient.InBed = true;
        patient.Open = false;
        if (patient.ArrivedAt >= 0) { return; }
        patient.ArrivedAt = now;
        patient.GrantedAt = (long)grant.Person;
        patient.ListedAt = grant.Data1 & 0xFFFFFFFF;
        patient.FirstRoundAt = grant.Data1 >> 32;
    }

    private void Tell(EventKind kind, int slot, long data, long now, int subject = 0)
    {
        CityEvent message = new()
        {
            Kind = kind, Subject = subject, Patient = PatientOf(slot), Person = patients[slot].Person, Data0 = data,
            Data1 = now,
        };
        Outbox.Send(context.HeadquartersPartition, Key(now + context.HopFixed, kind), message);
    }

    private void Later(long time, EventKind kind, int slot) =>
        calendar.Schedule(Key(time, kind), new CityEvent { Kind = kind, Patient = PatientOf(slot) });

    private EventKey Key(long time, EventKind kind) =>
        EventKey.At(time, (byte)kind, (uint)context.HeadquartersPartition, (uint)index, sequence++);
}
