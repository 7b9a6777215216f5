using System.Collections.Immutable;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;

namespace Downshift.Model.Verification;

/// <summary>
/// Fluid sweeps through the whole model with noise off: everybody ill is febrile, thermometers are exact, labour does
/// not bind, nobody seeks care. What one day finds is then a product of two shares.
/// </summary>
internal static class FluidSweeps
{
    /// <summary>Standard deviations allowed, as the specification says.</summary>
    private const double Deviations = 4;

    /// <summary>Replications: one of them would not see an error of three percent.</summary>
    private const uint Replications = 4;

    private const double Day = 86400;

    private static readonly string[] OneDay =
        ["sweep.window.from=2020-02-08", "sweep.window.to=2020-02-08", "mechanisms.walkIn=false"];

    // Fever that starts at onset and lasts, as the illness does; nobody confirmed, so that no contact is listed; hands
    // enough for everything. Cases share no household beyond chance, so that they are found independently.
    private static readonly (string Name, double Value)[] NoiseOff =
    [
        ("clinic.careSeeking", 0), ("background.rate", 0), ("contact.others", 0), ("demand.noSymptomShare", 0),
        ("fever.everMild", 1), ("fever.everSevere", 1), ("fever.startWithin", 0), ("fever.antipyretic", 0),
        ("fever.length", 4000 * Day), ("fever.otherSymptom", 0), ("reading.axillarySd", 0), ("reading.infraredSd", 0),
        ("reading.infraredBias", 0), ("telling.icc", 0), ("telling.r", .5), ("telling.concealAtDoor", 0),
        ("sweep.participation", .99), ("sweep.participationIcc", 0), ("sweep.answerShare", 0),
        ("sweep.doorOpened", .98), ("sweep.memberOut", .1), ("sweep.revisits", 0), ("sweep.proxy", 0),
        ("city.presentShare", 1), ("staff.residentsPerWorker", 10), ("staff.absentShare", 0), ("course.severe", 0),
        ("course.ill", 4000 * Day), ("tests.falseNegative", 1), ("demand.householdShare", 0),
    ];

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> Checks(CaseCity city) =>
    [
        new(
            OracleSection.Finding, "Fluid sweep", "无噪声排查", "product of two shares; four binomial deviations",
            book => Compare(city, book)),
    ];

    private static void Compare(CaseCity city, OracleBook book)
    {
        // Covered .99, told .5; then doors opened .98, member met .9.
        Found(book, "first sweep, found of 1,000", "首轮，每千名患者发现数", Runs(city, "first-sweep"), 495.0);
        RunObservations[] doors = Runs(city, "second-sweep");
        Found(book, "second sweep, found of 1,000", "次轮，每千名患者发现数", doors, 882.0);
        book.Exact(
            "second sweep, share of true records", "次轮，真实记录占比", CaseCity.City(doors[0], "record_accuracy"), 1);
        book.Exact(
            "no sweep, cases found", "不排查，发现病例数",
            Runs(city, "no-sweep").Sum(run => CaseCity.City(run, "cases_found")), 0);
    }

    private static void Found(OracleBook book, string name, string nameZh, RunObservations[] runs, double oracle)
    {
        double found = runs.Sum(run => CaseCity.City(run, "cases_found"));
        double sought = runs.Sum(
            run => CaseCity.City(run, "cases_found") / CaseCity.City(run, "case_finding_sensitivity"));
        double deviation = Math.Sqrt(oracle * (1000 - oracle) / sought);
        book.Near(name, nameZh, 1000 * found / sought, oracle, Deviations * deviation);
    }

    private static RunObservations[] Runs(CaseCity city, string variant)
    {
        ModelParameters parameters = city.Variant("wuhan-sweeps", variant, OneDay);
        foreach ((string name, double value) in NoiseOff)
        {
            parameters = parameters with { Numbers = parameters.Numbers.With(name, value) };
        }

        // No onset on the window's day or later: those would fall ill after they were asked.
        CaseInputs inputs = parameters.Inputs;
        ImmutableArray<double> before = [.. inputs.Onsets.Take(parameters.Sweep.WindowFrom - inputs.OnsetFirstDay)];
        CaseCalendar calendar = inputs.Calendar with { ClinicalDiagnosis = int.MaxValue };
        parameters = parameters with { Inputs = inputs with { Onsets = before, Calendar = calendar } };
        RunObservations[] runs = new RunObservations[Replications];
        for (uint r = 0; r < Replications; r++) { runs[r] = city.Run(parameters, replication: r); }
        return runs;
    }
}
