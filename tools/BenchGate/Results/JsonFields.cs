using System.Globalization;
using System.Text.Json;

namespace Downshift.BenchGate.Results;

/// <summary>Reads the fields of one object strictly; everything wrong becomes a problem with its line.</summary>
/// <param name="source">The file.</param>
/// <param name="place">An object of it.</param>
/// <param name="results">Where problems go.</param>
internal sealed class JsonFields(SourceText source, JsonElement place, ResultSet results)
{
    /// <summary>Nothing was wrong so far.</summary>
    public bool AreSound { get; private set; } = true;

    /// <summary>Notes a problem of the object.</summary>
    /// <param name="text">What is wrong and what is allowed.</param>
    public void Refuse(string text) => Refuse(place, text);

    /// <summary>Notes a problem.</summary>
    /// <param name="at">Where.</param>
    /// <param name="text">What is wrong and what is allowed.</param>
    public void Refuse(JsonElement at, string text)
    {
        AreSound = false;
        results.Add(source.At(at, text));
    }

    /// <summary>A field that is there and not null.</summary>
    /// <param name="name">Its name.</param>
    public JsonElement? Field(string name) =>
        place.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A field of the kind asked for, or null where it is missing.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="kind">Object or array.</param>
    public JsonElement? Part(string name, JsonValueKind kind)
    {
        if (Field(name) is not { } value || value.ValueKind == kind) { return Field(name); }
        Refuse(value, $"{name} is {Words(value)}; allowed: {(kind == JsonValueKind.Array ? "an array" : "an object")}");
        return null;
    }

    /// <summary>A text, or null where it is missing.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="longest">Most characters.</param>
    public string? Text(string name, int longest)
    {
        if (Field(name) is not { } value) { return null; }
        if (value.ValueKind == JsonValueKind.String)
        {
            string? text = Decoded(value);
            if (text?.Length >= 1 && text.Length <= longest) { return text; }
        }

        Refuse(value, string.Create(
            CultureInfo.InvariantCulture, $"{name} is {Words(value)}; allowed: text of 1 to {longest} characters"));
        return null;
    }

    /// <summary>A whole number, or null where it is missing.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="least">Smallest allowed.</param>
    public long? Whole(string name, long least)
    {
        if (Field(name) is not { } value) { return null; }
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) && number >= least)
        {
            return number;
        }

        Refuse(value, string.Create(
            CultureInfo.InvariantCulture,
            $"{name} is {Words(value)}; allowed: a whole number from {least} to {long.MaxValue}"));
        return null;
    }

    /// <summary>True or false, or null where it is missing.</summary>
    /// <param name="name">Its name.</param>
    public bool? Flag(string name)
    {
        if (Field(name) is not { } value) { return null; }
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) { return value.GetBoolean(); }
        Refuse(value, $"{name} is {Words(value)}; allowed: true or false");
        return null;
    }

    /// <summary>A positive number, or null where it is missing.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="least">Smallest allowed, above 0.</param>
    /// <param name="largest">Largest allowed.</param>
    public double? Positive(string name, double least, double largest)
    {
        if (Field(name) is not { } value) { return null; }
        double? number = Number(value);
        if (number >= least && number <= largest) { return number; }
        Refuse(value, string.Create(
            CultureInfo.InvariantCulture, $"{name} is {Words(value)}; allowed: a number from {least} to {largest}"));
        return null;
    }

    /// <summary>The number, or null where it is none or not finite.</summary>
    /// <param name="value">An element.</param>
    public static double? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && double.IsFinite(number)
            ? number
            : null;

    /// <summary>An element as an error may quote it.</summary>
    /// <param name="value">An element.</param>
    public static string Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        _ => value.GetRawText() is { Length: <= 40 } text ? text : $"{value.GetRawText()[..40]}…",
    };

    /// <summary>The text, or null where it holds half a surrogate pair or bytes that are not UTF-8.</summary>
    private static string? Decoded(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
