using System.CommandLine;
using System.Text;
using System.Text.Json;

namespace Downshift.Bench.Macro.Growth;

/// <summary><c>growth</c>: draws how time and memory grow with households by the lines of <c>city</c>.</summary>
internal static class GrowthCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<FileInfo> lines = new("LINES") { Description = "file of lines that city printed" };
        Argument<FileInfo> picture = new("PICTURE") { Description = "SVG file to write" };
        Command command = new("growth", "Draws seconds and peak memory of a city against its households.")
        {
            lines, picture,
        };
        command.SetAction(parsed => Run(parsed.GetValue(lines)!, parsed.GetValue(picture)!));
        return command;
    }

    private static int Run(FileInfo lines, FileInfo picture)
    {
        try
        {
            IReadOnlyList<GrowthPoint> points = GrowthPoints.Read(File.ReadLines(lines.FullName));
            if (points.Count == 0)
            {
                Console.Error.WriteLine($"{lines} holds no line of city with --threads 1.");
                return 2;
            }

            File.WriteAllText(picture.FullName, GrowthChart.Draw(points), new UTF8Encoding(false));
            return 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            Console.Error.WriteLine(fault.Message);
            return 2;
        }
    }
}
