using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Population;
using Downshift.Model.Sweeps;
using Downshift.Model.Work;

namespace Downshift.Model.Streets;

/// <content>The order of a day.</content>
internal sealed partial class StreetPartition
{
    /// <summary>08:00, when the day of work and the day's procedure begin, seconds after midnight.</summary>
    public const long ShiftHour = 8 * Clock.Hour;

    /// <summary>14:00, when a procedure lists again, seconds after midnight.</summary>
    public const long CheckHour = 14 * Clock.Hour;

    /// <summary>20:00, when the units' figures start upward, seconds after midnight.</summary>
    public const long BatchHour = 20 * Clock.Hour;

    private readonly int[] known;
    private readonly int[] waiting;
    private readonly int[] knownInfected;

    /// <summary>00:00: a day begins. Illness of the day is drawn, contacts leave observation, windows open.</summary>
    public void BeginDay(int day)
    {
        long now = day * Clock.Day;
        asking.BeginDay(day);
        if (sweeps.WindowBegins(day))
        {
            asking.OpenWindow(day);
        }

        if (day == sweeps.Outcome.FirstDay)
        {
            outcomes.OpenWindow(now);
        }

        for (int slot = 0; day == context.Calendar.ClinicalDiagnosis && slot < people.Pool.Count; slot++)
        {
            DiagnoseClinically(slot, now);
        }

        for (int u = 0; u < street.UnitCount; u++)
        {
            Unit unit = context.Geography.Units[street.FirstUnit + u];
            ExpireContacts(u, day);
            placement.Infections(unit, day, onInfection);
            placement.Background(unit, day, onBackground);
        }

        Schedule(now + ShiftHour, EventKind.ShiftStart, street.FirstUnit, 0, street.Index);
        Schedule(now + CheckHour, EventKind.SilenceCheck, street.FirstUnit, 0, street.Index);
        if (day >= context.Calendar.DoubleTemperature)
        {
            Schedule(now + ShiftHour, EventKind.BatchSent, street.FirstUnit, 0, street.Index);
        }

        Schedule(now + BatchHour, EventKind.BatchSent, street.FirstUnit, 0, street.Index);
    }

    /// <summary>24:00: the day is over. Snapshots, accounts and the hash of the state.</summary>
    public void EndDay(int day, ConservationLedger ledger)
    {
        work.AtMidnight(day, (day + 1) * Clock.Day);
        if ((day + 1) * Clock.Day == sweeps.Outcome.Deadline)
        {
            asking.NoteReports((day + 1) * Clock.Day);
            outcomes.ReadDeadline((day + 1) * Clock.Day, asking);
        }

        CheckAccounts(day, ledger);
        work.CheckAccounts(day, ledger);
        hash.Mix(asking.RoutineHash);
        hash.Mix((ulong)outcomes.Fingerprint());
        work.MixInto(ref hash);
    }

    private void Morning(long now)
    {
        int day = Clock.DayOf(now);
        (SweepWindow window, ISweepProcedure procedure) = sweeps.On(day);
        int batches = day >= context.Calendar.DoubleTemperature ? 2 : 1;
        for (int u = 0; u < street.UnitCount; u++)
        {
            Unit unit = context.Geography.Units[street.FirstUnit + u];
            int followed = contacts[u]?.Count ?? 0;
            UnitDemand demand = new()
            {
                Households = unit.Households,
                Compounds = unit.Compounds,
                Grids = unit.Grids,
                ContactDays = followed,
                KnownAtHome = known[u],
                IsolatedAtHome = known[u] + followed,
                Waiting = waiting[u],
                Batches = batches,
                DoubleTemperature = procedure.TwiceDaily,
            };
            if (procedure.AsksCity) { work.StartDay(unit.Index, day, now, demand); }
            else { work.PlanDay(unit.Index, day, demand); }
        }

        if (!procedure.AsksCity)
        {
            return;
        }

        procedure.Morning(asking, window, day, now);
        for (int u = 0; u < street.UnitCount; u++)
        {
            work.OpenShift(street.FirstUnit + u, now);
        }
    }

