using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Recommendations;

/// <summary>Making recommendations, adding actions, agreeing them, naming owners.</summary>
public sealed class PlanningTests
{
    private static readonly MakeRecommendation Make = new(
        Id, OfReview, " 4 ", "Share risk assessments.", RecommendationKind.MultiAgency, Scope.Local, [Police, Health, Police], "Policy", "7.3", Day(1, 3));

    private static readonly AddAction Add = new(
        Protocol, "4.1", "Write the protocol.", [Police, Health, Police], Target.Date(Due), "Draft by May", "An audit of ten cases", null, Day(1, 4));

    private static When Making(MakeRecommendation command, params string[] taken) =>
        new Given<object>(Made).When(_ => MakeRecommendationHandler.Handle(command, taken, Today));

    private static When Adding(AddAction command, params object[] more) =>
        Given<Recommendation>([Made, .. more]).When(r => AddActionHandler.Handle(command, r, Today));

    [Fact]
    public void A_recommendation_is_made_once_per_body_addressed() => Making(Make).Then(Made);

    [Fact]
    public void A_number_already_used_in_the_review_is_refused() => Making(Make, "1", "4").ThenRefused(new NumberTaken("4"));

    [Fact]
    public void A_recommendation_needs_its_number_and_words()
    {
        Making(Make with { Number = " " }).ThenRefused(new TextMissing("Enter the recommendation's number, as in the report.", "Number"));
        Making(Make with { Text = "\u00a0" }).ThenRefused(new TextMissing("Enter what the review recommends.", "Text"));
        Making(Make with { Text = new('x', 4_001) }).ThenRefused(new TextTooLong(4_000, "Text"));
        Making(Make with { Number = new('1', 21) }).ThenRefused(new TextTooLong(20, "Number"));
    }

    [Fact]
    public void A_theme_is_one_of_the_eight_or_none()
    {
        Themes.All.Count.ShouldBe(8);
        Making(Make with { Theme = "Trauma" }).ThenRefused(new UnknownTheme());
        Making(Make with { Theme = null }).Then(Made with { Theme = null });
    }

    [Fact]
    public void A_recommendation_of_tomorrow_is_refused() =>
        Making(Make with { On = Day(16, 5) }).ThenRefused(new DayInTheFuture("The date of the recommendation"));

    [Fact]
    public void A_recommendation_is_reworded_with_a_reason()
    {
        var reword = new RewordRecommendation("Share risk assessments weekly.", Text("The panel's wish."), Today);
        Given<Recommendation>(Made).When(r => RewordRecommendationHandler.Handle(reword, r, Today))
            .Then(new RecommendationReworded("Share risk assessments weekly.", Today, Text("The panel's wish.")));
        Given<Recommendation>(Made).When(r => RewordRecommendationHandler.Handle(reword with { Text = Made.Text }, r, Today))
            .ThenRefused(new SameWords());
        Given<Recommendation>(Made).When(r => RewordRecommendationHandler.Handle(reword with { Reason = null }, r, Today))
            .ThenRefused(new TextMissing("Say why the words change.", "Reason"));
    }

    [Fact]
    public void An_action_has_one_part_per_agency()
    {
        Adding(Add).Then(Added);
        Given<Recommendation>(Made, Added).State.Action(Protocol).Parts.Keys.ShouldBe([Police, Health], ignoreOrder: true);
    }

    [Fact]
    public void An_action_needs_an_agency() => Adding(Add with { Agencies = [] }).ThenRefused(new NoAgency());

    [Fact]
    public void The_same_action_twice_and_the_same_number_twice_are_refused()
    {
        Adding(Add, Added).ThenRefused(new ActionAlreadyAdded());
        Adding(Add with { ActionId = new(Guid.NewGuid()) }, Added).ThenRefused(new NumberTaken("4.1"));
    }

    [Fact]
    public void An_action_cannot_start_after_its_target() =>
        Adding(Add with { StartsOn = Due.AddDays(1) }).ThenRefused(new StartsAfterTarget());

    public static TheoryData<Target?, Refusal> BadTargets => new()
    {
        { null, new NoTarget() },
        { new Target(TargetKind.Date, null), new NoTarget() },
        { Target.Date(new(26, 6, 30)), new UnlikelyYear("Target") },
        { Target.Date(new(9999, 6, 30)), new UnlikelyYear("Target") },
        { new Target(TargetKind.Rule, null, 3), new IncompleteRule() },
        { new Target(TargetKind.Rule, null, -1, "published"), new IncompleteRule() },
        { new Target(TargetKind.Standing, null, 3), new IncompleteStanding() },
        { new Target(TargetKind.Standing, Due, 0), new IncompleteStanding() },
    };

    [Theory]
    [MemberData(nameof(BadTargets))]
    public void A_target_that_makes_no_sense_is_refused(Target? target, Refusal refusal) =>
        Adding(Add with { Target = target }).ThenRefused(refusal);

    [Fact]
    public void A_start_in_a_year_nobody_means_is_refused() =>
        Adding(Add with { StartsOn = new(9999, 12, 31), Target = Target.Rule(3, "published") }).ThenRefused(new UnlikelyYear("StartsOn"));

    [Fact]
    public void An_agency_agrees_its_part_and_names_an_owner()
    {
        Given<Recommendation>(Made, Added)
            .When(r => AgreeActionHandler.Handle(new(Protocol, Police, Owner, Day(10, 4)), r, Today)).Then(PoliceAgreed);
        Given<Recommendation>([.. Agreed])
            .When(r => AgreeActionHandler.Handle(new(Protocol, Police, Owner, Day(10, 4)), r, Today)).ThenRefused(new AlreadyAgreed());
    }

    [Fact]
    public void An_owner_is_named_and_cannot_be_named_twice()
    {
        Given<Recommendation>([.. Agreed]).When(r => NameOwnerHandler.Handle(new(Protocol, Health, Owner, Today), r, Today))
            .Then(new OwnerNamed(Protocol, Health, Owner, Today));
        Given<Recommendation>([.. Agreed]).When(r => NameOwnerHandler.Handle(new(Protocol, Police, Owner, Today), r, Today))
            .ThenRefused(new SameOwner());
        Given<Recommendation>([.. Agreed]).When(r => NameOwnerHandler.Handle(new(Protocol, Health, null, Today), r, Today))
            .ThenRefused(new NoOwner());
    }

    [Fact]
    public void An_action_is_reworded_while_it_is_open()
    {
        var reword = new RewordAction(Protocol, "Write and train the protocol.", null, " ", Text("Training was missing."), Today);
        Given<Recommendation>([.. Agreed]).When(r => RewordActionHandler.Handle(reword, r, Today))
            .Then(new ActionReworded(Protocol, "Write and train the protocol.", null, null, Today, Text("Training was missing.")));
        Given<Recommendation>(Agreed.And(new ActionClosedUncompleted(Protocol, Closure.Superseded, Quarterly, Decision, Text("Overtaken."), Day(12, 5))))
            .When(r => RewordActionHandler.Handle(reword, r, Today)).ThenRefused(new ActionIsOver(ActionStatus.Superseded));
    }
}
