using Downshift.Kernel.Numerics;
using Downshift.Model.Beds;
using Downshift.Model.Events;
using Downshift.Model.Population;

namespace Downshift.Model;

/// <content>In the bed and out of it: lengths of stay, transfers, step-down, discharge, death.</content>
internal sealed partial class Headquarters
{
    /// <summary>How many beds are occupied when the run starts.</summary>
    public int InitialBedsFor() => (int)Math.Round(numbers.OccupiedBefore * stock.Usable(BedType.Designated));

    /// <summary>
    /// Puts somebody into a designated bed before the first event of the run; does nothing if none is free.
    /// </summary>
    /// <param name="patient">Partition and slot.</param>
    /// <param name="person">Identity.</param>
    /// <param name="facts">Facts.</param>
    /// <param name="residualStaySeconds">Rest of the stay, seconds.</param>
    public void PlaceInitially(long patient, ulong person, in PatientFacts facts, long residualStaySeconds)
    {
        int pool = stock.Block(BedType.Designated, facts.District);
        if (pool < 0) { return; }
        int record = register.FindOrAdd(patient, person, facts.Pack());
        ref PatientRecord at = ref register.At(record);
        at.Occupied = (short)pool;
        at.OccupiedAccount = (short)policy.AccountOf(BedType.Designated, facts.Street, facts.District);
        office.Ledger.Use(BedType.Designated, at.OccupiedAccount);
        stock.Occupy(pool);
        statistics.AddOccupied(0, 1);
        at.State = RequestStep.InBed;
        at.Served = true;
        if (facts.Infected) { known[facts.District]++; }
        NoteIdle(BedType.Designated, 0);
        EndStayAt(record, Math.Max(0, residualStaySeconds));
        ScheduleStepDown(record, 0);
    }

    private void EnterBed(int record, long now)
    {
        ref PatientRecord at = ref register.At(record);
        if (at.State == RequestStep.InBed) { FreeOccupied(record, now); }
        if (!at.Served)
        {
            at.Served = true;
            statistics.Admitted++;
        }

        stock.Occupy(at.Held);
        statistics.AddOccupied(now, 1);
        (at.Occupied, at.OccupiedAccount) = (at.Held, at.HeldAccount);
        at.Held = -1;
        at.State = RequestStep.InBed;
        at.SteppedDown = false;
        EndStayAt(record, now + StayOf(at, stock.TypeOf(at.Occupied), now));
        ScheduleStepDown(record, now);
        Recount(record, now);
        FollowStay(record, at.Facts, now);
    }

    /// <summary>Length of a stay that begins now, seconds.</summary>
    private long StayOf(in PatientRecord at, BedType type, long now)
    {
        if (type == BedType.Isolation)
        {
            return at.Test == TestStep.Negative ? Clock.Day : numbers.StayIsolation;
        }

        double u = context.Draws.Uniform(Purpose.StayLength, at.Person, (uint)type);
        if (type == BedType.Fangcang)
        {
            return (long)Quantile.LogNormal(u, numbers.StayFangcang.Value, numbers.StayFangcang.LogSd);
        }

        return at.Facts.Stage == Stage.Critical
            ? CriticalStay(at)
            : (long)Quantile.LogNormal(u, numbers.StayDesignated.Value, numbers.StayDesignated.LogSd);
    }

    /// <summary>Intensive care, then the ward for a median stay.</summary>
    private long CriticalStay(in PatientRecord at)
    {
        double u = context.Draws.Uniform(Purpose.StayCritical, at.Person);
        double care = Quantile.LogNormal(u, numbers.StayCritical.Value, numbers.StayCritical.LogSd);
        return (long)(care + numbers.StayDesignated.Value);
    }

    private void EndStayAt(int record, long time)
    {
        ref PatientRecord at = ref register.At(record);
        at.Stay++;
        Later(time, EventKind.StayEnds, record, version: at.Stay);
    }

