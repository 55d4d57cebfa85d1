using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Pages.Money;
using ReviewTracker.Web.Tests.Reviews;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Money;

/// <summary>A review's costs on their pages: recorded, corrected, by two at once, typed badly.</summary>
public sealed class CostPageTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly (string, string)[] Fees =
        [("What is it?", "Committed"), ("What is it for?", "Chair and author fees"), ("Amount", "£8,400"), ("Day", "16 2 2026"), ("Reference (optional)", "PO-4711"), ("Note (optional)", "Eight days.")];

    private readonly ReviewLog _log = new(app);

    [Fact]
    public async Task A_cost_is_recorded_and_stands_in_the_ledger_with_who_and_when()
    {
        var review = await _log.Begin(Course.Commissioned);
        using var team = await app.SignedInAs(Role.Coordinator);

        var done = await (await team.Get($"{review.Path}/money/record")).Submit(Fees);
        var paid = await (await team.Get($"{review.Path}/money/record")).Submit(
            ("What is it?", "Paid"), ("What is it for?", "Chair and author fees"), ("Amount", "2800.5"), ("Day", "8 4 2026"));

        done.Errors.ShouldBeEmpty();
        paid.Text.ShouldContain("The cost is on record.");
        paid.Text.ShouldContain("Chair and author fees £0.00 £8,400.00 £2,800.50 £8,400.00 £5,599.50");
        paid.Text.ShouldContain("16 February 2026, reference PO-4711. Recorded by Sam Coombe on 15 May 2026");
        paid.Text.ShouldContain("Eight days.");
        (await Events(review.Id)).Select(e => e.Data.GetType()).ShouldBe([typeof(CostsOpened), typeof(CostCommitted), typeof(CostPaid)]);
    }

    [Theory]
    [InlineData("1e9", "Amount must be an amount in pounds")]
    [InlineData("-5", "Amount must not be less than £0")]
    [InlineData("−5", "Amount must not be less than £0")]
    [InlineData("1,5", "Amount must be an amount in pounds")]
    [InlineData("NaN", "Amount must be an amount in pounds")]
    [InlineData("0x10", "Amount must be an amount in pounds")]
    [InlineData("１２", "Amount must be an amount in pounds")]
    [InlineData("<script>", "Amount must be an amount in pounds")]
    [InlineData("1.005", "Amount must have at most two decimal places")]
    [InlineData("10,000,000", "Amount must be £9,999,999.99 or less")]
    [InlineData("0", "The amount must be more than £0")]
    [InlineData("", "Enter the amount")]
    public async Task What_is_no_amount_is_said_beside_the_box_and_kept(string typed, string said)
    {
        var review = await _log.Begin(Course.Commissioned);
        using var team = await app.SignedInAs(Role.Coordinator);

        var refused = await (await team.Get($"{review.Path}/money/record")).Submit([.. Fees, ("Amount", typed)]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldHaveSingleItem().ShouldStartWith(said);
        refused.Value("Amount").ShouldBe(typed);
        FilledForm.Keeps(refused, Fees.Where(f => f.Item1 != "Amount"));
        (await Events(review.Id)).ShouldBeEmpty();
        (await refused.Submit(("Amount", "1,250"))).Text.ShouldContain("£1,250.00");
    }

    [Fact]
    public async Task A_name_is_no_reference_and_a_day_to_come_is_no_day()
    {
        var review = await _log.Begin(Course.Commissioned);
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get($"{review.Path}/money/record");

        (await form.Submit([.. Fees, ("Reference (optional)", "Mrs Penfold")])).Errors.ShouldHaveSingleItem().ShouldStartWith("Enter a number, like PO-4711");
        (await form.Submit([.. Fees, ("Day", "16 5 2026")])).Errors.ShouldBe(["The day must be today or in the past"]);
        (await Events(review.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_who_open_a_reviews_costs_at_once_one_is_shown_what_the_other_recorded()
    {
        var review = await _log.Begin(Course.Commissioned);
        using var one = await app.SignedInAs(Role.Coordinator);
        using var other = await app.SignedInAs(Role.Manager);
        var forms = new[] { await one.Get($"{review.Path}/money/record"), await other.Get($"{review.Path}/money/record") };

        var outcomes = await Task.WhenAll(forms.Select((f, i) => f.Submit([.. Fees, ("Amount", $"{100 + i}")])));

        outcomes.Select(o => o.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        var lost = outcomes.Single(o => o.Status == HttpStatusCode.Conflict);
        lost.Text.ShouldContain("Cost committed by");
        FilledForm.Keeps(lost, Fees.Where(f => f.Item1 != "Amount"));
        (await lost.Submit()).Text.ShouldContain("£201.00");
        (await Events(review.Id)).Select(e => e.Data.GetType()).ShouldBe([typeof(CostsOpened), typeof(CostCommitted), typeof(CostCommitted)]);
    }

    [Fact]
    public async Task Two_who_record_different_costs_of_a_known_account_are_not_in_each_others_way()
    {
        var review = await Recorded();
        using var one = await app.SignedInAs(Role.Coordinator);
        using var other = await app.SignedInAs(Role.Manager);
        var forms = new[] { await one.Get($"{review.Path}/money/record"), await other.Get($"{review.Path}/money/record") };

        var outcomes = await Task.WhenAll(forms.Select((f, i) => f.Submit([.. Fees, ("Amount", $"{100 + i}")])));

        outcomes.ShouldAllBe(o => o.Status == HttpStatusCode.OK && o.Errors.Count == 0);
        (await Events(review.Id)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_cost_and_the_same_cost_on_another_form_is_refused()
    {
        var review = await _log.Begin(Course.Commissioned);
        using var team = await app.SignedInAs(Role.Coordinator);
        var pairs = FilledForm.Pairs(await team.Get($"{review.Path}/money/record"), Fees).ToArray();

        (await team.Post($"{review.Path}/money/record", pairs)).Errors.ShouldBeEmpty();
        (await team.Post($"{review.Path}/money/record", pairs)).Errors.ShouldBeEmpty();
        var again = await (await team.Get($"{review.Path}/money/record")).Submit(Fees);

        again.Errors.ShouldHaveSingleItem().ShouldStartWith("The same cost is on record already");
        (await Events(review.Id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_cost_is_corrected_and_taken_out_and_what_it_said_stays_in_the_record()
    {
        var review = await Recorded();
        using var team = await app.SignedInAs(Role.Coordinator);
        var address = (await team.Get($"{review.Path}/money")).Links("Correct");
        var form = await team.Get(address);
        var stale = await team.Get(address);

        (await form.Submit(("Amount", "8500"))).Errors.ShouldHaveSingleItem().ShouldStartWith("Say why");
        (await form.Submit(("Why?", "No reason"))).Errors.ShouldHaveSingleItem().ShouldStartWith("This is what the entry says already");
        var corrected = await form.Submit(("Amount", "8500"), ("Why?", "The second page was overlooked."));
        corrected.Text.ShouldContain("It said £8,400.00, chair and author fees, 16 February 2026, reference PO-4711. Corrected by Sam Coombe");
        corrected.Text.ShouldContain("The second page was overlooked.");

        var moved = await stale.Submit(("What is wrong?", "That it was made"), ("Why?", "Another review's."));
        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        moved.Text.ShouldContain("Cost corrected by Sam Coombe");
        var gone = await moved.Submit();
        gone.Text.ShouldContain("Taken out by Sam Coombe");
        gone.Text.ShouldContain("All together £0.00 £0.00 £0.00 £0.00 £0.00");
        gone.Document.QuerySelector("main a[href$='/correct']").ShouldBeNull();
        (await (await team.Get(address)).Submit(("Amount", "1"), ("Why?", "Late."))).Errors.ShouldHaveSingleItem().ShouldStartWith("This entry was taken out already");
    }

    [Fact]
    public async Task An_auditor_reads_what_was_paid_and_nothing_that_was_written_about_it()
    {
        var review = await Recorded();
        using var auditor = await app.SignedInAs(Role.Auditor);

        var page = await auditor.Get($"{review.Path}/money");

        page.Heading.ShouldBe($"Money of review {review.Reference}");
        page.Text.ShouldContain("£8,400.00");
        page.Text.ShouldContain("PO-4711");
        page.Text.ShouldNotContain("Eight days.");
        page.Document.QuerySelector("main a[href$='/record']").ShouldBeNull();
    }

    [Theory]
    [InlineData(Role.Coordinator, true)]
    [InlineData(Role.SteeringGroupChair, true)]
    [InlineData(Role.SteeringGroupMember, false)]
    [InlineData(Role.DistrictLead, false)]
    public async Task The_reviews_pages_lead_to_its_money_for_those_who_may(Role role, bool leads)
    {
        using var visitor = await app.SignedInAs(role);
        ((await visitor.Get("/reviews/2026-02")).Document.QuerySelector("a[href='/reviews/2026-02/money']") is not null).ShouldBe(leads);
    }

    private async Task<TestReview> Recorded()
    {
        var review = await _log.Begin(Course.Commissioned);
        using var team = await app.SignedInAs(Role.Coordinator);
        (await (await team.Get($"{review.Path}/money/record")).Submit(Fees)).Errors.ShouldBeEmpty();
        return review;
    }

    private Task<IReadOnlyList<Recorded>> Events(ReviewId review) => app.Get<Streams>().Read(MoneyStreams.Of(review), AsAt.Now, CancellationToken.None);
}

internal static class LinksOfPage
{
    /// <summary>Where the first link leads whose text begins so.</summary>
    public static string Links(this WebPage page, string text) => page.Document.QuerySelectorAll("main a[href]")
        .First(a => WebPage.Words(a).StartsWith(text, StringComparison.Ordinal)).GetAttribute("href")!;
}
