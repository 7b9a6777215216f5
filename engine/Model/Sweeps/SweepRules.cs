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

    /// <summary>The same for households next to each other: bit i is set if a worker should call household i.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="states">Up to <see cref="HouseholdState.MaskSize"/> households.</param>
    /// <param name="midnight">00:00 of the day of the calls.</param>
    /// <param name="now">Moment of the first call. At a later one fewer may be wanted, never others.</param>
    public static ulong Wanted(
        this CallRule rule, ReadOnlySpan<HouseholdState> states, long midnight, long now) => rule switch
    {
        CallRule.SilentToday => HouseholdState.Silent(states, midnight, now),
        CallRule.MissedTwice => HouseholdState.SilentTwice(states, midnight),
        _ => 0,
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

    /// <summary>The same for households next to each other: bit i is set if a worker should visit household
    /// i.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="states">Up to <see cref="HouseholdState.MaskSize"/> households.</param>
    /// <param name="lasting">What is lasting about them.</param>
    /// <param name="asOf">Moment at which the order was made.</param>
    public static ulong Wanted(
        this VisitRule rule, ReadOnlySpan<HouseholdState> states, ReadOnlySpan<uint> lasting, long asOf)
    {
        if (rule == VisitRule.Everybody)
        {
            return HouseholdState.NotDone(states);
        }

        ulong mask = 0;
        for (int i = 0; i < states.Length; i++) { mask |= rule.Wants(states[i], lasting[i], asOf) ? 1UL << i : 0; }

        return mask;
    }

    /// <summary>A worker should call this household, as of now.</summary>
    public static bool WantsCall(this ISweepProcedure procedure, in HouseholdState state, long now) =>
        procedure.Calls.Wants(state, Clock.DayOf(now) * Clock.Day, now);

    /// <summary>A worker should visit this household, as of the moment its order was made.</summary>
    public static bool WantsVisit(
        this ISweepProcedure procedure, in HouseholdState state, uint lasting, long asOf) =>
        procedure.Visits.Wants(state, lasting, asOf);
}
