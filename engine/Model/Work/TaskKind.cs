namespace Downshift.Model.Work;

/// <summary>Classes of work of a unit, in the order of the task table.</summary>
internal enum TaskKind : byte
{
    FeverVerify,
    PatientTransfer,
    SweepCall,
    SweepDoor,
    DoubleTemperature,
    ContactFollowUp,
    HomeCaseFollowUp,
    ResidentCalls,
    Petition,
    HomeService,
    ClosureGuard,
    Supplies,
    ParcelPoint,
    Disinfection,
    Publicity,
    Forms,
    BatchReport,
    InspectionHosting,
    VolunteerCare,
}
