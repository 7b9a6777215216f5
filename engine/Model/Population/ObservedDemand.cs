using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;

namespace Downshift.Model.Population;

/// <summary>
/// Latent infections from the observed onset series (specification, 4.4): a day's infections of a unit are Poisson with
/// mean o(t) x clinical factor / ascertainment x the unit's share. Who becomes known is an output, never an input.
/// </summary>
internal sealed class ObservedDemand
{
    private readonly double[] unitShares;
    private readonly double[] onsets;
    private readonly int firstDay;
    private readonly double allOnsets;
    private readonly double factor;
    private readonly DrawSource draws;

    public ObservedDemand(RunContext context)
    {
        draws = context.Draws;
        CaseInputs inputs = context.Parameters.Inputs;
        onsets = [.. inputs.Onsets];
        allOnsets = onsets.Sum(o => Math.Max(0, o));
        firstDay = inputs.OnsetFirstDay;
        ParameterSet numbers = context.Numbers;
        factor = numbers.Number("demand.clinicalFactor") / numbers.Number("demand.ascertainment");
        double[] all = UnitShares(context);
        unitShares = [.. context.Geography.Units.Select(u => all[u.Identity])];
    }

    /// <summary>First day with an onset, relative to the horizon.</summary>
    public int FirstDay => firstDay;

    /// <summary>Mean number of infections of a unit over all days.</summary>
    /// <param name="unit">The unit.</param>
    public double Expected(Unit unit) => allOnsets * factor * unitShares[unit.Index];

    /// <summary>Infections whose nominal onset lies on a day, for a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="day">Day, negative before the horizon.</param>
    public int Count(Unit unit, int day)
    {
        int index = day - firstDay;
        if (index < 0 || index >= onsets.Length || onsets[index] <= 0)
        {
            return 0;
        }

        double mean = onsets[index] * factor * unitShares[unit.Index];
        double u = draws.Uniform(Purpose.InfectionCount, (ulong)unit.Identity, (uint)index);
        return Quantile.Poisson(u, mean);
    }

    // Shares of the full-size city, so that a unit has the same illness at every scale.
    private double[] UnitShares(RunContext context)
    {
        UnitSize[] units = context.World.FullUnits;
        double[] district = DistrictShares(context);
        double[] weights = new double[units.Length];
        double[] sums = new double[district.Length];
        ParameterSet numbers = context.Numbers;
        double cv = numbers.Number("demand.unitCv");
        double village = numbers.Number("demand.villageFactor");
        QuantileTable? gamma = cv > 0 ? QuantileTable.Gamma(1 / (cv * cv), 1) : null;
        for (int i = 0; i < units.Length; i++)
        {
            double noise = gamma?.At(draws.Uniform(Purpose.UnitNoise, (ulong)i)) ?? 1;
            weights[i] = noise * units[i].Households * (units[i].Kind == UnitKind.Village ? village : 1);
            sums[units[i].District] += weights[i];
        }

        for (int i = 0; i < units.Length; i++)
        {
            double sum = sums[units[i].District];
            weights[i] = sum > 0 ? district[units[i].District] * weights[i] / sum : 0;
        }

        return weights;
    }

    // Dirichlet noise around the observed shares: normalised gamma draws of shape concentration x share.
    private double[] DistrictShares(RunContext context)
    {
        DistrictInput[] districts = [.. context.Parameters.Inputs.Districts];
        bool even = context.Parameters.Mechanisms.EvenDemand;
        double[] shares = [.. districts.Select(d => even ? d.Population : (double)d.Cases)];
        Normalise(shares);
        double concentration = context.Numbers.Number("demand.dirichlet");
        for (int d = 0; d < shares.Length; d++)
        {
            double shape = concentration * shares[d];
            if (shape > 0)
            {
                shares[d] = QuantileTable.Gamma(shape, shape).At(draws.Uniform(Purpose.DistrictNoise, (ulong)d));
            }
        }

        Normalise(shares);
        return shares;
    }

    private static void Normalise(double[] shares)
    {
        double sum = shares.Sum();
        for (int i = 0; i < shares.Length && sum > 0; i++)
        {
            shares[i] /= sum;
        }
    }
}
