using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.Tests.Reviews.Samples;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Reviews;

/// <summary>Those who watch over the record open a review for a time, with a reason.</summary>
public sealed class OpeningCaseTests
{
    private const string Why = "A complaint about its conduct";

    /// <summary>15 May 2026, 10:00 in the United Kingdom.</summary>
    private static readonly DateTimeOffset Now = new(2026, 5, 15, 9, 0, 0, TimeSpan.Zero);

    private static readonly Viewer Ada = new(new(new Guid("00000000-0000-4000-8000-0000000000c8")), [Role.Auditor], []);
    private static readonly Viewer Officer = new(new(new Guid("00000000-0000-4000-8000-0000000000c9")), [Role.DataProtectionOfficer], []);
    private static readonly Viewer Manager = new(Coordinator, [Role.Manager], []);
    private static readonly CaseOpened Opened = new(Ada.Person, Role.Auditor, Text(Why), Now.AddHours(4));

    [Fact]
    public void It_is_opened_for_some_hours_or_until_the_end_of_a_day()
    {
        Open(new(Why, 4, null), Ada, UntilDecided).Then(Opened);
        Open(new(Why, 120, null), Ada, UntilDecided).Then(Opened with { Until = Now.AddDays(5) });
        Open(new(Why, null, Day(5, 15)), Officer, UntilDecided)
            .Then(new CaseOpened(Officer.Person, Role.DataProtectionOfficer, Text(Why), Day(5, 15).EndOfUkDay()));
        Open(new(Why, null, Day(5, 19)), Ada, UntilDecided).Then(Opened with { Until = Day(5, 19).EndOfUkDay() });
    }

    [Fact]
    public void It_is_not_opened_for_longer_than_five_days_or_for_no_time()
    {
        Open(new(Why, 121, null), Ada, UntilDecided).ThenRefused(new OpenTooLong("Hours"));
        Open(new(Why, int.MaxValue, null), Ada, UntilDecided).ThenRefused(new OpenTooLong("Hours"));
        Open(new(Why, null, Day(5, 20)), Ada, UntilDecided).ThenRefused(new OpenTooLong("Day"));
        Open(new(Why, null, DateOnly.MaxValue), Ada, UntilDecided).ThenRefused(new OpenTooLong("Day"));
        Open(new(Why, 0, null), Ada, UntilDecided).ThenRefused(new NoTimeAtAll("Hours"));
        Open(new(Why, null, Day(5, 14)), Ada, UntilDecided).ThenRefused(new NoTimeAtAll("Day"));
        Open(new(Why, null, null), Ada, UntilDecided).ThenRefused(new HowLongUnclear());
        Open(new(Why, 4, Day(5, 15)), Ada, UntilDecided).ThenRefused(new HowLongUnclear());
    }

    [Fact]
    public void A_reason_is_a_sentence()
    {
        Open(new("  ", 4, null), Ada, UntilDecided).ThenRefused(new ReasonMissing("Reason"));
        Open(new("Just because", 4, null), Ada, UntilDecided).ThenRefused(new ReasonTooShort());
    }

    [Fact]
    public void Only_those_who_watch_over_the_record_open_one()
    {
        foreach (var role in Enum.GetValues<Role>().Where(r => r is not (Role.Auditor or Role.DataProtectionOfficer)))
            Open(new(Why, 4, null), Ada with { Roles = [role] }, UntilDecided).ThenRefused(new OnlyWatchersOpen());
    }

    [Fact]
    public void A_restricted_review_stays_shut_also_to_somebody_named() =>
        Open(new(Why, 4, null), Ada, [.. UntilDecided, new AccessRestricted([Ada.Person], Text("Staff"))]).ThenRefused(new RestrictedStaysShut());

    [Fact]
    public void It_is_opened_again_only_once_it_is_over()
    {
        object[] open = [.. UntilDecided, Opened];
        Open(new(Why, 4, null), Ada, open).ThenRefused(new OpenAlready());
        Open(new(Why, 4, null), Ada, [.. open, new CaseOpeningEnded(Ada.Person, null)]).Then(Opened);
        Open(new(Why, 4, null), Officer, open).Then(new CaseOpened(Officer.Person, Role.DataProtectionOfficer, Text(Why), Now.AddHours(4)));
        Given<Review>(open).When(r => OpenCaseHandler.Handle(new(Why, 4, null), r, Ada, Opened.Until)).Then(Opened with { Until = Opened.Until.AddHours(4) });
    }

    [Fact]
    public void Its_opener_ends_it_and_a_manager_anybodys()
    {
        object[] open = [.. UntilDecided, Opened];
        End(new(Ada.Person, null), Ada, open).Then(new CaseOpeningEnded(Ada.Person, null));
        End(new(Ada.Person, "Not needed"), Manager, open).Then(new CaseOpeningEnded(Ada.Person, Text("Not needed")));
        End(new(Ada.Person, null), Officer, open).ThenRefused(new OthersOpening());
    }

    [Fact]
    public void What_is_over_is_not_ended_again()
    {
        End(new(Ada.Person, null), Manager, UntilDecided).ThenRefused(new OpeningIsOver());
        End(new(Ada.Person, null), Ada, [.. UntilDecided, Opened, new CaseOpeningEnded(Ada.Person, null)]).ThenRefused(new OpeningIsOver());
        End(new(Ada.Person, null), Ada, [.. UntilDecided, Opened with { Until = Now }]).ThenRefused(new OpeningIsOver());
    }

    [Fact]
    public void A_restriction_ends_every_opening_for_good()
    {
        object[] history = [.. UntilDecided, Opened with { Until = DateTimeOffset.MaxValue }, new AccessRestricted([Coordinator], Text("Staff")), new AccessRestrictionLifted(Text("Gone"))];
        File(history).Openings.Single().End.ShouldNotBeNull();
        Row(Today, history).Openings.ShouldBeNull();
        Open(new(Why, 4, null), Ada, history).Then(Opened);
    }

    [Fact]
    public void The_file_keeps_every_opening_and_the_row_only_what_was_not_ended()
    {
        var file = File([.. UntilDecided, Opened with { Until = DateTimeOffset.MaxValue }, new CaseOpeningEnded(Ada.Person, Text("Done")), Opened]);
        file.Openings.Select(o => o.End?.Reason?.Plain).ShouldBe(["Done", null]);
        (file.Openings[1].IsOpenAt(Now), file.Openings[1].IsOpenAt(Opened.Until)).ShouldBe((true, false));
        Row(Today, [.. UntilDecided, Opened]).Openings.ShouldBe([new OpenFor(Ada.Person, Opened.Until)]);
        Row(Today, UntilDecided).Openings.ShouldBeNull();
    }

    private static When Open(OpenCase command, Viewer by, object[] history) =>
        Given<Review>(history).When(review => OpenCaseHandler.Handle(command, review, by, Now));

    private static When End(EndCaseOpening command, Viewer by, object[] history) =>
        Given<Review>(history).When(review => EndCaseOpeningHandler.Handle(command, review, by, Now));
}
