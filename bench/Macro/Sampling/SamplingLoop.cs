using Downshift.Kernel.Hashing;
using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;

namespace Downshift.Bench.Macro.Sampling;

/// <summary>Draws from every distribution of the kernel, in batches and one by one.</summary>
/// <remarks>The fingerprint holds all bits of all draws: it must not depend on the machine or its vectors.</remarks>
public sealed class SamplingLoop
{
    /// <summary>Entities drawn for in one block.</summary>
    public const int Block = 1024;

    /// <summary>Draws for each entity.</summary>
    public const int DrawsPerEntity = 8;

    private readonly DrawSource _draws = new(20200217, 3);
    private readonly QuantileTable _gamma = QuantileTable.Gamma(2.0, 5.0);
    private readonly QuantileTable _logNormal = QuantileTable.LogNormal(4.0, 0.5);
    private readonly double[] _first = new double[Block];
    private readonly double[] _second = new double[Block];
    private readonly double[] _exponential = new double[Block];
    private StateHash _hash;
    private ulong _entity;

    /// <summary>Fingerprint of all draws so far.</summary>
    public UInt128 Hash => _hash.Value;

    /// <summary>Draws for at least so many entities times <see cref="DrawsPerEntity"/>.</summary>
    public void Run(long draws)
    {
        for (var left = draws; left > 0; left -= Block * DrawsPerEntity)
        {
            RunBlock();
        }
    }

    private void RunBlock()
    {
        _draws.Uniforms(1, _entity, _first, _second);
        Quantile.Exponential(_first, 2.0, _exponential);
        for (var i = 0; i < Block; i++)
        {
            var (u, v) = (_first[i], _second[i]);
            Mix(_exponential[i]);
            Mix(_gamma.At(u));
            Mix(_logNormal.At(v));
            Mix(Quantile.Exponential(v, 0.5));
            Mix(Quantile.Normal(u, 1.0, 2.0));
            _hash.Mix(Quantile.Poisson(v, 4.0), Quantile.Binomial(u, 300, 0.02));
            _hash.Mix((ulong)_draws.Index(2, _entity + (ulong)i, 0, 0, 1_000_000));
        }

        _entity += Block;
    }

    private void Mix(double value) => _hash.Mix((ulong)BitConverter.DoubleToInt64Bits(value));
}
