using Downshift.Kernel.Numerics;
using Downshift.Model.Beds;
using Downshift.Model.Events;
using Downshift.Model.Population;

namespace Downshift.Model;

/// <content>Fever clinics, their observation rooms and the beds that go to them.</content>
internal sealed partial class Headquarters
{
    private void OnClinicArrival(in CityEvent happening, long now)
    {
        int record = register.FindOrAdd(happening.Patient, happening.Person, happening.Data0);
        TakeFacts(record, happening.Data0, now);
        int district = ConfinedToOwn(now) ? happening.Subject : hall.Quickest(now);
        Later(hall.Enter(district, now), EventKind.ClinicDone, record, district);
    }

    /// <summary>Whether notice 11 holds: no care outside the own district.</summary>
    private bool ConfinedToOwn(long now) =>
        context.Parameters.Beds.OwnDistrictWalkIn && Clock.DayOf(now) >= context.Calendar.OwnDistrict;

    private void OnClinicDone(int record, int district, long now)
    {
        ref PatientRecord at = ref register.At(record);
        PatientFacts facts = at.Facts;
        if (facts.Symptomatic && !facts.IsOver) { OrderTest(record, now); }
        bool kept = (facts.Severe || facts.Pneumonia) && !facts.IsOver
            && at.State is not (RequestStep.InBed or RequestStep.Granted) && at.Held < 0
            && context.Parameters.Mechanisms.WalkIn;
        if (kept) { Keep(record, district, now); }
        CityEvent seen = About(EventKind.ClinicSeen, record, district, kept ? 1 : 0);
        seen.Data1 = kept ? at.Filed : 0;
        Send(now + context.HopFixed, seen);
    }

    /// <summary>
    /// Keeps somebody in observation. A request of channel walk-in enters the chain at the district's desk; one that
    /// was filed before goes on as it is, and its patient now waits at the hospital.
    /// </summary>
    private void Keep(int record, int clinicDistrict, long now)
    {
        ref PatientRecord at = ref register.At(record);
        bool isNew = at.State is not (RequestStep.Travelling or RequestStep.Listed);
        if (isNew) { File(record, now, now); }
        at.WalkIn = true;
        at.ClinicDistrict = (ushort)clinicDistrict;
        Recount(record, now);
        if (isNew && (ListsAt(LedgerLevel.District) || ListsAt(LedgerLevel.City)))
        {
            Later(now, EventKind.RequestAtDesk, record, (int)LedgerLevel.District, at.Request);
        }
        else if (isNew)
        {
            // Streets hold the beds: the district passes the request down to the street of residence.
            long street = now + UpHop(at.Person, 0, HopToDistrict);
            Later(street, EventKind.RequestAtDesk, record, (int)LedgerLevel.Street, at.Request);
        }

        Relist(record, now);
        OfferObservation(record, NeedOf(at, now));
    }

    /// <summary>Puts somebody in observation, or puts again after news, in line for freed designated beds.</summary>
    private void OfferObservation(int record, in BedNeed need)
    {
        ref PatientRecord at = ref register.At(record);
        at.WalkInStamp++;
        if (need.Accepts(BedType.Designated))
        {
            walkIns[at.ClinicDistrict].Add(new WaitingEntry(need.Tier, at.Filed, at.Person, record, at.WalkInStamp));
        }
    }

    /// <summary>
    /// A freed designated bed goes to an observation room with probability w, if anybody waits there.
    /// </summary>
    private void OfferFreedBed(int pool, int account, long departure, long now)
    {
        if (!context.Parameters.Mechanisms.WalkIn) { return; }
        double share = Clock.DayOf(now) < context.Calendar.ClinicalDiagnosis
            ? numbers.FreedShareBefore
            : numbers.FreedShareAfter;
        if (!context.Draws.Chance(share, Purpose.FreedBed, (ulong)pool, (uint)departure)) { return; }
        int queue = FirstInObservation(stock.DistrictOf(pool), now, out WaitingEntry first);
        if (queue < 0) { return; }
        stock.BlockIn(pool);
        office.Grant(new BedGrant(first.Record, BedType.Designated, pool, account, LedgerLevel.District), now);
    }

    private int FirstInObservation(int district, long now, out WaitingEntry first)
    {
        if (ConfinedToOwn(now)) { return walkIns[district].TryPeek(register, out first) ? district : -1; }
        first = default;
        int best = -1;
        for (int d = 0; d < walkIns.Length; d++)
        {
            if (walkIns[d].TryPeek(register, out WaitingEntry candidate)
                && (best < 0 || candidate.CompareTo(first) < 0))
            {
                (best, first) = (d, candidate);
            }
        }

        return best;
    }

    /// <summary>Announces the worried visits of an hour: those beyond a normal year's seekers.</summary>
    private void BeginWorriedHour(long now)
    {
        double beyond = numbers.NormalSeekers * (PanicAt(Clock.DayOf(now)) - 1) * Clock.Hour / Clock.Day;
        if (beyond <= 0 || !context.Parameters.Mechanisms.WalkIn)
        {
            for (int d = 0; d < Districts.Length; d++) { hall.BeginHour(d, now, 0); }
            return;
        }

        for (int d = 0; d < Districts.Length; d++)
        {
            double u = context.Draws.Uniform(Purpose.WorriedVisits, (ulong)d, (uint)(now / Clock.Hour));
            hall.BeginHour(d, now, Quantile.Poisson(u, beyond * populationShares[d]));
        }
    }

    /// <summary>Seekers of care against a normal day: the peak, then falling linearly to 1.</summary>
    private double PanicAt(int day)
    {
        double fall = context.Calendar.PanicOver - context.Calendar.PanicTo;
        double part = fall <= 0 ? 1 : Math.Clamp((day - context.Calendar.PanicTo) / fall, 0, 1);
        return day <= context.Calendar.PanicTo ? numbers.PanicFactor : 1 + ((numbers.PanicFactor - 1) * (1 - part));
    }
}
