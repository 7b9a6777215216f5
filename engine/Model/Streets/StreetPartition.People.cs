using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;
using Downshift.Model.Population;
using Downshift.Model.Work;

namespace Downshift.Model.Streets;

/// <content>A person's illness: onset, worsening, recovery, death; seeking care; being found.</content>
internal sealed partial class StreetPartition
{
    private int verifySeconds;
    private int transferSeconds;
    private long triage;
    private long travel;
    private long trip;
    private long followContacts;
    private (int Household, int Slot)[] others = [];
    private int carsCommunity;
    private int carsVillage;

    private void ReadPatientParameters()
    {
        ParameterSet numbers = context.Numbers;
        verifySeconds = (int)TaskSeconds("fever_verify");
        transferSeconds = (int)TaskSeconds("patient_transfer");
        triage = numbers.Seconds("bed.triage");
        travel = Math.Max(context.HopFixed, numbers.Seconds("clinic.travel"));
        trip = numbers.Seconds("transport.trip");
        followContacts = numbers.Seconds("contact.follow");
        others = new (int, int)[numbers.Whole("contact.others")];
        carsCommunity = numbers.Whole("transport.carsCommunity");
        carsVillage = numbers.Whole("transport.carsVillage");
    }

    private int Cars(UnitKind kind) => kind == UnitKind.Community ? carsCommunity : carsVillage;

    private long TaskSeconds(string id)
    {
        foreach (TaskInput task in context.Parameters.Inputs.Tasks)
        {
            if (string.Equals(task.Id, id, StringComparison.Ordinal))
            {
                return task.Seconds;
            }
        }

        throw new InvalidOperationException($"The task table has no row '{id}'.");
    }

    private void ChangeStage(int slot, ushort version, Stage stage, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        if (episode.Version != version || episode.Stage >= Stage.Recovered)
        {
            return;
        }

        switch (stage)
        {
            case Stage.Mild: Onset(slot, now); break;
            case Stage.Severe or Stage.Critical: Worsen(slot, stage, now); break;
            case Stage.Dead: Die(slot, now); break;
            default: Recover(slot, now); break;
        }
    }

    private void Onset(int slot, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        if (!episode.Infected)
        {
            episode.Stage = Stage.Mild;
            episode.StageSince = (int)now;
            SchedulePerson(episode.IllTo, EventKind.StageChange, slot, (long)Stage.Recovered);
        }
        else
        {
            course.Enter(ref episode, Stage.Mild, now);
            outcomes.Onset(ref episode, now);
            ScheduleStage(slot);
        }

        if (episode.Has(EpisodeFlags.Seeks))
        {
            SchedulePerson(Math.Max(now, episode.SeekAt), EventKind.SeekCare, slot);
        }

        MeetContactList(slot, now);
    }

    private void ScheduleStage(int slot)
    {
        ref Episode episode = ref people.Pool[slot];
        (long time, Stage next) = course.Next(episode);
        SchedulePerson(Math.Max(time, episode.HazardSince), EventKind.StageChange, slot, (long)next);
    }

    private void Worsen(int slot, Stage stage, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        course.Accrue(ref episode, now);
        course.Enter(ref episode, stage, now);
        episode.Version++;
        ScheduleStage(slot);
        TellHeadquarters(slot, now);
        if (!episode.AtHome)
        {
            return;
        }

        if (!episode.Known)
        {
            // The severe and critical always seek care, at the latest when they worsen, also when a clinic had sent
            // them home before.
            episode.Set(EpisodeFlags.SeenAtClinic, false);
            GoToClinic(slot, now);
        }
        else if (episode.Has(EpisodeFlags.Triaged))
        {
            FileIfNeeded(slot, now);
        }
    }

    private void Die(int slot, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        if (episode.Known && episode.AtHome)
        {
            known[Local(episode.Unit)]--;
        }

        bool inBed = episode.Place is Population.Place.Designated or Population.Place.Fangcang
            or Population.Place.Isolation;
        episode.Stage = Stage.Dead;
        episode.EndedAt = (int)now;
        outcomes.Died(episode, now);
        if (inBed)
        {
            Send(now + context.HopFixed, EventKind.DiedInBed, slot);
        }

        EndRequest(slot, Beds.EndCause.Death, now);
        people.End(slot);
    }

