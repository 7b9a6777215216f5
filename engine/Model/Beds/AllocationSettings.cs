using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.Parameters;

namespace Downshift.Model.Beds;

/// <summary>The numbers of bed allocation.</summary>
internal sealed record AllocationSettings
{
    /// <summary>Period of the city's rounds, seconds.</summary>
    public long CityPeriod { get; init; }

    /// <summary>Period of a district's rounds, seconds.</summary>
    public long DistrictPeriod { get; init; }

    /// <summary>Period of a street's rounds, seconds.</summary>
    public long StreetPeriod { get; init; }

    /// <summary>Period of the quota, seconds.</summary>
    public long QuotaPeriod { get; init; }

    /// <summary>Age of the figures behind the quota, seconds.</summary>
    public long QuotaLag { get; init; }

    /// <summary>Error of reported waiting, standard deviation of its logarithm.</summary>
    public double QuotaNoise { get; init; }

    /// <summary>Padding of reported waiting, the same for all districts.</summary>
    public double QuotaPadding { get; init; } = 1;

    /// <summary>Error of known cases as a basis, standard deviation of the logarithm.</summary>
    public double NeedError { get; init; }

    /// <summary>Whether idle beds of a district are lent.</summary>
    public bool Lending { get; init; }

    /// <summary>Idle time before a bed is lent, seconds.</summary>
    public long LendAfter { get; init; }

    /// <summary>Share of beds the city keeps under the reserve.</summary>
    public double ReserveShare { get; init; }

    /// <summary>Time on the other side before authority moves, seconds.</summary>
    public long AdaptiveHold { get; init; }

    /// <summary>Fixed part of a hop, seconds.</summary>
    public long HopFixed { get; init; }

    /// <summary>Mean of the random part of a hop, seconds.</summary>
    public double HopRandomMean { get; init; }

    /// <summary>What shares are based on.</summary>
    public ShareBasis Basis { get; init; }

    /// <summary>Draws.</summary>
    public DrawSource Draws { get; init; }

    /// <summary>Time of one hop, seconds.</summary>
    /// <param name="u">The draw, 0 to 1.</param>
    public long Hop(double u) => HopFixed + (long)Quantile.Exponential(u, HopRandomMean);

    /// <summary>The settings of a run.</summary>
    public static AllocationSettings Of(RunContext context)
    {
        ParameterSet numbers = context.Numbers;
        return new AllocationSettings
        {
            CityPeriod = numbers.Seconds("bed.batchCity"),
            DistrictPeriod = numbers.Seconds("bed.batchDistrict"),
            StreetPeriod = numbers.Seconds("bed.batchCommunity"),
            QuotaPeriod = numbers.Seconds("bed.quotaPeriod"),
            QuotaLag = numbers.Seconds("bed.quotaLag"),
            QuotaNoise = numbers.Number("bed.quotaNoise"),
            QuotaPadding = numbers.Number("bed.quotaPadding"),
            NeedError = numbers.Number("bed.needError"),
            Lending = context.Parameters.Beds.Lending,
            LendAfter = numbers.Seconds("bed.lendAfter"),
            ReserveShare = numbers.Number("bed.reserveShare"),
            AdaptiveHold = numbers.Seconds("bed.adaptiveHold"),
            HopFixed = context.HopFixed,
            HopRandomMean = context.HopRandomMean,
            Basis = context.Parameters.Beds.Shares,
            Draws = context.Draws,
        };
    }
}