    /// <summary>Somebody in a bed became worse, better or positive.</summary>
    private void FollowStay(int record, in PatientFacts old, long now)
    {
        ref PatientRecord at = ref register.At(record);
        PatientFacts facts = at.Facts;
        if (stock.TypeOf(at.Occupied) == BedType.Designated)
        {
            if (facts.Stage == Stage.Critical && old.Stage != Stage.Critical)
            {
                EndStayAt(record, now + CriticalStay(at));
            }
            else if (facts.Stage == Stage.Severe && old.Stage != Stage.Severe)
            {
                ScheduleStepDown(record, now);
            }

            return;
        }

        if (book.IsListed(record)) { Relist(record, now); }
        else if (at.Held < 0 && NeedOf(at, now).Any)
        {
            at.News++;
            long arrival = now + UpHop(at.Person, at.News, HopFromHospital);
            Later(arrival, EventKind.DeskDone, record, TransferReachesList, at.Request);
        }
    }

    private void OnStayEnds(int record, ushort stay, long now)
    {
        ref PatientRecord at = ref register.At(record);
        if (at.State != RequestStep.InBed || at.Stay != stay) { return; }

        // Nobody goes home severe or critical: the stay lasts until the stage is over.
        long wellAt = at.StageSince + numbers.StageRecovery;
        if (at.Facts.Severe && wellAt > now)
        {
            EndStayAt(record, wellAt);
            ScheduleStepDown(record, now);
            return;
        }

        Send(now + context.HopFixed, About(EventKind.Discharged, record));
        Vacate(record, RequestStep.Left, now);
    }

    private void OnDiedInBed(long patient, long now)
    {
        int record = register.Find(patient);
        if (record < 0) { return; }
        if (register.At(record).State == RequestStep.InBed) { Vacate(record, RequestStep.Ended, now); }
        else { OnRequestEnded(patient, now); }
    }

    private void ScheduleStepDown(int record, long now)
    {
        ref PatientRecord at = ref register.At(record);
        PatientFacts facts = at.Facts;
        if (!context.Parameters.Beds.StepDown || facts.Stage != Stage.Severe
            || stock.TypeOf(at.Occupied) != BedType.Designated || !AdmissionRules.FitsFangcang(facts))
        {
            return;
        }

        long time = Math.Max(now, at.StageSince + numbers.StepDownAfter);
        Later(time, EventKind.StepDown, record, version: at.Stay);
    }

    /// <summary>
    /// An improving severe patient moves to a free Fangcang bed; the rest of the stay is spent there.
    /// </summary>
    /// <remarks>
    /// Hospitals arrange it between themselves: no round and no quota, only a free bed. Tried once a day.
    /// </remarks>
    private void OnStepDown(int record, ushort stay, long now)
    {
        ref PatientRecord at = ref register.At(record);
        PatientFacts facts = at.Facts;
        if (at.State != RequestStep.InBed || at.Stay != stay || at.Held >= 0
            || facts.Stage is Stage.Critical or Stage.Dead)
        {
            return;
        }

        int pool = Clock.DayOf(now) < context.Calendar.FangcangAdmission
            ? -1
            : stock.Block(BedType.Fangcang, facts.District);
        if (pool < 0)
        {
            Later(now + Clock.Day, EventKind.StepDown, record, version: stay);
            return;
        }

        office.Ledger.Use(BedType.Fangcang, at.OccupiedAccount);
        at.Held = (short)pool;
        CityEvent placed = GrantMessage(EventKind.Placed, record, now);
        int account = at.OccupiedAccount;
        FreeOccupied(record, now);
        stock.Occupy(pool);
        statistics.AddOccupied(now, 1);
        (at.Occupied, at.OccupiedAccount, at.Held) = ((short)pool, (short)account, -1);
        at.SteppedDown = true;
        at.PlacedDirectly = true;
        NoteIdle(BedType.Fangcang, now);
        Recount(record, now);
        Send(now + context.HopFixed, placed);
    }

    /// <summary>The bed is left for good.</summary>
    private void Vacate(int record, RequestStep state, long now)
    {
        ref PatientRecord at = ref register.At(record);
        FreeOccupied(record, now);
        at.Stay++;
        at.State = state;
        book.Withdraw(record);

        // A bed granted for a transfer is found unused by its own message.
        if (at.Held >= 0) { at.State = RequestStep.Ended; }
        Recount(record, now);
    }

    private void FreeOccupied(int record, long now)
    {
        ref PatientRecord at = ref register.At(record);
        uint departures = stock.Leave(at.Occupied);
        statistics.AddOccupied(now, -1);
        Later(
            now + numbers.Turnaround, EventKind.BedReady, AgendaEntry.NoRecord, at.Occupied,
            (ushort)at.OccupiedAccount, (int)departures);
        at.Occupied = -1;
    }
}
