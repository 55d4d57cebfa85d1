using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ReviewTracker.Store;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Tests.Databases;

namespace ReviewTracker.Web.Tests.Store;

public sealed class SchemaTests
{
    private const string Columns =
        """
        select table_name || '.' || column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '')
          || case is_nullable when 'NO' then ' not null' else '' end || coalesce(' default ' || column_default, '') as line
        from information_schema.columns where table_schema = 'public' and table_name like 'mt\_%'
        order by table_name, ordinal_position
        """;

    private const string Names =
        """
        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line
        from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
        union all select tablename || ' ' || indexname from pg_indexes where schemaname = 'public'
        union all select 'sequence ' || s.relname || ' owned by ' || d.refobjid::regclass || '.' || a.attname
          from pg_class s join pg_depend d on d.objid = s.oid and d.deptype = 'a'
          join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace
        order by 1
        """;

    [Fact]
    public async Task The_tables_of_the_log_are_martens_column_for_column()
    {
        await using var store = await CaseStore.Create();

        (await store.Rows(Columns)).Select(Plain).ShouldBe(
        [
            "mt_event_progression.name character varying not null", "mt_event_progression.last_seq_id bigint",
            "mt_event_progression.last_updated timestamp with time zone default transaction_timestamp()",
            "mt_events.seq_id bigint not null", "mt_events.id uuid not null", "mt_events.stream_id uuid", "mt_events.version bigint not null",
            "mt_events.data jsonb not null", "mt_events.bdata bytea", "mt_events.type character varying(500) not null",
            "mt_events.timestamp timestamp with time zone not null default now()",
            "mt_events.tenant_id character varying default '*DEFAULT*'::character varying", "mt_events.mt_dotnet_type character varying",
            "mt_events.correlation_id character varying", "mt_events.causation_id character varying", "mt_events.headers jsonb",
            "mt_events.user_name character varying", "mt_events.is_archived boolean default false",
            "mt_streams.id uuid not null", "mt_streams.type character varying", "mt_streams.version bigint",
            "mt_streams.timestamp timestamp with time zone not null default now()", "mt_streams.created timestamp with time zone not null default now()",
            "mt_streams.tenant_id character varying default '*DEFAULT*'::character varying", "mt_streams.is_archived boolean default false",
        ]);
        (await store.Rows(Names)).Select(Plain).ShouldBe(
        [
            "mt_event_progression pk_mt_event_progression", "mt_event_progression pk_mt_event_progression PRIMARY KEY (name)",
            "mt_events fkey_mt_events_stream_id FOREIGN KEY (stream_id) REFERENCES mt_streams(id) ON DELETE CASCADE",
            "mt_events pk_mt_events_stream_and_version", "mt_events pkey_mt_events_seq_id", "mt_events pkey_mt_events_seq_id PRIMARY KEY (seq_id)",
            "mt_streams pkey_mt_streams_id", "mt_streams pkey_mt_streams_id PRIMARY KEY (id)",
            "sequence mt_events_sequence owned by mt_events.seq_id",
        ], ignoreOrder: true);
    }

    [Theory]
    [InlineData("update mt_events set type = 'other'")]
    [InlineData("delete from mt_events")]
    [InlineData("truncate mt_events")]
    [InlineData("delete from mt_streams")]
    [InlineData("update rt.chain set digest = ''")]
    [InlineData("delete from rt.chain")]
    [InlineData("delete from rt.commands")]
    [InlineData("drop table rt.case_page")]
    [InlineData("delete from rt.migrations")]
    [InlineData("delete from rt.decision_log")]
    [InlineData("update rt.decision_log set number = -number")]
    public async Task The_program_at_work_cannot_change_the_log(string sql)
    {
        await using var store = await CaseStore.Create();
        await store.Open();
        await using var command = store.Node.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);

        var refused = await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Nodes_that_start_at_once_migrate_once()
    {
        await using var blank = await TestDatabase.CreateBlank();
        var options = new StoreOptions(blank.ConnectionString, new MasterKey(new byte[MasterKey.Length]));

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new Migrator(options).Migrate(CancellationToken.None)));

        applied.Count(a => a.Count > 0).ShouldBe(1);
        applied.Max(a => a.Count).ShouldBe(Migration.All.Count);
    }

    [Fact]
    public async Task A_database_newer_than_the_program_or_changed_behind_it_is_refused()
    {
        await using var store = await CaseStore.Create();
        await store.Run("insert into rt.migrations (number, name, digest) values (9999, 'from-the-future', '')");
        (await Should.ThrowAsync<InvalidOperationException>(() => new Migrator(store.Options).Migrate(CancellationToken.None))).Message.ShouldContain("newer");

        await store.Run("delete from rt.migrations where number = 9999; update rt.migrations set digest = 'other' where number = 2");
        (await Should.ThrowAsync<InvalidOperationException>(() => new Migrator(store.Options).Migrate(CancellationToken.None))).Message.ShouldContain("another form");
    }

    /// <summary>A row of one text column prints as ("…") or (…).</summary>
    private static string Plain(string row) => row[1..^1].Trim('"');
}
