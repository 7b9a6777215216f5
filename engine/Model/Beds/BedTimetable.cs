using System.Collections.Immutable;
using Downshift.Model.Events;
using Downshift.Model.Parameters;

namespace Downshift.Model.Beds;

/// <summary>
/// Open beds by date become usable beds (M25): open is not usable, a site brings at most <c>beds.rampPerSite</c> beds
/// a day into use. Totals of the city by type, and their split over districts.
/// </summary>
/// <remarks>
/// The number of sites follows the open beds, since bulletins give it on few days only. Designated: 2 hospitals with
/// 350 beds (22 January), 26 with 4,000 (25 January), 28 with 8,254 (4 February), 42 with 12,000 (12 February), 45
/// with 19,161 (17 February), 48 with 23,435 (23 February). Fangcang: 3 with 4,250 (7 February), 7 with 6,186 (12
/// February, beds interpolated), 9 with 6,960, 11 with 7,566, 14 with 12,165, 16 with 13,467 (29 February).
/// Isolation: one for each 95 (132 with 12,571 on 4 February). [data]
/// The own rows of Huoshenshan and Leishenshan are not followed: the designated total contains them.
/// </remarks>
internal sealed class BedTimetable
{
    private const double IsolationSite = 95;

    private static readonly ImmutableArray<SeriesKnot> DesignatedSites =
    [
        new(350, 2), new(4000, 26), new(8254, 28), new(12000, 42), new(19161, 45), new(23435, 48),
    ];

    private static readonly ImmutableArray<SeriesKnot> FangcangSites =
    [
        new(4250, 3), new(6186, 7), new(6960, 9), new(7566, 11), new(12165, 14), new(13467, 16),
    ];

    private readonly CaseInputs inputs;
    private readonly double scale;
    private readonly int shift;
    private readonly double ramp;
    private readonly double isolationUsable;
    private readonly double[][] weights = new double[BedStock.Types][];
    private readonly double[] usable = new double[BedStock.Types];
    private readonly int[] split;
    private long last;

    /// <summary>The timetable at the start of the first day: what is open then is usable.</summary>
    /// <param name="inputs">Open beds and districts.</param>
    /// <param name="numbers">Ramp, usable share of isolation places, weight of core districts.</param>
    /// <param name="scale">1 / k.</param>
    /// <param name="shift">Days by which all open beds come later; negative: earlier.</param>
    public BedTimetable(CaseInputs inputs, ParameterSet numbers, double scale, int shift = 0)
    {
        this.inputs = inputs;
        this.scale = scale;
        this.shift = shift;
        ramp = numbers.Number("beds.rampPerSite");
        isolationUsable = numbers.Number("bed.isolationUsable");
        double core = numbers.Number("beds.coreWeight");
        int districts = inputs.Districts.Length;
        split = new int[districts];
        for (int t = 0; t < BedStock.Types; t++) { weights[t] = new double[districts]; }
        for (int d = 0; d < districts; d++)
        {
            DistrictInput district = inputs.Districts[d];
            weights[(int)BedType.Designated][d] = district.Population * (district.Kind == DistrictKind.Core ? core : 1);
            weights[(int)BedType.Fangcang][d] = district.FangcangBeds;
            weights[(int)BedType.Isolation][d] = district.Population;
        }

        for (BedType type = 0; (int)type < BedStock.Types; type++) { usable[(int)type] = Planned(type, 0); }
    }

    /// <summary>Brings beds into use up to a moment and plans the pools.</summary>
    /// <param name="now">Time, seconds; not before the last call.</param>
    /// <param name="stock">The pools.</param>
    public void Apply(long now, BedStock stock)
    {
        double days = (double)(now - last) / Clock.Day;
        last = now;
        for (BedType type = 0; (int)type < BedStock.Types; type++)
        {
            double today = (double)now / Clock.Day;
            double ready = usable[(int)type] + (SitesOf(type, Open(type, today)) * ramp * days);
            usable[(int)type] = Math.Min(Planned(type, today), ready);
            LargestRemainder.Split((int)Math.Round(usable[(int)type] * scale), weights[(int)type], split);
            for (int d = 0; d < split.Length; d++) { stock.SetTarget(stock.PoolOf(type, d), split[d]); }
        }
    }

    /// <summary>Sites of a type in the full-size city.</summary>
    /// <param name="type">Type.</param>
    /// <param name="open">Open beds of the type in the full-size city.</param>
    internal static double SitesOf(BedType type, double open) => type switch
    {
        BedType.Designated => KnotSeries.At(DesignatedSites, open),
        BedType.Fangcang => open > 0 ? KnotSeries.At(FangcangSites, open) : 0,
        _ => open / IsolationSite,
    };

    private double Open(BedType type, double day) => KnotSeries.At(
        type switch
        {
            BedType.Designated => inputs.DesignatedOpen,
            BedType.Fangcang => inputs.FangcangOpen,
            _ => inputs.IsolationOpen,
        },
        day - shift);

    private double Planned(BedType type, double day) =>
        Open(type, day) * (type == BedType.Isolation ? isolationUsable : 1);
}
