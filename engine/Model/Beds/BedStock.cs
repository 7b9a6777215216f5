using System.Diagnostics;

namespace Downshift.Model.Beds;

/// <summary>
/// All beds by type and district of the site, in whole numbers: free, blocked (granted), occupied, cleaning. Only
/// <see cref="SetTarget"/> and <see cref="Ready"/> make or remove beds.
/// </summary>
internal sealed class BedStock
{
    /// <summary>Kinds of beds.</summary>
    public const int Types = 3;

    private readonly int districts;
    private readonly Pool[] pools;
    private readonly int[] freeOfType = new int[Types];

    /// <summary>An empty stock.</summary>
    /// <param name="districts">Districts, at least 1.</param>
    public BedStock(int districts)
    {
        this.districts = districts;
        pools = new Pool[Types * districts];
    }

    /// <summary>Pools: types times districts.</summary>
    public int PoolCount => pools.Length;

    /// <summary>The pool of a type in a district.</summary>
    public int PoolOf(BedType type, int district) => ((int)type * districts) + district;

    /// <summary>Type of a pool.</summary>
    public BedType TypeOf(int pool) => (BedType)(pool / districts);

    /// <summary>District in which a pool stands.</summary>
    public int DistrictOf(int pool) => pool % districts;

    /// <summary>Counts of a pool.</summary>
    public ref readonly Pool At(int pool) => ref pools[pool];

    /// <summary>Free beds of a type in the city.</summary>
    public int Free(BedType type) => freeOfType[(int)type];

    /// <summary>Usable beds of a type in the city: free, blocked, occupied or cleaning.</summary>
    public int Usable(BedType type)
    {
        int usable = 0;
        for (int d = 0; d < districts; d++) { usable += pools[PoolOf(type, d)].Present; }
        return usable;
    }

    /// <summary>Blocked and occupied beds of a type in the city.</summary>
    public int Taken(BedType type)
    {
        int taken = 0;
        for (int d = 0; d < districts; d++)
        {
            ref readonly Pool pool = ref pools[PoolOf(type, d)];
            taken += pool.Blocked + pool.Occupied;
        }

        return taken;
    }

    /// <summary>
    /// Plans a pool's size. Beds in use are never removed: a decline takes free beds, then those that fall free.
    /// </summary>
    public void SetTarget(int pool, int target)
    {
        ref Pool at = ref pools[pool];
        at.Target = target;
        int change = Math.Max(target - at.Present, -at.Free);
        ChangeFree(pool, change);
        if (change > 0) { at.Added += change; } else { at.Removed -= change; }
    }

    /// <summary>
    /// Blocks a free bed for a grant: the own district's pool first, then the pool with most free beds.
    /// </summary>
    /// <param name="type">Type.</param>
    /// <param name="district">District of the patient.</param>
    /// <returns>The pool, or -1 if no bed of the type is free.</returns>
    public int Block(BedType type, int district)
    {
        if (freeOfType[(int)type] == 0) { return -1; }
        int pool = PoolOf(type, district);
        if (pools[pool].Free == 0) { pool = MostFree(type); }
        BlockIn(pool);
        return pool;
    }

    /// <summary>Blocks a free bed of a given pool.</summary>
    public void BlockIn(int pool)
    {
        Debug.Assert(pools[pool].Free > 0, "only a free bed can be granted");
        ChangeFree(pool, -1);
        pools[pool].Blocked++;
    }

    /// <summary>The patient lies in the blocked bed.</summary>
    public void Occupy(int pool)
    {
        Debug.Assert(pools[pool].Blocked > 0, "only a granted bed can be occupied");
        pools[pool].Blocked--;
        pools[pool].Occupied++;
    }

    /// <summary>Nobody came: the bed is on its way back.</summary>
    public void GiveBack(int pool)
    {
        Debug.Assert(pools[pool].Blocked > 0, "only a granted bed can be given back");
        pools[pool].Blocked--;
        pools[pool].Cleaning++;
    }

    /// <summary>The patient has left; the bed is cleaned.</summary>
    /// <returns>How many patients have left this pool so far, this one included.</returns>
    public uint Leave(int pool)
    {
        Debug.Assert(pools[pool].Occupied > 0, "only an occupied bed can be left");
        pools[pool].Occupied--;
        pools[pool].Cleaning++;
        return ++pools[pool].Departures;
    }

    /// <summary>A bed is ready for its next patient, or closed if the pool is larger than planned.</summary>
    /// <returns>Whether it is free now.</returns>
    public bool Ready(int pool)
    {
        ref Pool at = ref pools[pool];
        Debug.Assert(at.Cleaning > 0, "only a bed out of use becomes ready");
        bool stays = at.Present <= at.Target;
        at.Cleaning--;
        if (stays) { ChangeFree(pool, 1); } else { at.Removed++; }
        return stays;
    }

    private int MostFree(BedType type)
    {
        int most = PoolOf(type, 0);
        for (int pool = most + 1; pool < PoolOf(type, districts); pool++)
        {
            if (pools[pool].Free > pools[most].Free) { most = pool; }
        }

        return most;
    }

    private void ChangeFree(int pool, int change)
    {
        pools[pool].Free += change;
        freeOfType[pool / districts] += change;
    }

    /// <summary>The beds of one type in one district.</summary>
    internal struct Pool
    {
        /// <summary>Planned usable beds.</summary>
        public int Target;

        /// <summary>Free and usable.</summary>
        public int Free;

        /// <summary>Granted, the patient not yet there.</summary>
        public int Blocked;

        /// <summary>Occupied.</summary>
        public int Occupied;

        /// <summary>Between two patients, or coming back from a stale grant.</summary>
        public int Cleaning;

        /// <summary>Patients who have left.</summary>
        public uint Departures;

        /// <summary>Beds that came into use so far.</summary>
        public long Added;

        /// <summary>Beds that were closed so far.</summary>
        public long Removed;

        /// <summary>Beds there are now.</summary>
        public readonly int Present => Free + Blocked + Occupied + Cleaning;
    }
}
