namespace Downshift.Model.Beds;

/// <content>Lending: beds idle with one district go to whoever waits first in the others.</content>
internal sealed partial class BedOffice
{
    private readonly IdleBeds idle;

    /// <summary>Lends what has been idle long enough; called after the districts have picked.</summary>
    /// <remarks>
    /// A lent bed stays on the account of its lender until it is ready again. The grant travels by way of the city:
    /// two districts have no desk in common below it.
    /// </remarks>
    /// <param name="now">Time, seconds.</param>
    public void Lend(long now)
    {
        foreach (BedType type in Order)
        {
            int lendable = 0;
            for (int d = 0; d < Districts; d++)
            {
                claims[d] = idle.Observe(type, d, Ledger.Available(type, d));
                lendable += claims[d];
            }

            lendable = Math.Min(lendable, Stock.Free(type));
            for (; lendable > 0; lendable--)
            {
                int borrower = FirstWaiting(type, out WaitingEntry first);
                if (borrower < 0) { break; }
                int lender = MostIdle();
                claims[lender]--;
                Book.Of(LedgerLevel.District, borrower, type).Take();
                GrantTo(first, type, lender, LedgerLevel.City, now);
            }
        }
    }

    private int FirstWaiting(BedType type, out WaitingEntry first)
    {
        first = default;
        int best = -1;
        for (int d = 0; d < Districts; d++)
        {
            if (Book.Of(LedgerLevel.District, d, type).TryPeek(Book, out WaitingEntry candidate)
                && (best < 0 || candidate.CompareTo(first) < 0))
            {
                best = d;
                first = candidate;
            }
        }

        return best;
    }

    private int MostIdle()
    {
        int most = 0;
        for (int d = 1; d < Districts; d++)
        {
            if (claims[d] > claims[most]) { most = d; }
        }

        return most;
    }
}
