namespace Downshift.Model.Sweeps;

/// <summary>What workers tried on the households of a bin, and when, in 2 bytes a pass.</summary>
/// <param name="Word">The pass; 0 is none.</param>
internal readonly record struct Pass(ushort Word)
{
    private const int HourBits = 12;
    private const int LateShift = HourBits;
    private const int ActShift = HourBits + 1;
    private const int HourMask = (1 << HourBits) - 1;

    public Pass(bool calls, WorkerAct act, int hour, bool late = false)
        : this((ushort)((calls ? 1 << 15 : 0) | (((int)act + 1) << ActShift) | (late ? 1 << LateShift : 0)
            | Math.Min(hour, HourMask)))
    {
    }

    public bool Made => Word != 0;

    /// <summary>Of a list of calls; otherwise of visits.</summary>
    public bool Calls => Word >> 15 != 0;

    public WorkerAct Act => (WorkerAct)((Word >> ActShift & 3) - 1);

    /// <summary>The list was made in the afternoon.</summary>
    public bool Late => (Word >> LateShift & 1) != 0;

    /// <summary>Whole hours since the window began.</summary>
    public int Hour => Word & HourMask;
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
    public void Add(int bin, Pass pass)
    {
        words ??= new ushort[bins * length];
        Span<ushort> own = words.AsSpan(bin * length, length);
        int used = own.IndexOf((ushort)0);
        if (used < 0)
        {
            own[1..].CopyTo(own);
            used = length - 1;
        }

        own[used] = pass.Word;
    }

    /// <summary>A window begins: nothing has been tried.</summary>
    public void Clear() => words = null;
}
