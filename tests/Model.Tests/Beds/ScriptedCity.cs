using Downshift.Kernel.Partitions;
using Downshift.Model.Beds;
using Downshift.Model.Events;
using Downshift.Model.Outcomes;
using Downshift.Model.Population;

namespace Downshift.Model.Tests.Beds;

/// <summary>Headquarters with scripted streets around it.</summary>
internal sealed class ScriptedCity
{
    private readonly RunContext context;

    public ScriptedCity(BedSetting setting, long trip = 90 * BedSetting.Minute)
    {
        context = setting.Build();
        Headquarters = new Headquarters(context);
        Streets = [.. Enumerable.Range(0, context.Geography.Streets.Length)
            .Select(street => new ScriptedStreet(context, street, trip))];
        Builder = new ObservationBuilder(context.Days);
    }

    public Headquarters Headquarters { get; }

    public IReadOnlyList<ScriptedStreet> Streets { get; }

    public ObservationBuilder Builder { get; }

    public ConservationLedger Ledger { get; } = new();

    public IEnumerable<ScriptedPatient> Patients => Streets.SelectMany(street => street.Patients);

    /// <summary>Everything headquarters told the streets, street by street.</summary>
    public IEnumerable<(long, EventKind, int, long)> Log => Streets.SelectMany(street => street.Log);

    public void Add(int street, ScriptedPatient patient) => Streets[street].Add(patient);

    /// <summary>Somebody of a street, mild, infected, adult and not yet tested.</summary>
    public PatientFacts Facts(int street, Stage stage = Stage.Mild) => new(
        stage, true, AgeBand.Adult, false, false, true, false, street, context.Geography.Streets[street].District);

    public ScriptedCity Run(int threads = 1)
    {
        IPartition<CityEvent>[] partitions = [.. Streets, Headquarters];
        WindowRunner<CityEvent> runner = new(partitions, context.HopFixed, threads);
        long[] midnights = [.. Enumerable.Range(1, context.Days).Select(day => day * BedSetting.Day)];
        runner.Run(
            context.Days * BedSetting.Day, midnights,
            (day, _) => Headquarters.AtMidnight(day, Builder, Ledger), TestContext.Current.CancellationToken);
        Headquarters.Report(Builder);
        return this;
    }

    public double Outcome(string id) => Builder.Rows.Single(row => row.Outcome == id).Value;

    /// <summary>People of every kind with random courses, the same for every policy.</summary>
    public ScriptedCity Populate(int seed, int people)
    {
        Random random = new(seed);
        long horizon = context.Days * BedSetting.Day;
        for (int i = 0; i < people; i++)
        {
            int street = random.Next(Streets.Count);
            long seeks = random.NextInt64(horizon);
            bool worsens = random.Next(4) == 0;
            bool ends = random.Next(3) > 0;
            PatientFacts facts = Facts(street, random.Next(8) == 0 ? Stage.Severe : Stage.Mild) with
            {
                Infected = random.Next(3) > 0, Age = (AgeBand)random.Next(4), Chronic = random.Next(6) == 0,
                Pneumonia = random.Next(4) == 0, Symptomatic = random.Next(5) > 0,
            };
            Add(street, new ScriptedPatient
            {
                Person = (ulong)i, SeeksAt = seeks, ByClinic = random.Next(3) == 0, Facts = facts,
                WorsensAt = worsens ? seeks + random.NextInt64(6 * BedSetting.Day) : long.MaxValue,
                WorseStage = random.Next(3) == 0 ? Stage.Critical : Stage.Severe,
                EndsAt = ends ? seeks + random.NextInt64(14 * BedSetting.Day) : long.MaxValue,
                Dies = random.Next(3) == 0,
            });
        }

        return this;
    }
}
