using System.Globalization;
using Downshift.Cli.Wording;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Running;
using Downshift.Experiments.Store;
using Downshift.Scenarios;

namespace Downshift.Cli.Output;

/// <summary>What folders, disks, memory and runs have to say, in both languages, each with what to do next.</summary>
internal static class StoreWords
{
    /// <summary>Why a folder was refused.</summary>
    public static string Of(ResultStoreException refused, Language language)
    {
        string folder = Plain.Text(refused.Folder);
        string detail = Plain.Text(refused.Detail);
        return refused.Problem switch
        {
            StoreProblem.Unwritable => language.Say(
                $"{folder} cannot be written ({detail}); choose another folder with --out.",
                $"{folder} 无法写入（{detail}）；请用 --out 另选文件夹。"),
            StoreProblem.Locked => language.Say(
                $"{folder} is being written by another downshift; wait for it or choose another folder with --out.",
                $"{folder} 正被另一个 downshift 写入；请等待或用 --out 另选文件夹。"),
            StoreProblem.HoldsSameScenario => language.Say(
                $"{folder} already holds a result of this scenario; add --resume to continue it, or choose another "
                    + "folder with --out.",
                $"{folder} 已有该场景的结果；加 --resume 继续，或用 --out 另选文件夹。"),
            StoreProblem.HoldsOtherScenario => language.Say(
                $"{folder} holds a result of other settings (scenario '{detail}'); choose another folder with --out.",
                $"{folder} 中是其他设置（场景“{detail}”）的结果；请用 --out 另选文件夹。"),
            StoreProblem.HoldsOtherVersion => language.Say(
                $"{folder} holds a result of version {detail} of this program; choose another folder with --out.",
                $"{folder} 中是本程序 {detail} 版的结果；请用 --out 另选文件夹。"),
            _ => language.Say(
                $"{folder} holds a result that cannot be continued; choose another folder with --out.",
                $"{folder} 中的结果无法继续；请用 --out 另选文件夹。"),
        };
    }

    /// <summary>Too little memory.</summary>
    public static string Of(MemoryLimitException limit, Language language)
    {
        string needed = Mebibytes(limit.Needed);
        string available = Mebibytes(limit.Available);
        return language.Say(
            $"One run may need {needed} beside the city; {available} may be used (70 % of memory). "
                + "Try a smaller city, as --scale 1/10.",
            $"一次模拟除城市外可能需要 {needed}，可用 {available}（内存的70%）。可缩小城市，如 --scale 1/10。");
    }

    /// <summary>A disk that failed while runs were kept or files written.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="where">The folder.</param>
    /// <param name="kept">Something is kept there.</param>
    /// <param name="language">The language.</param>
    public static string Of(Exception fault, string where, bool kept, Language language)
    {
        string what = FaultWords.Sentence(fault, language);
        string folder = Plain.Text(where);
        if (!kept)
        {
            return language.Say($"{what} Nothing is kept in {folder}.", $"{what}{folder} 中未保存任何内容。");
        }

        (string when, string whenZh) = FaultWords.IsFull(fault)
            ? ("when there is room again", "恢复空间后") : ("when that is mended", "排除故障后");
        return language.Say(
            $"{what} What finished is kept in {folder}; {when}, the same command with --resume continues.",
            $"{what}已完成的模拟保存在 {folder}；{whenZh}加 --resume 可继续。");
    }

    /// <summary>A run that failed.</summary>
    public static string Of(RunFailure failure, Scenario scenario, Language language)
    {
        string variant = Plain.Text(scenario.Variants[failure.Variant].Name);
        string number = (failure.Replication + 1).ToString(CultureInfo.InvariantCulture);
        string message = Plain.Text(failure.Message);
        return failure.Kept
            ? language.Say(
                $"{variant}, replication {number}: kept, but {message}", $"{variant} 第 {number} 次：已保留，但 {message}")
            : language.Say(
                $"{variant}, replication {number} failed: {message}", $"{variant} 第 {number} 次失败：{message}");
    }

