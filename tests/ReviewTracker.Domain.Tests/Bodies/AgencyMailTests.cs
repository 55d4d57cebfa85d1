using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Bodies;

/// <summary>Mail to an agency is off until somebody switches it on, and comes on the days the agency chose.</summary>
public sealed class AgencyMailTests
{
    private static readonly DateOnly Today = new(2026, 5, 15);
    private static readonly BodyId Police = new(new("00000000-0000-4000-8000-0000000000b1"));
    private static readonly BodyRegistered Registered = new(Police, BodyKind.Agency, "Wealdshire Police", null, "police", null);
    private static readonly AgencyMailSwitchedOn On = new(new(2026, 5, 1));

    private static When When(Func<BodyCard, object> handle, params object[] history) => Given<BodyCard>([Registered, .. history]).When(handle);

    [Fact]
    public void Mail_is_off_at_first_and_switched_on_once()
    {
        Given<BodyCard>(Registered).State.MailSince.ShouldBeNull();
        When(b => SwitchMailOnHandler.Handle(new(), b, somebody: true, Today)).Then(new AgencyMailSwitchedOn(Today));
        When(b => SwitchMailOnHandler.Handle(new(), b, somebody: true, Today), On).ThenRefused(new MailIsOn("Wealdshire Police"));
        Given<BodyCard>(Registered, On).State.MailSince.ShouldBe(new(2026, 5, 1));
    }

    [Fact]
    public void It_is_not_switched_on_where_nobody_would_get_it_or_the_agency_is_no_more()
    {
        When(b => SwitchMailOnHandler.Handle(new(), b, somebody: false, Today)).ThenRefused(new NobodyToMail("Wealdshire Police"));
        When(b => SwitchMailOnHandler.Handle(new(), b, somebody: true, Today), new BodyClosed(new(2026, 5, 14), null)).ThenRefused(new BodyIsClosed("Wealdshire Police"));
        When(b => SwitchMailOnHandler.Handle(new(), b, somebody: true, Today), new BodyClosed(Today, null)).Then(new AgencyMailSwitchedOn(Today));
    }

    [Fact]
    public void It_is_switched_off_and_on_again()
    {
        When(b => SwitchMailOffHandler.Handle(new(), b, Today)).ThenRefused(new MailIsOff("Wealdshire Police"));
        When(b => SwitchMailOffHandler.Handle(new(), b, Today), On).Then(new AgencyMailSwitchedOff(Today));
        When(b => SwitchMailOnHandler.Handle(new(), b, somebody: true, Today), On, new AgencyMailSwitchedOff(new(2026, 5, 2))).Then(new AgencyMailSwitchedOn(Today));
    }

    [Fact]
    public void An_agency_chooses_a_weekly_or_a_monthly_day_and_goes_back_to_none()
    {
        When(b => ChooseMailDayHandler.Handle(new(MailRhythm.Weekly(DayOfWeek.Friday)), b, Today)).Then(new MailDayChosen(MailRhythm.Weekly(DayOfWeek.Friday), Today));
        When(b => ChooseMailDayHandler.Handle(new(MailRhythm.Monthly(28)), b, Today)).Then(new MailDayChosen(MailRhythm.Monthly(28), Today));
        When(b => ChooseMailDayHandler.Handle(new(MailRhythm.AsDue), b, Today), new MailDayChosen(MailRhythm.Monthly(1), Today)).Then(new MailDayChosen(MailRhythm.AsDue, Today));
        When(b => ChooseMailDayHandler.Handle(new(MailRhythm.AsDue), b, Today)).ThenRefused(new RhythmIsSo());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(29)]
    [InlineData(31)]
    public void A_day_that_some_month_does_not_have_is_refused(int day) =>
        When(b => ChooseMailDayHandler.Handle(new(MailRhythm.Monthly(day)), b, Today)).ThenRefused(new NoSuchMonthDay());

    [Fact]
    public void Both_at_once_are_refused() =>
        When(b => ChooseMailDayHandler.Handle(new(new(DayOfWeek.Friday, 1)), b, Today)).ThenRefused(new OneRhythmOnly());
}
