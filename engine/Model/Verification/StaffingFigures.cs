using Downshift.Kernel.Events;
using Downshift.Model.Command;
using Downshift.Model.Events;
using Downshift.Model.Parameters;

namespace Downshift.Model.Verification;

/// <summary>Staffing arithmetic of sweeps and the load of a secretary who gives every order himself.</summary>
internal static class StaffingFigures
{
    private const double Hour = Clock.Hour;

    /// <summary>Day of the horizon, 11 February: the stock of cadres announced by then.</summary>
    private const int Announced = 19;

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> Checks(CaseCity city) =>
    [
        new(
            OracleSection.City, "Hours of a sweep", "排查工时", "specification, section 4.6: arithmetic",
            book => Hours(city, book)),
        new(
            OracleSection.City, "Secretary", "书记派单", "specification, section 4.8; closed cycle of n cadres",
            book => Secretary(city.Shipped().Numbers, book)),
    ];

    private static void Hours(CaseCity city, OracleBook book)
    {
        ModelParameters parameters = city.Shipped();
        double visit = parameters.Numbers.Number("sweep.doorVisit");
        double households = city.Full.Households;
        book.Near("barest need, hours", "最低需求，小时", households * visit / Hour, 213_500, 50);
        book.Near(
            "crew of two, three quarters of doors opened, hours", "两人一组、开门率四分之三，小时",
            households * visit * 2 / .75 / Hour, 569_000, 500);
        double cadres = CadreStock.Level(parameters.Inputs.CadresMunicipal, Announced)
            + CadreStock.Level(parameters.Inputs.CadresDistrict, Announced);
        book.Near("cadres announced by 11 February", "2月11日前公布的下沉干部", cadres, 34_498, 1e-6);
        double supply = 3 * cadres * parameters.Numbers.Number("cadre.day") / Hour;
        book.Near("hours of cadres in three days", "干部三日工时", supply, 828_000, 500);
        book.Near("a quarter of them, 8 of 31", "其中四分之一（31人中8人）", supply * 8 / 31, 213_700, 50);
        double gridHours = 3 * 8 * .75 * city.Full.Geography.GridCount;
        book.Near(
            "with grid workers, minutes a household", "加网格员，每户分钟数",
            60 * ((supply * 8 / 31) + gridHours) / households, 6.5, .05);
    }

    private static void Secretary(ParameterSet numbers, OracleBook book)
    {
        long service = numbers.Seconds("branch.dispatch");
        long order = numbers.Seconds("work.orderLength");
        book.Near("offered load of 18 cadres", "18名干部的负荷", 18.0 * service / order, 1.00, .005);
        book.Near("offered load of 30 cadres", "30名干部的负荷", 30.0 * service / order, 1.67, .005);

        // A cycle is one service and one order. Eighteen are served while the first works; then the server waits.
        long cycles = 100 * (service + order);
        book.Near(
            "busy share with 18 cadres", "18名干部时忙碌占比", Day(18, 1, service, order, cycles).Busy, 18.0 / 19, 1e-9);
        book.Near("busy share with 30 cadres", "30名干部时忙碌占比", Day(30, 1, service, order, cycles).Busy, 1, 1e-9);
        book.Exact(
            "orders of 30 cadres in 8 hours", "30名干部8小时获派工单", Day(30, 1, service, order, 8 * Clock.Hour).Orders,
            8.0 * Clock.Hour / service);
        book.Near(
            "busy share of six servers, 30 cadres", "六人派单、30名干部时忙碌占比",
            Day(30, 6, service, order, cycles).Busy, 30.0 / (19 * 6), 1e-9);
    }

    /// <summary>Cadres who ask, wait for their order, do it and ask again.</summary>
    private static (double Busy, int Orders) Day(int cadres, int servers, long service, long order, long length)
    {
        Dispatcher dispatcher = new(servers);
        dispatcher.Open(servers, 0, 0);
        HeapCalendar<int> asking = new();
        for (int cadre = 0; cadre < cadres; cadre++)
        {
            asking.Schedule(EventKey.At(0, 0, 0, (uint)cadre, 0), cadre);
        }

        int orders = 0;
        while (asking.TryTake(length, out EventKey key, out int cadre))
        {
            long given = dispatcher.Ask(key.Time, service, length);
            if (given <= length) { orders++; }
            asking.Schedule(EventKey.At(given + order, 0, 0, (uint)cadre, 0), cadre);
        }

        return ((double)dispatcher.BusySeconds / (servers * length), orders);
    }
}
