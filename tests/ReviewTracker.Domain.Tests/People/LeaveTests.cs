using ReviewTracker.Domain.People;
using static ReviewTracker.Domain.Tests.People.Samples;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.People;

public sealed class LeaveTests
{
    private static readonly RoleGranted Lead = new(Role.AgencyLead, Police.Id);
    private static readonly DateOnly From = new(2026, 5, 18), Until = new(2026, 5, 29);
    private static readonly DeputyNamed Named = new(Role.AgencyLead, Police.Id, Third, From, Until);

    [Fact]
    public void A_deputy_with_the_same_role_for_the_same_body_stands_in() =>
        Name(new(Role.AgencyLead, Police.Id, Third, From, Until), AccountOf(Third, Lead), LeadOf(Somebody, Police.Id)).Then(Named);

    [Fact]
    public void A_deputy_without_that_role_is_refused()
    {
        var command = new NameDeputy(Role.AgencyLead, Police.Id, Third, From, Until);
        Name(command, AccountOf(Third, new RoleGranted(Role.AgencyLead, Trust.Id)), Manager).ThenRefused(new DeputyWithoutRole());
        Name(command, AccountOf(Third, new RoleGranted(Role.SteeringGroupMember, Police.Id)), Manager).ThenRefused(new DeputyWithoutRole());
        Name(command, null, Manager).ThenRefused(new DeputyWithoutRole());
        Name(command with { Deputy = Somebody }, AccountOf(Somebody, Lead), Manager).ThenRefused(new DeputyWithoutRole());
    }

    [Fact]
    public void A_leave_has_days_that_make_sense()
    {
        var (command, deputy) = (new NameDeputy(Role.AgencyLead, Police.Id, Third, From, Until), AccountOf(Third, Lead));
        Name(command with { Until = From.AddDays(-1) }, deputy, Manager).ThenRefused(new LeaveEndsBeforeItBegins());
        Name(command with { From = new(2026, 5, 1), Until = Today.AddDays(-1) }, deputy, Manager).ThenRefused(new LeaveIsOver());
        Name(command with { Until = From.AddDays(367) }, deputy, Manager).ThenRefused(new LeaveTooLong());
        Name(command, AccountOf(Third, Lead, new DeputyNamed(Role.AgencyLead, Police.Id, Other, Until, Until)), Manager).ThenRefused(new DeputyAway());
    }

    [Fact]
    public void Deputies_are_named_by_the_lead_themself_or_by_who_runs_people_here()
    {
        var (command, deputy) = (new NameDeputy(Role.AgencyLead, Police.Id, Third, From, Until), AccountOf(Third, Lead));
        Name(command, deputy, Administrator).Then(Named);
        Name(command, deputy, Coordinator).ThenRefused(new NotTheirsToDeputise());
        Name(command, deputy, LeadOf(Other, Police.Id)).ThenRefused(new NotTheirsToDeputise());
    }

    [Fact]
    public void A_deputy_gains_nothing_and_goes_with_the_role_they_stand_in_for()
    {
        var away = AccountOf(Somebody, Lead, Named);
        away.IsAwayOn(From).ShouldBeTrue();
        away.IsAwayOn(Until.AddDays(1)).ShouldBeFalse();
        AccountOf(Somebody, Lead, Named, new RoleWithdrawn(Role.AgencyLead, Police.Id)).Deputies.ShouldBeEmpty();
    }

    [Fact]
    public void A_deputyship_ends_once()
    {
        Given<Account>(Opened, Lead, Named).When(a => EndDeputyHandler.Handle(new(Role.AgencyLead, Police.Id), a, Manager))
            .Then(new DeputyEnded(Role.AgencyLead, Police.Id));
        Given<Account>(Opened, Lead).When(a => EndDeputyHandler.Handle(new(Role.AgencyLead, Police.Id), a, Manager)).ThenRefused(new NobodyStandsIn());
    }

