using Downshift.Model.Beds;
using Downshift.Model.Events;

namespace Downshift.Model;

/// <content>Figures on their way up: a total exists when its last part is in.</content>
internal sealed partial class Headquarters
{
    // Units and streets use blocks 0 and 1 of this purpose.
    private const ushort HopOfDistrictFigures = 2;

    /// <summary>Errors and ages of the totals of districts and city, as sums.</summary>
    public InformationSums InformationSums => information.Sums;

    /// <summary>Sum of relative errors of the figures that reached districts and city, and how many.</summary>
    public (double Sum, long Count) InformationError => (information.Sums.ErrorSum, information.Sums.Errors);

    private void OnBatchAtDistrict(in CityEvent happening, long now)
    {
        int district = context.Geography.Streets[happening.Subject].District;
        if (!information.FromStreet(
            happening.Subject, district, happening.Data0, happening.Data1, known[district], out Figures total))
        {
            return;
        }

        double u = context.Draws.Uniform(
            Purpose.BatchHop, (ulong)district, (uint)information.BatchesOf(district), HopOfDistrictFigures);
        LaterWhole(now + context.Hop(u), new CityEvent
        {
            Kind = EventKind.BatchAtCity, Subject = district, Data0 = total.Count, Data1 = total.Oldest,
        });
    }

    private void OnBatchAtCity(in CityEvent happening, long now)
    {
        long truth = 0;
        foreach (long count in known) { truth += count; }
        information.FromDistrict(happening.Subject, happening.Data0, happening.Data1, truth, now);
    }
}
