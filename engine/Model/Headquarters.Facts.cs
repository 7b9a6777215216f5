using Downshift.Model.Beds;
using Downshift.Model.Events;
using Downshift.Model.Population;

namespace Downshift.Model;

/// <content>What is known of a person, when the lists learn of it, and who counts as waiting.</content>
internal sealed partial class Headquarters
{
    private void OnFactsChanged(in CityEvent happening, long now)
    {
        int record = register.Find(happening.Patient);
        if (record >= 0) { TakeFacts(record, happening.Data0, now); }
    }

    /// <summary>Takes newer facts: the truth counts at once, the list learns of it by the hops of a request.</summary>
    private void TakeFacts(int record, long word, long now)
    {
        ref PatientRecord at = ref register.At(record);
        PatientFacts old = at.Facts;
        at.Facts = KeepPositive(at.Facts, word);
        PatientFacts facts = at.Facts;
        if (facts.Severe && facts.Stage != old.Stage) { at.StageSince = (int)now; }
        Recount(record, now);
        if (at.Test == TestStep.Queued && UrgencyOf(facts) < UrgencyOf(old)) { Queue(record); }
        if (at.State == RequestStep.InBed)
        {
            FollowStay(record, old, now);
            return;
        }

        if (at.State is RequestStep.Travelling or RequestStep.Listed && facts.IsOver)
        {
            EndWaiting(record, now);
            return;
        }

        TellList(record, now);
    }

    /// <summary>
    /// Changed facts or an end travel to the holder of the ledger; those in an observation room are seen at once.
    /// </summary>
    private void TellList(int record, long now)
    {
        if (!book.IsListed(record)) { return; }
        ref PatientRecord at = ref register.At(record);
        long arrival = now;
        if (!at.WalkIn)
        {
            at.News++;
            LedgerLevel top = ListsAt(LedgerLevel.City) ? LedgerLevel.City
                : ListsAt(LedgerLevel.District) ? LedgerLevel.District : LedgerLevel.Street;
            for (ushort hop = 0; hop <= (ushort)top; hop++) { arrival += UpHop(at.Person, at.News, hop); }
        }

        if (arrival == now) { Relist(record, now); }
        else { Later(arrival, EventKind.DeskDone, record, NewsReachesList, at.Request); }
    }

    private void OnListNews(int record, int subject, ushort request, long now)
    {
        ref PatientRecord at = ref register.At(record);
        if (at.Request != request) { return; }
        if (subject == NewsReachesList) { Relist(record, now); }
        else if (at.State == RequestStep.InBed && at.Held < 0 && NeedOf(at, now).Any) { ListWithHolders(record, now); }
    }

    /// <summary>A listed person takes the place that the newest facts give, or leaves the list.</summary>
    private void Relist(int record, long now)
    {
        ref PatientRecord at = ref register.At(record);
        if (!book.IsListed(record)) { return; }
        BedNeed need = NeedOf(at, now);
        if (at.State == RequestStep.Ended || (at.State == RequestStep.InBed && !need.Any))
        {
            book.Withdraw(record);
            return;
        }

        book.Restate(record, need, at.Filed, at.Person);
        if (at.WalkIn && at.State != RequestStep.InBed) { OfferObservation(record, need); }
    }

    /// <summary>
    /// Headquarters itself learns something at once (a result, a date): lists and counts follow at once.
    /// </summary>
    private void LearnAtOnce(int record, long now)
    {
        ref PatientRecord at = ref register.At(record);
        Recount(record, now);
        if (at.State == RequestStep.InBed) { FollowStay(record, at.Facts, now); }
        else { Relist(record, now); }
    }

    /// <summary>A new rule of admission holds from today: everybody's need is looked at again.</summary>
    private void LookAgain(long now)
    {
        for (int record = 0; record < register.Count; record++)
        {
            if (register.At(record).State is RequestStep.Travelling or RequestStep.Listed or RequestStep.InBed)
            {
                LearnAtOnce(record, now);
            }
        }
    }

    private BedNeed NeedOf(in PatientRecord at, long now)
    {
        int day = Clock.DayOf(now);
        return at.State == RequestStep.InBed
            ? rules.ForTransfer(at.Facts, stock.TypeOf(at.Occupied), at.SteppedDown, day)
            : rules.For(at.Facts, day);
    }

    /// <summary>
    /// Counts a person as waiting for a type, as it truly is: requests on their way included, grants not.
    /// </summary>
    private void Recount(int record, long now)
    {
        ref PatientRecord at = ref register.At(record);
        bool waits = at.State is RequestStep.Travelling or RequestStep.Listed
            || (at.State == RequestStep.InBed && at.Held < 0);
        sbyte type = waits ? NeedOf(at, now).First : BedNeed.None;
        if (type == at.CountedType) { return; }
        int district = at.Facts.District;
        if (at.CountedType >= 0)
        {
            statistics.AddWaiting((BedType)at.CountedType, district, -1);
            NoteIdle((BedType)at.CountedType, now);
        }

        at.CountedType = type;
        if (type >= 0)
        {
            statistics.AddWaiting((BedType)type, district, 1);
            NoteIdle((BedType)type, now);
        }
    }

    private void NoteIdle(BedType type, long now) =>
        statistics.SetIdle(type, now, Math.Min(stock.Free(type), statistics.Waiting(type)));

    private bool IsShort()
    {
        long free = 0;
        long waiting = 0;
        for (BedType type = 0; (int)type < BedStock.Types; type++)
        {
            free += stock.Free(type);
            waiting += statistics.Waiting(type);
        }

        return free < waiting;
    }

    /// <summary>A positive result is never forgotten, whatever a message written before it says.</summary>
    private static PatientFacts KeepPositive(in PatientFacts old, long word) =>
        old.Positive ? PatientFacts.Unpack(word) with { Positive = true } : PatientFacts.Unpack(word);

    private static bool IsGone(in PatientRecord at) =>
        at.State is RequestStep.Ended or RequestStep.Left || at.Facts.IsOver;
}
