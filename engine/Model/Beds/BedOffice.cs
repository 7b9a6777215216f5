namespace Downshift.Model.Beds;

/// <summary>The pieces all policies share: stock, ledger, lists, shares, and the ways of picking from a list.</summary>
internal sealed partial class BedOffice
{
    /// <summary>Account by residence: a grant is booked on the patient's own district.</summary>
    public const int ByResidence = -1;

    // The mild take Fangcang beds first, so that a second choice never keeps a bed from the severe.
    private static readonly BedType[] Order = [BedType.Fangcang, BedType.Designated, BedType.Isolation];

    // Records asked for before their turn comes.
    private const int LinesAhead = 8;

    private readonly IGrantSink sink;
    private readonly int[] claims;
    private readonly int[] budgets;

    /// <summary>An office.</summary>
    /// <param name="settings">Numbers of allocation.</param>
    /// <param name="stock">Beds.</param>
    /// <param name="book">Lists.</param>
    /// <param name="shares">Basis of shares.</param>
    /// <param name="districts">Districts.</param>
    /// <param name="streets">Streets.</param>
    /// <param name="streetLedger">Whether the accounts are the streets'; otherwise the districts' and the
    /// city's.</param>
    /// <param name="sink">What carries grants out.</param>
    public BedOffice(
        AllocationSettings settings, BedStock stock, WaitingBook book, ShareWeights shares, int districts, int streets,
        bool streetLedger, IGrantSink sink)
    {
        Settings = settings;
        Stock = stock;
        Book = book;
        Shares = shares;
        Districts = districts;
        Streets = streets;
        this.sink = sink;
        Ledger = new BedLedger(streetLedger ? streets : districts + 1);
        claims = new int[Ledger.Holders];
        budgets = new int[Ledger.Holders];
        idle = new IdleBeds(districts, settings.LendAfter, settings.DistrictPeriod);
    }

    /// <summary>Numbers of allocation.</summary>
    public AllocationSettings Settings { get; }

    /// <summary>Beds.</summary>
    public BedStock Stock { get; }

    /// <summary>Accounts.</summary>
    public BedLedger Ledger { get; }

    /// <summary>Lists.</summary>
    public WaitingBook Book { get; }

    /// <summary>Basis of shares.</summary>
    public ShareWeights Shares { get; }

    /// <summary>Districts.</summary>
    public int Districts { get; }

    /// <summary>Streets.</summary>
    public int Streets { get; }

    /// <summary>Account of the city's reserve.</summary>
    public int CityAccount => Districts;

    /// <summary>Splits usable beds: the city's share first, the rest over the districts.</summary>
    /// <param name="cityShare">Share of the city, 0 to 1.</param>
    public void ShareOut(double cityShare)
    {
        foreach (BedType type in Order)
        {
            int usable = Stock.Usable(type);
            int city = (int)Math.Round(cityShare * usable);
            Span<int> entitled = Ledger.Entitled(type);
            entitled[CityAccount] = city;
            LargestRemainder.Split(usable - city, Shares.Districts(type, Stock), entitled[..Districts]);
        }
    }

    /// <summary>Splits usable beds over the streets.</summary>
    public void ShareOutToStreets()
    {
        foreach (BedType type in Order)
        {
            LargestRemainder.Split(Stock.Usable(type), Shares.Streets(type, Stock), Ledger.Entitled(type));
        }
    }

    /// <summary>The city picks from its own list, every type as far as beds go.</summary>
    /// <param name="account">Account to use up, or <see cref="ByResidence"/> for every free bed.</param>
    /// <param name="now">Time, seconds.</param>
    public void CityPicks(int account, long now)
    {
        foreach (BedType type in Order)
        {
            int budget = account == ByResidence ? Stock.Free(type) : Ledger.Available(type, account);
            Serve(LedgerLevel.City, 0, type, budget, account, now);
        }
    }

    /// <summary>Every holder of a level picks from its own list within its own account.</summary>
    /// <param name="level">Street or district.</param>
    /// <param name="now">Time, seconds.</param>
    public void HoldersPick(LedgerLevel level, long now)
    {
        int holders = level == LedgerLevel.Street ? Streets : Districts;
        foreach (BedType type in Order)
        {
            for (int h = 0; h < holders; h++) { claims[h] = Ledger.Available(type, h); }
            PickWithin(level, type, claims.AsSpan(0, holders), account: true, now);
        }
    }

    /// <summary>Every district picks from its own list within a number of beds given to it.</summary>
    /// <param name="type">Type of bed.</param>
    /// <param name="numbers">Beds given to each district; what is used is taken off.</param>
    /// <param name="now">Time, seconds.</param>
    public void DistrictsPick(BedType type, Span<int> numbers, long now) =>
        PickWithin(LedgerLevel.District, type, numbers, account: false, now);

    /// <summary>Grants a bed that is already chosen.</summary>
    public void Grant(in BedGrant grant, long now)
    {
        Ledger.Use(grant.Type, grant.Account);
        Book.Withdraw(grant.Record);
        sink.Granted(grant, now);
    }

    private void PickWithin(LedgerLevel level, BedType type, Span<int> numbers, bool account, long now)
    {
        Span<int> budget = budgets.AsSpan(0, numbers.Length);
        numbers.CopyTo(budget);
        int sum = 0;
        foreach (int number in numbers) { sum += number; }
        if (sum > Stock.Free(type))
        {
            // Shares moved while beds were in use: what is free is split by what each may still claim.
            LargestRemainder.Split(Stock.Free(type), numbers, budget);
        }

        for (int h = 0; h < numbers.Length; h++)
        {
            numbers[h] -= Serve(level, h, type, budget[h], account ? h : ByResidence, now);
        }
    }

    /// <summary>Grants beds to the first of one list.</summary>
    /// <returns>Beds granted.</returns>
    private int Serve(LedgerLevel level, int holder, BedType type, int budget, int account, long now)
    {
        int granted = 0;
        WaitingList list = Book.Of(level, holder, type);
        while (granted < budget && Stock.Free(type) > 0 && list.TryPeek(Book, out WaitingEntry first))
        {
            list.Take();
            if (list.TryPeekAhead(LinesAhead, out int ahead)) { sink.Expect(ahead); }
            GrantTo(first, type, account, level, now);
            granted++;
        }

        return granted;
    }

    private void GrantTo(in WaitingEntry line, BedType type, int account, LedgerLevel level, long now)
    {
        int district = sink.DistrictOf(line.Record);
        int pool = Stock.Block(type, district);
        Grant(new BedGrant(line.Record, type, pool, account == ByResidence ? district : account, level), now);
    }
}