    private void Recover(int slot, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        if (episode.Known && episode.AtHome)
        {
            known[Local(episode.Unit)]--;
        }

        episode.Stage = Stage.Recovered;
        episode.EndedAt = (int)now;
        if (episode.Place == Population.Place.Observation)
        {
            episode.Place = Population.Place.Home;
        }

        EndRequest(slot, Beds.EndCause.Recovery, now);
        people.End(slot);
        if (episode.Infected)
        {
            outcomes.RecoveredNow();
        }
        else if (!episode.Known && !episode.Has(EpisodeFlags.VerifyPending) && !episode.Has(EpisodeFlags.AtHeadquarters)
            && !outcomes.HoldsRecord(episode))
        {
            outcomes.BackgroundEnded();
            people.RemoveBackground(slot);
        }
    }

    private void SeekCare(int slot, ushort version, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        if (episode.Has(EpisodeFlags.Detached) || !episode.Ill || episode.Known || !episode.AtHome
            || (!episode.Infected && episode.Version != version))
        {
            return;
        }

        bool gate = context.Parameters.Mechanisms.GradedCare && Clock.DayOf(now) >= context.Calendar.GradedCare;
        if (gate && episode.Has(EpisodeFlags.CallsFirst))
        {
            episode.Set(EpisodeFlags.VerifySymptoms, true);
            IssueVerification(episode.Unit, slot, now, bySweep: false);
        }
        else
        {
            GoToClinic(slot, now);
        }
    }

    private void GoToClinic(int slot, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        if (!context.Parameters.Mechanisms.WalkIn || episode.Has(EpisodeFlags.SeenAtClinic))
        {
            return;
        }

        episode.Set(EpisodeFlags.AtHeadquarters, true);
        episode.Set(EpisodeFlags.SeenAtClinic, true);
        int district = context.Geography.Units[episode.Unit].District;
        Send(now + travel, EventKind.ClinicArrival, slot, Facts(episode, now).Pack(), 0, district);
    }

    /// <summary>An abnormal report or a resident's call becomes a verification at the door, one at a time.</summary>
    public void IssueVerification(int unit, int slot, long now, bool bySweep)
    {
        ref Episode episode = ref people.Pool[slot];
        if (episode.Known || episode.Has(EpisodeFlags.VerifyPending))
        {
            return;
        }

        if (sweeps.AsksSymptoms(Clock.DayOf(now)))
        {
            episode.Set(EpisodeFlags.VerifySymptoms, true);
        }

        episode.Set(EpisodeFlags.VerifyPending, true);
        episode.Set(EpisodeFlags.ByDoubleTemperature, bySweep && ProcedureOn(now).Procedure.TwiceDaily);
        outcomes.VerifyIssued(episode.Infected, now);
        work.Issue(unit, TaskKind.FeverVerify, now, now + Clock.Day, verifySeconds, slot, episode.Household);
    }

    /// <inheritdoc/>
    public void OrderDone(int unit, in WorkOrder order, long now)
    {
        if (order.Kind != TaskKind.FeverVerify)
        {
            return;
        }

        if (order.Subject < 0)
        {
            outcomes.VerifyIssued(infected: false, now);
            people.State(order.Subject2).Verify(1);
            return;
        }

        if (now != clock)
        {
            throw new InvalidOperationException($"A verification of {now} is seen at {clock}.");
        }

        int slot = order.Subject;
        ref Episode episode = ref people.Pool[slot];
        asking.NoteReport(slot, now - 1);
        episode.Set(EpisodeFlags.VerifyPending, false);
        bool symptoms = episode.Has(EpisodeFlags.VerifySymptoms) && episode.Symptomatic(now);
        bool abnormal = episode.Ill && episode.AtHome
            && (thermometer.Axillary(episode, now, Purpose.VerifyReading) || symptoms);
        if (episode.AtHome)
        {
            people.State(episode.Household).Verify(1u << episode.Slot);
            episode.RecordAt = (int)now;
            episode.Set(EpisodeFlags.RecordAbnormal, abnormal);
            episode.Set(EpisodeFlags.RecordTrueAbnormal, thermometer.TrulyAbnormal(episode, now));
        }

        if (abnormal)
        {
            Find(slot, KnownVia.Verified, now);
        }
    }

