using Downshift.Model.Beds;
using Downshift.Model.Population;

namespace Downshift.Model.Tests.Beds;

/// <summary>A patient whose illness is written beforehand, and what came of it.</summary>
internal sealed class ScriptedPatient
{
    public required ulong Person { get; init; }

    /// <summary>The request is filed, or the clinic reached, at this moment.</summary>
    public required long SeeksAt { get; init; }

    public bool ByClinic { get; init; }

    public bool Tested { get; init; } = true;

    public required PatientFacts Facts { get; set; }

    public long WorsensAt { get; init; } = long.MaxValue;

    public Stage WorseStage { get; init; } = Stage.Severe;

    /// <summary>Dies or recovers.</summary>
    public long EndsAt { get; init; } = long.MaxValue;

    public bool Dies { get; init; }

    public bool Open { get; set; }

    public bool OnTheWay { get; set; }

    public bool InBed { get; set; }

    public bool Over { get; set; }

    public long GrantedAt { get; set; } = -1;

    public long ArrivedAt { get; set; } = -1;

    public long ListedAt { get; set; } = -1;

    public long FirstRoundAt { get; set; } = -1;

    public BedType Bed { get; set; }

    public int Placings { get; set; }

    public List<(long Time, long Result)> Results { get; } = [];
}
