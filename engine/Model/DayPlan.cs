using System.Collections.Immutable;
using Downshift.Model.Parameters;

namespace Downshift.Model;

/// <summary>One entry of the order of a day.</summary>
/// <param name="Time">Clock time, or when it happens.</param>
/// <param name="TimeChinese">The same in Chinese.</param>
/// <param name="English">What happens.</param>
/// <param name="Chinese">The same in Chinese.</param>
public sealed record DayStep(string Time, string TimeChinese, string English, string Chinese);

/// <summary>The order of a day of one variant, as <c>downshift explain</c> prints it. Dates, rounds and hours are those
/// of the variant; the code of each step stands where it says.</summary>
public static class DayPlan
{
    /// <summary>All steps in the order in which they happen; what never happens in the horizon is left out.</summary>
    /// <param name="parameters">The variant.</param>
    public static ImmutableArray<DayStep> Of(ModelParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new DayPlanWriter(parameters).Write();
    }
}
