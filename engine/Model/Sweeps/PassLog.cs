namespace Downshift.Model.Sweeps;

/// <summary>What workers tried on the households of a bin, and when, in 2 bytes a pass.</summary>
/// <param name="Word">The pass; 0 is none.</param>
internal readonly record struct Pass(ushort Word)
{
    private const int CallHourBits = 13;
    private const int VisitHourBits = 10;
    private const int ActShift = CallHourBits;
    private const int DayHours = 24;

    // Lists three days old and older are not told apart.
    private const int MostHalves = (1 << (CallHourBits - VisitHourBits)) - 1;
    private const int CallsShift = 15;

    /// <summary>A call of the day's list.</summary>
    public static Pass Call(WorkerAct act, int hour) =>
        new((ushort)((1 << CallsShift) | (((int)act + 1) << ActShift) | Math.Min(hour, (1 << CallHourBits) - 1)));

    /// <summary>A visit of a list: see <see cref="List"/>.</summary>
    public static Pass Visit(WorkerAct act, int hour, int list)
    {
        int halves = Math.Clamp((2 * (hour / DayHours)) + 1 - list, 0, MostHalves);
        return new Pass((ushort)((((int)act + 1) << ActShift) | (halves << VisitHourBits)
            | Math.Min(hour, (1 << VisitHourBits) - 1)));
    }

    public bool Made => Word != 0;

    /// <summary>Of a list of calls; otherwise of visits.</summary>
    public bool Calls => Word >> CallsShift != 0;

    public WorkerAct Act => (WorkerAct)((Word >> ActShift & 3) - 1);

    /// <summary>Whole hours since the window began, up to 341 days of calls and 42 of visits.</summary>
    public int Hour => Word & ((1 << (Calls ? CallHourBits : VisitHourBits)) - 1);

    /// <summary>Day of the window.</summary>
    public int Day => Hour / DayHours;

    /// <summary>The list of a visit: twice the day of the window on which it was made, one more in the
    /// afternoon.</summary>
    public int List => (2 * Day) + 1 - (Word >> VisitHourBits & MostHalves);
}

/// <summary>The last passes over each bin of a street since the window began.</summary>
internal sealed class PassLog
{
    private readonly int length;
    private readonly int bins;
    private readonly ushort[] none;
    private ushort[]? words;

    /// <summary>An empty log.</summary>
    /// <param name="bins">Bins.</param>
    /// <param name="length">Passes kept a bin; of more, the oldest is forgotten.</param>
    public PassLog(int bins, int length)
    {
        this.length = length;
        this.bins = bins;
        none = new ushort[length];
    }

    /// <summary>Passes over a bin from the oldest on; unused places are 0 and last.</summary>
    public ReadOnlySpan<ushort> Of(int bin) =>
        words is null ? none : words.AsSpan(bin * length, length);

    /// <summary>Adds a pass.</summary>
    /// <returns>The pass forgotten for it, if any.</returns>
    public Pass Add(int bin, Pass pass)
    {
        words ??= new ushort[bins * length];
        Span<ushort> own = words.AsSpan(bin * length, length);
        int used = own.IndexOf((ushort)0);
        ushort forgotten = 0;
        if (used < 0)
        {
            forgotten = own[0];
            own[1..].CopyTo(own);
            used = length - 1;
        }

        own[used] = pass.Word;
        return new Pass(forgotten);
    }

    /// <summary>A window begins: nothing has been tried.</summary>
    public void Clear() => words = null;
}
