using System.Collections.Immutable;
using Downshift.Kernel.Random;
using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;
using Downshift.Model.Population;

namespace Downshift.Model.Tests.Beds;

/// <summary>
/// A handmade city for tests of headquarters: districts of two streets, and the numbers of the specification.
/// </summary>
internal sealed record BedSetting
{
    public const long Minute = 60;
    public const long Hour = 3600;
    public const long Day = 86400;

    private static readonly (string Name, double Value)[] Specification =
    [
        ("clinic.capacity", 15000), ("clinic.normalSeekers", 3000), ("clinic.freedShareBefore", .5),
        ("clinic.freedShareAfter", .1), ("tests.factor", 1), ("tests.turnaroundFirst", 48 * Hour),
        ("tests.turnaroundLast", 6 * Hour),
        ("tests.falseNegative", .3), ("tests.retests", 2), ("tests.retestAfter", Day), ("hop.fixed", 5 * Minute),
        ("hop.mean", 2 * Hour), ("bed.batchCity", 12 * Hour), ("bed.batchDistrict", 4 * Hour),
        ("bed.batchCommunity", 2 * Hour), ("bed.quotaPeriod", Day), ("bed.quotaLag", Day), ("bed.quotaNoise", .1),
        ("bed.quotaPadding", 1), ("bed.needError", 0), ("bed.lendAfter", 12 * Hour), ("bed.reserveShare", .2),
        ("bed.adaptiveHold", Day), ("bed.deskStreet", 1), ("bed.deskDistrict", 3), ("bed.deskCity", 20),
        ("bed.deskTime", 6 * Minute), ("bed.queried", .1), ("bed.triage", 30 * Minute), ("bed.staleReturn", 4 * Hour),
        ("bed.turnaround", 4 * Hour), ("beds.rampPerSite", 150), ("bed.isolationUsable", .5), ("beds.coreWeight", 2),
        ("bed.stayDesignated", 14 * Day), ("bed.stayCritical", 8 * Day), ("bed.stayFangcang", 17 * Day),
        ("bed.stayIsolation", 14 * Day), ("bed.stepDownAfter", 7 * Day), ("bed.chronicShare", .15),
        ("bed.chasePerPatient", 20 * Minute), ("course.stageRecovery", 10 * Day), ("background.panicFactor", 5),
        ("prehistory.occupiedShare", .95),
        ("city.presentShare", 1), ("city.ageChild", .13), ("city.ageOlder", .05), ("city.ageOld", .12),
    ];

    public int Days { get; init; } = 30;

    public uint Seed { get; init; } = 20200123;

    public int Districts { get; init; } = 3;

    public BedPolicyKind Policy { get; init; } = BedPolicyKind.City;

    public ShareBasis Basis { get; init; } = ShareBasis.ByPopulation;

    public bool Lending { get; init; } = true;

    public bool WalkIn { get; init; } = true;

    public bool Tests { get; init; } = true;

    /// <summary>
    /// Open designated beds from the first moment on; Fangcang and isolation hold as many from their days on.
    /// </summary>
    public ImmutableArray<SeriesKnot> Designated { get; init; } = [new(0, 40), new(30, 160)];

    public ImmutableArray<SeriesKnot> Fangcang { get; init; } = [new(13, 0), new(15, 120)];

    public ImmutableArray<SeriesKnot> Isolation { get; init; } = [new(10, 0), new(12, 200), new(30, 60)];

    public double TestsPerDay { get; init; } = 60;

    public ImmutableArray<(string Name, double Value)> Changes { get; init; } = [];

    public BedSetting With(string name, double value) => this with { Changes = Changes.Add((name, value)) };

    public RunContext Build()
    {
        Geography geography = GeographyOf();
        CaseCalendar calendar = new(1, 14, 17, 25, 27, 28, 13, 10, 20, 18, 4, 18);
        CaseInputs inputs = new(
            [.. geography.Districts.Select(district => district.Input)], 0, [], Designated, Fangcang, Isolation,
            [new SeriesKnot(0, TestsPerDay)], [], [], [], [], calendar);
        ModelParameters parameters = new(
            new DateOnly(2020, 1, 23), Days, Numbers(), inputs,
            new SweepSettings(ProcedureKind.None, 14, 4, true, true),
            new BedSettings(Policy, Basis, Lending, true, true, true),
            new CommandSettings(false, CommandRegimeKind.MultiHead, 0, false, false, false, false, false, false),
            new MechanismSettings(false, true, true, true, WalkIn, Tests, true));
        Register register = new(geography, parameters, new DrawSource(Seed, uint.MaxValue));
        return new RunContext(new World(geography, [], register, Seed), parameters, new RunSettings(Seed, 0));
    }

    private ParameterSet Numbers()
    {
        ParameterSet set = new([.. ParameterCatalog.All.Select(
            d => new ParameterValue(d.Low, .5, d.Low, d.High, Evidence.Assumption, "test"))]);
        foreach ((string name, double value) in Specification.Concat(Changes)) { set = set.With(name, value); }
        return set;
    }

    private Geography GeographyOf()
    {
        List<District> districts = [];
        List<Street> streets = [];
        List<Unit> units = [];
        List<int> grids = [0];
        for (int d = 0; d < Districts; d++)
        {
            DistrictInput input = new($"D{d}", "区", "", DistrictKind.Core, 1000 * (d + 1), 2, 2, 2, 1, 10 * (d % 2));
            districts.Add(new District(d, input, streets.Count, 2, 20));
            for (int s = 0; s < 2; s++)
            {
                int first = grids[^1];
                streets.Add(new Street(streets.Count, d, $"D{d}-S{s}", units.Count, 1));
                units.Add(new Unit(
                    units.Count, units.Count, streets.Count - 1, d, UnitKind.Community, s, first, 10,
                    first, units.Count, 1, 1));
                grids.Add(first + 10);
            }
        }

        return new Geography([.. districts], [.. streets], [.. units], [.. grids], 1);
    }
}
