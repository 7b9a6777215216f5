using System.Globalization;

namespace Downshift.Cli.Wording;

/// <summary>Counts of replications in English, where one is not many.</summary>
internal static class Replications
{
    /// <summary>As <c>1 replication</c> or <c>4 replications</c>.</summary>
    /// <param name="number">How many.</param>
    public static string English(int number) =>
        number == 1 ? "1 replication" : number.ToString(CultureInfo.InvariantCulture) + " replications";
}
