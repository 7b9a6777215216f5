using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.Verification;

namespace Downshift.Experiments.Verification.Draws;

/// <summary>Quantile functions and the special functions behind them.</summary>
internal static class DistributionChecks
{
    /// <summary>Relative error that compiled quantile tables are designed for.</summary>
    private const double TableError = 1e-3;

    /// <summary>Relative error of the kernel's own elementary functions: a few units of the last place.</summary>
    private const double LastPlaces = 1e-15;

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> All() =>
    [
        new(
            OracleSection.Random, "Inverse normal", "正态分位数", "Wichura 1988, AS 241, with its seven test values",
            Normal),
        new(OracleSection.Random, "Quantiles", "分位数", "closed forms and tables of 25 digits", Quantiles),
        new(OracleSection.Random, "Special functions", "特殊函数", "tables of 25 digits", Functions),
    ];

    private static void Normal(OracleBook book)
    {
        (string P, double Value, double Oracle)[] rows =
        [
            ("0.25", PortableMath.NormalQuantile(.25), -0.6744897501960817),
            ("0.001", PortableMath.NormalQuantile(.001), -3.0902323061678132),
            ("1e-20", PortableMath.NormalQuantile(1e-20), -9.262340089798408),
            ("0.975", PortableMath.NormalQuantile(.975), 1.959963984540054),
        ];
        foreach ((string p, double value, double oracle) in rows)
        {
            // "About one part in 10^16", plus the rounding of p itself.
            book.Near($"p = {p}", $"p = {p}", value, oracle, LastPlaces * Math.Abs(oracle));
        }

        book.Exact("p = 0.5", "p = 0.5", PortableMath.NormalQuantile(.5), 0);
    }

    private static void Quantiles(OracleBook book)
    {
        book.Near("exponential, median", "指数分布，中位数", Quantile.Exponential(.5, 1), 0.6931471805599453, 2e-16);
        book.Near("exponential, 95 %", "指数分布，95 %", Quantile.Exponential(.95, 2), 5.991464547107982, 2e-15);
        book.Near(
            "lognormal, 97.5 %, log sd 0.5", "对数正态，97.5 %，对数标准差 0.5", Quantile.LogNormal(.975, 14, .5),
            37.30171566174057,
            1e-12);
        book.Exact("Poisson 2.5, 95 %", "泊松 2.5，95 %", Quantile.Poisson(.95, 2.5), 5);
        book.Exact("binomial 10 and 0.7, 5 %", "二项 10、0.7，5 %", Quantile.Binomial(.05, 10, .7), 5);

        // Four exponential handlings of two hours.
        const double Erlang95 = 15.507313055865453;
        book.Near(
            "gamma table, shape 4, mean 8, 95 %", "伽马表，形状 4、均值 8，95 %", QuantileTable.Gamma(4, 8).At(.95),
            Erlang95, TableError * Erlang95);
        (double P, double Oracle)[] beta = [(.025, .39025744), (.5, .67619554), (.975, .89073656)];
        QuantileTable table = QuantileTable.Beta(8, 4);
        foreach ((double p, double oracle) in beta)
        {
            string share = p.ToString("0.0##", System.Globalization.CultureInfo.InvariantCulture);
            book.Near($"beta table (8, 4), {share}", $"贝塔表 (8, 4)，{share}", table.At(p), oracle, TableError * oracle);
        }

        double mean = 0;
        const int Points = 100_000;
        QuantileTable gamma = QuantileTable.Gamma(2, 3);
        for (int i = 0; i < Points; i++) { mean += gamma.At((i + .5) / Points) / Points; }
        book.Near("gamma table, shape 2, mean over quantiles", "伽马表，形状 2，分位数均值", mean, 3, TableError * 3);
        var draws = new DrawSource(5, 6);
        long index = 0;
        for (uint i = 0; i < 100_000; i++) { index += draws.Index(1, i, 2, 3, 1_000_000); }

        // Uniform on 0 to 999,999: standard deviation 288,675.
        book.Near(
            "index below a million, mean", "百万以内下标，均值", index / 100_000.0, 499_999.5, 3 * 288_675 / Math.Sqrt(1e5));
    }

    private static void Functions(OracleBook book)
    {
        Function(book, "normal distribution at 1.96", "正态分布函数 1.96", PortableMath.NormalCdf(1.96),
            0.9750021048517795, 1e-14);
        Function(book, "log gamma at 10", "对数伽马 10", PortableMath.LogGamma(10), 12.801827480081469, 1e-14);
        Function(book, "gamma tail (4, 7.753656527932726)", "伽马尾 (4, 7.753656527932726)",
            PortableMath.GammaQ(4, 7.753656527932726), .05, 1e-13);

        // The argument has eight digits only.
        Function(book, "beta (8, 4) at 0.67619554", "贝塔 (8, 4) 0.67619554", PortableMath.BetaI(8, 4, .67619554), .5,
            6e-8);
        Function(book, "exp(-20)", "exp(-20)", PortableMath.Exp(-20), 2.061153622438558e-9, LastPlaces);
        Function(book, "log(1e-300)", "log(1e-300)", PortableMath.Log(1e-300), -690.7755278982137, LastPlaces);
        Function(book, "2 to the power 0.5", "2 的 0.5 次方", PortableMath.Pow(2, .5), 1.4142135623730951, LastPlaces);
    }

    private static void Function(
        OracleBook book, string name, string nameZh, double value, double oracle, double relative) =>
        book.Near(name, nameZh, value, oracle, relative * Math.Abs(oracle));
}
