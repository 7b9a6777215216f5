using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;

namespace Downshift.Model.Streets;

/// <summary>A person ill before the horizon whose delay to a bed had passed: a candidate for the beds of day
/// 0.</summary>
/// <param name="Partition">Street.</param>
/// <param name="Slot">Episode.</param>
/// <param name="Person">Identity.</param>
/// <param name="Stage">Stage at 00:00 of day 0.</param>
/// <param name="Onset">Onset, before 0.</param>
/// <param name="InBedFor">Seconds since the delay had passed.</param>
internal readonly record struct BedCandidate(
    int Partition, int Slot, ulong Person, Stage Stage, int Onset, long InBedFor);

/// <content>People whose onset lies before the horizon (specification, 4.4).</content>
internal sealed partial class StreetPartition
{
    /// <summary>Places all onsets before day 0 and runs their courses up to 00:00 of day 0.</summary>
    public void PlacePreHistory(int firstDay, List<BedCandidate> candidates)
    {
        for (int day = firstDay; day < 0; day++)
        {
            for (int u = 0; u < street.UnitCount; u++)
            {
                Unit unit = context.Geography.Units[street.FirstUnit + u];
                placement.Infections(unit, day, (slot, onset) => RunToStart(slot, onset, candidates));
            }
        }
    }

    /// <summary>Schedules what follows for everybody ill at the start; call after the beds of day 0 are
    /// filled.</summary>
    public void ScheduleStart()
    {
        double within = context.Numbers.Number("clinic.delay");
        for (int slot = 0; slot < people.Pool.Count; slot++)
        {
            ref Episode episode = ref people.Pool[slot];
            if (!episode.Ill)
            {
                continue;
            }

            ScheduleStage(slot);
            bool severe = episode.Stage is Stage.Severe or Stage.Critical;
            if (episode.Place != Population.Place.Home || !(severe || episode.Has(EpisodeFlags.Seeks)))
            {
                continue;
            }

            // Care sought before the horizon left no trace in the data: who is still ill at home seeks it again, the
            // severe within a day, the others within the mean delay [assumption].
            double draw = context.Draws.Uniform(Purpose.PreHistoryDelay, episode.Person, 1);
            long again = (long)(draw * (severe ? Clock.Day : within));
            SchedulePerson(episode.SeekAt is >= 0 and < int.MaxValue && !severe ? episode.SeekAt : again,
                EventKind.SeekCare, slot);
        }
    }

    /// <summary>A person of this street by slot.</summary>
    public ref Episode EpisodeAt(int slot) => ref people.Pool[slot];

    private void RunToStart(int slot, long onset, List<BedCandidate> candidates)
    {
        ref Episode episode = ref people.Pool[slot];
        outcomes.Infected(episode);
        course.Enter(ref episode, Stage.Mild, onset);
        while (episode.Ill)
        {
            (long time, Stage next) = course.Next(episode);
            if (time >= 0)
            {
                break;
            }

            if (next is Stage.Recovered or Stage.Dead)
            {
                episode.Stage = next;
                episode.EndedAt = (int)time;
                if (next == Stage.Dead) { outcomes.Died(episode, time); } else { outcomes.RecoveredNow(); }
            }
            else
            {
                course.Accrue(ref episode, time);
                course.Enter(ref episode, next, time);
            }
        }

        if (!episode.Ill)
        {
            people.End(slot);
            return;
        }

        course.Accrue(ref episode, 0);
        long bedAt = onset + laws.Delay.Of(episode);
        if (bedAt < 0 && episode.Has(EpisodeFlags.EverSymptoms))
        {
            candidates.Add(new BedCandidate(
                street.Index, slot, episode.Person, episode.Stage, episode.Onset, -bedAt));
        }
    }
}
