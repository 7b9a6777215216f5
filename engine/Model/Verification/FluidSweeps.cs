using System.Collections.Immutable;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;

namespace Downshift.Model.Verification;

/// <summary>
/// Fluid sweeps through the whole model with noise off: everybody ill is febrile, thermometers are exact, labour does
/// not bind, nobody seeks care. What one day finds is then a product of three shares.
/// </summary>
internal static class FluidSweeps
{
    /// <summary>Standard deviations allowed, as the specification says.</summary>
    private const double Deviations = 4;

    private const double Day = 86400;

    private static readonly string[] OneDay =
        ["sweep.window.from=2020-02-08", "sweep.window.to=2020-02-08", "mechanisms.walkIn=false"];

    // Fever that starts at onset and lasts; no other way of becoming known; hands enough for everything.
    private static readonly (string Name, double Value)[] NoiseOff =
    [
        ("clinic.careSeeking", 0), ("background.rate", 0), ("contact.others", 0), ("demand.noSymptomShare", 0),
        ("fever.everMild", 1), ("fever.everSevere", 1), ("fever.startWithin", 0), ("fever.antipyretic", 0),
        ("fever.length", 4000 * Day), ("fever.otherSymptom", 0), ("reading.axillarySd", 0), ("reading.infraredSd", 0),
        ("reading.infraredBias", 0), ("telling.icc", 0), ("telling.r", .5), ("telling.concealAtDoor", 0),
        ("sweep.participation", .99), ("sweep.participationIcc", 0), ("sweep.answerShare", 0),
        ("sweep.doorOpened", .98), ("sweep.memberOut", .1), ("sweep.revisits", 0), ("sweep.proxy", 0),
        ("city.presentShare", 1), ("staff.residentsPerWorker", 10), ("staff.absentShare", 0), ("course.severe", 0),
    ];

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> Checks(CaseCity city) =>
    [
        new(
            OracleSection.Finding, "Fluid sweep", "无噪声排查", "product of three shares, binomial deviation",
            book => Compare(city, book)),
    ];

    private static void Compare(CaseCity city, OracleBook book)
    {
        // Covered .99, told .5, fever shown that day .9; then doors opened .98, member met .9.
        Found(book, "first sweep, found of 1,000", "首轮，每千名患者发现数", Run(city, "first-sweep", .1), 445.5);
        RunObservations doors = Run(city, "second-sweep", 0);
        Found(book, "second sweep, found of 1,000", "次轮，每千名患者发现数", doors, 882.0);
        book.Exact(
            "second sweep, share of true records", "次轮，真实记录占比", CaseCity.City(doors, "record_accuracy"), 1);
        book.Exact(
            "no sweep, cases found", "不排查，发现病例数",
            CaseCity.City(Run(city, "no-sweep", 0), "cases_found"), 0);
    }

    private static void Found(OracleBook book, string name, string nameZh, RunObservations run, double oracle)
    {
        double share = CaseCity.City(run, "case_finding_sensitivity");
        double sought = CaseCity.City(run, "cases_found") / share;
        double deviation = Math.Sqrt(oracle * (1000 - oracle) / sought);
        book.Near(name, nameZh, 1000 * share, oracle, Deviations * deviation);
    }

    private static RunObservations Run(CaseCity city, string variant, double feverHidden)
    {
        ModelParameters parameters = city.Variant("wuhan-sweeps", variant, OneDay);
        foreach ((string name, double value) in NoiseOff)
        {
            parameters = parameters with { Numbers = parameters.Numbers.With(name, value) };
        }

        // No onset on the window's day or later: those would fall ill after they were asked.
        int days = parameters.Sweep.WindowFrom - parameters.Inputs.OnsetFirstDay;
        ImmutableArray<double> before = [.. parameters.Inputs.Onsets.Take(days)];
        return city.Run(parameters with
        {
            Numbers = parameters.Numbers.With("fever.antipyretic", feverHidden),
            Inputs = parameters.Inputs with { Onsets = before },
        });
    }
}
