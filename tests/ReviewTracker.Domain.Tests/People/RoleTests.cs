using System.Collections.Immutable;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using static ReviewTracker.Domain.Tests.People.Samples;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.People;

public sealed class RoleTests
{
    private static readonly RoleProposed Proposed = new(Role.Coordinator, null, Third);
    private static readonly RoleGranted Granted = new(Role.Coordinator, null);
    private static readonly Account Proposer = AccountOf(Third, Granted);

    public static TheoryData<Role> RolesThatSeeCases => [.. Enum.GetValues<Role>().Where(r => r is not Role.Administrator)];

    [Fact]
    public void Five_invitations_a_day_are_enough_for_anybody()
    {
        Given<Account>(Opened, new PersonInvited()).When(a => InviteAgainHandler.Handle(new(), a, 4)).Then(new PersonInvited());
        Given<Account>(Opened, new PersonInvited()).When(a => InviteAgainHandler.Handle(new(), a, 5)).ThenRefused(new InvitedOftenEnough());
    }

    [Fact]
    public void Somebody_is_invited_with_the_role_they_are_to_have() =>
        InviteHandler.Handle(new(Somebody, Role.AgencyLead, Police.Id), Coordinator, Police, Today)
            .ShouldBe([Opened, new PersonInvited(), new RoleProposed(Role.AgencyLead, Police.Id, Other)]);

    [Fact]
    public void Whoever_was_invited_may_sign_in_and_sees_nothing_until_somebody_else_grants()
    {
        var invited = AccountOf(Somebody, new PersonInvited(), Proposed);

        invited.MaySignIn.ShouldBeTrue();
        invited.AsViewer().Roles.ShouldBeEmpty();
        AccountOf(Somebody, new PersonInvited(), Proposed, Granted).AsViewer().Roles.ShouldBe([Role.Coordinator]);
    }

    [Theory, MemberData(nameof(RolesThatSeeCases))]
    public void A_role_that_sees_cases_is_only_proposed_even_by_a_manager(Role role) =>
        Propose(role, Manager, Opened).Then(new RoleProposed(role, FittingFor(role)?.Id, Other));

    [Fact]
    public void A_manager_or_another_administrator_makes_an_administrator_at_once()
    {
        Propose(Role.Administrator, Manager, Opened).Then(new RoleGranted(Role.Administrator, null));
        Propose(Role.Administrator, Administrator, Opened).Then(new RoleGranted(Role.Administrator, null));
        Propose(Role.Administrator, Coordinator, Opened).Then(new RoleProposed(Role.Administrator, null, Other));
    }

    [Fact]
    public void Nobody_changes_their_own_roles()
    {
        var (self, admin) = (Viewer(Somebody, Role.Manager, Role.Administrator), new RoleGranted(Role.Administrator, null));
        Propose(Role.Coordinator, self, Opened).ThenRefused(new OwnRoles());
        Propose(Role.Administrator, self, Opened).ThenRefused(new OwnRoles());
        Grant(self, Opened, Proposed).ThenRefused(new OwnRoles());
        Decline(self, Opened, Proposed).ThenRefused(new OwnRoles());
        Withdraw(Role.Administrator, self, [Somebody, Other], Opened, admin).ThenRefused(new OwnRoles());
    }

    [Fact]
    public void A_manager_grants_what_somebody_else_proposed() => Grant(Manager, Opened, Proposed).Then(Granted);

    [Fact]
    public void What_somebody_proposed_who_has_left_or_may_no_longer_is_not_granted()
    {
        When Granting(Account? proposer) => Given<Account>(Opened, Proposed)
            .When(a => GrantRoleHandler.Handle(new(Role.Coordinator, null), a, Manager, proposer, null, Today));
        Granting(AccountOf(Third, Granted, new PersonLeft(Today))).ThenRefused(new ProposerIsGone());
        Granting(AccountOf(Third, Granted, new RoleWithdrawn(Role.Coordinator, null))).ThenRefused(new ProposerIsGone());
        Granting(null).ThenRefused(new ProposerIsGone());
    }