    [Fact]
    public void Leaving_withdraws_every_role_at_once()
    {
        var coordinator = new RoleGranted(Role.Coordinator, null);
        Given<Account>(Opened, new PersonInvited(), Lead, coordinator).When(a => LeaveHandler.Handle(new(Today), a, Manager, [Other], Today))
            .Then(new RoleWithdrawn(Role.AgencyLead, Police.Id), new RoleWithdrawn(Role.Coordinator, null), new PersonLeft(Today));

        var gone = AccountOf(Somebody, new PersonInvited(), Lead, new RoleProposed(Role.Coordinator, null, Third), new PersonLeft(Today));
        gone.MaySignIn.ShouldBeFalse();
        gone.AsViewer().Roles.ShouldBeEmpty();
        gone.Proposals.ShouldBeEmpty();
    }

    [Fact]
    public void Leaving_is_refused_for_oneself_for_the_last_manager_and_for_days_to_come()
    {
        LeaveOn(Today, Viewer(Somebody, Role.Manager), Lead).ThenRefused(new OwnRoles());
        LeaveOn(Today, Coordinator, Lead).ThenRefused(new NotTheirsToWithdraw());
        LeaveOn(Today.AddDays(1), Manager, Lead).ThenRefused(new LastDayInTheFuture());
        LeaveOn(new(26, 5, 1), Manager, Lead).ThenRefused(new UnlikelyLastDay(26));
        LeaveOn(Today, Administrator, new RoleGranted(Role.Manager, null)).ThenRefused(new NoManagerLeft());
        LeaveOn(Today, Manager, new PersonLeft(Today)).ThenRefused(new HasLeft());
    }

    [Fact]
    public void Who_has_left_is_given_nothing_until_they_are_back()
    {
        var left = new PersonLeft(Today);
        Given<Account>(Opened, left).When(a => ProposeRoleHandler.Handle(new(Role.Coordinator, null), a, Manager, null, Today)).ThenRefused(new HasLeft());
        Given<Account>(Opened, left).When(a => InviteAgainHandler.Handle(new(), a, 0)).ThenRefused(new HasLeft());
        Given<Account>(Opened, left).When(a => ComeBackHandler.Handle(new(), a, Manager)).Then(new PersonCameBack());
        Given<Account>(Opened).When(a => ComeBackHandler.Handle(new(), a, Manager)).ThenRefused(new HasNotLeft());
        AccountOf(Somebody, Lead, left, new PersonCameBack()).AsViewer().Roles.ShouldBeEmpty();
    }

    [Fact]
    public void An_address_that_opens_cases_is_moved_by_a_manager_and_never_by_oneself()
    {
        Correct(true, Manager, Lead).Then(new CardCorrected(), new RoleWithdrawn(Lead.Role, Lead.Body), new RoleProposed(Lead.Role, Lead.Body, Manager.Person));
        Correct(true, Administrator, new RoleProposed(Role.Coordinator, null, Other)).Then(
            new CardCorrected(), new ProposalDeclined(Role.Coordinator, null), new RoleProposed(Role.Coordinator, null, Administrator.Person));
        Correct(true, Manager, new RoleGranted(Role.Administrator, null)).Then(new CardCorrected());
        Correct(true, Administrator, Lead).ThenRefused(new AddressOpensCases());
        Correct(false, Administrator, Lead).Then(new CardCorrected());
        Correct(true, Administrator).Then(new CardCorrected());
        Correct(true, Viewer(Somebody, Role.Manager), new RoleGranted(Role.Manager, null)).ThenRefused(new OwnAddress());
        Correct(false, Coordinator).ThenRefused(new NotTheirsToCorrect());
    }

    private static When Name(NameDeputy command, Account? deputy, Viewer by) =>
        Given<Account>(Opened, Lead).When(a => NameDeputyHandler.Handle(command, a, deputy, by, Today));

    private static When LeaveOn(DateOnly day, Viewer by, object before) =>
        Given<Account>(Opened, before).When(a => LeaveHandler.Handle(new(day), a, by, [Somebody], Today));

    private static When Correct(bool address, Viewer by, params object[] history) =>
        Given<Account>([Opened, .. history]).When(a => CorrectCardHandler.Handle(new(address), a, by));
}
