using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests;

public sealed class ScenarioTests
{
    private static readonly AccountOpened Opened = new(new PersonId(Guid.Empty));

    [Fact]
    public void What_the_handler_gives_is_compared_item_by_item() =>
        Given<Account>(Opened).When(_ => new RoleGranted(Role.Coordinator, null)).Then(new RoleGranted(Role.Coordinator, null));

    [Fact]
    public void Another_event_than_expected_fails() =>
        Should.Throw<ShouldAssertException>(() => Given<Account>(Opened).When(_ => Opened).Then(new RoleGranted(Role.Manager, null)));

    [Fact]
    public void An_unexpected_refusal_fails() =>
        Should.Throw<ShouldAssertException>(() => Given<Account>(Opened).When(_ => throw new RefusedException(new Never())).Then());

    private sealed record Never() : Refusal("Never");
}