    private void Afternoon(long now)
    {
        int day = Clock.DayOf(now);
        (SweepWindow window, ISweepProcedure procedure) = sweeps.On(day);
        if (!procedure.AsksCity)
        {
            return;
        }

        work.AdvanceAll(now);
        procedure.Afternoon(asking, window, day, now);
        work.RefreshPublic(now);
    }

    private void ExpireContacts(int u, int day)
    {
        if (contacts[u] is { Count: > 0 } list)
        {
            list.Expire(day, onContactsOver);
        }
    }

    // The figures of all units are at the street when the slowest has arrived.
    private void SendBatch(long now)
    {
        long arrival = 0;
        long count = 0;
        for (int u = 0; u < street.UnitCount; u++)
        {
            ulong unit = (ulong)context.Geography.Units[street.FirstUnit + u].Identity;
            double draw = context.Draws.Uniform(Purpose.BatchHop, unit, (uint)(now / Clock.Hour));
            arrival = Math.Max(arrival, now + context.Hop(draw));
            count += knownInfected[u];
        }

        Schedule(arrival, street.FirstUnit, new CityEvent
        {
            Kind = EventKind.BatchAtStreet, Subject = street.Index, Data0 = count, Data1 = now,
        });
    }

    private void BatchArrived(in CityEvent item, long now)
    {
        long truth = 0;
        foreach (int count in knownInfected)
        {
            truth += count;
        }

        outcomes.StreetReported(item.Data0, truth);
        double draw = context.Draws.Uniform(
            Purpose.BatchHop, (ulong)street.Index, (uint)(item.Data1 / Clock.Hour), 1);
        Send(
            now + context.Hop(draw), EventKind.BatchAtDistrict, -1, item.Data0, item.Data1, street.Index);
    }

    private void BeginInfection(int slot, long onset)
    {
        ref Episode episode = ref people.Pool[slot];
        outcomes.Infected(episode);
        SchedulePerson(onset, EventKind.StageChange, slot, (long)Stage.Mild);
    }

    private void BeginBackground(int slot, long onset)
    {
        outcomes.BackgroundBegan();
        SchedulePerson(onset, EventKind.StageChange, slot, (long)Stage.Mild);
    }

    private void CheckAccounts(int day, ConservationLedger ledger)
    {
        Span<long> stages = stackalloc long[6];
        stages.Clear();
        long alive = 0;
        for (int slot = 0; slot < people.Pool.Count; slot++)
        {
            ref Episode episode = ref people.Pool[slot];
            if (episode.Has(EpisodeFlags.Detached))
            {
                continue;
            }

            if (episode.Infected)
            {
                stages[(int)episode.Stage]++;
            }
            else
            {
                alive++;
            }
        }

        string name = street.Code;
        long dead = stages[(int)Stage.Dead];
        long recovered = stages[(int)Stage.Recovered];
        long active = -dead - recovered;
        foreach (long inStage in stages) { active += inStage; }

        ledger.Check($"infected people {name}", day, 0, outcomes.InfectedCount, outcomes.Recovered + outcomes.Deaths,
            active);
        ledger.Check($"background illness {name}", day, 0, outcomes.BackgroundCount, outcomes.BackgroundGone, alive);
        ledger.Check($"requests {name}", day, 0, outcomes.Filed, outcomes.ClosedRequests, waiting.Sum(w => (long)w));
        (long listed, long expired, long followed) = (0, 0, 0);
        foreach (ContactList? list in contacts)
        {
            listed += list?.Listed ?? 0;
            expired += list?.Expired ?? 0;
            followed += list?.Count ?? 0;
        }

        ledger.Check($"contacts {name}", day, 0, listed, expired, followed);
    }
}
