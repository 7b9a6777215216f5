namespace Downshift.Scenarios.Reading;

/// <summary>What was read from data files, by their names: variants share files, and each is read once.</summary>
internal sealed class InputsCache
{
    private readonly SortedDictionary<string, object> read = new(StringComparer.Ordinal);

    /// <summary>The value of a key, made at its first use.</summary>
    public T Get<T>(string key, Func<T> make)
        where T : notnull
    {
        if (!read.TryGetValue(key, out object? value))
        {
            value = make();
            read.Add(key, value);
        }

        return (T)value;
    }
}
