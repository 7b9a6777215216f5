using System.Runtime.CompilerServices;
using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <summary>What the rules of the procedures say about one household.</summary>
internal static class SweepRules
{
    private const int MissedBeforeCall = 2;

    /// <summary>A worker should call this household.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="state">State of the household.</param>
    /// <param name="midnight">00:00 of the day of the call.</param>
    /// <param name="now">Moment of the call.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Wants(this CallRule rule, in HouseholdState state, long midnight, long now) => rule switch
    {
        // A record that lies ahead is a report still to come: the household is silent now.
        CallRule.SilentToday => state.RecordAt < midnight || state.RecordAt > now,
        CallRule.MissedTwice => state.Missed >= MissedBeforeCall && state.RecordAt < midnight,
        _ => false,
    };

    /// <summary>A worker should visit this household.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="state">State of the household.</param>
    /// <param name="lasting">What is lasting about it.</param>
    /// <param name="asOf">Moment at which the order was made.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Wants(this VisitRule rule, in HouseholdState state, uint lasting, long asOf) => rule switch
    {
        VisitRule.Everybody => !state.Done,
        VisitRule.AtRisk => !state.Done && (!Register.IsDigital(lasting) || state.Contact
            || (state.Missed > 0 && state.RecordAt < asOf - Clock.Day)),
        _ => false,
    };

    /// <summary>A worker should call this household, as of now.</summary>
    public static bool WantsCall(this ISweepProcedure procedure, in HouseholdState state, long now) =>
        procedure.Calls.Wants(state, Clock.DayOf(now) * Clock.Day, now);

    /// <summary>A worker should visit this household, as of the moment its order was made.</summary>
    public static bool WantsVisit(
        this ISweepProcedure procedure, in HouseholdState state, uint lasting, long asOf) =>
        procedure.Visits.Wants(state, lasting, asOf);
}
