using Npgsql;

namespace ReviewTracker.Web.Tests.Databases;

public sealed class TestDatabaseTests
{
    [Fact]
    public async Task Two_databases_do_not_see_each_other_and_are_gone_afterwards()
    {
        string gone;
        await using (var one = await TestDatabase.Create())
        await using (var other = await TestDatabase.Create())
        {
            gone = new NpgsqlConnectionStringBuilder(one.ConnectionString).Database!;
            await Execute(one, "create table only_here (n int)");
            (await Ask(other, "select count(*) from pg_tables where tablename = 'only_here'")).ShouldBe(0L);
        }

        await using var later = await TestDatabase.CreateBlank();
        (await Ask(later, $"select count(*) from pg_database where datname = '{gone}'")).ShouldBe(0L);
    }

    private static async Task Execute(TestDatabase database, string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> Ask(TestDatabase database, string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
