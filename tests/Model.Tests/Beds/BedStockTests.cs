using Downshift.Model.Beds;
using FsCheck.Xunit;

namespace Downshift.Model.Tests.Beds;

/// <summary>Beds neither appear nor vanish.</summary>
public sealed class BedStockTests
{
    [Property]
    public bool EveryBedIsInExactlyOneStateWhateverHappens(int seed)
    {
        Random random = new(seed);
        BedStock stock = new(3);
        for (int step = 0; step < 400; step++)
        {
            int pool = random.Next(stock.PoolCount);
            BedStock.Pool before = stock.At(pool);
            switch (random.Next(6))
            {
                case 0: stock.SetTarget(pool, random.Next(20)); break;
                case 1: stock.Block(stock.TypeOf(pool), stock.DistrictOf(pool)); break;
                case 2 when before.Blocked > 0: stock.Occupy(pool); break;
                case 3 when before.Blocked > 0: stock.GiveBack(pool); break;
                case 4 when before.Occupied > 0: stock.Leave(pool); break;
                case 5 when before.Cleaning > 0: stock.Ready(pool); break;
            }

            for (int p = 0; p < stock.PoolCount; p++)
            {
                BedStock.Pool at = stock.At(p);
                bool sound = at.Free >= 0 && at.Blocked >= 0 && at.Occupied >= 0 && at.Cleaning >= 0
                    && at.Present == at.Added - at.Removed && (at.Free == 0 || at.Present <= at.Target);
                if (!sound) { return false; }
            }

            for (BedType type = 0; type <= BedType.Isolation; type++)
            {
                int free = Enumerable.Range(0, 3).Sum(d => stock.At(stock.PoolOf(type, d)).Free);
                if (free != stock.Free(type)) { return false; }
            }
        }

        return true;
    }

    [Fact]
    public void ADeclineNeverTakesABedFromAPatient()
    {
        BedStock stock = new(1);
        int pool = stock.PoolOf(BedType.Isolation, 0);
        stock.SetTarget(pool, 3);
        stock.BlockIn(pool);
        stock.Occupy(pool);
        stock.SetTarget(pool, 0);
        Assert.Equal((0, 1, 1), (stock.At(pool).Free, stock.At(pool).Occupied, stock.At(pool).Present));
        stock.Leave(pool);
        Assert.False(stock.Ready(pool));
        Assert.Equal(0, stock.At(pool).Present);
    }
}
