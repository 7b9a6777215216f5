using Downshift.Kernel.Random;
using Downshift.Model.Verification;

namespace Downshift.Experiments.Verification.Draws;

/// <summary>The generator against its published vectors, and the product's addresses against fixed blocks.</summary>
internal static class GeneratorChecks
{
    private const string Paper = "Salmon, Moraes, Dror and Shaw, SC'11; Random123, kat_vectors";

    // Counter, key, output: Random123, tests/kat_vectors.
    private static readonly (uint[] Counter, uint[] Key, uint[] Words)[] Vectors =
    [
        ([0, 0, 0, 0], [0, 0], [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]),
        (
            [uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue], [uint.MaxValue, uint.MaxValue],
            [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]),
        (
            [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0],
            [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1]),
    ];

    private static readonly (string English, string Chinese)[] Titles =
        [("zeros", "全零"), ("ones", "全一"), ("digits of pi", "圆周率")];

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> All() =>
    [
        new(OracleSection.Random, "Philox4x32-10", "Philox4x32-10", Paper, KnownAnswers),
        new(
            OracleSection.Random, "Addresses of draws", "抽样地址", "independent port of the generator, fixed addresses",
            Addresses),
    ];

    private static void KnownAnswers(OracleBook book)
    {
        for (int v = 0; v < Vectors.Length; v++)
        {
            (uint[] c, uint[] k, uint[] words) = Vectors[v];
            PhiloxBlock block = Philox4x32.Generate(c[0], c[1], c[2], c[3], k[0], k[1]);
            book.Exact(
                $"words as published, {Titles[v].English}", $"与公布一致的字数，{Titles[v].Chinese}",
                Agreeing(block, words), 4);
        }

        book.Exact("batches of 1 to 40 against single draws, words that differ", "批量与单次抽样不同的字数", Batches(), 0);
    }

    private static void Addresses(OracleBook book)
    {
        PhiloxBlock first = new DrawSource(1, 0).Block(0, 0);
        book.Exact("key (1, 0), words as fixed", "密钥 (1, 0)，一致的字数",
            Agreeing(first, [0xe3e80670, 0xe50a0ebc, 0x95f222c0, 0xb615aa27]), 4);

        // The centre of a cell of 2^-53 is meant; the independent port gave its lower end.
        const double Cell = 1.2e-16;
        book.Near("key (1, 0), first uniform", "密钥 (1, 0)，第一个均匀数", first.First, 0.8946847163350924, Cell);
        book.Near("key (1, 0), second uniform", "密钥 (1, 0)，第二个均匀数", first.Second, 0.7112680765766943, Cell);
        book.Near(
            "key (1, 0), ordinal 1", "密钥 (1, 0)，序号 1", new DrawSource(1, 0).Uniform(0, 0, 1), 0.8741119351871307,
            Cell);
        PhiloxBlock other = new DrawSource(20200217, 7).Block(42, 0, 3);
        book.Exact("key (20200217, 7), words as fixed", "密钥 (20200217, 7)，一致的字数",
            Agreeing(other, [0xd44afeaa, 0xa92cdee3, 0x2aa5aa38, 0xbd533319]), 4);
        book.Near(
            "key (20200217, 7), first uniform", "密钥 (20200217, 7)，第一个均匀数", other.First, 0.6608409219955255,
            Cell);
    }

    private static int Agreeing(in PhiloxBlock block, uint[] words) =>
        (block.X0 == words[0] ? 1 : 0) + (block.X1 == words[1] ? 1 : 0)
        + (block.X2 == words[2] ? 1 : 0) + (block.X3 == words[3] ? 1 : 0);

    /// <summary>Vectors of eight lanes, their remainders and the scalar path, one after the other.</summary>
    private static int Batches()
    {
        int different = 0;
        for (int count = 1; count <= 40; count++)
        {
            uint first = (uint)(1_000_003 * count);
            uint[][] x = [new uint[count], new uint[count], new uint[count], new uint[count]];
            Philox4x32.FillConsecutive(first, 3, 17, 42, 20200217, 7, x[0], x[1], x[2], x[3]);
            uint[] scattered = [.. Enumerable.Range(0, count).Select(i => first + ((uint)i * 2_654_435_761u))];
            uint[][] y = [new uint[count], new uint[count], new uint[count], new uint[count]];
            Philox4x32.Fill(scattered, 17, 42, 3, 20200217, 7, y[0], y[1], y[2], y[3]);
            for (int i = 0; i < count; i++)
            {
                PhiloxBlock single = Philox4x32.Generate(17, 42, first + (uint)i, 3, 20200217, 7);
                different += 4 - Agreeing(single, [x[0][i], x[1][i], x[2][i], x[3][i]]);
                single = Philox4x32.Generate(17, 42, scattered[i], 3, 20200217, 7);
                different += 4 - Agreeing(single, [y[0][i], y[1][i], y[2][i], y[3][i]]);
            }
        }

        return different;
    }
}
