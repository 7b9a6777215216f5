using Downshift.Model.Beds;
using Downshift.Model.Events;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Model.Population;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Downshift.Model.Tests.Beds;

/// <summary>Headquarters as a whole, with scripted streets around it.</summary>
public sealed class HeadquartersTests
{
    private const long Hour = BedSetting.Hour;
    private const long Day = BedSetting.Day;

    [Property(MaxTest = 12)]
    public Property NothingAppearsOrVanishesUnderAnyPolicy(int seed) => Prop.ForAll(
        Gen.Elements(Enum.GetValues<BedPolicyKind>()).ToArbitrary(),
        policy =>
        {
            ScriptedCity city = new(new BedSetting { Policy = policy });
            city.Populate(seed, 900).Run();
            return (city.Ledger.Residual == 0).Label(string.Join("; ", city.Ledger.Faults));
        });

    [Theory]
    [InlineData(1.0, nameof(BedPolicyKind.City))]
    [InlineData(0.0, nameof(BedPolicyKind.District))]
    public void AReserveOfAllIsCityAndOfNothingIsDistrictBitForBit(double share, string policy)
    {
        BedSetting setting = new() { Policy = BedPolicyKind.Reserve };
        ScriptedCity reserve = WithBedsTaken(setting.With("bed.reserveShare", share)).Populate(5, 1500).Run();
        ScriptedCity pure = WithBedsTaken(setting with { Policy = Enum.Parse<BedPolicyKind>(policy) })
            .Populate(5, 1500).Run();
        Assert.Equal(pure.Headquarters.Hash, reserve.Headquarters.Hash);
        Assert.Equal(pure.Headquarters.Events, reserve.Headquarters.Events);
        Assert.Equal(pure.Log, reserve.Log);
        Assert.Equal(pure.Builder.Rows, reserve.Builder.Rows);
    }

    [Fact]
    public void ThreadsDoNotMatter()
    {
        BedSetting setting = new() { Days = 8 };
        ScriptedCity one = new ScriptedCity(setting).Populate(3, 200).Run();
        ScriptedCity four = new ScriptedCity(setting).Populate(3, 200).Run(threads: 4);
        Assert.Equal(one.Headquarters.Hash, four.Headquarters.Hash);
    }

    [Fact]
    public void WithBedsForAllTheWaitIsHopsDesksHalfABatchAndTheCar()
    {
        const long Trip = 90 * BedSetting.Minute;
        BedSetting setting = new BedSetting { Designated = [new(0, 1e5)], Days = 20, WalkIn = false }
            .With("bed.queried", 0);
        ScriptedCity city = new(setting, Trip);
        Random random = new(1);
        for (int i = 0; i < 3000; i++)
        {
            int street = random.Next(6);
            city.Add(street, new ScriptedPatient
            {
                Person = (ulong)i, SeeksAt = random.NextInt64(15 * Day), Tested = false,
                Facts = city.Facts(street, Stage.Severe),
            });
        }

        city.Run();
        Assert.All(city.Patients, patient => Assert.True(patient.ArrivedAt > 0));
        double mean = city.Patients.Average(patient => (double)(patient.ArrivedAt - patient.SeeksAt)) / Hour;

        // Three hops of 2 h up, three desks of 6 min, half of 12 h, three hops down, the trip; little queueing.
        Assert.Equal(6 + .3 + 6 + 6 + 1.5, mean, .4);
        Assert.All(city.Patients, patient => Assert.Equal(patient.FirstRoundAt, patient.GrantedAt));
        Assert.All(city.Patients, patient => Assert.InRange(patient.FirstRoundAt - patient.ListedAt, 0, 12 * Hour));
    }