    [Fact]
    public void Who_proposed_does_not_grant() =>
        Grant(Manager, Opened, new RoleProposed(Role.Coordinator, null, Other)).ThenRefused(new OwnProposal());

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.SteeringGroupChair)]
    public void Only_a_manager_grants_a_role_that_sees_cases(Role by) =>
        Grant(Viewer(Other, by), Opened, Proposed).ThenRefused(new NotTheirsToGrant(true));

    [Fact]
    public void Another_administrator_grants_the_administrators_role_that_a_directory_asks_for() =>
        Given<Account>(Opened, new RoleProposed(Role.Administrator, null, Somebody))
            .When(a => GrantRoleHandler.Handle(new(Role.Administrator, null), a, Administrator, null, null, Today)).Then(new RoleGranted(Role.Administrator, null));

    [Fact]
    public void What_nobody_proposed_and_what_was_decided_is_not_granted()
    {
        Grant(Manager, Opened).ThenRefused(new NothingProposed());
        Grant(Manager, Opened, Proposed, Granted).ThenRefused(new NothingProposed());
        Grant(Manager, Opened, Proposed, new ProposalDeclined(Role.Coordinator, null)).ThenRefused(new NothingProposed());
    }

    [Fact]
    public void A_proposal_is_declined_by_who_may_grant_it_or_taken_back_by_who_made_it()
    {
        var declined = new ProposalDeclined(Role.Coordinator, null);
        Decline(Manager, Opened, Proposed).Then(declined);
        Decline(Viewer(Third, Role.Coordinator), Opened, Proposed).Then(declined);
        Decline(Administrator, Opened, Proposed).ThenRefused(new NotTheirsToGrant(true));
        Decline(Manager, Opened).ThenRefused(new NothingProposed());
    }

    [Fact]
    public void The_same_role_is_not_proposed_twice()
    {
        Propose(Role.Coordinator, Manager, Opened, Proposed).ThenRefused(new RoleWaits());
        Propose(Role.Coordinator, Manager, Opened, Granted).ThenRefused(new RoleHeld());
    }

    [Fact]
    public void A_bodys_role_needs_a_body_of_the_right_kind_that_is_open()
    {
        ProposeFor(Role.AgencyLead, null).ThenRefused(new RoleNeedsBody());
        ProposeFor(Role.SteeringGroupMember, null).ThenRefused(new RoleNeedsBody());
        ProposeFor(Role.AgencyLead, Eastmere).ThenRefused(new WrongKindOfBody("An agency lead answers for an agency"));
        ProposeFor(Role.DistrictLead, Police).ThenRefused(new WrongKindOfBody("A district lead looks after a Community Safety Partnership’s area"));
        ProposeFor(Role.SteeringGroupMember, HomeOffice)
            .ThenRefused(new WrongKindOfBody("A Steering Group member speaks for an agency or a Community Safety Partnership"));
        ProposeFor(Role.Coordinator, Police).ThenRefused(new RoleIsOfNoBody());
        ProposeFor(Role.AgencyLead, Closed).ThenRefused(new RoleOfClosedBody("The old trust"));
        ProposeFor((Role)99, null).ThenRefused(new NoSuchRole());
    }

    [Fact]
    public void A_body_that_closed_meanwhile_keeps_the_role_from_being_granted() =>
        Given<Account>(Opened, new RoleProposed(Role.AgencyLead, Closed.Id, Third))
            .When(a => GrantRoleHandler.Handle(new(Role.AgencyLead, Closed.Id), a, Manager, Proposer, Closed, Today)).ThenRefused(new RoleOfClosedBody("The old trust"));

    [Fact]
    public void A_person_may_answer_for_two_agencies_and_speak_for_a_third_without_answering_for_it()
    {
        var viewer = AccountOf(Somebody, new RoleGranted(Role.AgencyLead, Police.Id), new RoleGranted(Role.AgencyLead, Trust.Id),
            new RoleGranted(Role.SteeringGroupMember, Eastmere.Id)).AsViewer();

        viewer.Bodies.ShouldBe([Police.Id, Trust.Id], ignoreOrder: true);
        viewer.Roles.ShouldBe([Role.AgencyLead, Role.SteeringGroupMember], ignoreOrder: true);
    }

    [Fact]
    public void A_role_is_withdrawn_by_a_manager_or_an_administrator()
    {
        Withdraw(Role.Coordinator, Manager, [Other], Opened, Granted).Then(new RoleWithdrawn(Role.Coordinator, null));
        Withdraw(Role.Coordinator, Administrator, [Third], Opened, Granted).Then(new RoleWithdrawn(Role.Coordinator, null));
        Withdraw(Role.Coordinator, Coordinator, [Third], Opened, Granted).ThenRefused(new NotTheirsToWithdraw());
        Withdraw(Role.Coordinator, Manager, [Other], Opened).ThenRefused(new RoleNotHeld());
    }

    [Fact]
    public void The_last_manager_stays()
    {
        Withdraw(Role.Manager, Administrator, [Somebody], Opened, new RoleGranted(Role.Manager, null)).ThenRefused(new NoManagerLeft());
        Withdraw(Role.Manager, Administrator, [Somebody, Third], Opened, new RoleGranted(Role.Manager, null)).Then(new RoleWithdrawn(Role.Manager, null));
    }

    [Fact]
    public void A_directory_proposes_what_is_new_and_nothing_again_that_was_declined()
    {
        ImmutableList<Role> groups = [Role.Coordinator, Role.Manager, Role.Manager, Role.AgencyLead];
        Given<Account>(Opened).When(a => ProposeByDirectoryHandler.Handle(new(groups), a))
            .Then(new RoleProposed(Role.Coordinator, null, Somebody), new RoleProposed(Role.Manager, null, Somebody));
        Given<Account>(Opened, Granted, new RoleProposed(Role.Manager, null, Somebody), new ProposalDeclined(Role.Manager, null))
            .When(a => ProposeByDirectoryHandler.Handle(new(groups), a)).ThenNothing();
        Given<Account>(Opened, new PersonLeft(Today)).When(a => ProposeByDirectoryHandler.Handle(new(groups), a)).ThenNothing();
    }

    private static When Propose(Role role, Viewer by, params object[] history) => Given<Account>(history)
        .When(a => ProposeRoleHandler.Handle(new(role, FittingFor(role)?.Id), a, by, FittingFor(role), Today));

    private static When ProposeFor(Role role, BodyCard? body) =>
        Given<Account>(Opened).When(a => ProposeRoleHandler.Handle(new(role, body?.Id), a, Manager, body, Today));

    private static When Grant(Viewer by, params object[] history) =>
        Given<Account>(history).When(a => GrantRoleHandler.Handle(new(Role.Coordinator, null), a, by, Proposer, null, Today));

    private static When Decline(Viewer by, params object[] history) =>
        Given<Account>(history).When(a => DeclineProposalHandler.Handle(new(Role.Coordinator, null), a, by));

    private static When Withdraw(Role role, Viewer by, PersonId[] managers, params object[] history) =>
        Given<Account>(history).When(a => WithdrawRoleHandler.Handle(new(role, null), a, by, managers));

    private static BodyCard? FittingFor(Role role) => role switch
    {
        Role.AgencyLead or Role.SteeringGroupMember => Police,
        Role.DistrictLead => Eastmere,
        _ => null,
    };
}
