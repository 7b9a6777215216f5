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
return root.Parse(args).Invoke();
