using Downshift.Model.Population;

namespace Downshift.Model.Beds;

/// <summary>What headquarters is told of a person, packed into one message word.</summary>
/// <param name="Stage">True stage of the illness.</param>
/// <param name="Infected">Truly infected (decides a test's result, is never used by a policy).</param>
/// <param name="Age">Age band.</param>
/// <param name="Chronic">Serious chronic illness: no Fangcang.</param>
/// <param name="Pneumonia">Pneumonia seen at triage or in the clinic.</param>
/// <param name="Symptomatic">Fever or another symptom now.</param>
/// <param name="Positive">Confirmed by test.</param>
/// <param name="Street">Street of residence, index in the world.</param>
/// <param name="District">District of residence.</param>
internal readonly record struct PatientFacts(
    Stage Stage, bool Infected, AgeBand Age, bool Chronic, bool Pneumonia, bool Symptomatic, bool Positive, int Street,
    int District)
{
    /// <summary>Severe or critical.</summary>
    public bool Severe => Stage is Stage.Severe or Stage.Critical;

    /// <summary>Packs the facts; <see cref="Unpack"/> is the inverse.</summary>
    public long Pack() =>
        (long)Stage | ((Infected ? 1L : 0) << 4) | ((long)Age << 5) | ((Chronic ? 1L : 0) << 8)
        | ((Pneumonia ? 1L : 0) << 9) | ((Symptomatic ? 1L : 0) << 10) | ((Positive ? 1L : 0) << 11)
        | ((long)Street << 16) | ((long)District << 48);

    /// <summary>Reads packed facts.</summary>
    public static PatientFacts Unpack(long word) => new(
        (Stage)(word & 15), (word >> 4 & 1) != 0, (AgeBand)(word >> 5 & 7), (word >> 8 & 1) != 0, (word >> 9 & 1) != 0,
        (word >> 10 & 1) != 0, (word >> 11 & 1) != 0, (int)(word >> 16 & 0xFFFFFFFF), (int)(word >> 48 & 0x7FFF));
}
