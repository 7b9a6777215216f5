namespace Downshift.Model.Beds;

/// <summary>
/// Who may use how many beds. A holder's share is a number of the city's usable beds of a type, not particular sites;
/// what it uses counts from the grant until the bed is ready again.
/// </summary>
internal sealed class BedLedger
{
    private readonly int holders;
    private readonly int[] entitled;
    private readonly int[] used;

    /// <summary>An empty ledger.</summary>
    /// <param name="holders">Accounts: districts and the city, or streets.</param>
    public BedLedger(int holders)
    {
        this.holders = holders;
        entitled = new int[BedStock.Types * holders];
        used = new int[BedStock.Types * holders];
    }

    /// <summary>Accounts.</summary>
    public int Holders => holders;

    /// <summary>The shares of a type, one a holder: to be written.</summary>
    public Span<int> Entitled(BedType type) => entitled.AsSpan((int)type * holders, holders);

    /// <summary>Beds of a type that an account uses.</summary>
    public int Used(BedType type, int account) => used[((int)type * holders) + account];

    /// <summary>Beds of a type that an account may still grant; never below 0.</summary>
    public int Available(BedType type, int account)
    {
        int index = ((int)type * holders) + account;
        return Math.Max(0, entitled[index] - used[index]);
    }

    /// <summary>A bed is granted on an account.</summary>
    public void Use(BedType type, int account) => used[((int)type * holders) + account]++;

    /// <summary>A bed of an account is ready again.</summary>
    public void Return(BedType type, int account) => used[((int)type * holders) + account]--;
}
