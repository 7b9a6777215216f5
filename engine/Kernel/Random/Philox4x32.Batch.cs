using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Downshift.Kernel.Random;

/// <summary>Batches: eight counters at a time where AVX2 exists, the same bits one by one where it does not.</summary>
public static partial class Philox4x32
{
    private const int Lanes = 8;

    /// <summary>
    /// Fills the four words of the blocks at counters (<paramref name="ordinal"/>, <paramref name="purposeAndSub"/>,
    /// entity, <paramref name="entityHigh"/>), one for each entity.
    /// </summary>
    /// <param name="entities">Low words of the entities' identities.</param>
    /// <param name="ordinal">Occurrence number in model terms.</param>
    /// <param name="purposeAndSub">Purpose in the low 16 bits, sub-index in the high 16.</param>
    /// <param name="entityHigh">High word common to the entities.</param>
    /// <param name="k0">First key word (seed).</param>
    /// <param name="k1">Second key word (replication).</param>
    /// <param name="x0">Receives word 0; at least as long as <paramref name="entities"/>, as are the others.</param>
    /// <param name="x1">Receives word 1.</param>
    /// <param name="x2">Receives word 2.</param>
    /// <param name="x3">Receives word 3.</param>
    /// <exception cref="ArgumentException">A destination is shorter than <paramref name="entities"/>.</exception>
    public static void Fill(
        ReadOnlySpan<uint> entities,
        uint ordinal,
        uint purposeAndSub,
        uint entityHigh,
        uint k0,
        uint k1,
        Span<uint> x0,
        Span<uint> x1,
        Span<uint> x2,
        Span<uint> x3)
    {
        RequireLength(entities.Length, x0, x1, x2, x3);
        var done = 0;
        if (Avx2.IsSupported)
        {
            var ordinals = Vector256.Create(ordinal);
            for (; done + Lanes <= entities.Length; done += Lanes)
            {
                var lanes = Vector256.Create(entities.Slice(done, Lanes));
                Eight(ordinals, purposeAndSub, lanes, entityHigh, k0, k1).Store(done, x0, x1, x2, x3);
            }
        }

        for (; done < entities.Length; done++)
        {
            var block = Generate(ordinal, purposeAndSub, entities[done], entityHigh, k0, k1);
            Put(block, done, x0, x1, x2, x3);
        }
    }

    /// <summary>The same for consecutive entities from <paramref name="firstEntity"/> on.</summary>
    /// <param name="firstEntity">Low word of the first entity's identity; the range must not wrap.</param>
    /// <param name="entityHigh">High word common to the entities.</param>
    /// <param name="ordinal">Occurrence number in model terms.</param>
    /// <param name="purposeAndSub">Purpose in the low 16 bits, sub-index in the high 16.</param>
    /// <param name="k0">First key word (seed).</param>
    /// <param name="k1">Second key word (replication).</param>
    /// <param name="x0">Receives word 0; its length is the number of draws.</param>
    /// <param name="x1">Receives word 1.</param>
    /// <param name="x2">Receives word 2.</param>
    /// <param name="x3">Receives word 3.</param>
    /// <exception cref="ArgumentException">A destination is shorter than <paramref name="x0"/>.</exception>
    public static void FillConsecutive(
        uint firstEntity,
        uint entityHigh,
        uint ordinal,
        uint purposeAndSub,
        uint k0,
        uint k1,
        Span<uint> x0,
        Span<uint> x1,
        Span<uint> x2,
        Span<uint> x3)
    {
        Debug.Assert(x0.Length == 0 || firstEntity + (ulong)(x0.Length - 1) <= uint.MaxValue, "entities do not wrap");
        FillRange(firstEntity, 1, entityHigh, ordinal, 0, purposeAndSub, k0, k1, x0, x1, x2, x3);
    }

    /// <summary>The same for consecutive occurrences of one entity from <paramref name="firstOrdinal"/> on.</summary>
    /// <param name="entity">Low word of the entity's identity.</param>
    /// <param name="entityHigh">Its high word.</param>
    /// <param name="firstOrdinal">First occurrence number; the range must not wrap.</param>
    /// <param name="purposeAndSub">Purpose in the low 16 bits, sub-index in the high 16.</param>
    /// <param name="k0">First key word (seed).</param>
    /// <param name="k1">Second key word (replication).</param>
    /// <param name="x0">Receives word 0; its length is the number of draws.</param>
    /// <param name="x1">Receives word 1.</param>
    /// <param name="x2">Receives word 2.</param>
    /// <param name="x3">Receives word 3.</param>
    /// <exception cref="ArgumentException">A destination is shorter than <paramref name="x0"/>.</exception>
    public static void FillOccurrences(
        uint entity,
        uint entityHigh,
        uint firstOrdinal,
        uint purposeAndSub,
        uint k0,
        uint k1,
        Span<uint> x0,
        Span<uint> x1,
        Span<uint> x2,
        Span<uint> x3)
    {
        Debug.Assert(x0.Length == 0 || firstOrdinal + (ulong)(x0.Length - 1) <= uint.MaxValue, "they do not wrap");
        FillRange(entity, 0, entityHigh, firstOrdinal, 1, purposeAndSub, k0, k1, x0, x1, x2, x3);
    }

