using System.Text;
using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;

namespace Downshift.Experiments.Store;

/// <summary>Writes a finished run as bytes and reads it back. Variants and outcomes are stored by name.</summary>
/// <param name="variants">Names of the variants in their order.</param>
internal sealed class RunCodec(IReadOnlyList<string> variants)
{
    private readonly Dictionary<int, RowLayout> layouts = [];

    /// <summary>The bytes of a run.</summary>
    /// <param name="record">The run.</param>
    public byte[] Encode(RunRecord record)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(variants[record.Variant]);
        writer.Write(record.Replication);
        writer.Write((ulong)(record.StateHash >> 64));
        writer.Write((ulong)record.StateHash);
        writer.Write(record.Events);
        writer.Write(record.Seconds);
        writer.Write(record.ConservationResidual);
        writer.Write(record.ConservationFaults.Count);
        foreach (string fault in record.ConservationFaults) { writer.Write(fault); }
        WriteRows(writer, record);
        writer.Write(record.Series.Count);
        foreach (DailySeries series in record.Series)
        {
            writer.Write(series.Id);
            writer.Write((byte)series.Level);
            writer.Write(series.Unit);
            writer.Write(series.Values.Length);
            foreach (double value in series.Values) { writer.Write(value); }
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>The run of some bytes; null if it is of a variant that is not asked for.</summary>
    /// <param name="bytes">What <see cref="Encode"/> wrote.</param>
    /// <exception cref="InvalidDataException">The bytes hold no run of this version.</exception>
    public RunRecord? Decode(byte[] bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            string name = reader.ReadString();
            int replication = reader.ReadInt32();
            var hash = new UInt128(reader.ReadUInt64(), reader.ReadUInt64());
            long events = reader.ReadInt64();
            double seconds = reader.ReadDouble();
            long residual = reader.ReadInt64();
            string[] faults = new string[reader.ReadInt32()];
            for (int i = 0; i < faults.Length; i++) { faults[i] = reader.ReadString(); }
            int variant = IndexOf(name);
            RowLayout layout = RowLayout.Of(
                ReadRows(reader), layouts.GetValueOrDefault(variant), out double[] values);
            layouts[variant] = layout;
            DailySeries[] series = new DailySeries[reader.ReadInt32()];
            for (int i = 0; i < series.Length; i++) { series[i] = ReadSeries(reader); }
            return variant < 0
                ? null
                : new RunRecord(variant, replication, hash, events, seconds, layout, values, series, residual, faults);
        }
        catch (Exception fault) when (fault is EndOfStreamException or OverflowException or FormatException)
        {
            throw new InvalidDataException("The bytes hold no run of this version.", fault);
        }
    }

    private static void WriteRows(BinaryWriter writer, RunRecord record)
    {
        int[] outcomes = [.. record.Layout.Keys.Select(key => key.Outcome).Distinct().Order()];
        writer.Write(outcomes.Length);
        foreach (int outcome in outcomes) { writer.Write(OutcomeCatalog.All[outcome].Id); }
        writer.Write(record.Values.Length);
        for (int i = 0; i < record.Values.Length; i++)
        {
            RowKey key = record.Layout.Keys[i];
            writer.Write((ushort)Array.BinarySearch(outcomes, key.Outcome));
            writer.Write((byte)key.Level);
            writer.Write(key.Unit);
            writer.Write(record.Values[i]);
        }
    }

    private static OutcomeRow[] ReadRows(BinaryReader reader)
    {
        string[] outcomes = new string[reader.ReadInt32()];
        for (int i = 0; i < outcomes.Length; i++) { outcomes[i] = reader.ReadString(); }
        OutcomeRow[] rows = new OutcomeRow[reader.ReadInt32()];
        for (int i = 0; i < rows.Length; i++)
        {
            string outcome = outcomes[reader.ReadUInt16()];
            var level = (OutcomeLevel)reader.ReadByte();
            rows[i] = new OutcomeRow(outcome, level, reader.ReadInt32(), reader.ReadDouble());
        }

        return rows;
    }

    private static DailySeries ReadSeries(BinaryReader reader)
    {
        string id = reader.ReadString();
        var level = (OutcomeLevel)reader.ReadByte();
        int unit = reader.ReadInt32();
        double[] values = new double[reader.ReadInt32()];
        for (int i = 0; i < values.Length; i++) { values[i] = reader.ReadDouble(); }
        return new DailySeries(id, level, unit, values);
    }

    private int IndexOf(string name)
    {
        for (int i = 0; i < variants.Count; i++)
        {
            if (string.Equals(variants[i], name, StringComparison.Ordinal)) { return i; }
        }

        return -1;
    }
}
