using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Downshift.Model.Events;

/// <summary>Asks the processor for memory that will be needed soon. Never changes a result.</summary>
internal static class CacheLine
{
    /// <summary>Bytes of a line.</summary>
    public const int Bytes = 64;

    /// <summary>Asks for the line of a place; where the processor takes no such hints, nothing happens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref readonly T place)
    {
        // The address need not stay true: a hint about a moved place is only useless.
        if (Sse.IsSupported) { Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place))); }
    }
}
