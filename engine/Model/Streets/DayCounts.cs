namespace Downshift.Model.Streets;

/// <summary>Stocks and flows of one day that ended.</summary>
internal struct DayCounts
{
    public long Onsets;
    public long KnownInfected;
    public long Confirmed;
    public long IllUnknown;
    public long Waiting;
    public long Deaths;

    public void Add(in DayCounts other)
    {
        Onsets += other.Onsets;
        KnownInfected += other.KnownInfected;
        Confirmed += other.Confirmed;
        IllUnknown += other.IllUnknown;
        Waiting += other.Waiting;
        Deaths += other.Deaths;
    }
}
