using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using static ReviewTracker.Domain.Tests.People.Samples;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.People;

public sealed class TeamTests
{
    private static readonly TeamFormed Formed = new(Person(9), Police.Id);
    private static readonly Account Lead = AccountOf(Somebody, new RoleGranted(Role.AgencyLead, Police.Id));
    private static readonly Account Speaker = AccountOf(Third, new RoleGranted(Role.SteeringGroupMember, Police.Id));

    [Fact]
    public void A_team_is_formed_for_an_open_body_by_its_lead_or_by_who_runs_people_here()
    {
        FormTeamHandler.Handle(new(Person(9), Police.Id), Police, LeadOf(Somebody, Police.Id), Today).ShouldBe(Formed);
        FormTeamHandler.Handle(new(Person(9), Police.Id), Police, Administrator, Today).ShouldBe(Formed);
        Refused(() => FormTeamHandler.Handle(new(Person(9), Police.Id), Police, LeadOf(Somebody, Trust.Id), Today)).ShouldBe(new NotTheirTeam());
        Refused(() => FormTeamHandler.Handle(new(Person(9), Police.Id), Police, Coordinator, Today)).ShouldBe(new NotTheirTeam());
        Refused(() => FormTeamHandler.Handle(new(Person(9), Closed.Id), Closed, Manager, Today)).ShouldBe(new RoleOfClosedBody("The old trust"));
        Refused(() => FormTeamHandler.Handle(new(Person(9), Police.Id), null, Manager, Today)).ShouldBe(new TeamNeedsBody());
    }

    [Fact]
    public void Members_have_a_role_for_the_body()
    {
        Members([Somebody, Third], [Lead, Speaker], Formed).Then(new MemberJoined(Somebody), new MemberJoined(Third));
        Members([Third], [Speaker], Formed, new MemberJoined(Somebody)).Then(new MemberLeft(Somebody), new MemberJoined(Third));
        Members([Other], [AccountOf(Other, new RoleGranted(Role.AgencyLead, Trust.Id))], Formed).ThenRefused(new MemberOfAnotherBody());
        Members([Other], [], Formed).ThenRefused(new MemberOfAnotherBody());
        Members([Somebody], [Lead], Formed, new MemberJoined(Somebody)).ThenRefused(new SameMembers());
    }

    [Fact]
    public void A_team_that_owns_open_actions_is_not_disbanded()
    {
        Given<Team>(Formed).When(t => DisbandTeamHandler.Handle(new(), t, 2, Manager, Today)).ThenRefused(new TeamOwnsActions(2));
        Given<Team>(Formed).When(t => DisbandTeamHandler.Handle(new(), t, 0, Manager, Today)).Then(new TeamDisbanded(Today));
    }

    [Fact]
    public void A_disbanded_team_changes_no_more()
    {
        var over = new TeamDisbanded(Today);
        Members([Somebody], [Lead], Formed, over).ThenRefused(new TeamIsNoMore());
        Given<Team>(Formed, over).When(t => CorrectTeamCardHandler.Handle(new(), t, Manager)).ThenRefused(new TeamIsNoMore());
        Given<Team>(Formed, over).When(t => DisbandTeamHandler.Handle(new(), t, 0, Manager, Today)).ThenRefused(new TeamIsNoMore());
    }

    private static When Members(PersonId[] members, Account[] people, params object[] history) =>
        Given<Team>(history).When(t => NameMembersHandler.Handle(new([.. members]), t, people, Manager));

    private static Refusal Refused(Action act) => Should.Throw<RefusedException>(act).Refusal;
}
