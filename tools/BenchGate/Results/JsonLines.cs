using System.Text.Json;

namespace Downshift.BenchGate.Results;

/// <summary>
/// Reads JSON Lines: one object a line; several lines of a name are repeated samples. Fields that are not known are
/// left alone, so that a benchmark may record more.
/// </summary>
internal static class JsonLines
{
    /// <summary>How far two fields that say the same may be apart, for numbers that were rounded.</summary>
    private const double Rounding = 0.01;

    /// <summary>Reads all lines.</summary>
    /// <param name="source">The file.</param>
    /// <param name="results">Where they go.</param>
    public static void Read(SourceText source, ResultSet results)
    {
        int start = 0;
        while (start < source.Bytes.Length && !results.IsHopeless)
        {
            int length = source.Bytes.Span[start..].IndexOf((byte)'\n');
            int end = length < 0 ? source.Bytes.Length : start + length;
            ReadOnlyMemory<byte> line = source.Bytes[start..end];
            if (!line.Span.Trim(" \t\r"u8).IsEmpty) { ReadLine(source, line, start, results); }
            start = end + 1;
        }
    }

    private static void ReadLine(SourceText source, ReadOnlyMemory<byte> line, int start, ResultSet results)
    {
        using JsonDocument? document = source.Parse(line, start, out Problem? problem);
        if (document is null)
        {
            results.Add(problem!);
            return;
        }

        JsonElement place = document.RootElement;
        var fields = new JsonFields(source, place, results);
        if (place.ValueKind != JsonValueKind.Object)
        {
            fields.Refuse($"the line is {JsonFields.Words(place)}; allowed: an object, one a line");
            return;
        }

        string? name = fields.Text("benchmark", Limits.NameLength);
        if (name is null && fields.AreSound) { fields.Refuse("benchmark is missing; allowed: the benchmark's name"); }
        var counters = new Counters
        {
            Events = fields.Whole("events", 1),
            Hash = fields.Text("hash", Limits.WordLength),
            AllocatedBytes = fields.Whole("allocatedBytes", 0),
        };
        Observation? sample = Sample(fields, counters.Events);
        string? unit = Unit(fields);
        MeasuredOn environment = Environment(fields);
        if (name is null || sample is null || !fields.AreSound) { return; }
        results.Find(name, false, unit, text => source.At(place, text), 1)?.Add([sample], counters, environment);
    }

    /// <summary>A plain word, since pages print it as their own.</summary>
    private static string? Unit(JsonFields fields)
    {
        string? unit = fields.Text("unit", Limits.WordLength);
        if (unit is null || unit.All(char.IsAsciiLetterLower)) { return unit; }
        fields.Refuse("unit is no word; allowed: letters a to z, as event or window");
        return null;
    }

    private static Observation? Sample(JsonFields fields, long? events)
    {
        const double least = Limits.LeastNanoseconds;
        double? unit = fields.Positive("nsPerEvent", least, Limits.Nanoseconds);
        double? whole = fields.Positive("elapsedSeconds", least / 1e9, Limits.Nanoseconds / 1e9) * 1e9;
        double? baseline = fields.Positive("baselineNsPerEvent", least, Limits.Nanoseconds);
        double? ratio = fields.Positive("ratio", 1e-12, 1e12);
        _ = fields.Whole("peakBytes", 0);
        if (!fields.AreSound) { return null; }
        if (unit is null && whole is null)
        {
            fields.Refuse("no time; allowed: nsPerEvent or elapsedSeconds or both");
            return null;
        }

        Agree(fields, "nsPerEvent", unit, "elapsedSeconds * 1e9 / events", whole / events);
        unit ??= whole / (events ?? 1);
        Agree(fields, "ratio", ratio, "baselineNsPerEvent / nsPerEvent", baseline / unit);
        return new Observation
        {
            UnitNanoseconds = unit!.Value,
            WholeNanoseconds = whole ?? (unit * events),
            TimesInProcessBaseline = unit / baseline ?? 1 / ratio,
        };
    }

    /// <summary>Two ways to say one thing must say it: a wrong unit would otherwise pass as a speed.</summary>
    private static void Agree(JsonFields fields, string name, double? said, string other, double? computed)
    {
        if (said is not { } a || computed is not { } b || Math.Abs(a - b) <= Rounding * b) { return; }
        fields.Refuse(FormattableString.Invariant($"{name} is {a:G6}; allowed: {b:G6} within 1 %, as {other}"));
    }

    private static MeasuredOn Environment(JsonFields fields) => new()
    {
        Machine = fields.Text("machine", Limits.WordLength),
        Processor = fields.Text("processor", Limits.NameLength),
        LogicalCores = fields.Whole("logicalCores", 1),
        Architecture = fields.Text("architecture", Limits.WordLength),
        OperatingSystem = fields.Text("operatingSystem", Limits.NameLength),
        Runtime = fields.Text("runtime", Limits.NameLength),
        Avx2 = fields.Flag("avx2"),
    };
}
