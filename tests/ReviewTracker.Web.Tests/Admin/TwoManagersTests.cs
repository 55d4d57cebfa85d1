using ReviewTracker.Domain.People;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Admin;

public sealed class TwoManagersTests(StartedApp app) : IClassFixture<StartedApp>
{
    private readonly AdminLog _log = new(app);

    [Fact]
    public async Task Two_managers_who_withdraw_each_other_at_one_moment_leave_one_manager()
    {
        for (var round = 0; round < 10; round++)
        {
            var names = new[] { $"Manager {round} one", $"Manager {round} two" };
            var people = new[] { await _log.Person(names[0], new RoleGranted(Role.Manager, null)), await _log.Person(names[1], new RoleGranted(Role.Manager, null)) };
            var forms = new[]
            {
                await (await app.SignedInAs(names[0])).Get($"/admin/people/{people[1]}/withdraw/Manager"),
                await (await app.SignedInAs(names[1])).Get($"/admin/people/{people[0]}/withdraw/Manager"),
            };

            // Everybody who was a manager before is none any more, so that these two are the only ones.
            foreach (var other in (await Managers()).Except(people)) await _log.Meanwhile(other.Value, new RoleWithdrawn(Role.Manager, null));
            await Task.WhenAll(forms.Select(form => form.Submit()));

            (await Managers()).Count.ShouldBe(1);
        }
    }

    private async Task<List<Domain.Kernel.PersonId>> Managers() =>
        [.. (await app.Get<Views>().All<Account>(CancellationToken.None)).Where(a => a.State.Has(Role.Manager)).Select(a => a.State.Id)];
}
