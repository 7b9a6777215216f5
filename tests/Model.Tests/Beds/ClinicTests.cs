using Downshift.Model.Beds;
using Downshift.Model.Clinics;
using Downshift.Model.Events;
using Downshift.Model.Population;

namespace Downshift.Model.Tests.Beds;

/// <summary>Fever clinics: queue, load of the worried, choice of district, observation.</summary>
public sealed class ClinicTests
{
    private const long Hour = BedSetting.Hour;
    private const long Day = BedSetting.Day;

    [Fact]
    public void AClinicSeesPeopleOneAfterAnotherAtItsCapacity()
    {
        ClinicHall hall = new([24.0]);
        Assert.Equal([Hour, 2 * Hour, 3 * Hour], new[] { hall.Enter(0, 0), hall.Enter(0, 10), hall.Enter(0, 20) });
        Assert.Equal(11 * Hour, hall.Enter(0, 10 * Hour));
    }

    [Fact]
    public void WorriedVisitsAreLoadEvenlyOverTheirHour()
    {
        ClinicHall hall = new([240.0]);
        hall.BeginHour(0, 0, 20);

        // Ten of the twenty have come by half past; one has been seen every six minutes since 00:01:30.
        Assert.Equal(90 + (11 * 360), hall.Enter(0, Hour / 2));
        hall.BeginHour(0, Hour, 0);
        Assert.Equal(90 + (22 * 360), hall.Enter(0, Hour));
        Assert.Equal(20, hall.WorriedVisits);
    }

    [Fact]
    public void ANewcomerGoesWhereTheQueueIsShortest()
    {
        ClinicHall hall = new([24.0, 24.0, 48.0]);
        Assert.Equal(2, hall.Quickest(0));
        hall.Enter(2, 0);
        hall.Enter(2, 0);
        Assert.Equal(0, hall.Quickest(0));
    }

    [Fact]
    public void FromNoticeElevenEverybodyGoesToTheOwnDistrict()
    {
        // All 90 of district 0 arrive at once; its clinics see a sixth of 240 a day, those of all three 240.
        long Last(long day)
        {
            BedSetting setting = new BedSetting { Days = 25 }.With("clinic.capacity", 240)
                .With("clinic.normalSeekers", 0);
            ScriptedCity city = new(setting);
            for (int i = 0; i < 90; i++)
            {
                city.Add(0, new ScriptedPatient
                {
                    Person = (ulong)i, SeeksAt = day * Day, ByClinic = true, Facts = city.Facts(0),
                });
            }

            return city.Run().Log.Where(entry => entry.Item2 == EventKind.ClinicSeen).Max(entry => entry.Item1)
                - (day * Day);
        }

        Assert.InRange(Last(17), 8 * Hour, 10 * Hour);
        Assert.InRange(Last(18), 53 * Hour, 55 * Hour);
    }

    [Fact]
    public void TheSevereAndThoseWithPneumoniaAreKeptTheOthersGoHomeAllAreTested()
    {
        ScriptedCity city = new(new BedSetting { Designated = [new(0, 0)], Days = 6 });
        PatientFacts mild = city.Facts(0);
        PatientFacts[] people = [mild, mild with { Pneumonia = true }, mild with { Stage = Stage.Severe }];
        for (int i = 0; i < people.Length; i++)
        {
            city.Add(0, new ScriptedPatient { Person = (ulong)i, SeeksAt = Hour, ByClinic = true, Facts = people[i] });
        }

        city.Run();
        Assert.Equal([0L, 1L, 1L], Enumerable.Range(0, 3).Select(slot => city.Streets[0].Log.Single(
            entry => entry.Kind == EventKind.ClinicSeen && entry.Slot == slot).Data));
        Assert.All(city.Patients, patient => Assert.NotEmpty(patient.Results));
    }
}
