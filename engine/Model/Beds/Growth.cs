namespace Downshift.Model.Beds;

/// <summary>How stores grow that begin small and may become large.</summary>
internal static class Growth
{
    // Memory that is only set aside costs nothing until it is written, copying does.
    private const int Small = 1 << 12;

    /// <summary>The next capacity: twice a small one, four times a large one.</summary>
    public static int After(int capacity) => capacity < Small ? capacity * 2 : capacity * 4;
}
