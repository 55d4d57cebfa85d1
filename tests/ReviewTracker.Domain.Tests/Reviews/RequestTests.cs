using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.Tests.Reviews.Samples;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Reviews;

public sealed class RequestTests
{
    private static readonly MaterialRequested Asked = new(Trust, Material.Imr, Day(3, 2), Day(4, 1));
    private static readonly MaterialReceived CameIn = new(Trust, Material.Imr, Day(4, 3), Text("Case folder, version 1"));
    private static readonly MaterialAccepted Agreed = new(Trust, Material.Imr, Day(4, 20), null);
    private static readonly MaterialReturned SentBack = new(Trust, Material.Imr, Day(4, 20), Text("No analysis yet"), Day(5, 10));
    private static readonly NilReturnReceived Nothing = new(Trust, Material.Imr, Day(3, 9), null);
    private static readonly RequestWithdrawn TakenBack = new(Trust, Material.Imr, Day(3, 9), Text("Not known to them after all"));

    private static readonly RequestMaterial Request = new([Trust], Material.Imr, Day(3, 2), Day(4, 1));
    private static readonly ReceiveMaterial Receive = new(Trust, Material.Imr, Day(4, 3), " Case folder, version 1 ");
    private static readonly AcceptMaterial Accept = new(Trust, Material.Imr, Day(4, 20), null);
    private static readonly ReturnMaterial Return = new(Trust, Material.Imr, Day(4, 20), "No analysis yet", Day(5, 10));
    private static readonly RecordNilReturn Nil = new(Trust, Material.Imr, Day(3, 9), null);
    private static readonly WithdrawRequest Withdraw = new(Trust, Material.Imr, Day(3, 9), "Not known to them after all");

    [Fact]
    public void Several_agencies_are_asked_at_once_each_once_and_also_those_that_were_not_scoped() =>
        When(Request with { Agencies = [Trust, Police, Trust] }, UntilDecided).Then(Asked, Asked with { Agency = Police });

    [Fact]
    public void Where_one_of_several_was_asked_before_nobody_is()
    {
        When(Request with { Agencies = [Police, Trust] }, [.. UntilDecided, Asked]).ThenRefused(new RequestedAlready(1));
        When(Request with { On = Day(4, 21), DueOn = null }, [.. UntilDecided, Asked, CameIn, Agreed]).ThenRefused(new RequestedAlready(1));
        new RequestedAlready(1).Message.ShouldStartWith("One of these agencies has been asked for it already");
        new RequestedAlready(2).Message.ShouldStartWith("2 of these agencies have been asked");
    }

    [Fact]
    public void A_chronology_and_an_individual_management_review_are_two_requests() =>
        When(Request with { Material = Material.Chronology }, [.. UntilDecided, Asked]).Then(Asked with { Material = Material.Chronology });

    [Fact]
    public void After_a_nil_return_or_a_withdrawal_it_can_be_asked_anew_but_not_for_an_earlier_day()
    {
        foreach (var end in new object[] { Nothing, TakenBack })
        {
            When(Request with { On = Day(3, 9) }, [.. UntilDecided, Asked, end]).Then(Asked with { On = Day(3, 9) });
            When(Request with { On = Day(3, 8) }, [.. UntilDecided, Asked, end]).ThenRefused(new BeforeItsLatestStep(Day(3, 9), "On"));
        }
    }

    [Fact]
    public void Nobody_is_no_agency() => When(Request with { Agencies = [] }, UntilDecided).ThenRefused(new NobodyRequested());

    [Fact]
    public void An_individual_management_review_belongs_to_a_review_and_a_chronology_may_help_to_decide()
    {
        When(Request, Notified).ThenRefused(new NotYetAReview());
        When(Request with { On = Day(2, 1) }, UntilDecided).ThenRefused(new BeforeTheReviewBegan(Day(2, 2), "On"));
        When(Request with { Material = Material.Chronology }, Notified).Then(Asked with { Material = Material.Chronology });
    }

    [Fact]
    public void A_request_lies_between_the_notification_and_today()
    {
        var chronology = Request with { Material = Material.Chronology };
        When(chronology with { On = Today.AddDays(1), DueOn = null }, UntilDecided).ThenRefused(new InTheFuture("date of the request", "On"));
        When(chronology with { On = Day(1, 4) }, UntilDecided).ThenRefused(new BeforeTheNotification("date of the request", Day(1, 5), "On"));
        When(chronology with { On = new(26, 3, 2) }, UntilDecided).ThenRefused(new UnlikelyYear("date of the request", 26, "On"));
        When(chronology with { On = Today, DueOn = Today }, UntilDecided).Then(new MaterialRequested(Trust, Material.Chronology, Today, Today));
    }

