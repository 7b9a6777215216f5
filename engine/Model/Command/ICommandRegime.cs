namespace Downshift.Model.Command;

/// <summary>Who commands the sent-down cadres of a unit.</summary>
internal interface ICommandRegime
{
    /// <summary>The rules of a day. Asked once a day; two regimes that answer alike run alike, bit for bit.</summary>
    /// <param name="day">Day of the horizon, 0 or more.</param>
    CommandRules RulesOn(int day);
}