    [Fact]
    public void TheWayToADistrictIsShorterByTwoHopsADeskAndTheLongerBatch()
    {
        double MeanWait(BedPolicyKind policy, bool lending)
        {
            BedSetting setting = new BedSetting
            {
                Designated = [new(0, 1e5)], Days = 20, WalkIn = false, Policy = policy, Lending = lending,
            }.With("bed.queried", 0);
            ScriptedCity city = new(setting);
            Random random = new(1);
            for (int i = 0; i < 3000; i++)
            {
                int street = random.Next(6);
                city.Add(street, new ScriptedPatient
                {
                    Person = (ulong)i, SeeksAt = random.NextInt64(15 * Day), Tested = false,
                    Facts = city.Facts(street, Stage.Severe),
                });
            }

            return city.Run().Patients.Average(patient => (double)(patient.ArrivedAt - patient.SeeksAt)) / Hour;
        }

        double city = MeanWait(BedPolicyKind.City, false);
        Assert.Equal(2 + 2 + .1 + 4, city - MeanWait(BedPolicyKind.District, false), .3);
        Assert.Equal(4 + 4 + .2 + 5, city - MeanWait(BedPolicyKind.Community, false), .4);
    }

    [Fact]
    public void WithoutBedsNobodyIsGrantedOneAndNothingIsIdle()
    {
        ScriptedCity city = new ScriptedCity(new BedSetting
        {
            Designated = [new(0, 0)], Fangcang = [new(0, 0)], Isolation = [new(0, 0)],
        }).Populate(9, 600).Run();
        Assert.All(city.Patients, patient => Assert.Equal(-1, patient.ArrivedAt));
        Assert.Equal(0, city.Outcome("idle_bed_hours_while_waiting"));
        Assert.Equal(0, city.Outcome("bed_days"));
        Assert.True(double.IsNaN(city.Outcome("stale_grants_share")));
        Assert.True(city.Outcome("chasing_hours") > 0);
    }

    [Fact]
    public void IdleBedsWhilePeopleWaitAreIntegratedExactly()
    {
        // One severe patient files at 01:00; six beds stand free until the round at 08:00 that lists the patient.
        BedSetting setting = new BedSetting { Designated = [new(0, 6)], Days = 2, WalkIn = false }
            .With("bed.queried", 0).With("hop.mean", 5 * BedSetting.Minute);
        ScriptedCity city = new(setting);
        city.Add(0, new ScriptedPatient
        {
            Person = 1, SeeksAt = Hour, Tested = false, Facts = city.Facts(0, Stage.Severe),
        });
        city.Run();
        Assert.Equal(8 * Hour, city.Patients.Single().GrantedAt);
        double untilKnownToHeadquarters = 5.0 / 60;
        Assert.Equal(7 - untilKnownToHeadquarters, city.Outcome("idle_bed_hours_while_waiting"), 1e-9);
    }

    [Fact]
    public void AGrantToSomebodyWhoDiedIsStaleAndTheBedComesBack()
    {
        BedSetting setting = new BedSetting { Designated = [new(0, 1)], Days = 4, Districts = 1, WalkIn = false }
            .With("bed.queried", 0).With("hop.mean", 5 * BedSetting.Minute);
        ScriptedCity city = new(setting);
        city.Add(0, new ScriptedPatient
        {
            Person = 1, SeeksAt = 0, Tested = false, Facts = city.Facts(0, Stage.Critical), EndsAt = 8 * Hour + 60,
            Dies = true,
        });
        city.Add(0, new ScriptedPatient
        {
            Person = 2, SeeksAt = Hour, Tested = false, Facts = city.Facts(0, Stage.Severe),
        });
        city.Run();
        Assert.Equal(.5, city.Outcome("stale_grants_share"));
        Assert.Equal(20 * Hour, city.Patients.Last().GrantedAt);
        Assert.Equal(0, city.Ledger.Residual);
    }

    [Fact]
    public void SomebodyKeptInObservationNeedsNoCarAndTakesAFreedBed()
    {
        BedSetting setting = new BedSetting { Designated = [new(0, 1)], Districts = 1, Days = 25 }
            .With("clinic.freedShareBefore", 1).With("bed.stayDesignated", 2 * Day).With("clinic.normalSeekers", 0);
        ScriptedCity city = new(setting);
        city.Headquarters.PlaceInitially(
            city.Streets[0].PatientOf(0), 1, city.Facts(0) with { Positive = true }, 3 * Day);
        city.Add(0, new ScriptedPatient
        {
            Person = 1, SeeksAt = 60 * Day, Facts = city.Facts(0),
        });
        city.Add(0, new ScriptedPatient
        {
            Person = 2, SeeksAt = Hour, ByClinic = true, Facts = city.Facts(0, Stage.Severe),
        });
        city.Run();
        ScriptedPatient walkIn = city.Streets[0].Patients[1];

        // Discharged after 3 d, cleaned for 4 h, then offered at once: five minutes later the patient is in it.
        Assert.Equal((3 * Day) + (4 * Hour), walkIn.GrantedAt);
        Assert.Equal(walkIn.GrantedAt + (5 * BedSetting.Minute), walkIn.ArrivedAt);
    }

