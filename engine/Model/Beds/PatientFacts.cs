using Downshift.Model.Population;

namespace Downshift.Model.Beds;

/// <summary>What headquarters is told of a person: one word, which messages carry and records keep.</summary>
internal readonly record struct PatientFacts
{
    private const int AgeShift = 5;
    private const int StreetShift = 16;
    private const int DistrictShift = 48;
    private const long StageMask = 15;
    private const long AgeMask = 7L << AgeShift;
    private const long InfectedBit = 1L << 4;
    private const long ChronicBit = 1L << 8;
    private const long PneumoniaBit = 1L << 9;
    private const long SymptomaticBit = 1L << 10;
    private const long PositiveBit = 1L << 11;

    private readonly long word;

    /// <summary>The facts.</summary>
    /// <param name="stage">True stage of the illness.</param>
    /// <param name="infected">Truly infected (decides a test's result, is never used by a policy).</param>
    /// <param name="age">Age band.</param>
    /// <param name="chronic">Serious chronic illness: no Fangcang.</param>
    /// <param name="pneumonia">Pneumonia seen at triage or in the clinic.</param>
    /// <param name="symptomatic">Fever or another symptom now.</param>
    /// <param name="positive">Confirmed by test.</param>
    /// <param name="street">Street of residence, index in the world.</param>
    /// <param name="district">District of residence.</param>
    public PatientFacts(
        Stage stage, bool infected, AgeBand age, bool chronic, bool pneumonia, bool symptomatic, bool positive,
        int street, int district) =>
        word = (long)stage | (infected ? InfectedBit : 0) | ((long)age << AgeShift) | (chronic ? ChronicBit : 0)
            | (pneumonia ? PneumoniaBit : 0) | (symptomatic ? SymptomaticBit : 0) | (positive ? PositiveBit : 0)
            | ((long)street << StreetShift) | ((long)district << DistrictShift);

    private PatientFacts(long word) => this.word = word;

    /// <summary>True stage of the illness.</summary>
    public Stage Stage
    {
        get => (Stage)(word & StageMask);
        init => word = (word & ~StageMask) | (long)value;
    }

    /// <summary>Truly infected (decides a test's result, is never used by a policy).</summary>
    public bool Infected
    {
        get => (word & InfectedBit) != 0;
        init => word = Put(InfectedBit, value);
    }

    /// <summary>Age band.</summary>
    public AgeBand Age
    {
        get => (AgeBand)((word & AgeMask) >> AgeShift);
        init => word = (word & ~AgeMask) | ((long)value << AgeShift);
    }

    /// <summary>Serious chronic illness: no Fangcang.</summary>
    public bool Chronic
    {
        get => (word & ChronicBit) != 0;
        init => word = Put(ChronicBit, value);
    }

    /// <summary>Pneumonia seen at triage or in the clinic.</summary>
    public bool Pneumonia
    {
        get => (word & PneumoniaBit) != 0;
        init => word = Put(PneumoniaBit, value);
    }

    /// <summary>Fever or another symptom now.</summary>
    public bool Symptomatic
    {
        get => (word & SymptomaticBit) != 0;
        init => word = Put(SymptomaticBit, value);
    }

    /// <summary>Confirmed by test.</summary>
    public bool Positive
    {
        get => (word & PositiveBit) != 0;
        init => word = Put(PositiveBit, value);
    }

    /// <summary>Street of residence, index in the world.</summary>
    public int Street => (int)(word >> StreetShift);

    /// <summary>District of residence.</summary>
    public int District => (int)(word >> DistrictShift) & 0x7FFF;

    /// <summary>Severe or critical.</summary>
    public bool Severe => Stage is Stage.Severe or Stage.Critical;

    /// <summary>Recovered or dead.</summary>
    public bool IsOver => Stage is Stage.Recovered or Stage.Dead;

    /// <summary>The word; <see cref="Unpack"/> is the inverse.</summary>
    public long Pack() => word;

    /// <summary>Reads a word.</summary>
    public static PatientFacts Unpack(long word) => new(word);

    private long Put(long bit, bool value) => value ? word | bit : word & ~bit;
}
