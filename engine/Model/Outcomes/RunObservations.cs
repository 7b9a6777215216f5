namespace Downshift.Model.Outcomes;

/// <summary>One observed value of one run.</summary>
/// <param name="Outcome">Id of the outcome catalogue.</param>
/// <param name="Level">Level of the unit.</param>
/// <param name="Unit">Index of the unit within its level in the run's world (0 for the city).</param>
/// <param name="Value">Value in the outcome's unit; <see cref="double.NaN"/> where it is not defined.</param>
public readonly record struct OutcomeRow(string Outcome, OutcomeLevel Level, int Unit, double Value);

/// <summary>A daily series of one run.</summary>
/// <param name="Id">One of <see cref="SeriesCatalog"/>.</param>
/// <param name="Level">Level of the unit.</param>
/// <param name="Unit">Index of the unit within its level.</param>
/// <param name="Values">One value a day, at each day's 24:00 (stocks) or over the day (flows).</param>
public sealed record DailySeries(string Id, OutcomeLevel Level, int Unit, double[] Values);

/// <summary>What one run leaves behind.</summary>
/// <param name="Rows">Observed outcomes in the order of level, unit, catalogue.</param>
/// <param name="Series">Daily series.</param>
/// <param name="Events">Events handled, routine reports, calls and visits included.</param>
/// <param name="StateHash">Hash of the state at the end and at every midnight before.</param>
/// <param name="DayHashes">The hash at every midnight.</param>
/// <param name="ConservationResidual">Sum over midnights and accounts; anything but 0 is a fault.</param>
/// <param name="ConservationFaults">The accounts that did not balance, in words; empty in a sound run.</param>
public sealed record RunObservations(
    IReadOnlyList<OutcomeRow> Rows, IReadOnlyList<DailySeries> Series, long Events, UInt128 StateHash,
    IReadOnlyList<UInt128> DayHashes, long ConservationResidual, IReadOnlyList<string> ConservationFaults);
