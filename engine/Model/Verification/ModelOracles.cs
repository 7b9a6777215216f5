namespace Downshift.Model.Verification;

/// <summary>The model against what is known of it beforehand: specification, section 8.</summary>
public static class ModelOracles
{
    /// <summary>All checks of the model.</summary>
    /// <param name="cases">The shipped case.</param>
    public static IReadOnlyList<OracleCheck> Checks(ICaseLibrary cases)
    {
        var city = new CaseCity(cases);
        return
        [
            .. FluidSweeps.Checks(city), .. FindingSurface.Checks(city), .. BedTable.Checks(city),
            .. PolicyIdentities.Checks(), .. PooledBeds.Checks(), .. CityTable.Checks(city),
            .. StaffingFigures.Checks(city), .. WholeRuns.Checks(city),
        ];
    }
}
