using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Recommendations;

/// <summary>Replies that are logged, agencies' own names for their parts, evidence that is seen or handed in.</summary>
public sealed class ReplyTests
{
    private static readonly HandedInFile Audit = new(new("00000000-0000-4000-8000-0000000000fa"), Text("audit.pdf"), "pdf", 120_000, "ab");
    private static readonly AttachEvidence Attach = new(Protocol, Police, EvidenceKind.Audited, Text("Ten of ten."), Audit, NoPatientData: true, Most: 10_000_000, Day(2, 5));

    private static When WhenAgreed(Func<Recommendation, object> handle, params object[] more) => Given<Recommendation>(Agreed.And(more)).When(handle);

    private static When Attached(AttachEvidence command) => WhenAgreed(r => AttachEvidenceHandler.Handle(command, r, Today));

    private static readonly ActionClosedUncompleted Closed = new(Protocol, Closure.Superseded, Quarterly, Decision, Text("Replaced."), Day(10, 5));

    [Theory]
    [InlineData(ReplyWay.Telephone)]
    [InlineData(ReplyWay.Email)]
    public void A_reply_is_logged_with_who_and_how(ReplyWay way) =>
        WhenAgreed(r => LogReplyHandler.Handle(new(Protocol, Police, way, Owner, Text("Next week."), Day(14, 5)), r, Today))
            .Then(new ReplyReceived(Protocol, Police, way, Owner, Text("Next week."), Day(14, 5)));

    [Fact]
    public void A_reply_about_what_is_over_is_logged_too_and_nobody_need_have_said_who_they_were() =>
        WhenAgreed(r => LogReplyHandler.Handle(new(Protocol, Police, ReplyWay.Email, null, Text("Why was it closed?"), Today), r, Today), Closed)
            .Then(new ReplyReceived(Protocol, Police, ReplyWay.Email, null, Text("Why was it closed?"), Today));

    [Theory]
    [InlineData(ReplyWay.Link)]
    [InlineData(ReplyWay.Page)]
    [InlineData(ReplyWay.Spreadsheet)]
    public void What_came_otherwise_is_not_logged_by_hand(ReplyWay way) =>
        WhenAgreed(r => LogReplyHandler.Handle(new(Protocol, Police, way, Owner, Text("Next week."), Today), r, Today)).ThenRefused(new NotALoggedReply());

    [Fact]
    public void A_logged_reply_needs_words_a_day_that_has_come_and_an_agency_with_a_part()
    {
        var reply = new LogReply(Protocol, Police, ReplyWay.Email, Owner, Text("Next week."), Today);
        WhenAgreed(r => LogReplyHandler.Handle(reply with { Words = null }, r, Today)).ThenRefused(new TextMissing("Say what the reply was.", "Words"));
        WhenAgreed(r => LogReplyHandler.Handle(reply with { Words = Text(new('x', 4_001)) }, r, Today)).ThenRefused(new TextTooLong(4_000, "Words"));
        WhenAgreed(r => LogReplyHandler.Handle(reply with { On = Day(16, 5) }, r, Today)).ThenRefused(new DayInTheFuture("The day of the reply"));
        WhenAgreed(r => LogReplyHandler.Handle(reply with { On = Day(1, 1, 26) }, r, Today)).ThenRefused(new UnlikelyYear("On"));
        WhenAgreed(r => LogReplyHandler.Handle(reply with { Agency = Council }, r, Today)).ThenRefused(new UnknownPart());
    }

    [Fact]
    public void An_agency_gives_its_part_words_and_a_reference_of_its_own_and_takes_them_back()
    {
        WhenAgreed(r => GiveLabelHandler.Handle(new(Protocol, Police, Text("Protocol work"), Text("QI-7")), r)).Then(new LabelGiven(Protocol, Police, Text("Protocol work"), Text("QI-7")));
        WhenAgreed(r => GiveLabelHandler.Handle(new(Protocol, Police, null, null), r)).Then(new LabelGiven(Protocol, Police, null, null));
    }

