using Downshift.Model.Parameters;
using Downshift.Model.Population;

namespace Downshift.Model.Beds;

/// <summary>Who may get which bed on which day: the dated admission rules of the case.</summary>
/// <param name="Calendar">Dates.</param>
/// <param name="Beds">Choices of allocation.</param>
/// <param name="Mechanisms">Mechanisms on and off.</param>
internal sealed record AdmissionRules(CaseCalendar Calendar, BedSettings Beds, MechanismSettings Mechanisms)
{
    /// <summary>Whether somebody counts as a confirmed case: by test, clinically from its date, or at sight.</summary>
    /// <param name="facts">The person.</param>
    /// <param name="day">Day of the horizon.</param>
    public bool IsPositive(in PatientFacts facts, int day) =>
        facts.Positive
        || (!Mechanisms.Tests && facts.Infected)
        || (Mechanisms.ClinicalDiagnosis && facts.Pneumonia && day >= Calendar.ClinicalDiagnosis);

    /// <summary>What somebody who waits outside a bed needs.</summary>
    /// <param name="facts">The person.</param>
    /// <param name="day">Day of the horizon.</param>
    public BedNeed For(in PatientFacts facts, int day)
    {
        if (facts.IsOver) { return BedNeed.Nothing; }
        if (facts.Severe) { return BedNeed.Of(BedType.Designated, BedNeed.SevereTier); }
        if (IsPositive(facts, day)) { return ForMildCase(facts, day); }
        return day >= Calendar.IsolationAdmission
            ? BedNeed.Of(BedType.Isolation, BedNeed.MildTier)
            : BedNeed.Nothing;
    }

    /// <summary>
    /// What somebody in a bed needs beyond it: the severe of Fangcang and isolation a designated bed, with priority;
    /// the confirmed of isolation the bed of any mild case, without. Nothing where the bed suits.
    /// </summary>
    /// <param name="facts">The person.</param>
    /// <param name="bed">Type of the bed.</param>
    /// <param name="steppedDown">Came from a designated bed after improving: only a critical turn brings the person
    /// back.</param>
    /// <param name="day">Day of the horizon.</param>
    public BedNeed ForTransfer(in PatientFacts facts, BedType bed, bool steppedDown, int day)
    {
        if (bed == BedType.Designated || facts.IsOver) { return BedNeed.Nothing; }
        if (facts.Stage == Stage.Critical || (facts.Severe && !steppedDown))
        {
            return BedNeed.Of(BedType.Designated, BedNeed.Transfer);
        }

        return bed == BedType.Isolation && IsPositive(facts, day) ? ForMildCase(facts, day) : BedNeed.Nothing;
    }

    /// <summary>Whether a Fangcang takes the person: 18 to 65 and without serious chronic illness.</summary>
    /// <remarks>The census bands 15-59 and 60-64 stand for 18 to 65.</remarks>
    public static bool FitsFangcang(in PatientFacts facts) =>
        facts.Age is AgeBand.Adult or AgeBand.Older && !facts.Chronic;

    private BedNeed ForMildCase(in PatientFacts facts, int day)
    {
        bool severeOnly = day >= Calendar.ClinicalDiagnosis;
        if (day < Calendar.FangcangAdmission) { return BedNeed.Of(BedType.Designated, BedNeed.MildTier); }
        if (FitsFangcang(facts))
        {
            sbyte second = severeOnly ? BedNeed.None : (sbyte)BedType.Designated;
            return new BedNeed((sbyte)BedType.Fangcang, second, BedNeed.MildTier);
        }

        if (!severeOnly) { return BedNeed.Of(BedType.Designated, BedNeed.MildTier); }
        return Beds.MildToDesignated ? BedNeed.Of(BedType.Designated, BedNeed.LastTier) : BedNeed.Nothing;
    }
}
