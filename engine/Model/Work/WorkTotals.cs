using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Downshift.Model.Work;

/// <summary>
/// What happened to the work of a unit so far, in whole seconds and counts. Integers add up to the same sum in any
/// order, so streets merge exactly.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct WorkTotals
{
    // Orders, counts.
    public long Created;
    public long Done;
    public long Dropped;
    public long Merged;
    public long Started;
    public long StartWait;

    // Seconds of content orders issued, each counted once: the same for every number of heads and every regime.
    public long ContentIssued;

    // Staff, seconds.
    public long StaffPresent;
    public long StaffWorked;
    public long StaffIdle;

    // Cadres, seconds; the parts sum to the rostered time.
    public long CadreDays;
    public long CadreRostered;
    public long CadreContent;
    public long CadreDuplicate;
    public long CadreSwitching;
    public long CadrePaper;
    public long CadreMeetings;
    public long CadreIdle;
    public long CadreAbsent;
    public long CadreRecalled;

    // Both, seconds.
    public long Duplicate;
    public long Field;
    public long Paper;
    public long Sweep;

    // Giving orders, seconds.
    public long DispatchBusy;
    public long DispatchOpen;

    // Load: seconds falling due and present; unit-days.
    public long DueSeconds;
    public long PresentSeconds;
    public long UnitDays;
    public long OverloadedDays;

    // Residents' calls, counts.
    public long Calls;
    public long Unanswered;

    /// <summary>Seconds worked by class, duplicates not included.</summary>
    public ClassSeconds ByClass;

    /// <summary>Seconds worked by cadres: content, duplicates, switching and paper.</summary>
    public readonly long CadreWorked => CadreContent + CadreDuplicate + CadreSwitching + CadrePaper;

    /// <summary>All parts of the cadres' time; equals <see cref="CadreRostered"/> when nobody is on shift.</summary>
    public readonly long CadreParts => CadreWorked + CadreMeetings + CadreIdle + CadreAbsent + CadreRecalled;

    /// <summary>Every number in a fixed order, for sums, hashes and checkpoints.</summary>
    public static Span<long> Numbers(ref WorkTotals totals) =>
        MemoryMarshal.CreateSpan(
            ref Unsafe.As<WorkTotals, long>(ref totals), Unsafe.SizeOf<WorkTotals>() / sizeof(long));

    /// <summary>Adds the totals of another unit.</summary>
    public void Add(ref WorkTotals other)
    {
        Span<long> mine = Numbers(ref this);
        ReadOnlySpan<long> theirs = Numbers(ref other);
        for (int i = 0; i < mine.Length; i++) { mine[i] += theirs[i]; }
    }

    /// <summary>A number for each class of work.</summary>
    [InlineArray(TaskTraits.Count)]
    internal struct ClassSeconds
    {
        private long first;
    }
}
