using System.Globalization;
using Downshift.Model.Verification;

namespace Downshift.Experiments.Verification.Queues;

/// <summary>Stations that feed each other, and a closed shop.</summary>
internal static class NetworkChecks
{
    // Two slow servers, then one fast, then one; 70 % and 60 % go on, a fifth of the last come back.
    private static readonly NetworkStation[] Levels = [new(2, 1, .7, 0), new(1, 2, .6, 0), new(1, 1.2, 0, .2)];

    private static readonly double[] Arrivals = [1.52838428, 1.069869, .641921397];
    private static readonly double[] Present = [3.67390906, 1.15023474, 1.15023474];

    private static readonly (int Machines, int Repairers, double Failure, double Down, double Throughput)[] Shops =
        [(5, 1, .1, .63952177, .43604782), (10, 2, .2, 2.4037215, 1.5192557), (100, 5, .05, 9.0928661, 4.5453567)];

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> All() =>
    [
        new(OracleSection.Queues, "Three levels with returns", "三级网络（含退回）", "Jackson 1957", Network),
        new(OracleSection.Queues, "Machine repair", "机器维修", "Palm 1947, finite source", Repair),
    ];

    private static void Network(OracleBook book)
    {
        var runs = new Replicated<OpenNetwork>(
            31, draws => new OpenNetwork(Levels, 1.4, draws).Run(500, 20_000));
        for (int s = 0; s < Levels.Length; s++)
        {
            int at = s;
            book.Estimate(
                $"station {s + 1}, arrivals per unit of time", $"第 {s + 1} 站，单位时间到达数",
                runs.Of(r => r.Throughput[at]), Arrivals[s]);
            book.Estimate(
                $"station {s + 1}, mean number present", $"第 {s + 1} 站，平均在场人数", runs.Of(r => r.Present[at]),
                Present[s]);
        }

        book.Estimate("mean time in the network", "网络内平均时间", runs.Of(r => r.Stays.Mean), 4.26741324);
    }

    private static void Repair(OracleBook book)
    {
        foreach ((int machines, int repairers, double failure, double down, double throughput) in Shops)
        {
            var runs = new Replicated<RepairShop>(
                32, draws => new RepairShop(machines, repairers, failure, draws).Run(500, 40_000 / throughput));
            string at = string.Create(CultureInfo.InvariantCulture, $"{machines} machines, {repairers} repairers");
            string atZh = string.Create(CultureInfo.InvariantCulture, $"{machines} 台机器，{repairers} 名维修工");
            book.Estimate($"{at}, mean number down", $"{atZh}，平均停机数", runs.Of(r => r.Down), down);
            book.Estimate($"{at}, repairs per unit of time", $"{atZh}，单位时间修复数", runs.Of(r => r.Throughput), throughput);
        }
    }
}
