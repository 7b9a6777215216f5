using Downshift.Model.Beds;
using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;
using Downshift.Model.Work;

namespace Downshift.Model.Streets;

/// <content>What passes between a person's unit and headquarters: tests, requests, grants, places.</content>
internal sealed partial class StreetPartition
{
    // Made with the first patient of a unit.
    private readonly long[]?[] carFree;

    /// <summary>The person is in a bed when the run starts (pre-history).</summary>
    public void PlaceAtStart(int slot)
    {
        ref Episode episode = ref people.Pool[slot];
        episode.Place = Population.Place.Designated;
        episode.RemovedAt = 0;
        episode.KnownAt = 0;
        episode.Via = KnownVia.PreHistory;
        episode.Set(EpisodeFlags.AtHeadquarters, true);
        episode.Set(EpisodeFlags.Positive, true);
        episode.Set(EpisodeFlags.Triaged, true);
        episode.Set(EpisodeFlags.ContactsNamed, true);
        knownInfected[Local(episode.Unit)]++;
        outcomes.KnownAtStart(episode);
    }

    /// <summary>What headquarters may be told of a person.</summary>
    public PatientFacts Facts(in Episode episode, long now)
    {
        Unit unit = context.Geography.Units[episode.Unit];
        return new PatientFacts(
            episode.Stage, episode.Infected, episode.Age, episode.Has(EpisodeFlags.Chronic),
            episode.Has(EpisodeFlags.Pneumonia) || episode.Stage is Stage.Severe or Stage.Critical,
            episode.Symptomatic(now), episode.Has(EpisodeFlags.Positive), unit.Street, unit.District);
    }

    private void TellHeadquarters(int slot, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        if (episode.Has(EpisodeFlags.AtHeadquarters))
        {
            Send(now + context.HopFixed, EventKind.FactsChanged, slot, Facts(episode, now).Pack());
        }
    }

    private void TriageDone(int slot, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        if (!episode.Ill || !episode.AtHome || episode.Has(EpisodeFlags.Triaged))
        {
            return;
        }

        episode.Set(EpisodeFlags.Triaged, true);
        if (!episode.Has(EpisodeFlags.TestAsked) && !episode.Has(EpisodeFlags.SeenAtClinic))
        {
            episode.Set(EpisodeFlags.TestAsked, true);
            episode.Set(EpisodeFlags.AtHeadquarters, true);
            Send(now + context.HopFixed, EventKind.TestOrdered, slot, Facts(episode, now).Pack());
        }

        FileIfNeeded(slot, now);
    }

    // Who needs a bed: the severe, the confirmed, those with pneumonia; from notice 10 everybody in whom infection is
    // not excluded (an isolation place).
    private void FileIfNeeded(int slot, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        PatientFacts facts = Facts(episode, now);
        bool needed = facts.Severe || facts.Positive || facts.Pneumonia
            || Clock.DayOf(now) >= context.Calendar.IsolationAdmission;
        // Whoever left the chain before (infection seemed excluded, or discharged) and is ill again may file again.
        bool filed = episode.Request is RequestState.Open or RequestState.Granted
            || (episode.Request != RequestState.None && !facts.Severe && !facts.Positive);
        if (!needed || filed || !episode.AtHome || !episode.Ill)
        {
            return;
        }

        OpenRequest(ref episode, now);
        episode.Set(EpisodeFlags.AtHeadquarters, true);
        int entry = episode.Has(EpisodeFlags.ByDoubleTemperature) ? Headquarters.RequestEntersAtDistrict : 0;
        Send(now + context.HopFixed, EventKind.RequestFiled, slot, facts.Pack(), now, entry);
    }

    private void OpenRequest(ref Episode episode, long filed)
    {
        episode.Request = RequestState.Open;
        episode.FiledAt = (int)filed;
        episode.FiledStage = episode.Stage;
        waiting[Local(episode.Unit)]++;
        outcomes.RequestFiled(episode);
    }

    private void EndRequest(int slot, EndCause cause, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        if (episode.Request is RequestState.Open or RequestState.Granted)
        {
            bool granted = episode.Request == RequestState.Granted;
            episode.Request = RequestState.Ended;
            waiting[Local(episode.Unit)]--;
            outcomes.RequestEnded(ref episode, cause);
            if (!granted)
            {
                Send(now + context.HopFixed, EventKind.RequestEnded, slot, (long)cause);
            }
        }
        else if (episode.Has(EpisodeFlags.AtHeadquarters))
        {
            TellHeadquarters(slot, now);
        }
    }

