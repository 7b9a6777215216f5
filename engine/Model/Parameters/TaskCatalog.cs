using System.Collections.Immutable;

namespace Downshift.Model.Parameters;

/// <summary>Classes of work the model knows; a task table may name these and no others.</summary>
public static class TaskCatalog
{
    /// <summary>Ids in the order of the model's classes.</summary>
    public static ImmutableArray<string> Ids { get; } =
    [
        "fever_verify", "patient_transfer", "sweep_call", "sweep_door", "double_temperature", "contact_followup",
        "home_case_followup", "resident_calls", "petition", "home_service", "closure_guard", "supplies",
        "parcel_point", "disinfection", "publicity", "forms", "batch_report", "inspection_hosting", "volunteer_care",
    ];

    /// <summary>Ids without which nobody could be verified or brought to a bed.</summary>
    public static ImmutableArray<string> Needed { get; } = ["fever_verify", "patient_transfer"];
}
