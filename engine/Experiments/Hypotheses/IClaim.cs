namespace Downshift.Experiments.Hypotheses;

/// <summary>Something that is or is not so at a point of a design.</summary>
public interface IClaim
{
    /// <summary>What a point says of it.</summary>
    /// <param name="values">What was seen at the point.</param>
    ClaimAtPoint At(PointValues values);
}
