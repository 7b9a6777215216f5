using Downshift.Model.Beds;
using Downshift.Model.Events;
using Downshift.Model.Population;

namespace Downshift.Model;

/// <content>Rounds of allocation, the way of a grant down to the patient, and grants that find nobody.</content>
internal sealed partial class Headquarters
{
    private const int FirstRoundShift = 32;
    private const int DistrictShift = 8;

    // Datum of StaleGrant: the patient still needs a bed, though not this one. Otherwise the request is over.
    private const long StillWanted = 1;

    /// <inheritdoc/>
    void IGrantSink.Expect(int record)
    {
        register.Fetch(record);
        register.FetchTimes(record);
    }

    /// <inheritdoc/>
    int IGrantSink.DistrictOf(int record) => register.At(record).Facts.District;

    /// <inheritdoc/>
    void IGrantSink.Granted(in BedGrant grant, long now)
    {
        ref PatientRecord at = ref register.At(grant.Record);
        at.Held = (short)grant.Pool;
        at.HeldAccount = (short)grant.Account;
        at.Grants++;
        statistics.Grants++;
        hash.Mix(at.Patient, grant.Pool);
        if (at.State == RequestStep.Ended)
        {
            // The list did not know yet. The grant goes down and finds nobody; only headquarters is told.
            Later(now + DownHops(at, grant.Level), EventKind.StaleGrant, grant.Record);
        }
        else if (at.WalkIn || at.State == RequestStep.InBed)
        {
            // In an observation room or in a bed already: no hops, no car. Headquarters keeps its own copy.
            if (at.State != RequestStep.InBed) { at.State = RequestStep.Granted; }
            long placed = now + context.HopFixed;
            Later(placed, EventKind.Arrived, grant.Record);
            Send(placed, GrantMessage(EventKind.Placed, grant.Record, now));
        }
        else
        {
            at.State = RequestStep.Granted;
            Send(now + DownHops(at, grant.Level), GrantMessage(EventKind.Grant, grant.Record, now));
        }

        Recount(grant.Record, now);
        NoteIdle(grant.Type, now);
    }

    private void OnAllocationRound(LedgerLevel level, long now)
    {
        policy.Round(level, now);
        Later(now + policy.PeriodOf(level), EventKind.AllocationRound, AgendaEntry.NoRecord, (int)level);
    }

    private CityEvent GrantMessage(EventKind kind, int record, long now)
    {
        ref readonly PatientRecord at = ref register.At(record);

        // A walk-in may get a freed bed before the request is on any list or has met a round.
        long listed = at.WasListed ? register.TimesOf(record).ListedAt : now;
        long firstRound = at.WasListed ? Math.Min(register.TimesOf(record).FirstRound, now) : now;
        return new CityEvent
        {
            Kind = kind,
            Version = at.Grants,
            Patient = at.Patient,
            Person = (ulong)now,
            Data0 = (long)stock.TypeOf(at.Held) | ((long)stock.DistrictOf(at.Held) << DistrictShift),
            Data1 = (listed & 0xFFFFFFFF) | (firstRound << FirstRoundShift),
        };
    }

    /// <summary>
    /// City, district, street, unit: as many hops as levels, each with the draw of its place in the tree.
    /// </summary>
    private long DownHops(in PatientRecord at, LedgerLevel level)
    {
        long sum = 0;
        for (ushort hop = 0; hop <= (ushort)level; hop++)
        {
            sum += context.Hop(context.Draws.Uniform(Purpose.HopDown, at.Person, at.Grants, hop));
        }

        return sum;
    }

    private void OnArrived(int record, long now)
    {
        if (record < 0) { return; }
        ref PatientRecord at = ref register.At(record);
        if (at.Held < 0) { return; }
        bool gone = at.Facts.IsOver;
        if (at.State == RequestStep.Ended || (gone && (at.WalkIn || at.State == RequestStep.InBed)))
        {
            // The end crossed with the placing; somebody in a bed already stays there.
            ReturnHeld(record, now);
            if (at.State == RequestStep.Granted) { EndWaiting(record, now); }
            return;
        }

        at.PlacedDirectly = at.WalkIn || at.State == RequestStep.InBed;
        EnterBed(record, now);
    }

    private void OnStaleGrant(int record, long wanted, long now)
    {
        if (record < 0) { return; }
        ref PatientRecord at = ref register.At(record);
        if (at.Held < 0)
        {
            if (at.State == RequestStep.InBed && at.PlacedDirectly) { Vacate(record, RequestStep.Ended, now); }
            return;
        }

        ReturnHeld(record, now);
        if (at.State != RequestStep.Granted) { return; }
        if (wanted != StillWanted)
        {
            EndWaiting(record, now);
            return;
        }

        // Worsened out of the class of the bed: back to its place on the list.
        at.State = RequestStep.Listed;
        Recount(record, now);
        ListWithHolders(record, now);
    }

    /// <summary>A granted bed goes back unused.</summary>
    private void ReturnHeld(int record, long now)
    {
        ref PatientRecord at = ref register.At(record);
        statistics.Stale++;
        stock.GiveBack(at.Held);
        Later(
            now + numbers.StaleReturn, EventKind.BedReady, AgendaEntry.NoRecord, at.Held, (ushort)at.HeldAccount);
        at.Held = -1;
    }

    private void OnBedReady(int pool, int account, int departure, long now)
    {
        // The account travels in the version: which account books a bed is no part of the state that is hashed.
        BedType type = stock.TypeOf(pool);
        office.Ledger.Return(type, account);
        if (!stock.Ready(pool)) { return; }
        NoteIdle(type, now);
        if (departure > 0 && type == BedType.Designated) { OfferFreedBed(pool, account, departure, now); }
    }
}