    [Fact]
    public void Its_own_words_are_short_and_on_one_line()
    {
        WhenAgreed(r => GiveLabelHandler.Handle(new(Protocol, Police, Text(new('x', 60)), Text(new('x', 30))), r)).Refusal.ShouldBeNull();
        WhenAgreed(r => GiveLabelHandler.Handle(new(Protocol, Police, Text(new('x', 61)), null), r)).ThenRefused(new TextTooLong(60, "Label"));
        WhenAgreed(r => GiveLabelHandler.Handle(new(Protocol, Police, null, Text(new('x', 31))), r)).ThenRefused(new TextTooLong(30, "Reference"));
        WhenAgreed(r => GiveLabelHandler.Handle(new(Protocol, Police, Text("One\r\nBcc: two"), null), r)).ThenRefused(new OneLineOnly("Label"));
        WhenAgreed(r => GiveLabelHandler.Handle(new(Protocol, Police, Text("Words"), null), r), Closed).ThenRefused(new ActionIsOver(ActionStatus.Superseded));
    }

    [Fact]
    public void Evidence_is_seen_by_somebody_and_no_copy_is_held()
    {
        var seen = new SeeEvidence(Protocol, Police, EvidenceKind.Audited, Text("The audit, on a screen."), Owner, Day(14, 5));
        WhenAgreed(r => SeeEvidenceHandler.Handle(seen, r, Today)).Then(new EvidenceSeen(Protocol, Police, EvidenceKind.Audited, Text("The audit, on a screen."), Owner, Day(14, 5)));
        WhenAgreed(r => SeeEvidenceHandler.Handle(seen with { What = null }, r, Today)).ThenRefused(new TextMissing("Say what was seen.", "What"));
        WhenAgreed(r => SeeEvidenceHandler.Handle(seen with { On = Day(16, 5) }, r, Today)).ThenRefused(new DayInTheFuture("The day it was seen"));
        Given<Recommendation>(Made, Added).When(r => SeeEvidenceHandler.Handle(seen, r, Today)).ThenRefused(new NotYetAgreed());
        WhenAgreed(r => SeeEvidenceHandler.Handle(seen, r, Today), Closed).ThenRefused(new ActionIsOver(ActionStatus.Superseded));
    }

    [Fact]
    public void A_file_is_handed_in_with_what_it_shows_and_what_it_is()
    {
        Attached(Attach).Then(new EvidenceAttached(Protocol, Police, EvidenceKind.Audited, Text("Ten of ten."), Audit.Id, Text("audit.pdf"), "pdf", 120_000, "ab", Day(2, 5)));
        Attached(Attach with { File = Audit with { Bytes = 10_000_000 } }).Refusal.ShouldBeNull();
    }

    [Fact]
    public void A_file_that_is_empty_too_large_or_of_no_kind_that_is_kept_is_refused()
    {
        Attached(Attach with { File = Audit with { Bytes = 0 } }).ThenRefused(new FileEmpty());
        Attached(Attach with { File = Audit with { Bytes = 10_000_001 } }).ThenRefused(new FileTooLarge(10_000_000));
        Attached(Attach with { File = Audit with { Type = null } }).ThenRefused(new FileOfNoKind());
        Attached(Attach with { File = Audit with { Name = null } }).ThenRefused(new TextMissing("Give the file a name.", "File"));
    }

    [Fact]
    public void A_file_needs_its_tick_its_words_and_an_open_agreed_part()
    {
        Attached(Attach with { NoPatientData = false }).ThenRefused(new PatientDataUnsaid());
        Attached(Attach with { What = null }).ThenRefused(new TextMissing("Say what the evidence shows.", "What"));
        Attached(Attach with { On = Day(16, 5) }).ThenRefused(new DayInTheFuture("The date of the evidence"));
        Given<Recommendation>(Made, Added).When(r => AttachEvidenceHandler.Handle(Attach, r, Today)).ThenRefused(new NotYetAgreed());
        WhenAgreed(r => AttachEvidenceHandler.Handle(Attach, r, Today), Closed).ThenRefused(new ActionIsOver(ActionStatus.Superseded));
    }
}
