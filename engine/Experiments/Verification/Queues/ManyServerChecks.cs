using System.Globalization;
using Downshift.Kernel.Events;
using Downshift.Kernel.Random;
using Downshift.Kernel.Statistics;
using Downshift.Model.Verification;

namespace Downshift.Experiments.Verification.Queues;

/// <summary>Several servers: delay, loss, limited room, impatience, and what a pool saves.</summary>
internal static class ManyServerChecks
{
    /// <summary>Warm-up where room or patience is limited: ten times a patience of 20 mean services.</summary>
    private const double Forgotten = 200;

    private static readonly (int Servers, double Offered, double Delay, double Wait)[] Delays =
    [
        (2, 1.6, .711111111, 1.77777778), (3, 2, .444444444, .444444444), (5, 4, .554112554, .554112554),
        (10, 8, .409180151, .204590075), (20, 18, .550769005, .275384502), (50, 48, .694455611, .347227806),
        (100, 95, .506456854, .101291371),
    ];

    private static readonly (int Servers, double Offered, double Loss)[] Losses =
        [(5, 4, .199066874), (20, 18, .109212846), (100, 95, .0488042062)];

    private static readonly (double Rate, int Servers, int Room, double Lost, double Present)[] Rooms =
        [(.9, 1, 5, .1260225, 2.194782), (4, 5, 10, .04248567, 4.72375), (12, 10, 20, .1796659, 16.1045)];

    private static readonly (double Rate, double Impatience, double Delay, double GaveUp, double Wait)[] Impatient =
    [
        (9, .1, .5779868, .03043679, .3043679), (10, .1, .7786709, .06046887, .6046887),
        (12, .1, .9840747, .1697523, 1.697523), (15, .05, 1.0, .3333333, 6.666667),
    ];