    // Blocks whose entities and ordinals each go up by a step, a constant once inlined.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FillRange(
        uint entity,
        uint entityStep,
        uint entityHigh,
        uint ordinal,
        uint ordinalStep,
        uint purposeAndSub,
        uint k0,
        uint k1,
        Span<uint> x0,
        Span<uint> x1,
        Span<uint> x2,
        Span<uint> x3)
    {
        RequireLength(x0.Length, x0, x1, x2, x3);
        var done = 0;
        if (Avx2.IsSupported)
        {
            var entities = Vector256.Create(entity) + (Vector256<uint>.Indices * entityStep);
            var ordinals = Vector256.Create(ordinal) + (Vector256<uint>.Indices * ordinalStep);
            for (; done + Lanes <= x0.Length; done += Lanes)
            {
                Eight(ordinals, purposeAndSub, entities, entityHigh, k0, k1).Store(done, x0, x1, x2, x3);
                entities += Vector256.Create(Lanes * entityStep);
                ordinals += Vector256.Create(Lanes * ordinalStep);
            }
        }

        for (; done < x0.Length; done++)
        {
            var (at, number) = ((uint)done * entityStep, (uint)done * ordinalStep);
            var block = Generate(ordinal + number, purposeAndSub, entity + at, entityHigh, k0, k1);
            Put(block, done, x0, x1, x2, x3);
        }
    }

    /// <summary>Ten rounds on eight counters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static EightBlocks Eight(
        Vector256<uint> ordinals, uint purpose, Vector256<uint> entities, uint high, uint k0, uint k1)
    {
        var c0 = ordinals;
        var c1 = Vector256.Create(purpose);
        var c2 = entities;
        var c3 = Vector256.Create(high);
        var m0 = Vector256.Create(M0);
        var m1 = Vector256.Create(M1);
        for (var round = 0; round < Rounds; round++)
        {
            var (high0, low0) = Multiply(m0, c0);
            var (high1, low1) = Multiply(m1, c2);
            c0 = high1 ^ c1 ^ Vector256.Create(k0);
            c1 = low1;
            c2 = high0 ^ c3 ^ Vector256.Create(k1);
            c3 = low0;
            k0 += W0;
            k1 += W1;
        }

        return new EightBlocks(c0, c1, c2, c3);
    }

    /// <summary>High and low halves of eight 32-bit products; the instruction multiplies even lanes only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<uint> High, Vector256<uint> Low) Multiply(Vector256<uint> factor, Vector256<uint> lanes)
    {
        const byte OddLanes = 0b1010_1010;
        var even = Avx2.Multiply(lanes, factor).AsUInt32();
        var odd = Avx2.Multiply((lanes.AsUInt64() >> 32).AsUInt32(), factor).AsUInt32();
        var high = Avx2.Blend((even.AsUInt64() >> 32).AsUInt32(), odd, OddLanes);
        var low = Avx2.Blend(even, (odd.AsUInt64() << 32).AsUInt32(), OddLanes);
        return (high, low);
    }

    private static void RequireLength(int count, Span<uint> x0, Span<uint> x1, Span<uint> x2, Span<uint> x3)
    {
        if (x0.Length < count || x1.Length < count || x2.Length < count || x3.Length < count)
        {
            throw new ArgumentException("Every destination must hold one word for each entity.");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(in PhiloxBlock b, int at, Span<uint> x0, Span<uint> x1, Span<uint> x2, Span<uint> x3)
    {
        x0[at] = b.X0;
        x1[at] = b.X1;
        x2[at] = b.X2;
        x3[at] = b.X3;
    }

    private readonly struct EightBlocks(
        Vector256<uint> w0,
        Vector256<uint> w1,
        Vector256<uint> w2,
        Vector256<uint> w3)
    {
        private readonly Vector256<uint> _w0 = w0;
        private readonly Vector256<uint> _w1 = w1;
        private readonly Vector256<uint> _w2 = w2;
        private readonly Vector256<uint> _w3 = w3;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Store(int at, Span<uint> x0, Span<uint> x1, Span<uint> x2, Span<uint> x3)
        {
            _w0.CopyTo(x0.Slice(at, Lanes));
            _w1.CopyTo(x1.Slice(at, Lanes));
            _w2.CopyTo(x2.Slice(at, Lanes));
            _w3.CopyTo(x3.Slice(at, Lanes));
        }
    }
}
