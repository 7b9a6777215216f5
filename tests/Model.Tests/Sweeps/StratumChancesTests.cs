using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <summary>Classes of inclination keep silence as lasting as the beta distribution makes it.</summary>
public class StratumChancesTests
{
    // A beta distribution of mean m and correlation c: E[(1 - p)^k] = product of (b + i) / (a + b + i).
    [Theory]
    [InlineData(.6, .5, 1)]
    [InlineData(.6, .5, 3)]
    [InlineData(.8, .5, 2)]
    [InlineData(.8, .5, 4)]
    [InlineData(.3, .2, 4)]
    public void Misses_in_a_row_have_their_exact_chance(double mean, double icc, int rounds)
    {
        double a = mean * (1 - icc) / icc;
        double b = (1 - mean) * (1 - icc) / icc;
        double exact = 1;
        for (int i = 0; i < rounds; i++)
        {
            exact *= (b + i) / (a + b + i);
        }

        StratumChances chances = new(Register.ParticipationThresholds(mean, icc));
        double classes = 0;
        double points = 0;
        for (int k = 0; k < UnitMix.Strata; k++)
        {
            classes += chances.Silent(rounds)[k] / UnitMix.Strata;
            points += (Math.Pow(chances.SilentAt(k, false), rounds) + Math.Pow(chances.SilentAt(k, true), rounds))
                / (2 * UnitMix.Strata);
        }

        Assert.Equal(exact, classes, exact * .002);
        Assert.Equal(exact, points, exact * .004);
    }
}
