using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Downshift.Bench.Macro;
using Downshift.Bench.Macro.Hold;
using Downshift.Bench.Macro.Sampling;
using Downshift.Bench.Macro.Windows;

namespace Downshift.Kernel.Tests.Bench;

/// <summary>Options of the benchmarks have limits, and what is refused names them.</summary>
public sealed class MacroOptionTests
{
    private static readonly Command Root = new("all")
    {
        HoldCommand.Create(), PholdCommand.Create(), QueueingCommand.Create(), SamplingCommand.Create(),
        WindowsCommand.Create(),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("hold --pending -5", "--pending: allowed: 1 to 100000000")]
    [InlineData("hold --pending 0", "--pending: allowed: 1 to 100000000")]
    [InlineData("hold --events 0", "--events: allowed: 1 to 1000000000")]
    [InlineData("hold --repeat 0", "--repeat: allowed: 1 to 1000")]
    [InlineData("hold --repeats -1", "--repeats: allowed: 1 to 1000")]
    [InlineData("hold --ticks -1", "--ticks: allowed: 0 to 1000000000000")]
    [InlineData("hold --events many", "--events: allowed: 1 to 1000000000")]
    [InlineData("hold --events 99999999999999999999", "--events: allowed: 1 to 1000000000")]
    [InlineData("phold --entities 0", "--entities: allowed: 1 to 100000000")]
    [InlineData("phold --events 0", "--events: allowed: 1 to 1000000000")]
    [InlineData("mmc --servers 0", "--servers: allowed: 1 to 1000000")]
    [InlineData("mmc --customers 0", "--customers: allowed: 1 to 500000000")]
    [InlineData("mmc --customers -1", "--customers: allowed: 1 to 500000000")]
    [InlineData("mmc --load nan", "--load: allowed: 0.1 to 0.999")]
    [InlineData("mmc --load 0", "--load: allowed: 0.1 to 0.999")]
    [InlineData("mmc --load 1", "--load: allowed: 0.1 to 0.999")]
    [InlineData("sampling --events 0", "--events: allowed: 1 to 1000000000")]
    [InlineData("windows --partitions 0", "--partitions: allowed: 2 to 100000")]
    [InlineData("windows --messages -1", "--messages: allowed: 0 to 1000")]
    [InlineData("windows --threads 0", "--threads: allowed: 1 to 64")]
    [InlineData("windows --events 0", "--events: allowed: 1 to 1000000000")]
    public void A_number_out_of_bounds_is_refused_with_the_bounds(string command, string error) =>
        Assert.Equal(error, Assert.Single(Root.Parse(command).Errors).Message);

    [Theory]
    [InlineData("hold --ticks 0 --pending 1 --events 1")]
    [InlineData("mmc --load 0.1 --servers 1000000 --customers 1")]
    [InlineData("windows --windows 5 --partitions 2 --threads 64 --repeats 1000 --repeat 1000")]
    public void The_bounds_themselves_are_allowed(string command) => Assert.Empty(Root.Parse(command).Errors);

    [Theory]
    [InlineData("mmc --servers 0", "--servers: allowed: 1 to 1000000")]
    [InlineData("city --threads 0", "--threads: allowed: 1 to 64")]
    [InlineData("city --repeats 0", "--repeats: allowed: 1 to 1000")]
    [InlineData("city --repeat -1", "--repeat: allowed: 1 to 1000")]
    [InlineData("city --divisor 0", "--divisor: allowed: 1 to 10000")]
    [InlineData("city --multiple 101", "--multiple: allowed: 1 to 100")]
    [InlineData("nation --days 0", "--days: allowed: 1 to 365")]
    [InlineData("hold --order random", "random")]
    [InlineData("hold --nonsense", "--nonsense")]
    [InlineData("hold --pending 1 --ticks 1000000000000", "allowed: 8e18 for all events of all repeats")]
    public async Task Wrong_input_ends_with_2(string command, string error)
    {
        var (code, _, text) = await Run(command);
        Assert.Equal(2, code);
        Assert.Contains(error, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_ends_with_0_and_says_how_many_people_the_nation_has()
    {
        var (code, text, _) = await Run("nation --help");
        Assert.Equal(0, code);
        Assert.Contains("1.24 billion people", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_city_gives_samples_and_its_unit_is_the_event()
    {
        var (code, text, _) = await Run("city --divisor 100 --resolution grid --repeat 2");
        Assert.Equal(0, code);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(2, lines.Length);
        Assert.Equal("city-as-happened-grid-threads1-1/100", lines[0].GetProperty("benchmark").GetString());
        Assert.Equal("event", lines[0].GetProperty("unit").GetString());
        Assert.Equal(lines[0].GetProperty("hash").GetString(), lines[1].GetProperty("hash").GetString());
    }

    private static async Task<(int Code, string Out, string Error)> Run(string command)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Downshift.Macro.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. command.Split(' ')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(Token);
        var output = await process.StandardOutput.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, output, await error);
    }
}
