using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Hosting;

namespace ReviewTracker.Web.Tests.Store;

public sealed class SealingTests : IAsyncLifetime
{
    private static readonly Viewer s_viewer = new(CaseStore.Somebody, [Role.Coordinator], []);

    private CaseStore _store = null!;

    public async Task InitializeAsync() => _store = await CaseStore.Create();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_sealed_text_is_nowhere_in_the_open_and_opens_for_the_page()
    {
        var stream = await _store.Open("Alder", "Canary was here.");
        await _store.Add(stream, 1, new CaseRenamed("Birch", Narrative.Of("Canary again")!), CaseStore.NewAct("Canary reason"));

        var page = await _store.Views.Get<CasePage>(stream, CancellationToken.None);

        (await Opened(_store.Node, page!.State.Story)).ShouldBe("Canary was here.");
        foreach (var table in new[] { "mt_events", "mt_streams", "rt.case_page", "rt.case_item", "rt.commands", "rt.name_lookup", "rt.keys" })
            (await _store.Ask<long>($"select count(*) from {table} t where t::text ilike '%canary%'")).ShouldBe(0, table);
        (await _store.Streams.Read(stream, AsAt.Now, CancellationToken.None))[1].Reason!.Cipher.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_master_key_that_is_not_this_databases_is_found_out_before_it_seals_anything()
    {
        var other = new MasterKey(Enumerable.Repeat((byte)7, MasterKey.Length).ToArray());
        var host = new HostSettings(Path.GetTempPath(), _store.Options.ConnectionString, null, null, null, null, Development: false);
        await using var database = await RunningDatabase.Open(host, mayMake: false, CancellationToken.None);
        await host.StoreOn(database, other, CancellationToken.None);

        await _store.Open("Alder", "Sealed under the right one.");

        await host.StoreOn(database, _store.Options.MasterKey, CancellationToken.None);
        await host.StoreOn(database, key: null, CancellationToken.None);
        (await Should.ThrowAsync<CannotGoOnException>(() => host.StoreOn(database, other, CancellationToken.None)))
            .Message.ShouldStartWith("The master key is not the one this database was sealed under.");
    }

    [Fact]
    public async Task A_destroyed_key_opens_to_forgotten_in_stream_and_view_and_the_counts_stay()
    {
        var (stream, kept) = (await _store.Open("Alder", "To be forgotten."), await _store.Open("Birch", "To be kept."));
        var other = _store.AnotherNode();
        var story = (await _store.Views.Get<CasePage>(stream, CancellationToken.None))!.State.Story;
        (await Opened(other, story)).ShouldBe("To be forgotten.");

        (await _store.Node.GetRequiredService<Keys>().Destroy(stream, CancellationToken.None)).ShouldBeTrue();

        (await Opened(other, story)).ShouldBe(OpenedTexts.Forgotten);
        var recorded = (await _store.Streams.Read(stream, AsAt.Now, CancellationToken.None))[0];
        (await Opened(_store.Node, ((CaseOpened)recorded.Data).Story)).ShouldBe(OpenedTexts.Forgotten);
        (await Opened(_store.Node, (await _store.Views.Get<CasePage>(kept, CancellationToken.None))!.State.Story)).ShouldBe("To be kept.");
        (await _store.Ask<long>("select count(*) from rt.case_page")).ShouldBe(2);
        (await _store.Ask<long>("select count(*) from mt_events")).ShouldBe(2);
    }

    [Fact]
    public async Task What_is_written_after_a_key_was_destroyed_lies_under_a_new_one_and_opens()
    {
        var (stream, other) = (await _store.Open("Alder", "Old."), _store.AnotherNode());
        await other.GetRequiredService<Keys>().Destroy(stream, CancellationToken.None);

        await _store.Add(stream, 1, new CaseRenamed("Birch", Narrative.Of("New.")!));

        var events = await _store.Streams.Read(stream, AsAt.Now, CancellationToken.None);
        (await Opened(other, ((CaseOpened)events[0].Data).Story)).ShouldBe(OpenedTexts.Forgotten);
        (await Opened(other, ((CaseRenamed)events[1].Data).Why)).ShouldBe("New.");
    }

    [Fact]
    public async Task A_stream_keyed_by_another_scope_is_forgotten_with_that_scope()
    {
        var scope = await _store.Open("Alder", "Of the scope.");
        var stream = await _store.Open("Birch", "Of the stream.", keyedBy: scope);

        await _store.Node.GetRequiredService<Keys>().Destroy(scope, CancellationToken.None);

        (await Opened(_store.Node, (await _store.Views.Get<CasePage>(stream, CancellationToken.None))!.State.Story)).ShouldBe(OpenedTexts.Forgotten);
    }

    [Fact]
    public async Task The_same_scope_sealed_from_two_nodes_at_once_has_one_key()
    {
        var (scope, other) = (Guid.NewGuid(), _store.AnotherNode());
        Task<Appended> Open(IServiceProvider node) => node.GetRequiredService<Streams>().Start(
            Guid.NewGuid(), CaseStore.NewAct(), Cases.Opening("Alder", "Sealed.", scope), CancellationToken.None);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Open(i % 2 == 0 ? _store.Node : other)));

        (await _store.Ask<long>("select count(*) from rt.keys")).ShouldBe(1);
    }

    [Fact]
    public async Task A_name_is_found_by_digest_until_it_changes_or_its_key_is_destroyed()
    {
        var (stream, lookup) = (await _store.Open("Alder Grove", "x"), _store.Node.GetRequiredService<NameLookup>());
        (await lookup.Find("  alder  GROVE ", s_viewer, CancellationToken.None)).ShouldBe([stream]);

        await _store.Add(stream, 1, new CaseRenamed("Birch", Narrative.Of("y")!));
        (await lookup.Find("Alder Grove", s_viewer, CancellationToken.None)).ShouldBeEmpty();
        (await lookup.Find("Birch", s_viewer, CancellationToken.None)).ShouldBe([stream]);

        await _store.Node.GetRequiredService<Keys>().Destroy(stream, CancellationToken.None);
        (await lookup.Find("Birch", s_viewer, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_master_key_opens_nothing_and_says_so()
    {
        var stream = await _store.Open("Alder", "Sealed.");
        var stranger = _store.AnotherNode(with: options => options with { MasterKey = new MasterKey([.. Enumerable.Repeat((byte)1, 32)]) });

        var error = await Should.ThrowAsync<InvalidOperationException>(async () =>
            await Opened(stranger, (await _store.Views.Get<CasePage>(stream, CancellationToken.None))!.State.Story));

        error.Message.ShouldContain("master key");
    }

    [Fact]
    public void A_master_key_file_is_made_once_and_only_for_its_owner()
    {
        var path = Path.Combine(Path.GetTempPath(), $"master-{Guid.NewGuid():n}.key");
        try
        {
            var made = MasterKey.FromFileOrCreate(path);
            var text = File.ReadAllText(path);
            MasterKey.FromFileOrCreate(path).ShouldNotBeSameAs(made);
            File.ReadAllText(path).ShouldBe(text);
            Convert.FromBase64String(text.Trim()).Length.ShouldBe(MasterKey.Length);
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<string?> Opened(IServiceProvider node, SealedText? text) =>
        (await node.GetRequiredService<SealedTexts>().Open([text], CancellationToken.None))[text];
}
