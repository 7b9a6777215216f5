using System.Runtime.InteropServices;
using System.Text;
using Downshift.Cli.Output;
using Downshift.Experiments.Running;

namespace Downshift.Cli;

/// <summary>The <c>downshift</c> command.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        using var stop = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return CommandLine.Run(args, Terminal.OfSystem(stop.Token), new ModelEngine());

        void Stop(PosixSignalContext context)
        {
            // The first signal asks the runs to end; a second one ends the process as usual.
            context.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }
}
