namespace Downshift.Experiments.Store;

/// <summary>What is wrong with a file of a result, or what differs in it first.</summary>
/// <param name="File">Name of the file in its folder.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Number">Line or row, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Held">What the file holds there, or why it cannot be read; null where it has ended.</param>
/// <param name="Again">What a second making gives there; null where that has ended.</param>
public sealed record FileDifference(
    string File, FileFault Fault, long Number = 0, string? Held = null, string? Again = null);
