using System.Text.Json;
using System.Text.Json.Serialization;
using Downshift.Experiments.Comparison;
using Downshift.Scenarios;

namespace Downshift.Experiments.Store;

/// <summary>What the runs of a store were made from. Runs of two identities never mix.</summary>
/// <param name="Scenario">Name of the scenario; informational.</param>
/// <param name="RunsHash">Covers everything that can change a run.</param>
/// <param name="Product">Version of the program.</param>
/// <param name="Commit">Commit it was built from, or empty.</param>
/// <param name="RandomScheme">Version of the addressed draws.</param>
internal sealed record StoreIdentity(
    string Scenario, string RunsHash, string Product, string Commit, int RandomScheme)
{
    /// <summary>The identity of a scenario under the running program.</summary>
    /// <param name="scenario">The scenario.</param>
    public static StoreIdentity Of(Scenario scenario) => new(
        scenario.Name, scenario.RunsHash, Versions.Current.Product, Versions.Current.Commit,
        Versions.Current.RandomScheme);

    /// <summary>Made by the same program.</summary>
    /// <param name="other">Another identity.</param>
    public bool SameProgram(StoreIdentity other) =>
        (Product, Commit, RandomScheme) == (other.Product, other.Commit, other.RandomScheme);

    /// <summary>The program in a few words.</summary>
    [JsonIgnore]
    public string Program => Commit.Length == 0 ? Product : $"{Product}+{Commit}";

    public byte[] Encode() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>Reads an identity, or null where the bytes hold none.</summary>
    /// <param name="bytes">What <see cref="Encode"/> wrote.</param>
    public static StoreIdentity? Decode(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<StoreIdentity>(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
