namespace Downshift.Model.Command;

/// <summary>What a regime of command says about one day. Everything else follows from events.</summary>
/// <param name="Cadres">Cadres are sent down at all.</param>
/// <param name="OneQueue">B1: one queue, and every order of a cadre is given by the secretary or a team leader.</param>
/// <param name="MergeShare">B2: share of duplicates merged before work starts; 0 without merging.</param>
/// <param name="Detached">B3: the home unit neither recalls nor interrupts.</param>
/// <param name="SeenShare">Chance that an absence is seen by at least one observer, a day.</param>
/// <param name="Servers">People who give orders: the secretary and, under a branch, the team leaders.</param>
/// <param name="MeetingSeconds">Daily meeting of all cadres at the start of their day, seconds.</param>
/// <param name="FormingSeconds">Time the secretary loses on the day on which the branch is formed, seconds.</param>
/// <param name="Forms">Heads that want a form of their own today.</param>
internal readonly record struct CommandRules(
    bool Cadres, bool OneQueue, double MergeShare, bool Detached, double SeenShare, int Servers, long MeetingSeconds,
    long FormingSeconds, int Forms);
