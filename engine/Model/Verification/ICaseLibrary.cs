using Downshift.Model.Parameters;

namespace Downshift.Model.Verification;

/// <summary>Where the checks of the model get the shipped case from: the model itself reads no files.</summary>
public interface ICaseLibrary
{
    /// <summary>The parameters of a shipped variant.</summary>
    /// <param name="scenario">Name of a built-in scenario, as <c>wuhan-sweeps</c>.</param>
    /// <param name="variant">Name of one of its variants.</param>
    /// <param name="overrides">Entries to change, as <c>path=value</c>.</param>
    /// <exception cref="InvalidOperationException">The scenario cannot be read.</exception>
    ModelParameters Variant(string scenario, string variant, params string[] overrides);
}
