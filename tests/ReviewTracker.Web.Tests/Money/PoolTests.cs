using System.Collections.Immutable;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.AccessLog;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Pages.Money;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Money;

/// <summary>Where the pool's account begins, and figures that are asked for again after more was recorded.</summary>
public sealed class PoolTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task The_same_content_is_made_again_from_the_log_after_later_entries()
    {
        var viewer = new Viewer(app.Person(Role.Manager), [Role.Manager], []) { At = app.Now };
        var asked = new DocumentAsked(MoneyReading.Kind, "pool", new(2026, 5, 15)) { Choices = ImmutableSortedDictionary<string, string>.Empty.Add("year", "2025/26") };
        await using var scope = app.Services.CreateAsyncScope();
        var reading = scope.ServiceProvider.GetRequiredService<MoneyReading>();
        var position = await app.Get<AccessLog>().Position(CancellationToken.None);
        var before = await reading.Of(2025, asked.On, new AsAt { TrueOn = asked.On }, viewer, CancellationToken.None);

        using var team = await app.SignedInAs(Role.Manager);
        await (await team.Get("/reviews/2026-02/money/record")).Submit(
            ("What is it?", "Planned"), ("What is it for?", "Other"), ("Amount", "0.01"), ("Day", "1 5 2026"));
        var again = (await MoneyReading.Document.Again(scope.ServiceProvider, asked, new AsAt { TrueOn = asked.On, Position = position }, viewer, CancellationToken.None)).Content;
        var now = await reading.Of(2025, asked.On, new AsAt { TrueOn = asked.On }, viewer, CancellationToken.None);

        ContentDigest.Of(asked, again!).ShouldBe(ContentDigest.Of(asked, before));
        ContentDigest.Of(asked, now).ShouldNotBe(ContentDigest.Of(asked, before));
    }

    [Fact]
    public async Task What_was_in_the_pool_is_said_once_and_corrected_with_a_reason()
    {
        using var one = await app.SignedInAs(Role.Manager);
        using var other = await app.SignedInAs(Role.Coordinator);
        var (form, late) = (await one.Get("/money/opening"), await other.Get("/money/opening"));
        (await form.Submit(("Amount", "lots"), ("On", "1 4 2026"))).Errors.ShouldHaveSingleItem().ShouldStartWith("Amount must be an amount in pounds");
        var done = await form.Submit(("Amount", "5,000"), ("On", "1 4 2026"));
        done.Text.ShouldContain("In it when its account began £5,000.00");
        done.Text.ShouldContain("Received since £0.00");

        var moved = await late.Submit(("Amount", "4,000"), ("On", "1 4 2026"));
        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        moved.Text.ShouldContain("Pool opened by Priya Marlow");
        (await moved.Submit()).Errors.ShouldHaveSingleItem().ShouldStartWith("Say why");
        (await (await other.Get("/money/opening")).Submit(("Amount", "0"), ("On", "1 4 2020"), ("Why is it corrected?", "It began before."))).Text.ShouldContain("Received since £29,500.00");
    }
}
