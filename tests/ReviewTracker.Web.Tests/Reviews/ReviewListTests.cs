using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store.Lists;

namespace ReviewTracker.Web.Tests.Reviews;

public sealed class ReviewListTests : IAsyncLifetime
{
    private static readonly DateOnly s_today = new(2026, 5, 15);
    private static readonly DateTimeOffset s_now = new(2026, 5, 15, 9, 0, 0, TimeSpan.Zero);
    private static readonly BodyId s_north = new(Guid.NewGuid());
    private static readonly BodyId s_south = new(Guid.NewGuid());
    private static readonly BodyId s_trust = ReviewStore.Trust;
    private static readonly PersonId s_somebody = ReviewStore.Somebody;
    private static readonly PersonId s_chair = new(Guid.NewGuid());
    private static readonly PersonId s_lead = new(Guid.NewGuid());

    private ReviewStore _store = null!;

    private ReviewList List => _store.List;

    public async Task InitializeAsync() => _store = await ReviewStore.Create();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Most_urgent_comes_first_and_what_needs_nothing_last()
    {
        await _store.Open("2026/01", new(2026, 1, 5), s_north, Decided(2026, 1, 20), new ReviewEnded(Ending.Discontinued, new(2026, 2, 1), null, Text("Court")));
        await _store.Open("2026/02", new(2026, 4, 20), s_north);
        await _store.Open("2026/03", new(2026, 3, 2), s_north);
        await _store.Open("2026/04", new(2026, 4, 1), s_north, Decided(2026, 4, 20));
        await _store.Join("2026/05", new(2026, 4, 2));

        (await References(new())).ShouldBe(["2026/03", "2026/02", "2026/04", "2026/05", "2026/01"]);
    }

