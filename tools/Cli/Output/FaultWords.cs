using Downshift.Cli.Wording;
using Downshift.Scenarios;

namespace Downshift.Cli.Output;

/// <summary>What the system says of files, as sentences; and faults that nobody foresaw.</summary>
internal static class FaultWords
{
    /// <summary>Set to anything, it makes an unexpected fault print its stack.</summary>
    public const string TraceVariable = "DOWNSHIFT_TRACE";

    /// <summary>ENOSPC of Unix systems and EDQUOT of Linux (errno.h); .NET hands them on as they are.</summary>
    private const int NoSpace = 28;
    private const int QuotaReached = 122;

    /// <summary>ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows (winerror.h).</summary>
    private const int DiskFull = unchecked((int)0x80070070);
    private const int HandleDiskFull = unchecked((int)0x80070027);

    /// <summary>Whether files or folders are the cause.</summary>
    /// <param name="fault">What happened.</param>
    public static bool IsOfDisk(Exception fault) => fault is IOException or UnauthorizedAccessException;

    /// <summary>Whether a lack of room is the cause.</summary>
    /// <param name="fault">What happened.</param>
    public static bool IsFull(Exception fault)
    {
        for (Exception? cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is IOException && cause.HResult is NoSpace or QuotaReached or DiskFull or HandleDiskFull)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the system says, as one sentence with the file behind a colon.</summary>
    /// <param name="fault">What happened.</param>
    /// <param name="language">The language; of what systems say only a lack of room is translated.</param>
    public static string Sentence(Exception fault, Language language)
    {
        string text = Plain.Text(fault.Message.ReplaceLineEndings(" ")).TrimEnd('.', ' ');
        int at = text.LastIndexOf(" : '", StringComparison.Ordinal);
        bool named = at > 0 && text.EndsWith('\'');
        string file = named ? text[(at + 4)..^1] : "";
        string what = (named ? text[..at] : text).TrimEnd('.', ' ');
        if (IsFull(fault)) { what = language.Say("No space left on device", "磁盘空间不足"); }
        return file.Length == 0
            ? language.Say($"{what}.", $"{what}。")
            : language.Say($"{what}: {file}.", $"{what}：{file}。");
    }

    /// <summary>One line for a fault of the program itself.</summary>
    /// <param name="fault">What happened.</param>
    /// <param name="language">The language.</param>
    public static string Unexpected(Exception fault, Language language)
    {
        string text = $"{fault.GetType().Name}: {Plain.Text(fault.Message.ReplaceLineEndings(" "))}";
        return language.Say(
            $"Unexpected fault; please report it with the command ({TraceVariable}=1 shows where): {text}",
            $"意外错误，请连同命令一并报告（{TraceVariable}=1 显示位置）：{text}");
    }
}
