using Downshift.Kernel.Numerics;
using Downshift.Kernel.Statistics;
using Downshift.Model.Verification;

namespace Downshift.Experiments.Verification.Queues;

/// <summary>One server: M/M/1 with errors from theory, M/G/1, M/D/1, D/M/1 and arrivals in batches.</summary>
internal static class SingleServerChecks
{
    /// <summary>Standard errors allowed where theory gives the error.</summary>
    private const double KnownErrors = 3;

    private const double Customers = 50_000;

    private static readonly double[] Times = [0, .5, 1, 2, 3, 5];

    private static readonly (double Load, double[] Shares)[] Constants =
    [
        (.5, [.5, .6420127, .8243606, .9469606, .9847487, .9987643]),
        (.8, [.2, .2983649, .4451082, .6345199, .7620995, .8995028]),
    ];

    private static readonly (double Load, double Sigma, double Wait)[] Regulars =
        [(.5, .20318787, .255000975), (.8, .628629796, 1.69273084), (.9, .806899833, 4.17865942)];

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> All()
    {
        foreach (double load in (double[])[.5, .8, .9])
        {
            string at = Stations.Text(load);
            yield return new OracleCheck(
                OracleSection.Queues, $"M/M/1, load {at}", $"M/M/1，负荷 {at}",
                "Kleinrock 1975; asymptotic errors after Whitt 1989", book => Markov(book, load));
        }

        yield return new OracleCheck(
            OracleSection.Queues, "M/G/1, load 0.8", "M/G/1，负荷 0.8", "Pollaczek 1930, Khinchine 1932", General);
        foreach ((double load, double[] shares) in Constants)
        {
            string at = Stations.Text(load);
            yield return new OracleCheck(
                OracleSection.Queues, $"M/D/1, load {at}", $"M/D/1，负荷 {at}", "Erlang 1909",
                book => Constant(book, load, shares));
        }

        foreach ((double load, double sigma, double wait) in Regulars)
        {
            string at = Stations.Text(load);
            yield return new OracleCheck(
                OracleSection.Queues, $"D/M/1, load {at}", $"D/M/1，负荷 {at}",
                "Kleinrock 1975: root of s = exp(-(1 - s) / load)", book => Regular(book, load, sigma, wait));
        }

        yield return new OracleCheck(
            OracleSection.Queues, "Batches of arrivals", "成批到达", "Kleinrock 1975, M^X/M/1", Batches);
    }

    private static void Markov(OracleBook book, double load)
    {
        double idle = 1 - load;
        double percentile = Math.Log(load / .05) / idle;
        Replicated<StationRecord> runs = Stations.Replicate(
            1, new StationPlan { Rates = [load], Load = load, Thresholds = [percentile] }, Customers);

        // Variance constants of the time average of the census, and of the wait by customers (Whitt 1989).
        double present = 2 * load * (1 + load) / Math.Pow(idle, 4);
        double waiting = load * (2 + (5 * load) - (4 * load * load) + (load * load * load)) / Math.Pow(idle, 4);
        const double All = Customers * Replicated<StationRecord>.Count;
        book.Near(
            "mean number present", "平均在场人数", runs.Of(r => r.Present).Mean, load / idle,
            KnownErrors * Math.Sqrt(present / (All / load)));
        book.Near(
            "mean wait", "平均等待", runs.Of(r => r.AllWaits.Mean).Mean, load / idle,
            KnownErrors * Math.Sqrt(waiting / All));
        book.Estimate(
            "share within the 95th percentile of waits", "等待不超过第95百分位的比例", runs.Of(r => r.ShareWithin(0)), .95);
    }

    private static void General(OracleBook book)
    {
        // Squared coefficient of variation of the service 0, 1/4, 1/2 and 4; gamma distributions by their tables.
        Served(book, "constant service", "定长服务", (_, _) => 1, 2);
        QuantileTable four = QuantileTable.Gamma(4, 1);
        Served(book, "Erlang-4 service", "四阶 Erlang 服务", (u, _) => four.At(u), 2.5);
        QuantileTable two = QuantileTable.Gamma(2, 1);
        Served(book, "Erlang-2 service", "二阶 Erlang 服务", (u, _) => two.At(u), 3);
        QuantileTable quarter = QuantileTable.Gamma(.25, 1);
        Served(book, "gamma service, cv² 4", "伽马服务，cv² 4", (u, _) => quarter.At(u), 10);
        double logSd = Math.Sqrt(Math.Log(5));
        double median = Math.Exp(-logSd * logSd / 2);
        Served(
            book, "lognormal service, cv² 4", "对数正态服务，cv² 4", (u, _) => Quantile.LogNormal(u, median, logSd), 10);
    }

    private static void Served(
        OracleBook book, string name, string nameZh, Func<double, int, double> service, double wait)
    {
        Replicated<StationRecord> runs = Stations.Replicate(
            2, new StationPlan { Rates = [.8], Load = .8, Service = service });
        book.Estimate($"{name}, mean wait", $"{nameZh}，平均等待", runs.Of(r => r.AllWaits.Mean), wait);
    }

    private static void Constant(OracleBook book, double load, double[] shares)
    {
        Replicated<StationRecord> runs = Stations.Replicate(
            3, new StationPlan { Rates = [load], Load = load, Service = (_, _) => 1, Thresholds = Times });
        for (int i = 0; i < Times.Length; i++)
        {
            int threshold = i;
            Tally within = runs.Of(r => r.ShareWithin(threshold));
            string at = Stations.Text(Times[i]);
            book.Estimate($"share waiting at most {at}", $"等待不超过 {at} 的比例", within, shares[i]);
        }
    }

    private static void Regular(OracleBook book, double load, double sigma, double wait)
    {
        Replicated<StationRecord> runs = Stations.Replicate(
            4, new StationPlan { Rates = [load], Load = load, Gap = _ => 1 });
        book.Estimate(
            "share who wait", "需等待的比例", runs.Of(r => (double)r.Delayed / r.AllWaits.Count), sigma);
        book.Estimate("mean wait", "平均等待", runs.Of(r => r.AllWaits.Mean), wait);
    }

    private static void Batches(OracleBook book)
    {
        foreach ((double load, int size, double fixedSize, double geometric) in
            ((double, int, double, double)[])[(.5, 2, 1.5, 2), (.8, 10, 22, 40)])
        {
            string at = $"load {Stations.Text(load)}, batches of {size}";
            string atZh = $"负荷 {Stations.Text(load)}，每批 {size}";
            
            // Batches stretch the time in which the start is forgotten by about their size.
            StationPlan plan = new() { Rates = [load / size], Load = load, Batch = _ => size, WarmUp = 500 * size };
            book.Estimate($"{at}, mean number present", $"{atZh}，平均在场人数", Present(plan), fixedSize);
            double step = PortableMath.Log1p(-1.0 / size);
            plan = plan with { Batch = u => 1 + (int)(PortableMath.Log1p(-u) / step) };
            book.Estimate(
                $"{at} on average (geometric), mean number present", $"{atZh}（几何均值），平均在场人数", Present(plan),
                geometric);
        }

        static Tally Present(StationPlan plan) => Stations.Replicate(5, plan, 20_000).Of(r => r.Present);
    }
}
