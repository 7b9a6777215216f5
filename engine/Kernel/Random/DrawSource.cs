using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Random;

/// <summary>The draws of one replication: every draw has an address and no draw depends on another.</summary>
/// <remarks>
/// Key = (seed, replication); counter = (ordinal, purpose | sub &lt;&lt; 16, entity low, entity high). Variants of a
/// scenario therefore share every draw they have in common (common random numbers at the level of the agent), and
/// neither threads nor the order of events can change a draw. Klein, Abeysuriya, Stuart and Kerr 2024,
/// arXiv:2409.02086, show what this saves.
/// </remarks>
public readonly partial struct DrawSource
{
    /// <summary>The draws of replication <paramref name="replication"/> under <paramref name="seed"/>.</summary>
    public DrawSource(uint seed, uint replication)
    {
        Seed = seed;
        Replication = replication;
    }

    /// <summary>The seed of the experiment, first key word.</summary>
    public uint Seed { get; }

    /// <summary>The number of the replication, second key word.</summary>
    public uint Replication { get; }

    /// <summary>First key word of the generator: the seed.</summary>
    public uint Key0 => Seed;

    /// <summary>Second key word of the generator: the replication.</summary>
    public uint Key1 => Replication;

    /// <summary>The second counter word: purpose in the low 16 bits, sub-index in the high 16.</summary>
    public static uint PurposeWord(ushort purpose, ushort sub = 0) => purpose | ((uint)sub << 16);

    /// <summary>The 128 random bits at an address.</summary>
    /// <param name="purpose">What the draw decides; numbers come from an append-only registry of the model.</param>
    /// <param name="entity">For whom.</param>
    /// <param name="ordinal">Which occurrence, in model terms (day, visit number), never a global counter.</param>
    /// <param name="sub">Which of several blocks one occurrence needs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhiloxBlock Block(ushort purpose, ulong entity, uint ordinal = 0, ushort sub = 0) =>
        Philox4x32.Generate(ordinal, PurposeWord(purpose, sub), (uint)entity, (uint)(entity >> 32), Seed, Replication);

    /// <summary>A uniform number in (0, 1) at an address; parameters as for <see cref="Block"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Uniform(ushort purpose, ulong entity, uint ordinal = 0, ushort sub = 0) =>
        Block(purpose, entity, ordinal, sub).First;

    /// <summary>A whole number in [0, <paramref name="count"/>).</summary>
    /// <param name="purpose">What the draw decides.</param>
    /// <param name="entity">For whom.</param>
    /// <param name="ordinal">Which occurrence.</param>
    /// <param name="sub">Which block of the occurrence.</param>
    /// <param name="count">How many values there are, at least 1.</param>
    /// <remarks>
    /// Multiply and shift (Lemire 2019) without rejection: one draw a decision keeps common random numbers aligned,
    /// and the bias is at most count / 2^64.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Index(ushort purpose, ulong entity, uint ordinal, ushort sub, int count)
    {
        Debug.Assert(count >= 1, "an index needs at least one value");
        return (int)Math.BigMul(Block(purpose, entity, ordinal, sub).FirstBits, (ulong)count, out _);
    }

    /// <summary>Whether something of probability <paramref name="p"/> happens; monotone in p at one address.</summary>
    /// <param name="p">Probability; at most 0 never happens, at least 1 always does.</param>
    /// <param name="purpose">What the draw decides.</param>
    /// <param name="entity">For whom.</param>
    /// <param name="ordinal">Which occurrence.</param>
    /// <param name="sub">Which block of the occurrence.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Chance(double p, ushort purpose, ulong entity, uint ordinal = 0, ushort sub = 0) =>
        Uniform(purpose, entity, ordinal, sub) < p;
}
