namespace Downshift.Tools.Tests.Cli;

/// <summary>Study and reproduce leave their pages beside the other files; a disk may refuse them.</summary>
public sealed class PagesOfStudiesTests
{
    private static readonly string[] Small = ["--scale", "1/50", "--replications", "2", "--points", "4"];

    [Fact]
    public void A_study_names_its_page_and_writes_it()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Run(["study", "wuhan-sweeps", "--vary", "telling.*", "--out", shell.Folder, .. Small]));
        Assert.Contains("  study.html  study.json", shell.Out, StringComparison.Ordinal);
        string page = File.ReadAllText(Path.Combine(shell.Folder, "study.html"));
        Assert.Contains("downshift study wuhan-sweeps --design latin-hypercube --points 4 --vary telling.", page,
            StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_cannot_be_written_fails_after_the_result_is_printed()
    {
        using var shell = new Shell();
        string place = Path.Combine(shell.Folder, "study.html.tmp");
        string[] command = ["study", "wuhan-sweeps", "--vary", "telling.*", "--out", shell.Folder, .. Small];
        Assert.Equal(0, shell.Run(command));

        // A folder in the place of the file lets the writing fail.
        Directory.CreateDirectory(place);
        Assert.Equal(1, shell.Run([.. command, "--resume"]));
        Assert.Contains("sets of values for", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Files:", shell.Out, StringComparison.Ordinal);
        Assert.Contains("--resume", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Hypotheses_have_a_page_and_every_study_behind_them_has_its_own()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Run(["reproduce", "--only", "H2", "--out", shell.Folder, .. Small]));
        Assert.Contains("  hypotheses.html  hypotheses.json", shell.Out, StringComparison.Ordinal);
        Assert.Contains("id=\"H2\"", File.ReadAllText(Path.Combine(shell.Folder, "hypotheses.html")),
            StringComparison.Ordinal);
        Assert.Contains("downshift reproduce --only H2 --points 4 --replications 2 --scale 1/50",
            File.ReadAllText(Path.Combine(shell.Folder, "wuhan-sweeps", "study.html")), StringComparison.Ordinal);
    }
}
