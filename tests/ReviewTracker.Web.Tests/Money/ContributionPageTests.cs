using System.Net;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Pages.Money;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Money;

/// <summary>What partners are to pay and have paid, on their pages.</summary>
public sealed class ContributionPageTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task What_every_partner_owes_for_a_year_is_saved_in_one_act()
    {
        var (first, second) = (await Body("Fenland Council"), await Body("Fenland Fire"));
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get("/money/due?year=2024/25");

        var done = await form.Submit("Save all of them", ("Agreed on", "1 4 2024"), ("Fenland Council", "12,000"), ("Fenland Fire", "£3,000.50"));

        done.Errors.ShouldBeEmpty();
        done.Text.ShouldContain("Recorded for 2 partners.");
        done.Text.ShouldContain("Fenland Council £12,000.00 £0.00 £12,000.00");
        var (one, other) = (await Events(first), await Events(second));
        one.Select(e => e.Data).ShouldBe([new PartnerJoinedPool(first), new ContributionDue(2024, 12000.00m, new(2024, 4, 1))]);
        other[1].Data.ShouldBe(new ContributionDue(2024, 3000.50m, new(2024, 4, 1)));
        other[1].Correlation.ShouldBe(one[1].Correlation);
        (await (await team.Get("/money/due?year=2024/25")).Submit("Save all of them")).Text.ShouldContain("Nothing was changed.");
    }

    [Fact]
    public async Task One_amount_that_is_wrong_stops_all_of_them_and_says_whose_it_is()
    {
        var (first, second) = (await Body("Marsh Council"), await Body("Marsh Fire"));
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get("/money/due?year=2024/25");

        var refused = await form.Submit("Save all of them", ("Agreed on", "1 4 2024"), ("Marsh Council", "12,000"), ("Marsh Fire", "0"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldBe(["Marsh Fire: The amount must be more than £0"]);
        refused.Value("Marsh Council").ShouldBe("12,000");
        (await refused.Submit("Save all of them", ("Marsh Fire", "1,5"))).Errors.ShouldHaveSingleItem().ShouldContain("must be an amount in pounds");
        (await Events(first)).Concat(await Events(second)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_amount_is_a_revision_and_needs_a_reason()
    {
        var partner = await Body("Heath Council");
        using var team = await app.SignedInAs(Role.Coordinator);
        await (await team.Get("/money/due?year=2024/25")).Submit("Save all of them", ("Agreed on", "1 4 2024"), ("Heath Council", "12,000"));
        var form = await team.Get("/money/due?year=2024/25");
        form.Value("Heath Council").ShouldBe("12000.00");

        var refused = await form.Submit("Save all of them", ("Heath Council", "11,000"));
        refused.Errors.ShouldHaveSingleItem().ShouldStartWith("Say why");
        var done = await refused.Submit("Save all of them", ("Why are amounts revised?", "The grant was cut."));

        done.Text.ShouldContain("Recorded for 1 partner.");
        (await Events(partner))[^1].Data.ShouldBeOfType<ContributionDueRevised>().Amount.ShouldBe(11000.00m);
        (await team.Get($"/money/partners/{partner}")).Text.ShouldContain("The grant was cut.");
    }

    [Fact]
    public async Task Of_two_who_set_one_years_amounts_the_second_sees_what_the_first_did()
    {
        var partner = await Body("Brook Council");
        using var one = await app.SignedInAs(Role.Coordinator);
        using var other = await app.SignedInAs(Role.Manager);
        var forms = new[] { await one.Get("/money/due?year=2023/24"), await other.Get("/money/due?year=2023/24") };
        var first = await forms[0].Submit("Save all of them", ("Agreed on", "1 4 2023"), ("Brook Council", "9,000"));

        var lost = await forms[1].Submit("Save all of them", ("Agreed on", "1 4 2023"), ("Brook Council", "8,000"), ("Why are amounts revised?", "Agreed by telephone."));

        (first.Status, lost.Status).ShouldBe((HttpStatusCode.OK, HttpStatusCode.Conflict));
        lost.Text.ShouldContain("Contribution due by Sam Coombe");
        lost.Value("Brook Council").ShouldBe("8,000");
        (await lost.Submit("Save all of them")).Text.ShouldContain("Recorded for 1 partner.");
        (await Events(partner)).Select(e => e.Data.GetType()).ShouldBe([typeof(PartnerJoinedPool), typeof(ContributionDue), typeof(ContributionDueRevised)]);
    }

    [Fact]
    public async Task A_payment_is_recorded_once_corrected_and_taken_out()
    {
        var partner = await Body("Weir Council");
        using var team = await app.SignedInAs(Role.Coordinator);
        var address = $"/money/partners/{partner}/received";
        var pairs = FilledForm.Pairs(await team.Get(address), ("For which year?", "2025/26"), ("Amount", "4,000"), ("Day", "3 6 2025"), ("Reference (optional)", "BACS 7")).ToArray();
        (await team.Post(address, pairs)).Text.ShouldContain("£4,000.00 received for 2025/26, reference BACS 7");
        (await team.Post(address, pairs)).Errors.ShouldBeEmpty();
        (await Events(partner)).Count.ShouldBe(2);

        var ledger = await team.Get($"/money/partners/{partner}");
        var form = await team.Get(ledger.Links("Correct"));
        (await form.Submit(("Amount", "400"))).Errors.ShouldHaveSingleItem().ShouldStartWith("Say why");
        var corrected = await form.Submit(("Amount", "400"), ("For which year?", "2024/25"), ("Why?", "A nought too many."));
        corrected.Text.ShouldContain("It said £4,000.00 for 2025/26, 3 June 2025, reference BACS 7. Corrected by Sam Coombe");
        corrected.Text.ShouldContain("A nought too many.");
        var moved = await form.Submit(("What is wrong?", "That it was made"), ("Why?", "It bounced."));
        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        (await moved.Submit()).Text.ShouldContain("Taken out by Sam Coombe");
    }

    [Fact]
    public async Task A_government_department_pays_nothing_and_a_year_far_off_is_not_there()
    {
        var department = await Body("Department of Tests", BodyKind.Department);
        using var team = await app.SignedInAs(Role.Coordinator);

        (await team.Get($"/money/partners/{department}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await team.Get($"/money/partners/{department}/received")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await team.Get("/money/due?year=1850/51")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await team.Get("/money/due")).Text.ShouldNotContain("Department of Tests");
    }

    private async Task<BodyId> Body(string name, BodyKind kind = BodyKind.Agency)
    {
        var body = new BodyId(Guid.CreateVersion7());
        await app.Get<Streams>().Start(body.Value, new Act(app.Person(Role.Manager), Guid.CreateVersion7()), [new BodyRegistered(body, kind, name, null, null, null)], CancellationToken.None);
        return body;
    }

    private Task<IReadOnlyList<Recorded>> Events(BodyId partner) => app.Get<Streams>().Read(MoneyStreams.Of(partner), AsAt.Now, CancellationToken.None);
}
