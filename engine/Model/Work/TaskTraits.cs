namespace Downshift.Model.Work;

/// <summary>What follows from the class of an order.</summary>
internal static class TaskTraits
{
    /// <summary>Number of classes.</summary>
    public const int Count = (int)TaskKind.VolunteerCare + 1;

    private static readonly uint Batches = Bit(TaskKind.SweepCall) | Bit(TaskKind.SweepDoor);

    private static readonly uint SweepWork = Batches | Bit(TaskKind.FeverVerify) | Bit(TaskKind.DoubleTemperature);

    private static readonly uint Content = Batches | Bit(TaskKind.DoubleTemperature) | Bit(TaskKind.ContactFollowUp)
        | Bit(TaskKind.HomeCaseFollowUp) | Bit(TaskKind.HomeService) | Bit(TaskKind.ClosureGuard)
        | Bit(TaskKind.Supplies) | Bit(TaskKind.ParcelPoint) | Bit(TaskKind.Disinfection) | Bit(TaskKind.Publicity);

    // A temperature, a form or a report of yesterday cannot be made today; care and verification can.
    private static readonly uint Lapsing = Bit(TaskKind.ClosureGuard) | Bit(TaskKind.Supplies)
        | Bit(TaskKind.ParcelPoint) | Bit(TaskKind.Disinfection) | Bit(TaskKind.Publicity)
        | Bit(TaskKind.DoubleTemperature) | Bit(TaskKind.Forms) | Bit(TaskKind.BatchReport)
        | Bit(TaskKind.ResidentCalls);

    private static readonly uint Field = SweepWork | Bit(TaskKind.PatientTransfer) | Bit(TaskKind.ContactFollowUp)
        | Bit(TaskKind.HomeCaseFollowUp) | Bit(TaskKind.HomeService);

    private static readonly uint Paper =
        Bit(TaskKind.Forms) | Bit(TaskKind.BatchReport) | Bit(TaskKind.InspectionHosting);

    /// <summary>Calls and visits of a sweep: the street walks the households of such an order.</summary>
    public static bool IsSweepBatch(TaskKind kind) => (Batches & Bit(kind)) != 0;

    /// <summary>Counted in <c>worker_hours</c>: calls, visits, records carried over, temperatures, checks.</summary>
    public static bool IsSweepWork(TaskKind kind) => (SweepWork & Bit(kind)) != 0;

    /// <summary>
    /// Content that heads may issue. Verification, transfers, residents' calls, complaints, forms and reports
    /// come from elsewhere and always reach the unit itself.
    /// </summary>
    public static bool IsIssuedByHeads(TaskKind kind) => (Content & Bit(kind)) != 0;

    /// <summary>Dropped when not done by its due time.</summary>
    public static bool Lapses(TaskKind kind) => (Lapsing & Bit(kind)) != 0;

    /// <summary>Work at doors, sweep calls, transfers and care of people.</summary>
    public static bool IsField(TaskKind kind) => (Field & Bit(kind)) != 0;

    /// <summary>Forms, reports and hosting: work, but no content.</summary>
    public static bool IsPaper(TaskKind kind) => (Paper & Bit(kind)) != 0;

    /// <summary>The daily series that the hours of a class enter.</summary>
    public static WorkSeries Series(TaskKind kind) => kind switch
    {
        TaskKind.FeverVerify or TaskKind.SweepCall or TaskKind.SweepDoor or TaskKind.DoubleTemperature =>
            WorkSeries.Sweep,
        TaskKind.PatientTransfer or TaskKind.ContactFollowUp or TaskKind.HomeCaseFollowUp => WorkSeries.Care,
        TaskKind.ClosureGuard => WorkSeries.Guard,
        TaskKind.HomeService or TaskKind.Supplies or TaskKind.ParcelPoint => WorkSeries.Supply,
        TaskKind.ResidentCalls or TaskKind.Petition => WorkSeries.Calls,
        TaskKind.Forms or TaskKind.BatchReport => WorkSeries.Forms,
        _ => WorkSeries.Other,
    };

    private static uint Bit(TaskKind kind) => 1u << (int)kind;
}
