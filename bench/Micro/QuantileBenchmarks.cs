using BenchmarkDotNet.Attributes;
using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;

namespace Downshift.Bench.Micro;

/// <summary>Draws by inversion from given uniform numbers; one operation is one draw.</summary>
public class QuantileBenchmarks
{
    private const int Draws = 4096;

    private readonly double[] _uniforms = new double[Draws];
    private readonly QuantileTable _gamma = QuantileTable.Gamma(2.0, 5.0);

    [GlobalSetup]
    public void Fill()
    {
        var draws = new DrawSource(1, 1);
        for (var i = 0; i < Draws; i++)
        {
            _uniforms[i] = draws.Uniform(1, (ulong)i);
        }
    }

    [Benchmark(OperationsPerInvoke = Draws, Description = "quantile/exponential")]
    public double Exponential() => Sum(static u => Quantile.Exponential(u, 2.0));

    [Benchmark(OperationsPerInvoke = Draws, Description = "quantile/normal")]
    public double Normal() => Sum(static u => Quantile.Normal(u, 1.0, 2.0));

    [Benchmark(OperationsPerInvoke = Draws, Description = "quantile/log-normal")]
    public double LogNormal() => Sum(static u => Quantile.LogNormal(u, 1.0, 0.5));

    [Benchmark(OperationsPerInvoke = Draws, Description = "quantile/gamma table")]
    public double GammaTable() => Sum(_gamma.At);

    [Benchmark(OperationsPerInvoke = Draws, Description = "quantile/poisson 4")]
    public double PoissonFew() => Sum(static u => Quantile.Poisson(u, 4.0));

    [Benchmark(OperationsPerInvoke = Draws, Description = "quantile/poisson 1000")]
    public double PoissonMany() => Sum(static u => Quantile.Poisson(u, 1000.0));

    [Benchmark(OperationsPerInvoke = Draws, Description = "quantile/binomial 300, 0.02")]
    public double BinomialFew() => Sum(static u => Quantile.Binomial(u, 300, 0.02));

    [Benchmark(OperationsPerInvoke = Draws, Description = "quantile/binomial 300, 0.5")]
    public double BinomialHalf() => Sum(static u => Quantile.Binomial(u, 300, 0.5));

    private double Sum(Func<double, double> quantile)
    {
        var sum = 0.0;
        foreach (var u in _uniforms)
        {
            sum += quantile(u);
        }

        return sum;
    }
}
