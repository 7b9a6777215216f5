using Downshift.Kernel.Numerics;
using Downshift.Kernel.Statistics;
using Downshift.Model.Verification;

namespace Downshift.Experiments.Verification.Queues;

/// <summary>Classes served in order, with and without interruption.</summary>
internal static class PriorityChecks
{
    private const double Length = 60_000;

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> All() =>
    [
        new(OracleSection.Queues, "Priority without interruption", "非抢占优先", "Cobham 1954", Cobham),
        new(
            OracleSection.Queues, "Priority with interruption", "抢占优先", "White and Christie 1958", Interrupting),
    ];

    private static void Cobham(OracleBook book)
    {
        Waits(book, "rates 0.3, 0.5", Plan([.3, .5]), [1.1428571, 5.7142857]);
        Waits(book, "rates 0.2, 0.3, 0.4", Plan([.2, .3, .4]), [1.125, 2.25, 18]);

        // The first class takes two mean services.
        StationPlan slow = Plan([.1, .4]) with
        {
            Load = .6, Service = (u, of) => Quantile.Exponential(u, of == 0 ? 2 : 1),
        };
        Waits(book, "rates 0.1, 0.4, first class slow", slow, [1.0, 2.5]);
        StationPlan five = Plan([1, 3]) with { Servers = 5, Load = .8 };
        Waits(book, "rates 1, 3, five servers", five, [.138528139, .692640693]);

        // Conservation law (Kleinrock 1965): load times mean wait, summed over classes, is that of one line.
        Tally sum = Stations.Replicate(22, Plan([.3, .5]), .8 * Length)
            .Of(r => (.3 * r.Waits[0].Mean) + (.5 * r.Waits[1].Mean));
        book.Estimate("rates 0.3, 0.5, conserved sum", "到达率 0.3、0.5，守恒和", sum, .8 * 4);
    }

    private static void Waits(OracleBook book, string name, StationPlan plan, double[] waits)
    {
        Replicated<StationRecord> runs = Stations.Replicate(21, plan, plan.Rates.Sum() * Length);
        string nameZh = name.Replace("rates", "到达率", StringComparison.Ordinal)
            .Replace("first class slow", "首类服务慢", StringComparison.Ordinal)
            .Replace("five servers", "五个服务台", StringComparison.Ordinal);
        for (int of = 0; of < waits.Length; of++)
        {
            int at = of;
            book.Estimate(
                $"{name}, class {of + 1}, mean wait", $"{nameZh}，第 {of + 1} 类，平均等待",
                runs.Of(r => r.Waits[at].Mean), waits[of]);
        }
    }

    private static void Interrupting(OracleBook book)
    {
        foreach ((double[] rates, double[] stays) in ((double[], double[])[])
            [([.3, .5], [1.4285714, 7.1428571]), ([.2, .3, .4], [1.25, 2.5, 20])])
        {
            double warmUp = Plan(rates).WarmUp;
            var runs = new Replicated<PreemptiveStation>(
                23, draws => new PreemptiveStation(rates, draws).Run(warmUp, Length));
            string name = string.Join(", ", rates.Select(Stations.Text));
            for (int of = 0; of < stays.Length; of++)
            {
                int at = of;
                book.Estimate(
                    $"rates {name}, class {of + 1}, mean stay", $"到达率 {name}，第 {of + 1} 类，平均逗留",
                    runs.Of(r => r.Stays[at].Mean), stays[of]);
            }
        }
    }

    private static StationPlan Plan(double[] rates) => new() { Rates = rates, Load = rates.Sum() };
}