    /// <summary>A precision that was not reached.</summary>
    public static string Of(PrecisionReached precision, ComparisonResult result, Language language)
    {
        string achieved = precision.Achieved.ToString("0.0%", CultureInfo.InvariantCulture);
        string target = precision.Target.ToString("0.##%", CultureInfo.InvariantCulture);
        string n = precision.Replications.ToString(CultureInfo.InvariantCulture);
        string where = precision.Variant < 0
            ? ""
            : $" ({precision.Outcome}, {Plain.Text(result.Scenario.Variants[precision.Variant].Name)})";
        return double.IsNaN(precision.Achieved)
            ? language.Say(
                $"Precision {target} not reached after {n} replications: a primary outcome is not defined{where}.",
                $"{n} 次模拟后未达到精度 {target}：有主要结果无法计算{where}。")
            : language.Say(
                $"Precision {target} not reached after {n} replications: half-width {achieved} of the mean{where}.",
                $"{n} 次模拟后未达到精度 {target}：半宽为均值的 {achieved}{where}。");
    }

    /// <summary>The user stopped the runs.</summary>
    public static string Cancelled(ComparisonResult result, Language language)
    {
        string runs = result.Runs.Count.ToString(CultureInfo.InvariantCulture);
        string whole = language.Say(
            Replications.English(result.Replications), result.Replications.ToString(CultureInfo.InvariantCulture));
        return result.Runs.Count == 0
            ? language.Say("Stopped before any run had finished; nothing is kept.", "已停止；尚无完成的模拟，未保存任何内容。")
            : language.Say(
                $"Stopped. {runs} finished runs are kept ({whole} complete); the same command with "
                    + "--resume continues.",
                $"已停止。保留 {runs} 次完成的模拟（{whole} 组完整重复）；加 --resume 可继续。");
    }

    /// <summary>An earlier result goes on.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="found">Finished runs found in it.</param>
    /// <param name="language">The language.</param>
    public static string Continuing(string folder, int found, Language language)
    {
        string runs = found.ToString(CultureInfo.InvariantCulture);
        return language.Say(
            $"Continuing: {runs} finished runs found in {Plain.Text(folder)}.",
            $"继续：在 {Plain.Text(folder)} 找到 {runs} 次已完成的模拟。");
    }

    /// <summary>What is wrong with a file of a result, and what differs in it first.</summary>
    public static string Of(FileDifference difference, Language language)
    {
        string file = Plain.Text(difference.File);
        string number = difference.Number.ToString(CultureInfo.InvariantCulture);
        string held = difference.Held is null ? language.Say("nothing", "无") : $"'{Plain.Text(difference.Held)}'";
        string again = difference.Again is null ? language.Say("nothing", "无") : $"'{Plain.Text(difference.Again)}'";
        return difference.Fault switch
        {
            FileFault.Missing => language.Say($"{file} is missing.", $"缺少 {file}。"),
            FileFault.Unreadable => language.Say($"{file} cannot be read: {held}", $"{file} 无法读取：{held}"),
            FileFault.OtherHash => language.Say(
                $"{file}: its rows have the hash {held}, the manifest says {again}",
                $"{file}：结果行的哈希为 {held}，清单中为 {again}"),
            FileFault.OtherRow => language.Say(
                $"{file}, row {number}: {held} in the folder, {again} when run again",
                $"{file} 第 {number} 行数据：文件夹中为 {held}，重新运行得 {again}"),
            _ => language.Say(
                $"{file}, line {number}: {held} in the folder, {again} when run again",
                $"{file} 第 {number} 行：文件夹中为 {held}，重新运行得 {again}"),
        };
    }

    private static string Mebibytes(long bytes) =>
        (Math.Max(0, bytes) >> 20).ToString("#,0", CultureInfo.InvariantCulture) + " MiB";
}
