using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.Tests.Reviews.Samples;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Reviews;

/// <summary>People who work on one review for a time.</summary>
public sealed class AssignmentTests
{
    private static readonly PersonId Other = new(new Guid("00000000-0000-4000-8000-0000000000c3"));
    private static readonly DateOnly Until = new(2027, 5, 15);
    private static readonly AssignPerson OnThePanel = new(ChairPerson, Assignment.PanelMember, Trust, Until, Today);
    private static readonly PersonAssigned Sits = new(ChairPerson, Assignment.PanelMember, Trust, Until, Day(3, 1));
    private static readonly PersonAssigned Chairs = new(ChairPerson, Assignment.Chair, null, Until, Day(3, 1));

    [Theory]
    [InlineData(Assignment.PanelMember)]
    [InlineData(Assignment.ImrAuthor)]
    public void Somebody_works_on_a_review_for_an_agency_until_a_day(Assignment assignment) =>
        Assign(OnThePanel with { As = assignment }, UntilDecided).Then(new PersonAssigned(ChairPerson, assignment, Trust, Until, Today));

    [Theory]
    [InlineData(Assignment.Chair)]
    [InlineData(Assignment.Author)]
    public void A_chair_or_an_author_is_nobodys(Assignment assignment)
    {
        Assign(OnThePanel with { As = assignment, Agency = null }, UntilDecided).Then(new PersonAssigned(ChairPerson, assignment, null, Until, Today));
        Assign(OnThePanel with { As = assignment }, UntilDecided).ThenRefused(new AssignedForAnAgency());
    }

    [Fact]
    public void Without_an_agency_nobody_sits_on_a_panel() =>
        Assign(OnThePanel with { Agency = null }, UntilDecided).ThenRefused(new AssignedForNoAgency());

    [Fact]
    public void The_last_day_lies_between_today_and_24_months_ahead()
    {
        Assign(OnThePanel with { Until = Today }, UntilDecided).Then(new PersonAssigned(ChairPerson, Assignment.PanelMember, Trust, Today, Today));
        Assign(OnThePanel with { Until = new(2028, 5, 15) }, UntilDecided).Events.Count.ShouldBe(1);
        Assign(OnThePanel with { Until = Day(5, 14) }, UntilDecided).ThenRefused(new AccessUntilThePast("Until"));
        Assign(OnThePanel with { Until = new(2028, 5, 16) }, UntilDecided).ThenRefused(new AccessTooLong(new(2028, 5, 15), "Until"));
    }

    [Fact]
    public void Who_was_not_granted_the_role_is_not_assigned()
    {
        Given<Review>(UntilDecided).When(state => AssignPersonHandler.Handle(OnThePanel, state, holdsRole: false, Today))
            .ThenRefused(new RoleNotGranted("panel member", "Person"));
        Given<Review>(UntilDecided).When(state => AssignPersonHandler.Handle(OnThePanel with { As = Assignment.Author, Agency = null }, state, holdsRole: false, Today))
            .ThenRefused(new RoleNotGranted("review chair", "Person"));
    }

    [Fact]
    public void Nobody_is_assigned_before_it_is_a_review_or_once_it_is_over()
    {
        Assign(OnThePanel, Notified).ThenRefused(new NotYetAReview());
        Assign(OnThePanel, Joined).ThenRefused(new LedElsewhere());
        Assign(OnThePanel, UntilSignedOff).ThenRefused(new NobodyAssignedAfterSignOff(Day(5, 10)));
        Assign(OnThePanel, [.. UntilSignedOff, new ReviewReopened(Day(5, 12), Text("New facts"))]).Events.Count.ShouldBe(1);
        Assign(OnThePanel, [.. UntilDecided, new ReviewEnded(Ending.Discontinued, Day(3, 1), null, Text("Inquest"))]).ThenRefused(new ReviewHasEnded("Discontinued"));
    }

    [Fact]
    public void The_same_person_again_is_extended()
    {
        Assign(OnThePanel, [.. UntilDecided, Sits]).ThenRefused(new AssignedUntilThen(Until));
        var later = OnThePanel with { Until = new(2027, 6, 1) };
        Assign(later, [.. UntilDecided, Sits]).Then(new PersonAssigned(ChairPerson, Assignment.PanelMember, Trust, new(2027, 6, 1), Today));
        var extended = File([.. UntilDecided, Sits, Sits with { Until = new(2027, 6, 1), On = Today }, Sits with { Agency = Police }]);
        extended.Assignees.Select(a => (a.Agency, a.Until)).ShouldBe([(Trust, new(2027, 6, 1)), (Police, Until)]);
    }

    [Fact]
    public void An_assignment_ends_once()
    {
        var end = new EndAssignment(ChairPerson, Assignment.PanelMember, Trust);
        End(end, [.. UntilDecided, Sits]).Then(new AssignmentEnded(ChairPerson, Assignment.PanelMember, Trust, Today));
        End(end, UntilDecided).ThenRefused(new NotAssigned());
        End(end with { Agency = Police }, [.. UntilDecided, Sits]).ThenRefused(new NotAssigned());
        End(end, [.. UntilDecided, Sits with { Until = Day(5, 14) }]).ThenRefused(new AssignmentIsOver(Today));
        var ended = new AssignmentEnded(ChairPerson, Assignment.PanelMember, Trust, Day(4, 1));
        End(end, [.. UntilDecided, Sits, ended]).ThenRefused(new AssignmentIsOver(Day(4, 1)));
        Assign(OnThePanel, [.. UntilDecided, Sits, ended]).Events.Count.ShouldBe(1);
        Row(Today, [.. UntilDecided, Sits, ended]).Assignees.ShouldBeEmpty();
        Row(Today, [.. UntilDecided, Sits]).Assignees.Single().LastsOn(Until.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void A_chair_is_appointed_with_access_until_a_day_and_the_former_chair_loses_it()
    {
        var appoint = new AppointChair(Other, ChairRole.ChairAndAuthor, true, Day(5, 1), Until);
        var (appointed, assigned) = (new ChairAppointed(Other, ChairRole.ChairAndAuthor, true, Day(5, 1)), new PersonAssigned(Other, Assignment.Chair, null, Until, Day(5, 1)));
        Appoint(appoint, UntilDecided).Then(appointed, assigned);
        Appoint(appoint, [.. UntilDecided, Chairs, Sits]).Then(appointed, assigned, new AssignmentEnded(ChairPerson, Assignment.Chair, null, Today));
        Appoint(appoint with { Role = ChairRole.Author }, [.. UntilDecided, Chairs]).Then(
            appointed with { Role = ChairRole.Author }, assigned with { As = Assignment.Author });
        Appoint(appoint with { AccessUntil = null }, [.. UntilDecided, Chairs]).Then(appointed);
        Appoint(appoint with { AccessUntil = Day(5, 14) }, UntilDecided).ThenRefused(new AccessUntilThePast("AccessUntil"));
        Given<Review>(UntilDecided).When(state => AppointChairHandler.Handle(appoint, state, holdsRole: false, Today)).ThenRefused(new AppointedWithoutRole());
    }

    private static When Assign(AssignPerson command, params object[] history) =>
        Given<Review>(history).When(state => AssignPersonHandler.Handle(command, state, holdsRole: true, Today));

    private static When End(EndAssignment command, params object[] history) =>
        Given<Review>(history).When(state => EndAssignmentHandler.Handle(command, state, Today));

    private static When Appoint(AppointChair command, params object[] history) =>
        Given<Review>(history).When(state => AppointChairHandler.Handle(command, state, holdsRole: true, Today));
}
