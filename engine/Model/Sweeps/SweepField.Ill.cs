using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <content>Households with somebody ill: what they tell and what a worker reads.</content>
internal abstract partial class SweepField
{
    // Bit of the members met: one of them speaks for the absent.
    private const uint Spoken = 64;

    /// <summary>A household with an episode reports, or answers a call: its ill members tell with their
    /// candour.</summary>
    public void HearHousehold(int unit, int household, long now)
    {
        for (int e = people.FirstOf(household); e >= 0; e = people.Pool[e].NextInHousehold)
        {
            ref Episode episode = ref people.Pool[e];
            if (!episode.AtHome)
            {
                continue;
            }

            bool abnormal = Complains(episode, now) && candour.Tells(episode.Person, now);
            Note(ref episode, abnormal, now);
            if (abnormal)
            {
                partition.IssueVerification(unit, e, now, bySweep: true);
            }
        }
    }

    /// <summary>A worker reads and asks at the door of a household with an episode.</summary>
    /// <param name="unit">Unit.</param>
    /// <param name="household">Household.</param>
    /// <param name="met">Members met, a bit each; bit 6: one of them speaks for the absent.</param>
    /// <param name="now">Time of the reading.</param>
    public void ReadAtDoor(int unit, int household, uint met, long now)
    {
        bool spoken = (met & Spoken) != 0;
        ulong speaker = FirstMet(household, met);
        int attempt = people.State(household).Visits - 1;
        for (int e = people.FirstOf(household); e >= 0; e = people.Pool[e].NextInHousehold)
        {
            ref Episode episode = ref people.Pool[e];
            if (!episode.AtHome)
            {
                continue;
            }

            if ((met >> episode.Slot & 1) != 0)
            {
                bool abnormal = AbnormalAtDoor(episode, attempt, now);
                Note(ref episode, abnormal, now);
                if (abnormal)
                {
                    partition.Find(e, KnownVia.Door, now);
                }
            }
            else if (spoken)
            {
                // The one who speaks decides with own candour whether the absent are ill in the record.
                bool told = Complains(episode, now) && candour.Tells(speaker, now);
                Note(ref episode, told, now);
                if (told)
                {
                    partition.IssueVerification(unit, e, now, bySweep: true);
                }
            }
        }
    }

    /// <summary>A report of a person's household that has come meanwhile is noted as it was then: call before
    /// anything about the person changes.</summary>
    /// <param name="slot">Episode.</param>
    /// <param name="until">Reports up to this moment.</param>
    public void NoteReport(int slot, long until) => NoteReport(ref people.Pool[slot], until);

    /// <summary>Notes all reports up to a moment.</summary>
    public void NoteReports(long until)
    {
        for (int slot = 0; slot < people.Pool.Count; slot++)
        {
            NoteReport(slot, until);
        }
    }

    private void NoteReport(ref Episode episode, long until)
    {
        int time = episode.ReportAt <= until ? episode.ReportAt : episode.ReportBefore;
        if (time == 0 || time > until)
        {
            return;
        }

        episode.ReportAt = episode.ReportAt <= until ? 0 : episode.ReportAt;
        episode.ReportBefore = 0;
        if (episode.AtHome)
        {
            Note(ref episode, Complains(episode, time) && candour.Tells(episode.Person, time), time);
        }
    }

    // A report that nothing can follow from leaves a note and is no event of its own.
    private protected void ReportOfIll(in Unit unit, int household, long roundFrom, long time)
    {
        if (MayFollow(household, time))
        {
            partition.ScheduleReport(unit.Index, household, time);
            return;
        }

        NoteLater(household, roundFrom, time);
    }

    // The same for a call that is answered.
    private void CallOfIll(in Unit unit, int household, long time)
    {
        if (MayFollow(household, time))
        {
            partition.ScheduleHousehold(EventKind.HouseholdCall, unit.Index, household, time, 0);
            return;
        }

        NoteLater(household, walkFrom, time);
    }

    // And for a visit: where nobody unknown can be found, what the worker reads leaves a note and no more.
    private void VisitIll(in Unit unit, int household, int attempt, long time, uint met)
    {
        if (DoorMayFind(household, attempt, attempt, time, time + 1, (met & Spoken) != 0))
        {
            partition.ScheduleHousehold(EventKind.DoorVisit, unit.Index, household, time, met);
            return;
        }

        for (int e = people.FirstOf(household); e >= 0; e = people.Pool[e].NextInHousehold)
        {
            NoteReport(ref people.Pool[e], walkFrom);
        }

        ReadAtDoor(unit.Index, household, met, time);
    }

    private void NoteLater(int household, long from, long time)
    {
        for (int e = people.FirstOf(household); e >= 0; e = people.Pool[e].NextInHousehold)
        {
            ref Episode episode = ref people.Pool[e];

            // Nothing about the person has changed since the report before: should this one count, that one is void.
            if (episode.ReportAt != 0 && episode.ReportAt <= from) { episode.ReportBefore = episode.ReportAt; }

            episode.ReportAt = (int)time;
        }
    }

    // Somebody not yet known tells, and has or may by then have something to tell. What a thermometer will show is
    // certain already for everybody still ill then; symptoms are not, but who never has any has none to tell.
    private bool MayFollow(int household, long time)
    {
        bool asks = AsksSymptoms(time);
        for (int e = people.FirstOf(household); e >= 0; e = people.Pool[e].NextInHousehold)
        {
            ref Episode episode = ref people.Pool[e];
            if (!episode.Known && candour.Tells(episode.Person, time)
                && ((asks && episode.Has(EpisodeFlags.EverSymptoms))
                || thermometer.Axillary(episode, time, Purpose.AxillaryReading)))
            {
                return true;
            }
        }

        return false;
    }

    private bool AbnormalAtDoor(in Episode episode, int attempt, long now)
    {
        if (candour.Conceals(episode.Person, now))
        {
            return false;
        }

        bool asked = AsksSymptoms(now) && episode.Symptomatic(now)
            && candour.Tells(episode.Person, now);
        bool hot = thermometer.Infrared(episode, now, attempt);
        if (hot && retestSeconds > 0)
        {
            hot = thermometer.Axillary(episode, now, Purpose.VerifyReading);
        }

        return hot || asked;
    }

    // What the person has to tell: a reading above the threshold, or symptoms where they are asked for.
    private bool Complains(in Episode episode, long now) =>
        episode.Ill && (thermometer.Axillary(episode, now, Purpose.AxillaryReading)
        || (AsksSymptoms(now) && episode.Symptomatic(now)));

    private void Note(ref Episode episode, bool abnormal, long now)
    {
        episode.ReportAt = episode.ReportAt <= now ? 0 : episode.ReportAt;
        episode.ReportBefore = episode.ReportBefore <= now ? 0 : episode.ReportBefore;
        episode.RecordAt = (int)now;
        episode.Set(EpisodeFlags.RecordAbnormal, abnormal);
        episode.Set(EpisodeFlags.RecordTrueAbnormal, thermometer.TrulyAbnormal(episode, now));
    }

    private ulong FirstMet(int household, uint met)
    {
        int slot = System.Numerics.BitOperations.TrailingZeroCount(met & 63);
        Unit unit = partition.UnitOf(household);
        return Register.Person(people.HouseholdIdentity(unit, household), Math.Min(slot, Register.Slots - 1));
    }
}
