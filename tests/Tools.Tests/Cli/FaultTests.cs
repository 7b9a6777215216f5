using System.Text;

namespace Downshift.Tools.Tests.Cli;

/// <summary>Streams that fail, and faults of the program itself: never an abort.</summary>
public sealed class FaultTests
{
    [Fact]
    public void An_error_stream_that_cannot_be_written_changes_no_exit_code()
    {
        using var shell = new Shell { ErrorStream = new FullWriter() };
        Assert.Equal(2, shell.Run("check", "nofile"));
        Assert.Equal(2, shell.Run("nope"));
        Assert.Equal(0, shell.Compare());
        Assert.Equal(2, shell.Compare());
        Assert.Equal(0, shell.Compare("--resume"));
    }

    [Fact]
    public void An_output_that_cannot_be_written_gives_1_and_one_sentence()
    {
        using var shell = new Shell { OutStream = new FullWriter() };
        Assert.Equal(1, shell.Run("list"));
        Assert.Equal("No space left on device.", shell.Error.Trim());
        using var both = new Shell { OutStream = new FullWriter(), ErrorStream = new FullWriter() };
        Assert.Equal(1, both.Run("list"));
        Assert.Equal(1, both.Compare("--format", "json"));
    }

    [Fact]
    public void A_fault_of_the_program_is_one_line_and_its_stack_only_for_those_who_ask()
    {
        using var shell = new Shell { City = new FakeCity { Fault = new InvalidOperationException("a\n\u001bb") } };
        Assert.Equal(1, shell.Compare());
        Assert.Equal(
            "Unexpected fault; please report it with the command (DOWNSHIFT_TRACE=1 shows where): "
                + "InvalidOperationException: a <U+001B>b",
            shell.Error.Trim());
        shell.Environment["DOWNSHIFT_TRACE"] = "1";
        Assert.Equal(1, shell.Compare("--lang", "zh"));
        Assert.StartsWith("意外错误，请连同命令一并报告", shell.Error, StringComparison.Ordinal);
        Assert.Contains("FakeCity.Build", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_little_memory_is_no_fault_of_the_program_for_any_command()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Compare());
        using var small = new Shell { City = new FakeCity { BytesPerRun = long.MaxValue / 4 } };
        Assert.Equal(2, small.Run("verify-run", shell.Folder));
        Assert.Contains("--scale 1/10", small.Error, StringComparison.Ordinal);
    }

    /// <summary>A stream on a full disk.</summary>
    private sealed class FullWriter : TextWriter
    {
        private const int NoSpace = 28;

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("No space left on device", NoSpace);
    }
}
