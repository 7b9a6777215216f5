using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Layers;

/// <summary>Lays one tree over another: mappings merge key by key, anything else is replaced.</summary>
internal static class TreeMerge
{
    /// <summary>Merges; depth is bounded by the reader's limit.</summary>
    public static Node Merge(Node low, Node high)
    {
        if (low.Kind != NodeKind.Map || high.Kind != NodeKind.Map)
        {
            return high;
        }

        low = OneEndOfWindow(low, high);
        var over = new SortedDictionary<string, Node>(StringComparer.Ordinal);
        foreach (Entry entry in high.Entries)
        {
            over[entry.Key] = entry.Value;
        }

        var merged = new List<Entry>(low.Entries.Count + high.Entries.Count);
        foreach (Entry entry in low.Entries)
        {
            bool isOver = over.Remove(entry.Key, out Node? value);
            // A source is one text in two languages: half of it from another layer would be a lie.
            Node? laid = isOver && entry.Key != "source" ? Merge(entry.Value, value!) : value;
            merged.Add(isOver ? entry with { Value = laid! } : entry);
        }

        foreach (Entry entry in high.Entries)
        {
            if (over.ContainsKey(entry.Key))
            {
                merged.Add(entry);
            }
        }

        return Node.Map(low.Mark, low.Where, merged);
    }

    /// <summary>
    /// Brings parameters to their long form: <c>name: 4 min</c> means <c>name: {value: 4 min}</c>, so that a patch
    /// keeps the evidence and the source below it.
    /// </summary>
    public static Node LongForm(Node layer)
    {
        if (layer.Kind != NodeKind.Map)
        {
            return layer;
        }

        var entries = new List<Entry>(layer.Entries.Count);
        foreach (Entry entry in layer.Entries)
        {
            Node value = entry.Value;
            if (entry.Key == "parameters" && value.Kind == NodeKind.Map)
            {
                value = Node.Map(value.Mark, value.Where, [.. value.Entries.Select(LongForm)]);
            }
            else if (entry.Key == "variants" && value.Kind == NodeKind.Map)
            {
                value = Node.Map(
                    value.Mark, value.Where, [.. value.Entries.Select(e => e with { Value = LongForm(e.Value) })]);
            }

            entries.Add(entry with { Value = value });
        }

        return Node.Map(layer.Mark, layer.Where, entries);
    }

    private static Entry LongForm(Entry parameter)
    {
        Node value = parameter.Value;
        return value.Kind == NodeKind.Map || value.IsEmpty
            ? parameter
            : parameter with { Value = Node.Map(value.Mark, value.Where, [new Entry("value", value.Mark, value)]) };
    }

    /// <summary>A window ends by its last day or by a deadline: the upper layer's choice holds.</summary>
    private static Node OneEndOfWindow(Node low, Node high)
    {
        if (high.Find("deadline") is not null && low.Find("window") is { Kind: NodeKind.Map } window)
        {
            var entries = low.Entries.Select(
                entry => entry.Key == "window" ? entry with { Value = window.Without("to") } : entry);
            return Node.Map(low.Mark, low.Where, [.. entries]);
        }

        return high.Find("window")?.Find("to") is not null ? low.Without("deadline") : low;
    }
}
