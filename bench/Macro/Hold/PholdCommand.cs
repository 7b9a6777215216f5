using System.CommandLine;
namespace Downshift.Bench.Macro.Hold;
public static class PholdCommand { public static Command Create() => new("phold"); }