    [Fact]
    public void WhoWorsensInIsolationIsMovedAndTheOldBedIsFreed()
    {
        BedSetting setting = new BedSetting
        {
            Designated = [new(0, 3)], Isolation = [new(0, 10)], Districts = 1, Days = 30, WalkIn = false,
        }.With("bed.queried", 0);
        ScriptedCity city = new(setting);
        city.Add(0, new ScriptedPatient
        {
            Person = 1, SeeksAt = 11 * Day, Tested = false, WorsensAt = 16 * Day,
            Facts = city.Facts(0) with { Chronic = true },
        });
        city.Run();
        ScriptedPatient patient = city.Patients.Single();
        Assert.Equal(BedType.Designated, patient.Bed);
        Assert.Equal(2, patient.Placings);
        Assert.Equal(0, city.Builder.SeriesOf("occupied_isolation", OutcomeLevel.City, 0)[^1]);
        Assert.Equal(1, city.Builder.SeriesOf("occupied_designated", OutcomeLevel.City, 0)[20]);
    }

    [Fact]
    public void AnImprovingSeverePatientFitForItStepsDownToAFangcang()
    {
        BedSetting setting = new BedSetting { Designated = [new(0, 3)], Districts = 1, WalkIn = false }
            .With("bed.queried", 0);
        ScriptedCity city = new(setting);
        foreach (bool chronic in new[] { false, true })
        {
            city.Add(0, new ScriptedPatient
            {
                Person = 1, SeeksAt = 14 * Day, Tested = false,
                Facts = city.Facts(0, Stage.Severe) with { Chronic = chronic },
            });
        }

        city.Run();
        Assert.Equal([(2, BedType.Fangcang), (1, BedType.Designated)], city.Patients.Select(p => (p.Placings, p.Bed)));
        (long time, _, _, _) = city.Log.Single(entry => entry.Item2 == EventKind.Placed);
        Assert.Equal((21 * Day) + (10 * BedSetting.Minute), time);
    }

    [Fact]
    public void BedsOfTheFirstDayAreFilledAndCounted()
    {
        ScriptedCity city = new(new BedSetting { Designated = [new(0, 40)], Districts = 2 });
        Assert.Equal(38, city.Headquarters.InitialBedsFor());
        for (int i = 0; i < 38; i++)
        {
            city.Add(0, new ScriptedPatient { Person = (ulong)i, SeeksAt = 90 * Day, Facts = city.Facts(0) });
            city.Headquarters.PlaceInitially(city.Streets[0].PatientOf(i), (ulong)i, city.Facts(0), (i + 1) * Hour * 6);
        }

        city.Run();
        Assert.Equal(0, city.Ledger.Residual);
        Assert.Equal(38, city.Log.Count(entry => entry.Item2 == EventKind.Discharged));
        double days = Enumerable.Range(1, 38).Sum(i => i * .25);
        Assert.Equal(days, city.Outcome("bed_days"), 1e-9);
    }

    private static ScriptedCity WithBedsTaken(BedSetting setting)
    {
        ScriptedCity city = new(setting);
        for (int i = 0; i < city.Headquarters.InitialBedsFor(); i++)
        {
            int street = i % city.Streets.Count;
            city.Add(street, new ScriptedPatient
            {
                Person = 1000000UL + (ulong)i, SeeksAt = 90 * Day, Facts = city.Facts(street),
            });
            int slot = city.Streets[street].Patients.Count - 1;
            city.Headquarters.PlaceInitially(
                city.Streets[street].PatientOf(slot), 1000000UL + (ulong)i, city.Facts(street), (i % 20) * Day);
        }

        return city;
    }
}
