using Downshift.Kernel.Random;

namespace Downshift.Experiments.Designs;

/// <summary>The values of one factor in a Latin hypercube, as parts of its range.</summary>
internal static class HypercubeColumn
{
    /// <summary>No run has this replication: designs share no draw with what they design.</summary>
    private const uint Replication = 0xFFFF_FFFE;

    private const ushort Order = 1;
    private const ushort Place = 2;

    /// <summary>One value in each of n equal parts of (0, 1), in random order.</summary>
    /// <param name="name">Name of the factor.</param>
    /// <param name="points">n.</param>
    /// <param name="seed">Seed of the experiment.</param>
    public static double[] Of(string name, int points, uint seed)
    {
        var draws = new DrawSource(seed, Replication);
        ulong entity = Address(name);
        int[] strata = [.. Enumerable.Range(0, points)
            .OrderBy(i => draws.Uniform(Order, entity, (uint)i)).ThenBy(i => i)];
        return [.. strata.Select(part => (part + draws.Uniform(Place, entity, (uint)part)) / points)];
    }

    /// <summary>FNV-1a of the name in 64 bits: catalogue positions may change, names do not.</summary>
    private static ulong Address(string name)
    {
        ulong hash = 0xCBF2_9CE4_8422_2325;
        foreach (char letter in name)
        {
            hash = (hash ^ letter) * 0x0000_0100_0000_01B3;
        }

        return hash;
    }
}
