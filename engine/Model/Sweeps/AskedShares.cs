namespace Downshift.Model.Sweeps;

/// <summary>Open households, a household.</summary>
/// <param name="Open">Not complete.</param>
/// <param name="Fresh">Never visited.</param>
/// <param name="Known">Whose record would be copied.</param>
/// <param name="Met">Members that the next visit meets.</param>
internal readonly record struct AskedShares(double Open, double Fresh, double Known, double Met)
{
    public static AskedShares operator +(AskedShares one, AskedShares other) => new(
        one.Open + other.Open, one.Fresh + other.Fresh, one.Known + other.Known, one.Met + other.Met);

    public static AskedShares operator *(double factor, AskedShares shares) => new(
        factor * shares.Open, factor * shares.Fresh, factor * shares.Known, factor * shares.Met);
}
