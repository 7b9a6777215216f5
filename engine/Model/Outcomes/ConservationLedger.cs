namespace Downshift.Model.Outcomes;

/// <summary>Checks that nothing appears or vanishes: initial + in - out - inside, in integers, at every
/// midnight.</summary>
internal sealed class ConservationLedger
{
    private const int MostFaultsKept = 20;
    private List<string>? faults;

    /// <summary>Sum of the absolute residuals so far.</summary>
    public long Residual { get; private set; }

    /// <summary>The first faults, in words.</summary>
    public IReadOnlyList<string> Faults => faults ?? [];

    /// <summary>Checks one account.</summary>
    /// <param name="account">Its name, as "beds designated D03".</param>
    /// <param name="day">The midnight that ends this day.</param>
    /// <param name="initial">Stock at the start of the run.</param>
    /// <param name="entered">Entered so far.</param>
    /// <param name="left">Left so far.</param>
    /// <param name="inside">Counted inside now.</param>
    public void Check(string account, int day, long initial, long entered, long left, long inside)
    {
        long residual = initial + entered - left - inside;
        if (residual == 0)
        {
            return;
        }

        Residual += Math.Abs(residual);
        faults ??= [];
        if (faults.Count < MostFaultsKept)
        {
            faults.Add($"{account}, day {day}: {initial} + {entered} - {left} - {inside} = {residual}");
        }
    }

    /// <summary>Moves what another ledger found to the end of this one: parts of a run that are checked at once each
    /// have their own.</summary>
    public void Take(ConservationLedger other)
    {
        Residual += other.Residual;
        foreach (string fault in other.Faults)
        {
            faults ??= [];
            if (faults.Count < MostFaultsKept) { faults.Add(fault); }
        }

        (other.Residual, other.faults) = (0, null);
    }
}