    [Fact]
    public void It_is_wanted_after_it_is_asked_for_and_in_a_likely_year()
    {
        When(Request with { DueOn = Day(3, 1) }, UntilDecided).ThenRefused(new WantedBeforeAsked(Day(3, 2), "DueOn"));
        When(Request with { DueOn = new(2206, 4, 1) }, UntilDecided).ThenRefused(new UnlikelyYear("date it is wanted by", 2206, "DueOn"));
        When(Request with { DueOn = null }, UntilDecided).Then(Asked with { DueOn = null });
        Step(r => ReturnMaterialHandler.Handle(Return with { DueOn = Day(4, 19) }, r, Today), Asked, CameIn).ThenRefused(new WantedBeforeAsked(Day(4, 20), "DueOn"));
    }

    [Fact]
    public void Nothing_is_asked_on_a_review_that_has_ended_or_is_led_elsewhere()
    {
        When(Request, [.. UntilDecided, new ReviewEnded(Ending.Discontinued, Day(3, 1), null, Text("Court"))])
            .ThenRefused(new ReviewHasEnded("Discontinued"));
        When(Request, Joined).ThenRefused(new LedElsewhere());
    }

    [Fact]
    public void It_comes_in_and_where_it_is_held_is_recorded_never_the_document()
    {
        Step(r => ReceiveMaterialHandler.Handle(Receive, r, Today), Asked).Then(CameIn);
        Step(r => ReceiveMaterialHandler.Handle(Receive with { Details = "  " }, r, Today), Asked).ThenRefused(new PlaceMissing());
    }

    [Fact]
    public void A_newer_version_may_come_in_before_the_panel_has_looked_and_after_it_went_back()
    {
        Step(r => ReceiveMaterialHandler.Handle(Receive with { On = Day(4, 9), Details = "Version 2" }, r, Today), Asked, CameIn)
            .Then(CameIn with { On = Day(4, 9), Where = Text("Version 2") });
        Step(r => ReceiveMaterialHandler.Handle(Receive with { On = Day(5, 9), Details = "Version 2" }, r, Today), Asked, CameIn, SentBack)
            .Then(CameIn with { On = Day(5, 9), Where = Text("Version 2") });
        Step(r => ReceiveMaterialHandler.Handle(Receive with { On = Day(5, 9) }, r, Today), Asked, CameIn, Agreed)
            .ThenRefused(new AcceptedAlready(Day(4, 20)));
    }

    [Fact]
    public void What_came_in_is_accepted_once()
    {
        Step(r => AcceptMaterialHandler.Handle(Accept, r, Today), Asked, CameIn).Then(Agreed);
        Step(r => AcceptMaterialHandler.Handle(Accept, r, Today), Asked, CameIn, Agreed).ThenRefused(new AcceptedAlready(Day(4, 20)));
    }

    [Fact]
    public void What_did_not_come_in_is_neither_accepted_nor_sent_back()
    {
        Step(r => AcceptMaterialHandler.Handle(Accept, r, Today), Asked).ThenRefused(new NotReceivedYet());
        Step(r => ReturnMaterialHandler.Handle(Return, r, Today), Asked).ThenRefused(new NotReceivedYet());
        Step(r => AcceptMaterialHandler.Handle(Accept, r, Today), Asked, CameIn, SentBack).ThenRefused(new NotReceivedYet());
    }

    [Fact]
    public void What_came_in_is_sent_back_with_a_reason_also_after_it_was_accepted()
    {
        Step(r => ReturnMaterialHandler.Handle(Return, r, Today), Asked, CameIn).Then(SentBack);
        Step(r => ReturnMaterialHandler.Handle(Return, r, Today), Asked, CameIn, Agreed).Then(SentBack);
        Step(r => ReturnMaterialHandler.Handle(Return with { Details = null }, r, Today), Asked, CameIn).ThenRefused(new ReasonMissing("Details"));
    }

    [Fact]
    public void An_agency_with_nothing_to_send_is_done_unless_it_has_sent_something()
    {
        Step(r => RecordNilReturnHandler.Handle(Nil, r, Today), Asked).Then(Nothing);
        Step(r => RecordNilReturnHandler.Handle(Nil with { On = Day(4, 21) }, r, Today), Asked, CameIn, SentBack).Then(Nothing with { On = Day(4, 21) });
        Step(r => RecordNilReturnHandler.Handle(Nil with { On = Day(4, 21) }, r, Today), Asked, CameIn).ThenRefused(new CameInAlready());
        Step(r => ReceiveMaterialHandler.Handle(Receive, r, Today), Asked, Nothing).ThenRefused(new NilReturnOnRecord(Day(3, 9)));
    }

    [Fact]
    public void A_request_is_taken_back_with_a_reason_unless_something_came_in()
    {
        Step(r => WithdrawRequestHandler.Handle(Withdraw, r, Today), Asked).Then(TakenBack);
        Step(r => WithdrawRequestHandler.Handle(Withdraw with { Details = "" }, r, Today), Asked).ThenRefused(new ReasonMissing("Details"));
        Step(r => WithdrawRequestHandler.Handle(Withdraw with { On = Day(4, 21) }, r, Today), Asked, CameIn).ThenRefused(new CameInAlready());
        Step(r => AcceptMaterialHandler.Handle(Accept, r, Today), Asked, TakenBack).ThenRefused(new NotRequested());
    }

