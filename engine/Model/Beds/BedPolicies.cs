using Downshift.Model.Parameters;

namespace Downshift.Model.Beds;

/// <summary>Makes the policy a variant names.</summary>
internal static class BedPolicies
{
    /// <summary>The policy.</summary>
    /// <param name="kind">Its name.</param>
    /// <param name="office">Shared pieces.</param>
    /// <param name="streetDistrict">District of each street.</param>
    /// <param name="isShort">Whether free usable beds are fewer than the eligible people waiting, city-wide.</param>
    public static IBedAllocation Make(
        BedPolicyKind kind, BedOffice office, int[] streetDistrict, Func<bool> isShort) => kind switch
        {
            BedPolicyKind.City => new CityAllocation(office),
            BedPolicyKind.DailyQuota => new DailyQuota(office, new QuotaReckoning(office)),
            BedPolicyKind.District => new DistrictAllocation(office),
            BedPolicyKind.Reserve => new ReserveAllocation(office),
            BedPolicyKind.Community => new CommunityAllocation(office, streetDistrict),
            BedPolicyKind.Adaptive => new AdaptiveAllocation(office, isShort),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such bed policy."),
        };
}
