using Downshift.Model.Beds;
using Downshift.Model.Events;

namespace Downshift.Model;

/// <content>The way up: street, district and city desk, then the list of whoever holds the ledger.</content>
internal sealed partial class Headquarters
{
    // Addresses of the hops of one request (purpose HopUp, ordinal 0).
    private const ushort HopToStreet = 0;
    private const ushort HopToDistrict = 1;
    private const ushort HopToCity = 2;
    private const ushort HopBackWithQuestion = 3;
    private const ushort HopWithAnswer = 4;
    private const ushort HopFromHospital = 5;

    // Subjects of DeskDone beyond the three levels: something else reaches the holder of the ledger.
    private const int NewsReachesList = 3;
    private const int TransferReachesList = 4;

    /// <summary>Subject of <see cref="EventKind.RequestFiled"/> when the request enters at the district.</summary>
    public const int RequestEntersAtDistrict = 1;

    private void OnRequestFiled(in CityEvent happening, long now)
    {
        int record = register.FindOrAdd(happening.Patient, happening.Person, happening.Data0);
        ref PatientRecord at = ref register.At(record);
        if (at.State is RequestStep.None or RequestStep.Left or RequestStep.Ended && at.Held < 0)
        {
            at.Facts = KeepPositive(at.Facts, happening.Data0);
            long filed = happening.Data1;
            File(record, filed, now);
            long first = Math.Max(now, filed + UpHop(at.Person, 0, HopToStreet));
            // Notice 15: what the double temperature finds enters at the district, which arranges the clinic.
            LedgerLevel level = happening.Subject == RequestEntersAtDistrict
                ? LedgerLevel.District
                : LedgerLevel.Street;
            Later(first, EventKind.RequestAtDesk, record, (int)level, at.Request);
            return;
        }

        // The first filing in any channel counts; a second one only brings newer facts.
        TakeFacts(record, happening.Data0, now);
    }

    private void File(int record, long filed, long now)
    {
        ref PatientRecord at = ref register.At(record);
        book.Withdraw(record);
        at.State = RequestStep.Travelling;
        at.Request++;
        at.Filed = (int)filed;
        at.WasListed = false;
        at.Queried = false;
        at.Served = false;
        at.WalkIn = false;
        at.SteppedDown = false;
        statistics.Filed++;
        if (at.Facts.Severe) { at.StageSince = (int)now; }
        Recount(record, now);
    }

    private void OnRequestAtDesk(int record, LedgerLevel level, ushort request, long now)
    {
        ref PatientRecord at = ref register.At(record);
        if (!IsUnderWay(at, request)) { return; }
        long done = level switch
        {
            LedgerLevel.Street => streetDesks[at.Facts.Street].Enter(now),
            LedgerLevel.District => districtDesks[at.Facts.District].Enter(now),
            _ => cityDesk.Enter(now),
        };
        Later(done, EventKind.DeskDone, record, (int)level, request);
    }

    private void OnDeskDone(int record, int subject, ushort request, long now)
    {
        ref PatientRecord at = ref register.At(record);
        if (subject >= NewsReachesList)
        {
            OnListNews(record, subject, request, now);
            return;
        }

        if (!IsUnderWay(at, request)) { return; }
        LedgerLevel level = (LedgerLevel)subject;
        if (level == LedgerLevel.District && !at.Queried
            && context.Draws.Chance(numbers.Queried, Purpose.Queried, at.Person))
        {
            at.Queried = true;
            long answered = now + UpHop(at.Person, 0, HopBackWithQuestion) + UpHop(at.Person, 0, HopWithAnswer);
            Later(answered, EventKind.RequestAtDesk, record, (int)LedgerLevel.District, request);
            return;
        }

        if (ListsAt(level)) { List(record, level, now); }
        PassOn(record, level, now);
    }

    /// <summary>
    /// Sends a request on if a higher level keeps a list; at the top, authority may have moved meanwhile.
    /// </summary>
    private void PassOn(int record, LedgerLevel level, long now)
    {
        ref PatientRecord at = ref register.At(record);
        bool toCity = ListsAt(LedgerLevel.City);
        if (level == LedgerLevel.Street && (toCity || ListsAt(LedgerLevel.District)))
        {
            long district = now + UpHop(at.Person, 0, HopToDistrict);
            Later(district, EventKind.RequestAtDesk, record, (int)LedgerLevel.District, at.Request);
        }
        else if (level == LedgerLevel.District && toCity)
        {
            long city = now + UpHop(at.Person, 0, HopToCity);
            Later(city, EventKind.RequestAtDesk, record, (int)LedgerLevel.City, at.Request);
        }
        else if (!book.IsListed(record))
        {
            ListWithHolders(record, now);
        }
    }

    /// <summary>Enters a request on a level's list.</summary>
    private void List(int record, LedgerLevel level, long now)
    {
        ref PatientRecord at = ref register.At(record);
        if (!at.WasListed)
        {
            at.WasListed = true;
            register.TimesOf(record) = new ListedTimes((int)now, (int)RoundClock.Next(now, policy.PeriodOf(level)));
        }

        if (at.State == RequestStep.Travelling) { at.State = RequestStep.Listed; }
        PatientFacts facts = at.Facts;
        book.Enter(record, level, NeedOf(at, now), facts.Street, facts.District, at.Filed, at.Person);
    }

    /// <summary>Enters a request wherever lists are kept now.</summary>
    private void ListWithHolders(int record, long now)
    {
        for (LedgerLevel level = 0; level <= LedgerLevel.City; level++)
        {
            if (ListsAt(level)) { List(record, level, now); }
        }
    }

    private void OnRequestEnded(long patient, long now)
    {
        int record = register.Find(patient);
        if (record < 0) { return; }
        ref PatientRecord at = ref register.At(record);
        switch (at.State)
        {
            case RequestStep.Travelling or RequestStep.Listed or RequestStep.Granted:
                EndWaiting(record, now);
                break;

            case RequestStep.InBed when at.PlacedDirectly:
                // The message crossed with the placing.
                Vacate(record, RequestStep.Ended, now);
                break;

            default:
                // Nothing is waiting that could end; a sample in the queue is skipped when its turn comes.
                if (at.State == RequestStep.None) { at.State = RequestStep.Ended; }
                break;
        }
    }

    /// <summary>A request ends without a bed; the list learns of it later.</summary>
    private void EndWaiting(int record, long now)
    {
        register.At(record).State = RequestStep.Ended;
        statistics.EndedWaiting++;
        Recount(record, now);
        TellList(record, now);
    }

    // Asked for every step of every request; the policy itself changes its mind only in Settle.
    private bool ListsAt(LedgerLevel level) => (listingLevels >> (int)level & 1) != 0;

    private void Settle(long now)
    {
        policy.Settle(now);
        listingLevels = 0;
        for (LedgerLevel level = 0; level <= LedgerLevel.City; level++)
        {
            if (policy.ListsAt(level)) { listingLevels |= 1 << (int)level; }
        }
    }

    /// <summary>Whether a step of the chain still has a request to move.</summary>
    private static bool IsUnderWay(in PatientRecord at, ushort request) =>
        at.Request == request && at.State is RequestStep.Travelling or RequestStep.Listed;

    /// <summary>Time of a hop upwards, seconds.</summary>
    private long UpHop(ulong person, uint ordinal, ushort sub) =>
        context.Hop(context.Draws.Uniform(Purpose.HopUp, person, ordinal, sub));
}
