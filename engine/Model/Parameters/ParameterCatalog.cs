using System.Collections.Immutable;

namespace Downshift.Model.Parameters;

/// <summary>
/// Every parameter of scenarios, by name; all but those marked are read by the model. Values, plausible ranges,
/// evidence and sources stand in the scenario files; here stand only meaning and admissible bounds, so that a typo or
/// an impossible value never runs.
/// </summary>
public static partial class ParameterCatalog
{
    private const double Minute = 60;
    private const double Hour = 3600;
    private const double Day = 86400;

    private static readonly ImmutableArray<int> ByName;

    static ParameterCatalog()
    {
        All = [.. City(), .. Demand(), .. Finding(), .. Clinics(), .. Beds(), .. Work(), .. Command()];
        int[] order = [.. Enumerable.Range(0, All.Length)];
        Array.Sort(order, (a, b) => string.CompareOrdinal(All[a].Name, All[b].Name));
        ByName = [.. order];
    }

    /// <summary>All definitions in the order in which the report lists them.</summary>
    public static ImmutableArray<ParameterDefinition> All { get; }

    /// <summary>The position of a name in <see cref="All"/>. O(log n).</summary>
    /// <param name="name">Dotted name, ordinal comparison.</param>
    /// <exception cref="ArgumentException">There is no such parameter.</exception>
    public static int IndexOf(string name)
    {
        return TryIndexOf(name, out int index)
            ? index
            : throw new ArgumentException($"The model has no parameter named '{name}'.", nameof(name));
    }

    /// <summary>Looks a name up without throwing. O(log n).</summary>
    /// <param name="name">Dotted name, ordinal comparison.</param>
    /// <param name="index">Its position in <see cref="All"/>, or -1.</param>
    public static bool TryIndexOf(string name, out int index)
    {
        int low = 0;
        int high = ByName.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = string.CompareOrdinal(All[ByName[middle]].Name, name);
            if (order == 0)
            {
                index = ByName[middle];
                return true;
            }

            if (order < 0) { low = middle + 1; } else { high = middle - 1; }
        }

        index = -1;
        return false;
    }

    private static ParameterDefinition Unread(ParameterDefinition definition) => definition with
    {
        IsRead = false,
        English = definition.English + " (read by nothing)",
        Chinese = definition.Chinese + "（暂不起作用）",
    };

    private static ParameterDefinition Share(
        string name, string english, string chinese, double low = 0, double high = 1) =>
        new(name, Dimension.Share, low, high, english, chinese);

    private static ParameterDefinition Ratio(string name, double low, double high, string english, string chinese) =>
        new(name, Dimension.Ratio, low, high, english, chinese);

    private static ParameterDefinition Count(string name, double low, double high, string english, string chinese) =>
        new(name, Dimension.Count, low, high, english, chinese);

    private static ParameterDefinition Span(string name, double low, double high, string english, string chinese) =>
        new(name, Dimension.Duration, low, high, english, chinese);

    private static ParameterDefinition Spread(string name, double low, double high, string english, string chinese) =>
        new(name, Dimension.DurationDistribution, low, high, english, chinese);

    private static ParameterDefinition Degrees(string name, double low, double high, string english, string chinese) =>
        new(name, Dimension.Temperature, low, high, english, chinese);

    private static ParameterDefinition PerDay(string name, double low, double high, string english, string chinese) =>
        new(name, Dimension.RatePerDay, low, high, english, chinese);
}
