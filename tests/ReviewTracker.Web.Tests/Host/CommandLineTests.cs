namespace ReviewTracker.Web.Tests.Host;

public sealed class CommandLineTests
{
    private static readonly Dictionary<string, string> NoDatabase = new() { ["ReviewTracker__DataFolder"] = "/tmp/rt-nothing-here" };

    [Fact]
    public async Task Help_names_every_command()
    {
        var (code, said) = await ProgramRun.Of(NoDatabase, "--help");

        code.ShouldBe(0);
        foreach (var command in (string[])["serve", "demo", "init", "migrate", "rebuild", "import", "year-end", "verify"]) said.ShouldContain($"\n  {command} ");
    }

    [Theory]
    [InlineData("\"frobnicate\" is nothing this program knows here", "frobnicate")]
    [InlineData("\"--sideways\" is nothing this program knows here. serve --help", "serve", "--sideways")]
    [InlineData("Option '--partnership' is required", "init", "--manager", "m@example.org")]
    [InlineData("\"tomorrow\" is not a day like 2026-05-15", "demo", "--today", "tomorrow")]
    [InlineData("--scale is a number from 1 to 1000", "demo", "--scale", "0")]
    [InlineData("There is no partnership file \"atlantis\"", "init", "--partnership", "atlantis", "--manager", "m@example.org")]
    [InlineData("\"nobody\" is not an e-mail address", "init", "--partnership", "kent-and-medway", "--manager", "nobody")]
    [InlineData("There is no master key", "serve")]
    [InlineData("There is no database in /tmp/rt-nothing-here", "rebuild")]
    public async Task What_cannot_be_done_is_said_in_a_sentence_with_exit_code_2(string sentence, params string[] typed)
    {
        var (code, said) = await ProgramRun.Of(NoDatabase, typed);

        said.ShouldContain(sentence);
        said.ShouldNotContain("   at ");
        code.ShouldBe(2);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_is_said_in_a_sentence()
    {
        var (code, said) = await ProgramRun.Of(new Dictionary<string, string> { ["ReviewTracker__DataFolder"] = "/dev/null" }, "demo");

        said.ShouldContain("Is ReviewTracker__DataFolder a folder this account may write to?");
        said.ShouldNotContain("   at ");
        code.ShouldBe(2);
    }
}
