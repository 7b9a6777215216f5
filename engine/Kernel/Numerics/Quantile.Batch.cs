using System.Runtime.Intrinsics;

namespace Downshift.Kernel.Numerics;

/// <summary>Batches of draws by inversion, bit for bit equal to the single ones.</summary>
public static partial class Quantile
{
    /// <summary>Exponential with the given mean for many uniform numbers; the two spans may be the same.</summary>
    /// <param name="u">Uniform in (0, 1).</param>
    /// <param name="mean">Mean.</param>
    /// <param name="values">Receives one value for each uniform number.</param>
    /// <exception cref="ArgumentException"><paramref name="values"/> is shorter than <paramref name="u"/>.</exception>
    public static void Exponential(ReadOnlySpan<double> u, double mean, Span<double> values)
    {
        if (values.Length < u.Length)
        {
            throw new ArgumentException("There must be room for one value for each uniform number.", nameof(values));
        }

        var done = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; done + Vector256<double>.Count <= u.Length; done += Vector256<double>.Count)
            {
                var logarithm = PortableMath.Log1p(-Vector256.Create(u[done..]));
                (Vector256.Create(-mean) * logarithm).CopyTo(values[done..]);
            }
        }

        for (; done < u.Length; done++)
        {
            values[done] = Exponential(u[done], mean);
        }
    }
}
