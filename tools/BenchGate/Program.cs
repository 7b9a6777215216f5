using System.Text;

namespace Downshift.BenchGate;

/// <summary>The <c>benchgate</c> command.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        return CommandLine.Run(args, Console.Out, Console.Error);
    }
}
