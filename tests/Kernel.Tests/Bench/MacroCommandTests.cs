using System.Diagnostics;
using System.Text.Json;

namespace Downshift.Kernel.Tests.Bench;

/// <summary>The benchmarks of the kernel at tiny sizes: names and fields that others read do not change.</summary>
public sealed class MacroCommandTests
{
    private static readonly string[] Fields =
        ["benchmark", "events", "unit", "nsPerEvent", "elapsedSeconds", "cpuSeconds", "allocatedBytes", "peakBytes",
            "hash", "logicalCores", "architecture", "runtime", "avx2"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("hold --pending 1000 --events 20000", "hold/exact/exp/1000/1000000000", true)]
    [InlineData("hold --pending 1000 --events 20000 --order quantised", "hold/quantised/exp/1000/3600", true)]
    [InlineData("hold --pending 500 --events 9000 --increments ties", "hold/exact/ties/500/1000000000", true)]
    [InlineData(
        "hold --pending 9 --events 900 --increments bimodal --order heap", "hold/heap/bimodal/9/1000000000", true)]
    [InlineData("hold --pending 9 --events 9000 --baseline none", "hold/exact/exp/9/1000000000", false)]
    [InlineData("phold --entities 1000 --events 20000", "phold/quantised/1000", true)]
    [InlineData("phold --entities 1000 --events 20000 --order exact", "phold/exact/1000", true)]
    [InlineData("mmc --servers 1 --customers 5000", "mmc/1/0.9/5000", false)]
    [InlineData("mmc --servers 10 --customers 5000", "mmc/10/0.9/5000", false)]
    [InlineData("windows --partitions 7 --messages 1 --threads 2 --events 50", "windows/7/1/2", false)]
    [InlineData("sampling --events 20000", "sampling", false)]
    public async Task A_command_prints_one_line_of_JSON_for_each_repeat(string command, string name, bool hasBaseline)
    {
        var lines = await Run($"{command} --repeats 1 --repeat 2");
        Assert.Equal(2, lines.Length);
        foreach (var line in lines)
        {
            using var result = JsonDocument.Parse(line);
            var root = result.RootElement;
            Assert.Equal(name, root.GetProperty("benchmark").GetString());
            Assert.All(Fields, field => Assert.True(root.TryGetProperty(field, out _), field));
            Assert.All(
                ["baselineNsPerEvent", "baselineCpuSeconds", "ratio", "cpuRatio"],
                field => Assert.Equal(hasBaseline, root.TryGetProperty(field, out _)));
            Assert.Matches("^[0-9a-f]{16,32}$", root.GetProperty("hash").GetString());
            Assert.True(root.GetProperty("events").GetInt64() > 0);
            Assert.Equal(Unit(name.Split('/')[0]), root.GetProperty("unit").GetString());
            Assert.True(root.GetProperty("nsPerEvent").GetDouble() > 0.0);
        }
    }

    [Theory]
    [InlineData("sampling --events 200000")]
    [InlineData("mmc --servers 3 --customers 20000")]
    [InlineData("hold --pending 700 --events 50000")]
    public async Task Results_have_the_same_bits_with_and_without_vectors(string command)
    {
        var (withVectors, without) = (await First(command), await First(command, ("DOTNET_EnableAVX2", "0")));
        Assert.False(without.GetProperty("avx2").GetBoolean());
        Assert.Equal(Hash(withVectors), Hash(without));
        Assert.Equal(Hash(withVectors), Hash(await First(command, ("DOTNET_EnableHWIntrinsic", "0"))));
    }

    private static string Unit(string command) => command switch
    {
        "mmc" => "customer",
        "windows" => "window",
        "sampling" => "draw",
        _ => "event",
    };

    private static string? Hash(JsonElement result) => result.GetProperty("hash").GetString();

    private static async Task<JsonElement> First(string command, params (string Name, string Value)[] environment)
    {
        var lines = await Run($"{command} --repeats 1", environment);
        return JsonDocument.Parse(lines[0]).RootElement;
    }

    private static async Task<string[]> Run(string command, params (string Name, string Value)[] environment)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Downshift.Macro.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. command.Split(' ')])
        {
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        Assert.Equal(0, process.ExitCode);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
