using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;

namespace Downshift.Kernel.Tests.Random;

/// <summary>The generator is proven by its vectors; what needs measuring is our layout of the counter.</summary>
public sealed class InterStreamTests
{
    private const int Draws = 1 << 16;

    public static TheoryData<string> Layouts => ["entities", "purposes", "days", "subs", "replications", "seeds"];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Neighbouring_addresses_fill_cells_evenly(string layout)
    {
        var cells = new int[1 << 10];
        for (var i = 0u; i < Draws; i++)
        {
            cells[(int)(Draw(layout, i) * cells.Length)]++;
        }

        AssertEven(cells, Draws);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Pairs_of_neighbouring_addresses_fill_the_square_evenly(string layout)
    {
        var cells = new int[32 * 32];
        for (var i = 0u; i < Draws; i++)
        {
            cells[((int)(Draw(layout, i) * 32) * 32) + (int)(Draw(layout, i + 1) * 32)]++;
        }

        AssertEven(cells, Draws);
    }

    [Fact]
    public void The_two_numbers_of_a_block_are_uncorrelated()
    {
        var draws = new DrawSource(20200217, 1);
        var sum = 0.0;
        for (var i = 0u; i < Draws; i++)
        {
            var block = draws.Block(1, i);
            sum += (block.First - 0.5) * (block.Second - 0.5);
        }

        // The product of two centred uniforms has standard deviation 1/12.
        Assert.True(Math.Abs(sum / Draws) < 5.0 / 12.0 / Math.Sqrt(Draws));
    }

    private static double Draw(string layout, uint i) => layout switch
    {
        "entities" => new DrawSource(20200217, 1).Uniform(3, i),
        "purposes" => new DrawSource(20200217, 1).Uniform((ushort)(i % 65536), 77 + (i >> 16)),
        "days" => new DrawSource(20200217, 1).Uniform(3, 77, i),
        "subs" => new DrawSource(20200217, 1).Uniform(3, 77 + (i >> 16), 0, (ushort)(i % 65536)),
        "replications" => new DrawSource(20200217, i).Uniform(3, 77),
        _ => new DrawSource(i, 1).Uniform(3, 77),
    };

    /// <summary>METHOD.md 1.5: a chi-square p-value outside [1e-6, 1 - 1e-6] is a failure.</summary>
    private static void AssertEven(int[] cells, int total)
    {
        var expected = (double)total / cells.Length;
        var chi = cells.Sum(n => (n - expected) * (n - expected) / expected);
        var p = PortableMath.GammaQ((cells.Length - 1) / 2.0, chi / 2.0);
        Assert.InRange(p, 1e-6, 1.0 - 1e-6);
    }
}
