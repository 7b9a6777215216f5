using Downshift.Report;
using Downshift.Scenarios;

namespace Downshift.Tools.Tests.Report;

public sealed class HtmlReportTests
{
    [Fact]
    public void Writes_a_page()
    {
        using StringWriter writer = new();
        HtmlReport.Write(writer, SampleComparison.Make(), new ReportOptions());
        File.WriteAllText("/tmp/report.html", writer.ToString());
    }
}