    private static readonly (int Beds, double Load, double Gain)[] Pools = [(1, .8, 3.864988), (10, .9, .6559625)];

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> All()
    {
        foreach ((int servers, double offered, double delay, double wait) in Delays)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"c {servers}, a {offered}");
            yield return new OracleCheck(
                OracleSection.Queues, $"M/M/c, {at}", $"M/M/c，{at}", "Erlang 1917",
                book => Delayed(book, servers, offered, delay, wait));
        }

        yield return new OracleCheck(OracleSection.Queues, "Loss, M/M/c/c", "损失制 M/M/c/c", "Erlang 1917", Loss);
        yield return new OracleCheck(
            OracleSection.Queues, "Limited room, M/M/c/K", "有限容量 M/M/c/K", "birth and death; Kleinrock 1975", Room);
        foreach ((double Rate, double Impatience, double Delay, double GaveUp, double Wait) row in Impatient)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"c 10, rate {row.Rate}");
            string atZh = string.Create(CultureInfo.InvariantCulture, $"c 10，到达率 {row.Rate}");
            yield return new OracleCheck(
                OracleSection.Queues, $"Impatience, {at}", $"不耐烦 M/M/c+M，{atZh}", "Palm 1957, Erlang-A",
                book => Abandon(book, row.Rate, row.Impatience, row.Delay, row.GaveUp, row.Wait));
        }

        yield return new OracleCheck(
            OracleSection.Queues, "Pooling against 13 districts, simulated", "统筹与十三区，仿真",
            "Erlang 1917; Smith and Whitt 1981", Pooling);
        yield return new OracleCheck(
            OracleSection.Queues, "Conservation", "守恒", "Little 1961, exact in ticks", Conservation);
    }

    private static void Delayed(OracleBook book, int servers, double offered, double delay, double wait)
    {
        Replicated<StationRecord> runs = Stations.Replicate(11, Plan(servers, offered));
        book.Estimate(
            "share who wait", "需等待的比例", runs.Of(r => (double)r.Delayed / r.AllWaits.Count), delay);
        book.Estimate("mean wait", "平均等待", runs.Of(r => r.AllWaits.Mean), wait);
    }

    private static void Loss(OracleBook book)
    {
        foreach ((int servers, double offered, double loss) in Losses)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"c {servers}, a {offered}");
            book.Estimate(
                $"{at}, share lost", $"{at}，损失率",
                Lost(Stations.Replicate(12, Plan(servers, offered) with { Room = servers, WarmUp = Forgotten })), loss);
        }
    }

    private static void Room(OracleBook book)
    {
        foreach ((double rate, int servers, int room, double lost, double present) in Rooms)
        {
            Replicated<StationRecord> runs = Stations.Replicate(
                13, Plan(servers, rate) with { Room = room, WarmUp = Forgotten });
            string at = string.Create(CultureInfo.InvariantCulture, $"rate {rate}, c {servers}, K {room}");
            string atZh = string.Create(CultureInfo.InvariantCulture, $"到达率 {rate}，c {servers}，K {room}");
            book.Estimate($"{at}, share lost", $"{atZh}，损失率", Lost(runs), lost);
            book.Estimate($"{at}, mean number present", $"{atZh}，平均在场人数", runs.Of(r => r.Present), present);
        }
    }

    private static void Abandon(
        OracleBook book, double rate, double impatience, double delay, double gaveUp, double wait)
    {
        Replicated<StationRecord> runs = Stations.Replicate(
            14, Plan(10, rate) with { Impatience = impatience, WarmUp = Forgotten });
        if (delay < 1)
        {
            book.Estimate(
                "share who wait", "需等待的比例", runs.Of(r => (double)r.Delayed / r.AllWaits.Count), delay);
        }

        book.Estimate("share who give up", "放弃的比例", runs.Of(r => (double)r.GaveUp / r.AllWaits.Count), gaveUp);
        book.Estimate("mean wait", "平均等待", runs.Of(r => r.AllWaits.Mean), wait);
    }

    private static void Pooling(OracleBook book)
    {
        foreach ((int beds, double load, double gain) in Pools)
        {
            Replicated<StationRecord> own = Stations.Replicate(15, Plan(beds, beds * load));
            Replicated<StationRecord> pool = Stations.Replicate(16, Plan(13 * beds, 13 * beds * load));
            Tally saved = default;
            for (int r = 0; r < own.Records.Count; r++)
            {
                saved.Add(own.Records[r].AllWaits.Mean - pool.Records[r].AllWaits.Mean);
            }

            string at = string.Create(CultureInfo.InvariantCulture, $"{beds} beds each, load {load}");
            string atZh = string.Create(CultureInfo.InvariantCulture, $"每区 {beds} 床，负荷 {load}");
            book.Estimate($"{at}, wait saved", $"{atZh}，节省等待", saved, gain);
        }
    }

    /// <summary>Everything at once: classes, batches, limited room, impatience.</summary>
    private static void Conservation(OracleBook book)
    {
        StationPlan plan = Plan(5, 4.5) with
        {
            Rates = [.5, 1], Batch = u => 1 + (int)(u * 5), Room = 40, Impatience = .2, WarmUp = Forgotten,
        };
        StationRecord heap = new Station(plan, new DrawSource(17, 0), new HeapCalendar<int>()).Run(20_000);
        StationRecord buckets = new Station(plan, new DrawSource(17, 0), new BucketCalendar<int>()).Run(20_000);
        book.Exact(
            "integral of the census less the sum of stays, ticks", "人数积分减逗留时间之和，节拍", (double)heap.LittleResidual, 0);
        book.Exact("arrivals less departures and those present", "到达减离开与在场", heap.FlowResidual, 0);
        book.Exact(
            "mean wait on the bucket calendar less that on the heap", "桶式日历与堆的平均等待之差",
            buckets.AllWaits.Mean - heap.AllWaits.Mean, 0);
        book.Exact(
            "mean census on the bucket calendar less that on the heap", "桶式日历与堆的平均人数之差",
            buckets.Present - heap.Present, 0);
    }

    private static Tally Lost(Replicated<StationRecord> runs) => runs.Of(r => (double)r.Lost / r.Arrived);

    private static StationPlan Plan(int servers, double offered) =>
        new() { Servers = servers, Rates = [offered], Load = offered / servers };
}
