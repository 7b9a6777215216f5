using BenchmarkDotNet.Attributes;
using Downshift.Kernel.Random;

namespace Downshift.Bench.Micro;

/// <summary>Addressed draws; one operation is one block of 128 bits.</summary>
public class RandomBenchmarks
{
    private const int Blocks = 4096;

    private readonly DrawSource _draws = new(20200217, 7);
    private readonly uint[] _x0 = new uint[Blocks];
    private readonly uint[] _x1 = new uint[Blocks];
    private readonly uint[] _x2 = new uint[Blocks];
    private readonly uint[] _x3 = new uint[Blocks];
    private uint _day;

    [Benchmark(Baseline = true, OperationsPerInvoke = Blocks, Description = "draws/one by one")]
    public ulong OneByOne()
    {
        var sum = 0UL;
        _day++;
        for (var entity = 0UL; entity < Blocks; entity++)
        {
            sum += _draws.Block(3, entity, _day).FirstBits;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Blocks, Description = "draws/batch")]
    public uint Batch()
    {
        _day++;
        Philox4x32.FillConsecutive(0, 0, _day, 3, _draws.Key0, _draws.Key1, _x0, _x1, _x2, _x3);
        return _x0[Blocks - 1];
    }

    [Benchmark(OperationsPerInvoke = Blocks, Description = "draws/uniform")]
    public double Uniform()
    {
        var sum = 0.0;
        _day++;
        for (var entity = 0UL; entity < Blocks; entity++)
        {
            sum += _draws.Uniform(3, entity, _day);
        }

        return sum;
    }
}