    [Fact]
    public void Nothing_happens_to_what_was_never_asked_for()
    {
        Step(r => ReceiveMaterialHandler.Handle(Receive, r, Today)).ThenRefused(new NotRequested());
        Step(r => AcceptMaterialHandler.Handle(Accept, r, Today)).ThenRefused(new NotRequested());
        Step(r => ReturnMaterialHandler.Handle(Return, r, Today)).ThenRefused(new NotRequested());
        Step(r => RecordNilReturnHandler.Handle(Nil, r, Today)).ThenRefused(new NotRequested());
        Step(r => WithdrawRequestHandler.Handle(Withdraw, r, Today)).ThenRefused(new NotRequested());
        Step(r => ReceiveMaterialHandler.Handle(Receive with { Material = Material.Chronology }, r, Today), Asked).ThenRefused(new NotRequested());
        Step(r => ReceiveMaterialHandler.Handle(Receive with { Agency = Police }, r, Today), Asked).ThenRefused(new NotRequested());
    }

    [Fact]
    public void A_step_lies_between_the_latest_one_and_today()
    {
        Step(r => ReceiveMaterialHandler.Handle(Receive with { On = Day(3, 1) }, r, Today), Asked).ThenRefused(new BeforeItsLatestStep(Day(3, 2), "On"));
        Step(r => AcceptMaterialHandler.Handle(Accept with { On = Day(4, 2) }, r, Today), Asked, CameIn).ThenRefused(new BeforeItsLatestStep(Day(4, 3), "On"));
        Step(r => AcceptMaterialHandler.Handle(Accept with { On = Today.AddDays(1) }, r, Today), Asked, CameIn).ThenRefused(new InTheFuture("date", "On"));
        Step(r => AcceptMaterialHandler.Handle(Accept with { On = Today }, r, Today), Asked, CameIn).Then(Agreed with { On = Today });
    }

    [Fact]
    public void The_file_has_one_row_per_agency_and_material_with_its_latest_step()
    {
        var file = File([.. UntilDecided, Asked, Asked with { Agency = Police }, CameIn, SentBack]);
        file.Requests.ShouldBe([
            new MaterialRequest(Trust, Material.Imr, RequestState.Returned, Day(3, 2), Day(5, 10), Day(4, 3), Day(4, 20), CameIn.Where, SentBack.Reason),
            new MaterialRequest(Police, Material.Imr, RequestState.Requested, Day(3, 2), Day(4, 1), null, Day(3, 2), null, null)]);
    }

    [Fact]
    public void What_is_with_the_agency_is_overdue_the_day_after_it_was_wanted()
    {
        var asked = File([.. UntilDecided, Asked]).Requests[0];
        (asked.IsOverdueOn(Day(4, 1)), asked.IsOverdueOn(Day(4, 2)), asked.DaysWaitingOn(Day(4, 2))).ShouldBe((false, true, 31));
        var arrived = File([.. UntilDecided, Asked, CameIn]).Requests[0];
        (arrived.IsOverdueOn(Today), arrived.DaysWaitingOn(Day(4, 10))).ShouldBe((false, 7));
        var back = File([.. UntilDecided, Asked, CameIn, SentBack]).Requests[0];
        (back.IsOverdueOn(Day(5, 10)), back.IsOverdueOn(Day(5, 11))).ShouldBe((false, true));
        File([.. UntilDecided, Asked, CameIn, Agreed]).Requests[0].DaysWaitingOn(Today).ShouldBe(0);
    }

    [Fact]
    public void All_is_in_when_whoever_is_still_asked_has_settled_it()
    {
        AllIn().ShouldBeFalse();
        AllIn(Asked).ShouldBeFalse();
        AllIn(Asked, TakenBack).ShouldBeFalse();
        AllIn(Asked, Nothing).ShouldBeTrue();
        AllIn(Asked, CameIn, Agreed, Asked with { Agency = Police }).ShouldBeFalse();
        AllIn(Asked, CameIn, Agreed, Asked with { Agency = Police }, TakenBack with { Agency = Police }).ShouldBeTrue();
        File([.. UntilDecided, Asked, Nothing]).Requests.AllSettled(Material.Chronology).ShouldBeFalse();
    }

    private static bool AllIn(params object[] steps) => File([.. UntilDecided, .. steps]).Requests.AllSettled(Material.Imr);

    private static When When(RequestMaterial command, params object[] history) =>
        Given<Review>(history).When(review => RequestMaterialHandler.Handle(command, review, Today));

    private static When Step(Func<Review, object> handle, params object[] steps) => Given<Review>([.. UntilDecided, .. steps]).When(handle);
}
