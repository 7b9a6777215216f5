using System.Globalization;
using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Population;

namespace Downshift.Model.Verification;

/// <summary>
/// The surface of case finding: repetition favours the first sweep, lasting silence the second, a poor thermometer at
/// the door reverses the result. Candour is the model's own; fever is the oracle's simple one.
/// </summary>
internal static class FindingSurface
{
    private const int People = 200_000;

    // Telling r, its lasting part, sensitivity and opening of doors; shares found by four reports and by one visit.
    private static readonly (double R, double Icc, double Door, double Opened, double First, double Second)[] Table =
    [
        (.45, 0, .9, .95, .30, .28), (.45, .5, .9, .95, .24, .28), (.45, 1, .9, .95, .18, .28),
        (.20, .5, .9, .95, .12, .28), (.70, .5, .6, .80, .32, .16), (.45, .5, .5, .80, .24, .13),
    ];

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> Checks(CaseCity city) =>
    [
        new(
            OracleSection.Finding, "Surface of case finding", "病例发现率曲面",
            "specification, section 8: independent computation with 200,000 people, two decimals",
            book => Surface(city, book)),
        new(
            OracleSection.Finding, "Thermometer", "体温计", "specification, section 4.5: by quadrature, two decimals",
            book => Readings(city, book)),
    ];

    private static void Surface(CaseCity city, OracleBook book)
    {
        foreach ((double r, double icc, double door, double opened, double first, double second) in Table)
        {
            (double self, double doors) = Find(city, r, icc, door, opened);
            string at = string.Create(
                CultureInfo.InvariantCulture, $"r {r:.00}, icc {icc:.0}, door {door:.0}, opened {opened:.00}");
            string atZh = string.Create(
                CultureInfo.InvariantCulture, $"r {r:.00}，icc {icc:.0}，上门灵敏度 {door:.0}，开门率 {opened:.00}");
            book.Near($"{at}, first sweep", $"{atZh}，首轮", self, first, .01);
            book.Near($"{at}, second sweep", $"{atZh}，次轮", doors, second, .01);
        }
    }

    private static (double Self, double Door) Find(CaseCity city, double r, double icc, double door, double opened)
    {
        RunContext context = city.Context(
            string.Create(CultureInfo.InvariantCulture, $"telling.r={r}"),
            string.Create(CultureInfo.InvariantCulture, $"telling.icc={icc}"));
        Candour candour = new(context);
        DrawSource draws = context.Draws;
        int reported = 0;
        int met = 0;
        for (int i = 0; i < People; i++)
        {
            ulong person = (ulong)i << 3;
            double age = 10 * draws.Uniform(1000, person);
            bool ever = draws.Uniform(1001, person) < .8;
            double length = Quantile.Exponential(draws.Uniform(1002, person), 6);
            bool found = false;
            for (int day = 0; day < 4 && ever; day++)
            {
                found |= age + day < length && draws.Uniform(1003, person, (uint)day) < .95
                    && candour.Tells(person, day * Clock.Day);
            }

            reported += found ? 1 : 0;
            int visit = (int)(3 * draws.Uniform(1004, person));
            met += ever && age + visit < length && draws.Uniform(1005, person) < door
                && draws.Uniform(1006, person) < opened ? 1 : 0;
        }

        return (reported / (double)People, met / (double)People);
    }

    private static void Readings(CaseCity city, OracleBook book)
    {
        RunContext context = city.Context();
        Thermometer thermometer = new(context);
        int axillary = 0;
        int infrared = 0;
        for (int i = 0; i < People; i++)
        {
            Episode episode = new()
            {
                Person = (ulong)i << 3, FeverFrom = 0, FeverTo = (int)Clock.Day, Stage = Stage.Mild,
            };
            axillary += thermometer.Axillary(episode, 1000, Purpose.VerifyReading) ? 1 : 0;
            infrared += thermometer.Infrared(episode, 1000, 0) ? 1 : 0;
        }

        // The oracle is for fever that no antipyretic hides.
        double shown = 1 - context.Numbers.Number("fever.antipyretic");
        book.Near("axillary sensitivity", "腋温灵敏度", axillary / (People * shown), .99, .01);
        book.Near("infrared sensitivity", "红外灵敏度", infrared / (People * shown), .84, .01);
        book.Near("axillary false alarms", "腋温误报率", thermometer.FalseAxillary, .0002, .00005);
        book.Near("infrared false alarms", "红外误报率", thermometer.FalseInfrared, .005, .0005);
    }
}
