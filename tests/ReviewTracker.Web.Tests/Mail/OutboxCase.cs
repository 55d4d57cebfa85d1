using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Tests.Store;

namespace ReviewTracker.Web.Tests.Mail;

/// <summary>An outbox in a database of its own, with somebody to write to and somebody who looks after it.</summary>
public abstract class OutboxCase : IAsyncLifetime
{
    protected static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    protected static readonly Viewer Manager = new(CaseStore.Somebody, [Role.Manager], []);
    protected static readonly PersonId Recipient = new(new Guid("bbbbbbbb-0000-4000-8000-000000000001"));

    private CaseStore _store = null!;

    protected CaseStore Store => _store;

    protected Outbox Outbox => _store.Node.GetRequiredService<Outbox>();
    protected MailQueue Queue => _store.Node.GetRequiredService<MailQueue>();
    protected MailList List => _store.Node.GetRequiredService<MailList>();
    protected MailDecisions Decisions => _store.Node.GetRequiredService<MailDecisions>();

    public async Task InitializeAsync()
    {
        _store = await CaseStore.Create();
        await _store.Node.GetRequiredService<PeopleDirectory>().Save(new PersonCard(Recipient, "Robin Example", "robin@wealdshire.example"), CancellationToken.None);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    protected static MailOwed Owed(string period) =>
        new(Recipient, "sign-in-code", period, new Dictionary<string, string> { ["code"] = "481516", ["link"] = "https://wealdshire.example/code" });

    protected async Task<IReadOnlyList<Guid>> Sealed() =>
        [.. (await List.Page(null, 1, Manager, CancellationToken.None)).Rows.Where(row => row.CanBeRepeated).Select(row => row.Id)];

    protected async Task<Guid> Unknown(DateTimeOffset? uselessFrom = null)
    {
        await Outbox.Add(Owed($"{Guid.NewGuid()}") with { UselessFrom = uselessFrom }, CancellationToken.None);
        var mail = (await Queue.Take(Lease, CancellationToken.None))!;
        await Queue.Over(mail, MailOutcome.Unknown("The answer was lost."), CancellationToken.None);
        return mail.Id;
    }

    protected MailQueue Later(TimeSpan by) => _store.AnotherNode(with: o => o with { ClockOffset = by }).GetRequiredService<MailQueue>();

    protected static async Task<List<Guid>> Drain(MailQueue queue)
    {
        var taken = new List<Guid>();
        while (await queue.Take(Lease, CancellationToken.None) is { } mail)
        {
            taken.Add(mail.Id);
            await queue.Over(mail, MailOutcome.Sent("Taken."), CancellationToken.None);
        }
        return taken;
    }

    protected static async Task<Exception?> Ended(Task task)
    {
        try { await task; }
        catch (StreamMovedOnException e) { return e; }
        return null;
    }

    protected static async Task<Refusal> Refused(Func<Task> act) => (await Should.ThrowAsync<RefusedException>(act)).Refusal;

    protected async Task<IReadOnlyList<string>> Rows() =>
        [.. (await _store.Rows("select state || ' ' || attempts as line from rt.outbox order by made")).Select(row => row.Trim('(', ')', '"'))];

    protected async Task<string> Everything() => string.Join('\n',
        [.. await _store.Rows("select o, encode(facts, 'escape'), encode(reason, 'escape') from rt.outbox o"), .. await _store.Rows("select s, encode(reason, 'escape') from rt.outbox_steps s")]);
}