    [Fact]
    public async Task It_is_filtered_by_stage_area_rules_lead_and_lateness()
    {
        await _store.Open("2026/01", new(2026, 3, 2), s_north);
        await _store.Open("2026/02", new(2026, 4, 20), s_south, new LeadAssigned(s_lead, new(2026, 4, 21)));
        await _store.Open("2026/03", new(2026, 4, 21), s_south, new RegimeChosen(Regimes.Dardr2026, new(2026, 4, 22), Text("In force")));
        await _store.Open("2026/04", new(2026, 4, 22), s_south, Decided(2026, 4, 30));

        (await References(new(Late: true))).ShouldBe(["2026/01"]);
        (await References(new(Csp: s_north))).ShouldBe(["2026/01"]);
        (await References(new(Lead: s_lead))).ShouldBe(["2026/02"]);
        (await References(new(Regime: Regimes.Dardr2026))).ShouldBe(["2026/03"]);
        (await References(new(Stage: Stage.Commissioned))).ShouldBe(["2026/04"]);
        (await References(new(Ongoing: true))).ShouldBe(["2026/04"]);
        (await References(new(DueBy: new(2026, 5, 20)))).ShouldBe(["2026/02"]);
        (await References(new(Stage: Stage.Published))).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_sorted_both_ways_and_numbers_sort_as_numbers()
    {
        await _store.Open("2026/100", new(2026, 3, 2), s_north);
        await _store.Open("2026/20", new(2026, 4, 20), s_south, Decided(2026, 4, 30));
        await _store.Open("2025/99", new(2025, 12, 20), s_south);

        (await References(new(Sort: CaseloadSort.Reference))).ShouldBe(["2025/99", "2026/20", "2026/100"]);
        (await References(new(Sort: CaseloadSort.Reference, Descending: true))).ShouldBe(["2026/100", "2026/20", "2025/99"]);
        (await References(new(Sort: CaseloadSort.Notified))).ShouldBe(["2025/99", "2026/100", "2026/20"]);
        (await References(new(Sort: CaseloadSort.Stage, Descending: true)))[0].ShouldBe("2026/20");
        (await References(new(Sort: CaseloadSort.NextDue)))[0].ShouldBe("2025/99");
    }

    [Theory]
    [InlineData(CaseloadSort.Lead)]
    [InlineData(CaseloadSort.Csp)]
    public async Task It_is_sorted_by_names_that_stand_beside_it(CaseloadSort sort)
    {
        var (zoe, adam) = (new PersonId(Guid.NewGuid()), new PersonId(Guid.NewGuid()));
        await _store.People.Save(new(zoe, "Zoe Field", null), default);
        await _store.People.Save(new(adam, "Adam Field", null), default);
        await _store.Open("2026/01", new(2026, 3, 2), await _store.Body("Zelham"), new LeadAssigned(zoe, new(2026, 4, 21)));
        await _store.Open("2026/02", new(2026, 3, 3), await _store.Body("Ashmere"), new LeadAssigned(adam, new(2026, 4, 21)));

        (await References(new(Sort: sort))).ShouldBe(["2026/02", "2026/01"]);
    }

    [Fact]
    public async Task Pages_hold_25_and_no_page_lies_beyond_the_last()
    {
        for (var n = 1; n <= 27; n++) await _store.Open(ReviewReference.Of(2026, n), new(2026, 4, 20), s_north);

        var first = await List.Caseload(new(), As(Role.Coordinator), s_today, default);
        var beyond = await List.Caseload(new(Page: 1_000_000_000), As(Role.Coordinator), s_today, default);
        var below = await List.Caseload(new(Page: -1), As(Role.Coordinator), s_today, default);

        (first.Rows.Count, first.Total, first.Pages, first.Page).ShouldBe((25, 27, 2, 1));
        (beyond.Rows.Count, beyond.Page, below.Page).ShouldBe((2, 2, 1));
        first.Rows.Concat(beyond.Rows).Select(row => row.Reference).ShouldBeUnique();
    }

    [Fact]
    public async Task Each_role_sees_its_own()
    {
        var appointed = new ChairAppointed(s_chair, ChairRole.Chair, true, new(2026, 4, 25));
        await _store.Open("2026/01", new(2026, 3, 2), s_north, Decided(2026, 3, 20));
        await _store.Open("2026/02", new(2026, 4, 20), s_south, Decided(2026, 4, 21), appointed,
            new PersonAssigned(s_chair, Assignment.Chair, null, s_today, new(2026, 4, 25)));
        var acted = await _store.Open("2026/03", new(2026, 4, 20), s_south, Decided(2026, 4, 21));
        await _store.Recommend(acted);

        foreach (var role in new[] { Role.Coordinator, Role.Manager, Role.SteeringGroupChair, Role.SteeringGroupMember })
            (await Seen(As(role))).ShouldBe(["2026/01", "2026/02", "2026/03"]);
        (await Seen(As(Role.DistrictLead, s_north))).ShouldBe(["2026/01"]);
        (await Seen(As(Role.ReviewChair) with { Person = s_chair, At = s_now })).ShouldBe(["2026/02"]);
        (await Seen(As(Role.AgencyLead, s_trust))).ShouldBe(["2026/03"]);
        (await Seen(As(Role.AgencyLead, s_north))).ShouldBeEmpty();
        foreach (var role in new[] { Role.PanelMember, Role.Auditor, Role.DataProtectionOfficer, Role.Administrator })
            (await Seen(As(role, s_north, s_south, s_trust))).ShouldBeEmpty();
        (await Seen(new(s_chair, [Role.DistrictLead, Role.ReviewChair], [s_north]) { At = s_now })).ShouldBe(["2026/01", "2026/02"]);
    }

    [Fact]
    public async Task A_restricted_review_is_there_only_for_the_people_named()
    {
        await _store.Open("2026/01", new(2026, 3, 2), s_north, new AccessRestricted([s_somebody], Text("Known to staff")));
        await _store.Open("2026/02", new(2026, 3, 3), s_north, new AccessRestricted([s_chair], Text("Known to staff")));

        (await Seen(As(Role.Manager))).ShouldBe(["2026/01"]);
        (await Seen(As(Role.Administrator))).ShouldBeEmpty();
        (await List.Find("2026/02", As(Role.Manager), default)).ShouldBeNull();
        (await List.Get("2026/02", As(Role.Manager), default)).ShouldBeNull();
        (await List.Get("2026/01", As(Role.Manager), default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_whole_review_is_read_by_fewer_than_its_line()
    {
        object[] published = [Decided(2026, 3, 4), new ReviewPublished(new(2026, 5, 1), null, null)];
        await _store.Open("2026/01", new(2026, 3, 2), s_north, Decided(2026, 3, 20));
        await _store.Open("2026/02", new(2026, 3, 2), s_north, published);
        await _store.Open("2026/03", new(2026, 3, 2), s_north, [.. published, new PublicationWithdrawn(new(2026, 5, 3), Text("A name"))]);
        var acted = await _store.Open("2026/04", new(2026, 4, 20), s_south, Decided(2026, 4, 21));
        await _store.Recommend(acted);

        (await Read(As(Role.Coordinator))).ShouldBe(["2026/01", "2026/02", "2026/03", "2026/04"]);
        (await Read(As(Role.SteeringGroupMember))).ShouldBe(["2026/02"]);
        (await Read(As(Role.DistrictLead, s_north))).ShouldBe(["2026/01", "2026/02", "2026/03"]);
        (await Read(As(Role.AgencyLead, s_trust))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_name_found_is_trimmed_too()
    {
        var (one, other) = (await _store.Open("2026/01", new(2026, 3, 2), s_north), await _store.Open("2026/02", new(2026, 3, 3), s_south));

        var among = await List.Among([one.Value, other.Value, Guid.NewGuid()], As(Role.DistrictLead, s_south), default);

        among.Select(row => row.Reference).ShouldBe(["2026/02"]);
    }

    [Fact]
    public async Task The_next_reference_counts_also_what_one_may_not_see()
    {
        (await List.NextReference(2026, default)).ShouldBe("2026/01");
        await _store.Open("2026/09", new(2026, 3, 2), s_north, new AccessRestricted([s_chair], Text("Known to staff")));
        await _store.Open("2026/08", new(2026, 3, 2), s_north);

        (await List.NextReference(2026, default)).ShouldBe("2026/10");
        (await List.IsTaken("2026/09", default)).ShouldBeTrue();
        (await List.IsTaken("2026/10", default)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_reference_is_never_given_twice()
    {
        await _store.Open("2026/01", new(2026, 3, 2), s_north);
        await Should.ThrowAsync<Exception>(() => _store.Open("2026/01", new(2026, 3, 2), s_south));
        (await Seen(As(Role.Coordinator))).ShouldBe(["2026/01"]);
    }

    [Fact]
    public async Task The_past_is_asked_in_both_senses_and_with_todays_permissions()
    {
        var id = await _store.Open("2026/01", new(2026, 1, 5), s_north, Decided(2026, 2, 2), new MilestoneReached("terms-agreed", new(2026, 3, 10), null));
        // The store's own clock says what was recorded when, and it need not agree with this process's.
        var before = (await _store.Streams.Read(id.Value, ReviewTracker.Domain.Kernel.AsAt.Now, default))[^1].At;
        await Task.Delay(5);
        await _store.Add(id, 3, new MilestoneCorrected("terms-agreed", new(2026, 3, 10), new(2026, 3, 1), Text("Minutes")));

        (await AsAt(new() { TrueOn = new(2026, 1, 4) })).ShouldBeEmpty();
        (await AsAt(new() { TrueOn = new(2026, 3, 5) })).ShouldBe([Stage.GatheringInformation]);
        (await AsAt(new() { TrueOn = new(2026, 3, 5), KnownAt = before })).ShouldBe([Stage.Commissioned]);
        (await AsAt(new() { KnownAt = before })).ShouldBe([Stage.GatheringInformation]);

        await _store.Add(id, 4, new AccessRestricted([s_chair], Text("Known to staff")));
        (await AsAt(new() { TrueOn = new(2026, 3, 5) })).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_stored_row_says_late_on_the_same_days_as_the_review_itself()
    {
        await _store.Open("2026/01", new(2026, 1, 5), s_north, Decided(2026, 2, 2),
            new DateAgreed("terms-agreed", new(2026, 3, 1), new(2026, 2, 3), s_north, Text("Panel")));
        var file = (await List.Get("2026/01", As(Role.Coordinator), default))!.State;

        foreach (var day in new DateOnly[] { new(2026, 3, 1), new(2026, 3, 2), new(2027, 1, 1) })
            ((await List.Caseload(new(Late: true), As(Role.Coordinator), day, default)).Total == 1).ShouldBe(file.LateOn(day));
    }

    private async Task<IReadOnlyList<string>> References(CaseloadFilter filter) =>
        [.. (await List.Caseload(filter, As(Role.Coordinator), s_today, default)).Rows.Select(row => row.Reference)];

    private async Task<IReadOnlyList<string>> Seen(Viewer viewer)
    {
        var page = await List.Caseload(new(Sort: CaseloadSort.Reference), viewer, s_today, default);
        page.Total.ShouldBe(page.Rows.Count);
        return [.. page.Rows.Select(row => row.Reference)];
    }

    private async Task<IReadOnlyList<string>> Read(Viewer viewer)
    {
        var read = new List<string>();
        foreach (var row in (await List.Caseload(new(Sort: CaseloadSort.Reference), As(Role.Coordinator), s_today, default)).Rows)
            if (await List.Get(row.Reference, viewer, default) is { } file) read.Add(file.State.Reference);
        return read;
    }

    private async Task<IReadOnlyList<Stage>> AsAt(AsAt at) =>
        [.. (await List.CaseloadAsAt(at, As(Role.Coordinator), default)).Select(row => row.Stage)];

    private static Viewer As(Role role, params BodyId[] bodies) => new(s_somebody, [role], [.. bodies]);

    private static Narrative Text(string text) => Narrative.Of(text)!;

    private static ReviewDecided Decided(int year, int month, int day) => new(DecisionOutcome.Review, new(year, month, day), null, null);
}
