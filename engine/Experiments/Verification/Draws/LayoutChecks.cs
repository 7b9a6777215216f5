using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.Verification;

namespace Downshift.Experiments.Verification.Draws;

/// <summary>
/// The generator is proven by its vectors and by BigCrush; what needs measuring is the layout of the counter:
/// neighbours in every coordinate of an address.
/// </summary>
internal static class LayoutChecks
{
    private const int Cells = 1 << 10;
    private const int Side = 32;
    private const int Draws = 1 << 16;
    private const uint Seed = 20200217;

    private static readonly (string English, string Chinese, Func<uint, double> Draw)[] Layouts =
    [
        ("entities", "实体", i => new DrawSource(Seed, 1).Uniform(3, i)),
        ("purposes", "用途", i => new DrawSource(Seed, 1).Uniform((ushort)(i % 65536), 77 + (i >> 16))),
        ("ordinals", "序号", i => new DrawSource(Seed, 1).Uniform(3, 77, i)),
        ("sub-blocks", "子块", i => new DrawSource(Seed, 1).Uniform(3, 77 + (i >> 16), 0, (ushort)(i % 65536))),
        ("replications", "重复", i => new DrawSource(Seed, i).Uniform(3, 77)),
        ("seeds", "种子", i => new DrawSource(i, 1).Uniform(3, 77)),
    ];

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> All() =>
    [
        new(
            OracleSection.Random, "Neighbouring addresses", "相邻地址",
            "L'Ecuyer and Simard 2007: p-value in [1e-6, 1 - 1e-6], fixed seeds", Neighbours),
    ];

    private static void Neighbours(OracleBook book)
    {
        foreach ((string english, string chinese, Func<uint, double> draw) in Layouts)
        {
            int[] cells = new int[Cells];
            int[] squares = new int[Side * Side];
            double last = draw(Draws);
            for (uint i = 0; i < Draws; i++)
            {
                double u = draw(i);
                cells[(int)(u * Cells)]++;
                squares[((int)(last * Side) * Side) + (int)(u * Side)]++;
                last = u;
            }

            Likely(book, $"{english}, chi-square in 1024 cells, p", $"{chinese}，1024格卡方 p 值", cells, Draws);
            Likely(book, $"{english}, pairs in 32 by 32 cells, p", $"{chinese}，32×32格序列检验 p 值", squares, Draws);
        }

        Likely(book, "ten million draws, chi-square in 1024 cells, p", "一千万次抽样，1024格卡方 p 值", TenMillion(), 10_000_000);
        book.Near("correlation of the two halves of a block", "同一块两数的相关系数", Correlation(), 0, 3 / Math.Sqrt(Draws));
    }

    private static int[] TenMillion()
    {
        int[] cells = new int[Cells];
        double[] first = new double[10_000];
        double[] second = new double[10_000];
        for (uint batch = 0; batch < 500; batch++)
        {
            new DrawSource(Seed, 2).Uniforms(1, batch * 10_000UL, first, second);
            foreach (double u in first) { cells[(int)(u * Cells)]++; }
            foreach (double u in second) { cells[(int)(u * Cells)]++; }
        }

        return cells;
    }

    private static double Correlation()
    {
        var draws = new DrawSource(Seed, 1);
        double sum = 0;
        for (uint i = 0; i < Draws; i++)
        {
            PhiloxBlock block = draws.Block(1, i);
            sum += (block.First - 0.5) * (block.Second - 0.5);
        }

        // The variance of a uniform number is 1/12.
        return 12 * sum / Draws;
    }

    /// <summary>The p-value of evenly filled cells: the centre of the accepted range is one half.</summary>
    private static void Likely(OracleBook book, string name, string nameZh, int[] cells, int total)
    {
        double expected = (double)total / cells.Length;
        double chi = cells.Sum(n => (n - expected) * (n - expected) / expected);
        double p = PortableMath.GammaQ((cells.Length - 1) / 2.0, chi / 2);
        book.Near(name, nameZh, p, .5, .5 - 1e-6);
    }
}
