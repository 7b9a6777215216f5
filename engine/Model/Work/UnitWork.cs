using System.Runtime.CompilerServices;
using Downshift.Model.Command;

namespace Downshift.Model.Work;

/// <summary>The work of one unit: its hands, its queue and the day.</summary>
internal struct UnitWork
{
    /// <summary>Index in the world.</summary>
    public int Index;

    /// <summary>Index among the units of the street.</summary>
    public int Local;

    /// <summary>Address of the unit's draws.</summary>
    public ulong Identity;

    /// <summary>First hand of the unit: the staff.</summary>
    public int FirstHand;

    /// <summary>First cadre, the end of the staff: provincial, then municipal, then district cadres.</summary>
    public int FirstCadre;

    /// <summary>End of the unit's hands.</summary>
    public int EndHand;

    /// <summary>Places for cadres by pool: the most that are ever stationed here.</summary>
    public PoolSizes Pools;

    /// <summary>First of the unit's head queues.</summary>
    public int FirstHeadQueue;

    /// <summary>Orders for everybody: those the secretary gives.</summary>
    public OrderQueue Queue;

    /// <summary>Guard posts of the morning, before the shift opens.</summary>
    public OrderQueue Posts;

    /// <summary>Those who give orders to cadres.</summary>
    public Dispatcher Dispatcher;

    /// <summary>Orders issued so far: the next id.</summary>
    public int NextId;

    /// <summary>Orders issued today by class: the address of their draws.</summary>
    public ClassCounts Issued;

    /// <summary>Last day begun, -1 before the first.</summary>
    public int Day;

    /// <summary>Day that is to begin when the unit is next looked at after 08:00; begun when it equals
    /// <see cref="Day"/>.</summary>
    public int PlannedDay;

    /// <summary>What the standing work of the planned day is counted from.</summary>
    public UnitDemand Demand;

    /// <summary>Staff present today.</summary>
    public int PresentStaff;

    /// <summary>Cadres present today.</summary>
    public int PresentCadres;

    /// <summary>Cadres stationed today.</summary>
    public int Stationed;

    /// <summary>Bit h: head h has a cadre stationed here.</summary>
    public uint Heads;

    /// <summary>Staff free for an order.</summary>
    public int IdleStaff;

    /// <summary>Cadres free for an order, those waiting or resting not counted.</summary>
    public int IdleCadres;

    /// <summary>Cadres in the queue of the dispatcher.</summary>
    public int Waiting;

    /// <summary>What is to happen in the unit's work.</summary>
    public UnitAgenda Agenda;

    /// <summary>The unit is just being moved, or has its morning: what is issued now happens at this moment.</summary>
    public bool Busy;

    /// <summary>Open orders whose doing others must see at its moment.</summary>
    public int PublicOrders;

    /// <summary>Of them at work now.</summary>
    public int PublicAtWork;

    /// <summary>Verifications waiting on which nobody has worked: only their end matters to others.</summary>
    public int FreshChecks;

    /// <summary>Seconds of the shortest of them at least.</summary>
    public int ShortestCheck;

    /// <summary>Open orders of calls.</summary>
    public int OpenCalls;

    /// <summary>Open orders of visits.</summary>
    public int OpenVisits;

    /// <summary>Orders of heads have gone into the unit's queue: anybody may have one.</summary>
    public bool Joined;

    /// <summary>Checksum over what happened, in its order.</summary>
    public ulong EventSum;

    /// <summary>An order has become public since the next turn was asked for: it may be needed earlier.</summary>
    public bool NewPublic;

    /// <summary>Next turn asked of the street, <see cref="long.MaxValue"/> if none.</summary>
    public long TurnAt;

    /// <summary>Seconds of guard posts issued today.</summary>
    public long GuardSeconds;

    /// <summary>Calls of households and of waiting people.</summary>
    public CallStream HouseholdCalls;

    /// <summary>Calls of people waiting for a bed.</summary>
    public CallStream WaitingCalls;

    /// <summary>A stream of calls in the order of time, drawn one call ahead.</summary>
    internal struct CallStream
    {
        /// <summary>Next call, <see cref="long.MaxValue"/> if none is left today.</summary>
        public long Next;

        /// <summary>Mean time between calls, seconds.</summary>
        public double Gap;

        /// <summary>Calls drawn today.</summary>
        public int Drawn;
    }

    /// <summary>A count for each pool of cadres.</summary>
    [InlineArray(CadreStock.Pools)]
    internal struct PoolSizes
    {
        private int first;
    }

    /// <summary>A count for each class of work.</summary>
    [InlineArray(TaskTraits.Count)]
    internal struct ClassCounts
    {
        private int first;
    }
}
