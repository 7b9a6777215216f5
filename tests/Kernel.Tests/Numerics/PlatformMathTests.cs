using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Downshift.Kernel.Numerics;

namespace Downshift.Kernel.Tests.Numerics;

/// <summary>What the kernel calls of the platform's mathematics has one right answer to the last bit.</summary>
public sealed class PlatformMathTests
{
    /// <summary>Exact, or correctly rounded by IEEE 754.</summary>
    private static readonly string[] Exact =
        ["Abs", "BigMul", "Ceiling", "Clamp", "CopySign", "Floor", "Max", "Min", "Round", "Sign", "Sqrt", "Truncate"];

    private static readonly string[] Mathematics = ["Math", "MathF", "Double", "Single", "Complex"];

    [Fact]
    public void No_function_of_the_platform_is_called_whose_last_bit_may_differ()
    {
        var called = Calls().Where(call => Mathematics.Contains(call.Type)).Select(call => call.Method).ToArray();
        Assert.Contains("Sqrt", called);
        Assert.DoesNotContain(called, method => !IsHarmless(method));
    }

    private static bool IsHarmless(string method) =>
        Exact.Contains(method) || method.StartsWith("Is", StringComparison.Ordinal)
        || method is "CompareTo" or "Equals" or "ToString" or "GetHashCode";

    /// <summary>Members of other assemblies that the kernel's code refers to.</summary>
    private static IEnumerable<(string Type, string Method)> Calls()
    {
        using var file = new PEReader(File.OpenRead(typeof(PortableMath).Assembly.Location));
        var metadata = file.GetMetadataReader();
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
            {
                var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
                yield return (metadata.GetString(type.Name), metadata.GetString(member.Name));
            }
        }
    }
}
