using System.Collections.Concurrent;
using Downshift.Model.Parameters;
using Downshift.Model.Verification;
using Downshift.Scenarios;

namespace Downshift.Experiments.Verification;

/// <summary>
/// The built-in scenarios, as they lie beside the program or above the current folder; each read once.
/// </summary>
internal sealed class ShippedCase : ICaseLibrary
{
    private readonly ConcurrentDictionary<string, Lazy<Scenario>> read = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ModelParameters Variant(string scenario, string variant, params string[] overrides) =>
        read.GetOrAdd(
            string.Join('\n', [scenario, .. overrides]), _ => new Lazy<Scenario>(() => Load(scenario, 1, overrides)))
        .Value.Variant(variant).Parameters;

    /// <summary>A built-in scenario.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="divisor">Keep every k-th unit.</param>
    /// <param name="overrides">Entries to change, as <c>path=value</c>.</param>
    /// <exception cref="InvalidOperationException">It cannot be read.</exception>
    public static Scenario Load(string name, int divisor, params string[] overrides)
    {
        ScenarioLoad load = ScenarioLoader.Load(
            name, new ScenarioOptions { ScaleDivisor = divisor, Overrides = overrides });
        string problem = load.Findings.Count > 0 ? load.Findings[0].Problem : "";
        return load.Scenario ?? throw new InvalidOperationException(
            $"The built-in scenario '{name}' cannot be read. {problem}");
    }
}
