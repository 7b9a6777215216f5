using System.Reflection;
using System.Runtime.InteropServices;
using Downshift.Model;

namespace Downshift.Experiments.Comparison;

/// <summary>What made a result.</summary>
/// <param name="Product">Version of the model's assembly, as 0.1.0.</param>
/// <param name="Commit">Commit it was built from, or empty where the build did not know.</param>
/// <param name="RandomScheme">Version of the addressed draws; results of different schemes never mix.</param>
/// <param name="Runtime">.NET runtime; informational.</param>
/// <param name="OperatingSystem">Operating system and processor architecture; informational.</param>
public sealed record Versions(
    string Product, string Commit, int RandomScheme, string Runtime, string OperatingSystem)
{
    /// <summary>Version and commit in one word, as 0.1.0+abc123.</summary>
    public string Program => Commit.Length == 0 ? Product : $"{Product}+{Commit}";

    /// <summary>The versions of the running program.</summary>
    public static Versions Current { get; } = Read();

    private static Versions Read()
    {
        string text = typeof(World).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
        int plus = text.IndexOf('+', StringComparison.Ordinal);
        return new Versions(
            plus < 0 ? text : text[..plus], plus < 0 ? "" : text[(plus + 1)..], 1,
            RuntimeInformation.FrameworkDescription,
            $"{RuntimeInformation.OSDescription} {RuntimeInformation.ProcessArchitecture}");
    }
}
