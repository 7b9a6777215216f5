namespace Downshift.Kernel.Numerics;

/// <summary>Ratios of neighbouring probabilities of a unimodal distribution on the whole numbers from 0.</summary>
internal interface IMassRatios
{
    /// <summary>P(k + 1) / P(k).</summary>
    double Up(int k);

    /// <summary>P(k - 1) / P(k).</summary>
    double Down(int k);
}

/// <summary>Inverts a discrete distribution function by walking from its mode.</summary>
/// <remarks>
/// The walk starts at the mode whatever the uniform number is, so that every uniform number meets the same rounded
/// partial sums and the result can never decrease in it. Weights are relative to the mode and summed both ways
/// first; no logarithm or gamma function is needed.
/// </remarks>
internal static class ModeWalk
{
    /// <summary>Weights below this share of the mode's no longer change a sum of doubles.</summary>
    private const double Negligible = 1e-18;

    /// <summary>Expected values up to this are found faster by walking up from 0 (measured).</summary>
    public const double FewExpected = 24.0;

    /// <summary>The smallest k with F(k) at least u, walking up from 0, where P(0) is not negligible.</summary>
    /// <param name="u">Uniform in (0, 1).</param>
    /// <param name="atZero">P(0).</param>
    /// <param name="last">Largest possible value.</param>
    /// <param name="ratios">Ratios of neighbouring probabilities.</param>
    public static int FromZero<TRatios>(double u, double atZero, int last, in TRatios ratios)
        where TRatios : struct, IMassRatios
    {
        var k = 0;
        var weight = atZero;
        var sum = weight;

        // Above the mode a weight that no longer changes the sum ends the walk.
        while (u > sum && k < last)
        {
            weight *= ratios.Up(k);
            k++;
            var next = sum + weight;
            if (next == sum && weight < Negligible)
            {
                break;
            }

            sum = next;
        }

        return k;
    }

    /// <summary>The smallest k with F(k) at least u, to the precision of a double.</summary>
    public static int Find<TRatios>(double u, int mode, int last, in TRatios ratios)
        where TRatios : struct, IMassRatios
    {
        var below = 0.0;
        var weight = 1.0;
        for (var k = mode; k > 0 && weight > Negligible; k--)
        {
            weight *= ratios.Down(k);
            below += weight;
        }

        var above = 0.0;
        weight = 1.0;
        for (var k = mode; k < last && weight > Negligible; k++)
        {
            weight *= ratios.Up(k);
            above += weight;
        }

        var target = u * (below + 1.0 + above);
        return target <= below
            ? WalkDown(target, below, mode, ratios)
            : WalkUp(target, below + 1.0, mode, last, ratios);
    }

    /// <summary>Invariant: the weights below k sum to <paramref name="sum"/>.</summary>
    private static int WalkDown<TRatios>(double target, double sum, int k, in TRatios ratios)
        where TRatios : struct, IMassRatios
    {
        var weight = 1.0;
        while (k > 0 && target <= sum && weight > Negligible)
        {
            weight *= ratios.Down(k);
            sum -= weight;
            k--;
        }

        return k;
    }

    /// <summary>Invariant: the weights up to and including k sum to <paramref name="sum"/>.</summary>
    private static int WalkUp<TRatios>(double target, double sum, int k, int last, in TRatios ratios)
        where TRatios : struct, IMassRatios
    {
        var weight = 1.0;
        while (k < last && target > sum && weight > Negligible)
        {
            weight *= ratios.Up(k);
            sum += weight;
            k++;
        }

        return k;
    }
}
