using System.Text.Json;

namespace Downshift.Experiments.Store;

/// <summary>Numbers as JSON can hold them.</summary>
internal static class JsonNumbers
{
    /// <summary>Writes a number; null where it is not finite, since JSON has no word for that.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">Name of the property.</param>
    /// <param name="value">Any number.</param>
    public static void WriteFinite(this Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) { json.WriteNumber(name, value); } else { json.WriteNull(name); }
    }

    /// <summary>A hash as 32 hexadecimal digits.</summary>
    /// <param name="hash">The hash.</param>
    public static string Hex(UInt128 hash) => hash.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
