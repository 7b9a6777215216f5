namespace Downshift.Kernel.Numerics;

/// <summary>Solves f(x) = target for positive x, starting each search where the last one ended.</summary>
/// <param name="f">A continuous function on the positive numbers, never decreasing or never increasing.</param>
/// <param name="rising">Whether it rises.</param>
/// <remarks>
/// Bracketing by growing factors, then the Illinois variant of false position (Dowell and Jarratt 1971), which keeps
/// the bracket and converges faster than linearly: about ten evaluations where bisection needs forty.
/// </remarks>
internal sealed class Inversion(Func<double, double> f, bool rising)
{
    private const double RelativeWidth = 1e-13;
    private const double Smallest = 1e-300;
    private const double Largest = 1e300;
    private const int MostSteps = 200;

    private double _last = 1.0;

    /// <summary>The x with f(x) = target to 13 digits; the end of the range if there is none.</summary>
    /// <param name="target">Value that f takes somewhere.</param>
    public double At(double target)
    {
        var (low, high) = (_last, _last);
        var excessLow = Excess(low, target);
        var excessHigh = excessLow;
        for (var factor = 1.0 + (1.0 / 64.0); excessHigh < 0.0 && high < Largest; factor *= factor)
        {
            (low, excessLow) = (high, excessHigh);
            high *= factor;
            excessHigh = Excess(high, target);
        }

        for (var factor = 1.0 + (1.0 / 64.0); excessLow > 0.0 && low > Smallest; factor *= factor)
        {
            (high, excessHigh) = (low, excessLow);
            low /= factor;
            excessLow = Excess(low, target);
        }

        _last = Narrow(low, excessLow, high, excessHigh, target);
        return _last;
    }

    /// <summary>f(x) - target, turned so that it rises with x.</summary>
    private double Excess(double x, double target) => rising ? f(x) - target : target - f(x);

    private double Narrow(double low, double excessLow, double high, double excessHigh, double target)
    {
        var side = 0;
        for (var step = 0; step < MostSteps && high - low > RelativeWidth * high; step++)
        {
            var middle = low - (excessLow * (high - low) / (excessHigh - excessLow));
            if (!(middle > low && middle < high))
            {
                middle = low + (0.5 * (high - low));
            }

            var excess = Excess(middle, target);
            if (excess == 0.0)
            {
                return middle;
            }

            if (excess < 0.0)
            {
                (low, excessLow) = (middle, excess);

                // The same end moved twice: pull the other one in by halving its weight.
                excessHigh = side == -1 ? 0.5 * excessHigh : excessHigh;
                side = -1;
            }
            else
            {
                (high, excessHigh) = (middle, excess);
                excessLow = side == 1 ? 0.5 * excessLow : excessLow;
                side = 1;
            }
        }

        return high;
    }
}
