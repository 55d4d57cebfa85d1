using ReviewTracker.Web.Tests.Databases;

namespace ReviewTracker.Web.Tests.Host;

public sealed class OneDatabaseTests : IAsyncLifetime
{
    private static readonly HttpClient Http = new();
    private TestDatabase _database = null!;
    private Dictionary<string, string> _environment = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateBlank();
        _environment = ProgramRun.Production(("ConnectionStrings__ReviewTracker", _database.ConnectionString));
    }

    public Task DisposeAsync() => _database.DisposeAsync().AsTask();

    [Fact]
    public async Task Two_sites_that_start_at_once_on_one_database_migrate_it_once()
    {
        var (first, second) = (ProgramRun.Serving(_environment, "serve"), ProgramRun.Serving(_environment));
        await using var one = (await first).Run;
        await using var other = (await second).Run;

        foreach (var address in (Uri[])[(await first).Address, (await second).Address])
            (await Http.GetStringAsync(new Uri(address, "/health/ready"))).ShouldBe("ready");
        (await Ask("select count(*) = count(distinct number) and count(*) > 2 from rt.migrations")).ShouldBe(true);
        (await Task.WhenAll(one.Terminate(), other.Terminate())).ShouldBe([0, 0]);
    }

    [Fact]
    public async Task An_empty_system_is_started_once()
    {
        string[] init = ["init", "--partnership", "kent-and-medway", "--manager", "manager@example.org"];

        (await ProgramRun.Of(_environment, init)).ShouldSatisfyAllConditions(
            run => run.Code.ShouldBe(0), run => run.Said.ShouldContain("Its first manager is manager@example.org"));
        var again = await ProgramRun.Of(_environment, init);
        var demo = await ProgramRun.Of(_environment, "demo");

        again.Code.ShouldBe(2);
        again.Said.ShouldContain("has been set up already, for Kent Community Safety Partnership");
        demo.Code.ShouldBe(2);
        demo.Said.ShouldContain("holds something that is not marked as demonstration");
        (await Ask("select count(*) from rt.body_card where data->>'kind' = 'CommunitySafetyPartnership'")).ShouldBe(13L);
        (await Ask("select data->'grants'->0->>'role' from rt.account")).ShouldBe("Manager");
    }

    [Fact]
    public async Task An_address_that_is_none_is_said_in_a_sentence()
    {
        var (code, said) = await ProgramRun.Of(_environment, "serve", "--urls", "notaurl");

        code.ShouldBe(2);
        said.ShouldContain("Name another address with --urls.");
    }

    [Fact]
    public async Task A_database_with_somebody_elses_tables_is_no_place_for_a_demonstration()
    {
        await Ask("create table public.theirs (n int)");

        var (code, said) = await ProgramRun.Of(_environment, "demo");

        code.ShouldBe(2);
        said.ShouldContain("holds something that is not marked as demonstration");
        (await Ask("select to_regclass('rt.migrations') is null")).ShouldBe(true);
    }

    private async Task<object?> Ask(string sql)
    {
        await using var command = _database.Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
