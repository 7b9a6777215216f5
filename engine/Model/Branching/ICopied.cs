namespace Downshift.Model.Branching;

/// <summary>State that <see cref="StateCopy"/> cannot copy field by field, because it holds addresses.</summary>
internal interface ICopied
{
    /// <summary>Called on the copy when its fields are copied: what they point to is still the original's.</summary>
    void BecomeOwn();
}
