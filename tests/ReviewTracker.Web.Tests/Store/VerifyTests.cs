using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Store;

public sealed class VerifyTests : IAsyncLifetime
{
    private CaseStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await CaseStore.Create();
        for (var i = 0; i < 3; i++)
        {
            var stream = await _store.Open($"Case {i}", "A story.");
            for (var version = 1; version < 4; version++) await _store.Add(stream, version, new ItemAdded("a", version, Cases.Day(version)));
        }
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task An_untouched_log_holds()
    {
        var verdict = await Verdict();

        verdict.Holds.ShouldBeTrue(verdict.Finding);
        verdict.Events.ShouldBe(12);
    }

    [Theory]
    [InlineData("update mt_events set data = jsonb_set(data, '{amount}', '99') where seq_id = 6", 6)]
    [InlineData("update mt_events set user_name = gen_random_uuid()::text where seq_id = 1", 1)]
    [InlineData("update mt_events set timestamp = timestamp - interval '1 microsecond' where seq_id = 12", 12)]
    [InlineData("update mt_events set is_archived = true where seq_id = 4", 4)]
    [InlineData("delete from mt_events where seq_id = 7", 7)]
    [InlineData("delete from mt_events where seq_id = 12", 12)]
    [InlineData("update mt_events set seq_id = 100 where seq_id = 3; update mt_events set seq_id = 3 where seq_id = 4; update mt_events set seq_id = 4 where seq_id = 100", 3)]
    [InlineData("insert into mt_events select 13, gen_random_uuid(), stream_id, 5, data, null, type from mt_events where seq_id = 12", 13)]
    [InlineData("delete from mt_events where seq_id = 12; delete from rt.chain where position = 12", 11)]
    [InlineData("update mt_streams set version = 9 where id = (select stream_id from mt_events where seq_id = 12)", 12)]
    public async Task A_log_somebody_has_been_at_does_not_hold_and_the_place_is_named(string tampering, long position)
    {
        await _store.Run(tampering);

        var verdict = await Verdict();

        verdict.Holds.ShouldBeFalse();
        verdict.Position.ShouldBe(position);
    }

    private Task<Verdict> Verdict() => _store.Node.GetRequiredService<Verify>().Run(CancellationToken.None);
}