    /// <summary>A worker or a clinic now knows that the person is in one of the four categories.</summary>
    public void Find(int slot, KnownVia via, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        if (episode.Known || episode.Stage >= Stage.Recovered)
        {
            return;
        }

        episode.KnownAt = (int)now;
        episode.Via = via;
        outcomes.Found(episode, now);
        if (episode.AtHome)
        {
            known[Local(episode.Unit)]++;
        }

        if (episode.Infected)
        {
            knownInfected[Local(episode.Unit)]++;
            Send(
                now + context.HopFixed, EventKind.KnownNotice, -1, 0, 0,
                context.Geography.Units[episode.Unit].District);
        }

        if (Clock.DayOf(now) >= context.Calendar.ClinicalDiagnosis && via != KnownVia.Contact)
        {
            DiagnoseClinically(slot, now);
        }

        if (via != KnownVia.Clinic)
        {
            SchedulePerson(now + triage, EventKind.TriageDone, slot);
        }
    }

    // From its date pneumonia is enough: the case counts as confirmed without a test.
    private void DiagnoseClinically(int slot, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        bool pneumonia = episode.Has(EpisodeFlags.Pneumonia) || episode.Stage is Stage.Severe or Stage.Critical;
        if (context.Parameters.Mechanisms.ClinicalDiagnosis && episode.Known && episode.Ill && pneumonia)
        {
            outcomes.Confirmed(ref episode);
            NameContacts(slot, now);
        }
    }

    // A confirmed case names contacts; the district passes the list down one hop.
    private void NameContacts(int slot, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        if (episode.Has(EpisodeFlags.ContactsNamed))
        {
            return;
        }

        episode.Set(EpisodeFlags.ContactsNamed, true);
        double draw = context.Draws.Uniform(Purpose.ListHop, episode.Person);
        SchedulePerson(now + context.Hop(draw), EventKind.ContactsListed, slot);
    }

    private void ListContacts(int slot, long now)
    {
        ref Episode index = ref people.Pool[slot];
        Unit unit = context.Geography.Units[index.Unit];
        ulong person = index.Person;
        int household = index.Household;
        int own = index.Slot;

        // They are drawn, and asked for, before the unit's work is made up.
        for (int k = 0; k < others.Length; k++)
        {
            others[k] = SomebodyElse(unit, household, person, (uint)k);
            if (others[k].Household >= 0) { people.Fetch(others[k].Household); }
        }

        // Who is a contact matters to walks that are under way.
        work.Advance(unit.Index, now);
        int size = Register.Size(people.Lasting(household));
        for (int s = 0; s < size; s++)
        {
            if (s != own)
            {
                ListContact(unit, household, s, now);
            }
        }

        foreach ((int other, int member) in others)
        {
            if (other >= 0) { ListContact(unit, other, member, now); }
        }
    }

    // Any person of the unit who is in town and lives elsewhere, or (-1, -1).
    private (int Household, int Slot) SomebodyElse(in Unit unit, int household, ulong person, uint number)
    {
        for (ushort t = 0; t < Placement.CellTries; t++)
        {
            (int other, int slot) = Placement.Cell(
                unit, context.Draws.Uniform(Purpose.ContactChoice, person, number, t));
            if (other != household && people.IsInTown(other, slot))
            {
                return (other, slot);
            }
        }

        return (-1, -1);
    }

    private void ListContact(Unit unit, int household, int slot, long now)
    {
        int until = Clock.DayOf(now + followContacts);
        bool listedBefore = people.Look(household).Contact;
        ContactList list = contacts[Local(unit.Index)] ??= new ContactList();
        list.Add(new Contact(household, (byte)slot, until), listedBefore);
        people.State(household).MarkContact(true);
        int e = people.Find(household, slot);
        if (e >= 0 && people.Pool[e].Ill)
        {
            MeetContactList(e, now);
        }

        if (people.Look(household).Ill && ProcedureOn(now).Procedure.AsksCity)
        {
            // Somebody ill whom nobody went to see may be worth a visit now.
            work.RefreshPublicOf(unit.Index, household, household + 1, now);
        }
    }

    // A listed contact who is infected counts as found; with fever or cough an ambulance brings the contact to the
    // designated hospital, where the wait is that of a walk-in.
    private void MeetContactList(int slot, long now)
    {
        ref Episode episode = ref people.Pool[slot];
        if (!people.Look(episode.Household).Contact || episode.Known || !episode.AtHome
            || contacts[Local(episode.Unit)] is not { } list || list.Find(episode.Household, episode.Slot) < 0)
        {
            return;
        }

        bool symptoms = episode.Symptomatic(now);
        if (episode.Infected || symptoms)
        {
            episode.Set(EpisodeFlags.Contact, true);
            Find(slot, KnownVia.Contact, now);
            if (symptoms)
            {
                GoToClinic(slot, now);
            }
        }
    }
}
