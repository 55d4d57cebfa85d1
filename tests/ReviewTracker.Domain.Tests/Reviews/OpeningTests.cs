using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.Tests.Reviews.Samples;

namespace ReviewTracker.Domain.Tests.Reviews;

public sealed class OpeningTests
{
    private static readonly ReceiveNotification Receive = new(
        TheReview, "2026/04", Day(1, 5), Police, Csp, MannerOfDeath.Suicide, " her former partner ", 1, new(2025, 12, 30), null, " WP/1 ",
        Regimes.Dhr2016, null);

    private static readonly JoinOutOfAreaCase Join = new(
        TheReview, "2026/05", Day(1, 5), " Northshire CSP ", null, Csp, Regimes.Dardr2026, "Two agencies");

    [Fact]
    public void A_notification_opens_a_review_and_gives_the_year_of_death() =>
        Opens(Receive, new NotificationReceived(TheReview, "2026/04", Day(1, 5), Police, Csp, MannerOfDeath.Suicide,
            Text("her former partner"), 1, SealedDate.Of(new(2025, 12, 30)), 2025, "WP/1", Regimes.Dhr2016, null));

    [Fact]
    public void A_reference_already_used_is_refused() =>
        Refused(Receive, new ReferenceTaken("2026/04", "Reference"), taken: true);

    [Theory]
    [InlineData("")]
    [InlineData("2026-04")]
    [InlineData("2026/4")]
    [InlineData("DHR 2026/04")]
    [InlineData("2026/04\n")]
    [InlineData("２０２６/04")]
    [InlineData("2026/00001")]
    public void A_malformed_reference_is_refused(string reference) =>
        Refused(Receive with { Reference = reference }, new ReferenceMalformed("Reference"));

    [Fact]
    public void A_missing_reference_is_refused() =>
        Refused(Receive with { Reference = null! }, new ReferenceMalformed("Reference"));

    [Fact]
    public void The_reference_carries_the_year_of_the_notification() =>
        Refused(Receive with { Reference = "2025/04" }, new ReferenceOfAnotherYear(2026, "Reference"));

    [Fact]
    public void A_notification_in_the_future_is_refused_and_one_today_is_not()
    {
        Refused(Receive with { ReceivedOn = Today.AddDays(1) }, new InTheFuture("date of the notification", "ReceivedOn"));
        Should.NotThrow(() => ReceiveNotificationHandler.Handle(Receive with { ReceivedOn = Today }, false, Today));
    }

    [Theory]
    [InlineData(26)]
    [InlineData(1989)]
    [InlineData(9999)]
    public void An_unlikely_year_is_refused(int year) =>
        Refused(Receive with { ReceivedOn = new(year, 1, 5) }, new UnlikelyYear("date of the notification", year, "ReceivedOn"));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(51)]
    public void Nobody_and_a_crowd_are_refused_as_victims(int victims) =>
        Refused(Receive with { Victims = victims }, new VictimsOutOfRange());

    [Fact]
    public void A_death_after_its_notification_is_refused() =>
        Refused(Receive with { DiedOn = Day(1, 6) }, new DiedAfterNotification());

    [Fact]
    public void A_death_in_an_unlikely_year_is_refused()
    {
        Refused(Receive with { DiedOn = new(25, 12, 30) }, new UnlikelyYear("date of death", 25, "DiedOn"));
        Refused(Receive with { DiedOn = null, YearOfDeath = 2027 }, new UnlikelyYear("death", 2027, "YearOfDeath"));
    }

    [Fact]
    public void Date_and_year_of_death_agree() =>
        Refused(Receive with { YearOfDeath = 2024 }, new YearsOfDeathDiffer(2025));

    [Fact]
    public void An_unknown_regime_is_refused() =>
        Refused(Receive with { Regime = "dhr-1999" }, new UnknownRegime("Regime"));

    [Fact]
    public void Another_areas_case_is_joined() =>
        JoinOutOfAreaCaseHandler.Handle(Join, false, Today).ShouldBe(new OutOfAreaCaseJoined(
            TheReview, "2026/05", Day(1, 5), "Northshire CSP", null, Csp, Regimes.Dardr2026, Text("Two agencies")));

    [Fact]
    public void A_joined_case_says_who_leads_it() =>
        Should.Throw<RefusedException>(() => JoinOutOfAreaCaseHandler.Handle(Join with { LedBy = " " }, false, Today))
            .Refusal.ShouldBe(new LeadingPartnershipMissing());

    [Fact]
    public void A_joined_case_has_a_reference_of_its_own() =>
        Should.Throw<RefusedException>(() => JoinOutOfAreaCaseHandler.Handle(Join, true, Today))
            .Refusal.ShouldBe(new ReferenceTaken("2026/05", "Reference"));

    [Theory]
    [InlineData(2026, 4, "2026/04")]
    [InlineData(2026, 117, "2026/117")]
    public void A_reference_is_year_and_number(int year, int number, string reference)
    {
        ReviewReference.Of(year, number).ShouldBe(reference);
        ReviewReference.FromAddress(ReviewReference.ToAddress(reference)).ShouldBe(reference);
        ReviewReference.YearOf(reference).ShouldBe(year);
    }

    private static void Opens(ReceiveNotification command, NotificationReceived expected) =>
        ReceiveNotificationHandler.Handle(command, false, Today).ShouldBe(expected);

    private static void Refused(ReceiveNotification command, Refusal expected, bool taken = false) =>
        Should.Throw<RefusedException>(() => ReceiveNotificationHandler.Handle(command, taken, Today)).Refusal.ShouldBe(expected);
}
