using Downshift.Scenarios;

namespace Downshift.Report.Charts;

/// <summary>All that the page's script draws from, written into the page as JSON.</summary>
/// <param name="Language">zh or en.</param>
/// <param name="Confidence">Confidence of the intervals, as 95%.</param>
/// <param name="FirstDay">First day of the horizon, ISO.</param>
/// <param name="Days">Days of the horizon.</param>
/// <param name="Baseline">Index of the baseline.</param>
/// <param name="Variants">Names of the variants.</param>
/// <param name="Primary">Primary outcomes.</param>
/// <param name="Lines">Daily series of the city, by series and variant.</param>
/// <param name="Gaps">Differences of such series from the baseline's, paired by replication.</param>
/// <param name="Waits">Waiting by district.</param>
/// <param name="Hours">Hours by use.</param>
/// <param name="Moments">Dated spans and days to mark.</param>
/// <param name="Words">Words of the charts.</param>
internal sealed record ChartData(
    string Language, string Confidence, string FirstDay, int Days, int Baseline, IReadOnlyList<BilingualText> Variants,
    IReadOnlyList<PrimaryData> Primary, IReadOnlyList<LineData> Lines, IReadOnlyList<LineData> Gaps,
    WaitData Waits, HourData Hours, IReadOnlyList<MomentData> Moments,
    IReadOnlyDictionary<string, BilingualText> Words);

/// <summary>A primary outcome for its dot plot, numbers already in the written scale.</summary>
/// <param name="Id">Outcome id.</param>
/// <param name="Name">Name.</param>
/// <param name="Unit">Unit of values.</param>
/// <param name="DifferenceUnit">Unit of differences.</param>
/// <param name="Matters">Smallest difference that matters, or null.</param>
/// <param name="Lowest">Lowest possible value, or null.</param>
/// <param name="Highest">Highest possible value, or null.</param>
/// <param name="Values">One point a variant.</param>
/// <param name="Differences">One point a variant, null for the baseline.</param>
internal sealed record PrimaryData(
    string Id, BilingualText Name, BilingualText Unit, BilingualText DifferenceUnit, double? Matters,
    double? Lowest, double? Highest, IReadOnlyList<PointData?> Values, IReadOnlyList<PointData?> Differences);

/// <summary>A mean with its interval.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="Low">Lower end, or null.</param>
/// <param name="High">Upper end, or null.</param>
/// <param name="Text">The mean as written.</param>
/// <param name="Range">The interval as written, or null.</param>
internal sealed record PointData(
    double? Mean, double? Low, double? High, BilingualText Text, BilingualText? Range);

/// <summary>A daily series of one variant.</summary>
/// <param name="Id">Series id.</param>
/// <param name="Variant">Index of the variant.</param>
/// <param name="Mean">Mean a day.</param>
/// <param name="Low">Lowest replication a day; empty where unknown.</param>
/// <param name="High">Highest replication a day; empty where unknown.</param>
internal sealed record LineData(
    string Id, int Variant, IReadOnlyList<double?> Mean, IReadOnlyList<double?> Low, IReadOnlyList<double?> High);

/// <summary>Waiting by district.</summary>
/// <param name="Districts">Names in the official order.</param>
/// <param name="Points">One row a district, one point a variant.</param>
/// <param name="Highest">Longest wait that is counted, in hours.</param>
internal sealed record WaitData(
    IReadOnlyList<BilingualText> Districts, IReadOnlyList<IReadOnlyList<PointData?>> Points,
    double? Highest);

/// <summary>Hours by use over the horizon.</summary>
/// <param name="Uses">Names of the uses.</param>
/// <param name="Totals">One row a variant, one number a use.</param>
internal sealed record HourData(
    IReadOnlyList<BilingualText> Uses, IReadOnlyList<IReadOnlyList<double?>> Totals);

/// <summary>A span or a day that charts over time mark.</summary>
/// <param name="From">First day, from 0.</param>
/// <param name="To">Last day, inclusive; equal to <paramref name="From"/> for a single day.</param>
/// <param name="Name">What happened.</param>
internal sealed record MomentData(int From, int To, BilingualText Name);