    private void ReceiveGrant(int slot, in CityEvent item, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        if (episode.Request != RequestState.Open || !episode.Ill)
        {
            Send(now + context.HopFixed, EventKind.StaleGrant, slot);
            return;
        }

        if (episode.Stage is Stage.Severe or Stage.Critical && (BedType)(item.Data0 & 255) != BedType.Designated)
        {
            // Worsened out of class while the grant came down: the bed goes back, the request stays.
            const long StillNeedsBed = 1;
            Send(now + context.HopFixed, EventKind.StaleGrant, slot, StillNeedsBed);
            return;
        }

        episode.Request = RequestState.Granted;
        episode.GrantVersion++;
        UnitKind kind = context.Geography.Units[episode.Unit].Kind;
        long[] cars = carFree[Local(episode.Unit)] ??= new long[Cars(kind)];
        int car = 0;
        for (int c = 1; c < cars.Length; c++)
        {
            car = cars[c] < cars[car] ? c : car;
        }

        // Car and driver are on call day and night; the worker who goes along is an order of the unit.
        long start = cars.Length == 0 ? now : Math.Max(now, cars[car]);
        if (cars.Length > 0)
        {
            cars[car] = start + trip;
        }

        work.Issue(episode.Unit, TaskKind.PatientTransfer, now, now + Clock.Day, transferSeconds, slot, -1);
        outcomes.TripStarted();
        episode.GrantAt = (int)now;
        Schedule(start + trip, episode.Unit, new CityEvent
        {
            Kind = EventKind.TripArrive, Version = episode.GrantVersion, Patient = PatientOf(slot),
            Person = item.Person, Data0 = item.Data0, Data1 = item.Data1,
        });
    }

    private void TripArrives(int slot, in CityEvent item, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        if (episode.Request != RequestState.Granted || episode.GrantVersion != item.Version || !episode.Ill)
        {
            Send(now + context.HopFixed, EventKind.StaleGrant, slot);
            return;
        }

        Send(now + context.HopFixed, EventKind.Arrived, slot);
        Serve(slot, item, episode.GrantAt, now);
    }

    // A walk-in who gets a freed bed, or a transfer between places: no trip of the unit.
    private void Place(int slot, in CityEvent item, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        if (!episode.Ill)
        {
            return;
        }

        if (episode.Request == RequestState.Open)
        {
            Serve(slot, item, now, now);
        }
        else
        {
            Settle(slot, (BedType)(item.Data0 & 255), now);
        }
    }

    private void Serve(int slot, in CityEvent item, long grantArrived, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        episode.Request = RequestState.Served;
        waiting[Local(episode.Unit)]--;
        long listed = item.Data1 & 0xFFFFFFFF;
        long firstRound = item.Data1 >> 32;
        outcomes.RequestServed(ref episode, listed, firstRound, (long)item.Person, grantArrived, now);
        Settle(slot, (BedType)(item.Data0 & 255), now);
    }

    private void Settle(int slot, BedType type, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        course.Accrue(ref episode, now);
        if (episode.Known && episode.AtHome)
        {
            known[Local(episode.Unit)]--;
        }

        episode.Place = type switch
        {
            BedType.Designated => Population.Place.Designated,
            BedType.Fangcang => Population.Place.Fangcang,
            _ => Population.Place.Isolation,
        };
        if (episode.RemovedAt == int.MaxValue)
        {
            episode.RemovedAt = (int)now;
            outcomes.Removed(episode, now);
        }

        if (episode.Infected)
        {
            episode.Version++;
            ScheduleStage(slot);
        }
    }

    private void Discharge(int slot, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        if (episode.Stage == Stage.Dead)
        {
            return;
        }

        course.Accrue(ref episode, now);
        episode.Place = Population.Place.Home;
        if (!episode.Ill)
        {
            return;
        }

        // Sent home before the course is over: known, and ill at home again.
        known[Local(episode.Unit)]++;
        if (episode.Infected)
        {
            episode.Version++;
            ScheduleStage(slot);
        }
    }

    private void ReceiveResult(int slot, int result, long now)
    {
        const int Positive = 1;
        const int FinalNegative = 2;
        ref Episode episode = ref people.Pool[slot];
        if (episode.Stage == Stage.Dead)
        {
            return;
        }

        if (result == Positive)
        {
            episode.Set(EpisodeFlags.Positive, true);
            outcomes.Confirmed(ref episode);
            if (episode.Ill)
            {
                Find(slot, KnownVia.Clinic, now);
                NameContacts(slot, now);
                FileIfNeeded(slot, now);
            }
        }
        else if (result == FinalNegative && episode.Request == RequestState.Open
            && episode.Stage is not (Stage.Severe or Stage.Critical))
        {
            EndRequest(slot, EndCause.Withdrawn, now);
            if (episode.Place == Population.Place.Observation)
            {
                episode.Place = Population.Place.Home;
                known[Local(episode.Unit)]++;
            }
        }
    }

    private void SeenAtClinic(int slot, in CityEvent item, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        if (!episode.Ill || !episode.AtHome)
        {
            if (item.Data0 != 0 && episode.Request is not (RequestState.Open or RequestState.Granted))
            {
                Send(now + context.HopFixed, EventKind.RequestEnded, slot, (long)EndCause.Recovery);
            }

            return;
        }

        bool kept = item.Data0 != 0;
        if (kept || thermometer.Axillary(episode, now, Purpose.VerifyReading) || episode.Has(EpisodeFlags.Contact))
        {
            Find(slot, KnownVia.Clinic, now);
        }

        if (kept)
        {
            if (episode.Known)
            {
                known[Local(episode.Unit)]--;
            }

            episode.Place = Population.Place.Observation;
            if (episode.Request is not (RequestState.Open or RequestState.Granted))
            {
                OpenRequest(ref episode, Math.Min(item.Data1, now));
            }
        }
        else if (episode.Known)
        {
            episode.Set(EpisodeFlags.Triaged, true);
            FileIfNeeded(slot, now);
        }

        if (Clock.DayOf(now) >= context.Calendar.ClinicalDiagnosis)
        {
            DiagnoseClinically(slot, now);
        }
    }
}
