using System.CommandLine;
using Downshift.Bench.Macro;
using Downshift.Bench.Macro.Growth;
using Downshift.Bench.Macro.Hold;
using Downshift.Bench.Macro.Sampling;
using Downshift.Bench.Macro.Windows;

// One command a file; each prints one line of JSON for each benchmark it ran.
var root = new RootCommand("Benchmarks that take seconds: calendars, queues, whole scenarios.")
{
    HoldCommand.Create(),
    PholdCommand.Create(),
    QueueingCommand.Create(),
    SamplingCommand.Create(),
    WindowsCommand.Create(),
    CityCommand.Create(),
    NationCommand.Create(),
    GrowthCommand.Create(),
};
var parsed = root.Parse(args);
var code = parsed.Invoke();

// The library gives 1 for what it refuses; here 1 is a run that went wrong.
return parsed.Errors.Count > 0 && parsed.Action is not { ClearsParseErrors: true } ? 2 : code;
