using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Reviews;

public sealed class OpeningPageTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly (string, string)[] Notification =
    [
        ("Date the notification was received", "14 5 2026"), ("Who notified us?", "Wealdshire Police"),
        ("In which area did the victim live?", "Eastmere"), ("How did the person die?", "Suicide"),
        ("Number of people who died", "1"), ("Year of death, if the date is not known (optional)", "2026"),
        ("Which rules does the review follow?", "Domestic abuse related death reviews (draft guidance)"),
        ("Circumstances (optional)", "Found at home.\nA neighbour called."),
    ];

    private ReviewList Reviews => app.Get<ReviewList>();

    [Fact]
    public async Task A_notification_opens_a_review_under_the_next_reference()
    {
        var form = await New();
        var proposed = form.Value("Reference");
        proposed.ShouldBe(await Reviews.NextReference(2026, CancellationToken.None));

        var next = await form.Submit(Notification);

        next.Address.AbsolutePath.ShouldBe($"/reviews/{ReviewReference.ToAddress(proposed)}");
        next.Text.ShouldContain($"The notification is recorded as {proposed}.");
        var file = (await Find(proposed))!.State;
        file.Header.Manner.ShouldBe(MannerOfDeath.Suicide);
        file.Header.YearOfDeath.ShouldBe(2026);
        file.Header.DiedOn.ShouldBeNull();
        file.Course.RegimeIdOn(new(2026, 5, 15)).ShouldBe("dardr-2026");
        (await app.Get<SealedTexts>().Open([file.Header.Circumstances], CancellationToken.None))[file.Header.Circumstances].ShouldBe("Found at home.\nA neighbour called.");
    }

    [Fact]
    public async Task Which_rules_apply_is_never_inferred()
    {
        var form = await New();
        form.Document.QuerySelectorAll("input[name=Regime][checked]").ShouldBeEmpty();

        var refused = await form.Submit([.. Notification.Where(a => a.Item1 != "Which rules does the review follow?")]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldBe(["Choose which rules apply"]);
    }

    [Fact]
    public async Task A_reference_that_is_taken_is_refused_beside_its_field_and_everything_typed_is_kept()
    {
        var refused = await (await New()).Submit([("Reference", "2026/01"), .. Notification]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldBe(["2026/01 is taken. References are never used twice: choose the next number"]);
        refused.Document.QuerySelector("#Reference-error").ShouldNotBeNull();
        refused.Value("Circumstances (optional)").ShouldContain("A neighbour called.");
        refused.Value("Who notified us?").ShouldBe("Wealdshire Police");
        refused.Value("Date the notification was received").ShouldBe("14 5 2026");
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_review()
    {
        var form = await New();
        var reference = form.Value("Reference");
        var pairs = Pairs(form, reference);

        var first = await form.Visitor.Post("/reviews/new", pairs);
        var second = await form.Visitor.Post("/reviews/new", pairs);

        second.Address.ShouldBe(first.Address);
        (await Events(reference)).ShouldBe(1);
    }

    [Fact]
    public async Task A_double_post_made_by_hand_makes_one_review()
    {
        var form = await New();
        var reference = form.Value("Reference");
        var pairs = Pairs(form, reference);
        await form.Visitor.Post("/reviews/new", pairs);

        var again = await form.Visitor.Post("/reviews/new",
            [.. pairs.Where(p => p.Name != "CommandId"), ("CommandId", Guid.NewGuid().ToString())]);

        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Text.ShouldContain("your text is kept below");
        (await Events(reference)).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_gone_back_to_and_changed_is_not_taken_for_the_one_that_was_recorded()
    {
        var form = await New();
        var reference = form.Value("Reference");
        var pairs = Pairs(form, reference);
        await form.Visitor.Post("/reviews/new", pairs);

        var changed = await form.Visitor.Post("/reviews/new", [.. pairs.Where(p => p.Name != "Circumstances"), ("Circumstances", "Not recorded yet.")]);

        changed.Status.ShouldBe(HttpStatusCode.Conflict);
        changed.Value("Circumstances (optional)").ShouldBe("Not recorded yet.");
        (await Events(reference)).ShouldBe(1);
    }

    [Fact]
    public async Task An_id_that_is_taken_tells_nothing_of_what_has_it()
    {
        var form = await New();
        var reference = form.Value("Reference");

        var taken = await form.Visitor.Post("/reviews/new", [.. Pairs(form, reference).Where(p => p.Name != "NewId"), ("NewId", $"{Seed.Agency}")]);

        taken.Status.ShouldBe(HttpStatusCode.Conflict);
        taken.Text.ShouldContain("This review was already recorded by somebody else");
        taken.Text.ShouldNotContain("Body registered");
        (await Reviews.IsTaken(reference, CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_people_who_take_the_same_reference_at_once_make_one_review_and_one_refusal()
    {
        var forms = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => New()));
        var reference = await Reviews.NextReference(2026, CancellationToken.None);
        var answers = await Task.WhenAll(forms.Select(f => f.Visitor.Post("/reviews/new", Pairs(f, reference))));

        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Where(a => a.Status != HttpStatusCode.OK).ShouldAllBe(a => a.Status == HttpStatusCode.UnprocessableEntity
            && a.Errors.Single().StartsWith($"{reference} is taken", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NewId", "")]
    [InlineData("CommandId", "")]
    [InlineData("NotifiedBy", "a0000000-0000-4000-8000-0000000000ff")]
    [InlineData("Csp", "a0000000-0000-4000-8000-000000000001")]
    [InlineData("Regime", "dhr-1066")]
    [InlineData("Manner", "7")]
    [InlineData("Victims", "0")]
    [InlineData("Victims", "one")]
    [InlineData("YearOfDeath", "26")]
    [InlineData("DiedOn.Day", "30")]
    public async Task What_the_page_does_not_offer_opens_nothing(string field, string value)
    {
        var form = await New();
        var reference = await Reviews.NextReference(2026, CancellationToken.None);

        var refused = await form.Visitor.Post("/reviews/new", [.. Pairs(form, reference).Where(p => p.Name != field), (field, value)]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldNotBeEmpty();
        (await Reviews.IsTaken(reference, CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_out_of_area_case_is_joined_and_left()
    {
        var visitor = await app.SignedInAs(Role.Coordinator);
        var form = await visitor.Get("/reviews/new/out-of-area");
        var reference = form.Value("Our reference");

        await form.Submit(("Date we joined", "1 5 2026"), ("Which partnership leads it", "Northshire Safer Together"),
            ("Which rules does the review follow?", "Multi-agency statutory guidance for the conduct of domestic homicide reviews (2016)"));
        var joined = (await Find(reference))!;
        joined.State.Header.LedBy.ShouldBe("Northshire Safer Together");

        var left = await (await visitor.Get($"/reviews/{ReviewReference.ToAddress(reference)}/leave")).Submit(("Day our part ended", "10 5 2026"));
        left.Text.ShouldContain("Our part in this review has ended.");
        (await Find(reference))!.State.StageOn(new(2026, 5, 15)).ShouldBe(Stage.OutOfAreaEnded);
    }

    [Fact]
    public async Task An_out_of_area_case_needs_to_know_who_leads_it()
    {
        var form = await (await app.SignedInAs(Role.Coordinator)).Get("/reviews/new/out-of-area");

        var refused = await form.Submit(("Date we joined", "1 5 2026"), ("Their reference (optional)", "NS 12"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldContain("Enter which partnership leads the review");
        refused.Value("Their reference (optional)").ShouldBe("NS 12");
    }

    private async Task<WebPage> New() => await (await app.SignedInAs(Role.Coordinator)).Get("/reviews/new");

    private static (string Name, string Value)[] Pairs(WebPage form, string reference)
    {
        var filled = new WebForm(form.Document, null);
        foreach (var (label, value) in Notification) filled.Answer(label, value);
        filled.Answer("Reference", reference);
        return [.. filled.Pairs];
    }

    private Task<Loaded<ReviewFile>?> Find(string reference) =>
        Reviews.Get(reference, new Viewer(app.Person(Role.Coordinator), [Role.Coordinator], []), CancellationToken.None);

    private async Task<int> Events(string reference) =>
        (await app.Get<Streams>().Read((await Find(reference))!.State.Id.Value, AsAt.Now, CancellationToken.None)).Count;
}
