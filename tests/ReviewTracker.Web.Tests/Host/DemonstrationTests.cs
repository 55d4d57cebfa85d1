namespace ReviewTracker.Web.Tests.Host;

/// <summary>The first of the two commands, on a machine that has nothing, and what may happen to it there.</summary>
public sealed class DemonstrationTests : IDisposable
{
    private static readonly HttpClient Http = new();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "rt-demo-" + Path.GetRandomFileName());

    private Dictionary<string, string> Environment => new() { ["ReviewTracker__DataFolder"] = _folder };

    [Fact]
    public async Task It_comes_up_other_commands_join_it_and_a_kill_loses_nothing()
    {
        var (first, address) = await ProgramRun.Serving(Environment, "demo");
        await using var killed = first;
        await first.Says("its today is 15 May 2026");
        (await Http.GetStringAsync(address)).ShouldContain("Wealdshire");
        (await ProgramRun.Of(Environment, "rebuild")).Code.ShouldBe(0);
        await first.Kill();

        var (second, _) = await ProgramRun.Serving(Environment, "demo", "--today", "2026-06-01");
        await using var stopped = second;
        await second.Says("its today is 1 June 2026");
        var server = Postmaster();
        (await ProgramRun.Of(Environment, "verify")).Code.ShouldBe(0);
        IsThere(server).ShouldBeTrue("The command that joined must not stop the server.");

        (await second.Terminate()).ShouldBe(0);
        IsThere(server).ShouldBeFalse();

        (await ProgramRun.Of(Environment, "verify")).Code.ShouldBe(0);
        Directory.GetFiles(_folder, "postmaster.pid", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private int Postmaster() =>
        int.Parse(File.ReadLines(Directory.GetFiles(_folder, "postmaster.pid", SearchOption.AllDirectories).Single()).First(), null);

    private static bool IsThere(int process) => Directory.Exists($"/proc/{process}");
}
