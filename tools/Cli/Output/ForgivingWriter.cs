using System.Text;

namespace Downshift.Cli.Output;

/// <summary>
/// A writer for remarks and errors. Where they cannot be written (closed stream, full disk) they are lost, and the
/// command still ends with its own exit code.
/// </summary>
/// <param name="open">Gives the stream; asked when something is written first.</param>
internal sealed class ForgivingWriter(Func<TextWriter> open) : TextWriter
{
    private TextWriter? target;

    /// <inheritdoc/>
    public override Encoding Encoding { get; } = new UTF8Encoding(false);

    /// <inheritdoc/>
    public override void Write(char value) => Try(writer => writer.Write(value));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(writer => writer.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) =>
        Try(writer => writer.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Try(writer => writer.WriteLine(value));

    /// <inheritdoc/>
    public override void Flush() => Try(writer => writer.Flush());

    private void Try(Action<TextWriter> write)
    {
        try
        {
            write(target ??= open());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ObjectDisposedException
            or NotSupportedException)
        {
            // There is no place left to complain to.
            target = Null;
        }
    }
}
