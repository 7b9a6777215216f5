using System.Globalization;
using Downshift.Model.Verification;

namespace Downshift.Experiments.Verification.Queues;

/// <summary>
/// The formulas that later rows lean on, against tables of 25 digits: these rows test the verification itself.
/// </summary>
internal static class ErlangChecks
{
    private static readonly (int Servers, double Offered, double Loss, double Delay)[] Table =
    [
        (2, 1.6, .329896907, .711111111), (5, 4, .199066874, .554112554), (10, 9, .167963226, .668731524),
        (50, 48, .0833373535, .694455611), (100, 95, .0488042062, .506456854), (1000, 950, .00364929369, .0682534154),
    ];

    // Thirteen districts of c beds each: wait saved by pooling, in mean stays.
    private static readonly (double Load, int Beds, double Gain)[] Gains =
    [
        (.7, 1, 2.290243), (.7, 10, .07390852), (.8, 1, 3.864988), (.8, 10, .2042585), (.9, 1, 8.517760),
        (.9, 10, .6559625), (.9, 100, .02169325), (.95, 10, 1.581224), (.95, 100, .1006622), (.98, 100, .3737925),
        (.98, 500, .054165),
    ];

    // Load beyond which pooling saves more than two hours of a stay of 14 days.
    private static readonly (int Beds, double Load)[] Crossovers = [(10, .48635), (100, .85582), (500, .94724)];

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> All() =>
    [
        new(OracleSection.Queues, "Erlang's formulas", "Erlang 公式", "Erlang 1917, tables of 25 digits", Formulas),
        new(
            OracleSection.Queues, "Pooling against 13 districts, formula", "统筹与十三区，公式",
            "Smith and Whitt 1981; tables of 25 digits", Pooling),
    ];

    private static void Formulas(OracleBook book)
    {
        foreach ((int servers, double offered, double loss, double delay) in Table)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"c {servers}, a {offered}");
            string atZh = string.Create(CultureInfo.InvariantCulture, $"c {servers}，a {offered}");
            book.Near($"loss, {at}", $"损失率，{atZh}", Erlang.Loss(servers, offered), loss, 1e-8 * loss);
            book.Near($"delay, {at}", $"等待率，{atZh}", Erlang.Delay(servers, offered), delay, 1e-8 * delay);
        }
    }

    private static void Pooling(OracleBook book)
    {
        foreach ((double load, int beds, double gain) in Gains)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"{beds} beds each, load {load}");
            string atZh = string.Create(CultureInfo.InvariantCulture, $"每区 {beds} 床，负荷 {load}");

            // Seven digits, or six decimals, whichever is coarser.
            book.Near(
                $"{at}, wait saved", $"{atZh}，节省等待", Erlang.PoolingGain(13, beds, load), gain,
                Math.Max(5.1e-7 * gain, beds == 500 ? 5.1e-7 : 0));
        }

        foreach ((int beds, double load) in Crossovers)
        {
            string n = beds.ToString(CultureInfo.InvariantCulture);
            book.Near(
                $"{n} beds each, load at which pooling saves 2 h of 14 d", $"每区 {n} 床，统筹恰省14天中2小时的负荷",
                Erlang.CrossoverLoad(13, beds, 2.0 / (14 * 24)), load, 5.1e-6);
        }
    }
}
