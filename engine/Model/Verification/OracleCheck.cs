namespace Downshift.Model.Verification;

/// <summary>
/// A computation that yields verification rows. Checks know nothing of each other and may run at once.
/// </summary>
/// <param name="section">What it is about.</param>
/// <param name="english">Title, the first part of the names of its rows.</param>
/// <param name="chinese">Title in Chinese.</param>
/// <param name="source">Where its oracles come from.</param>
/// <param name="body">Computes the rows; the same ones every time.</param>
public sealed class OracleCheck(
    OracleSection section, string english, string chinese, string source, Action<OracleBook> body)
{
    /// <summary>What it is about.</summary>
    public OracleSection Section => section;

    /// <summary>Title, the first part of the names of its rows.</summary>
    public string English => english;

    /// <summary>Title in Chinese.</summary>
    public string Chinese => chinese;

    /// <summary>
    /// Computes the rows. A check that breaks off leaves a row that cannot pass, beside those it has.
    /// </summary>
    public IReadOnlyList<OracleRow> Run()
    {
        var book = new OracleBook(section, english, chinese, source);
        try
        {
            body(book);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            string message = $"{fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}";
            book.Near(message, message, double.NaN, 0, 0);
        }

        return book.Rows;
    }
}
