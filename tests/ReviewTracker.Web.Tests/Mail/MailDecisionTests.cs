using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Tests.Store;

namespace ReviewTracker.Web.Tests.Mail;

/// <summary>What people decide about mail that failed, or of which nobody can know.</summary>
public sealed class MailDecisionTests : OutboxCase
{
    [Fact]
    public async Task Sent_again_by_a_person_it_is_due_at_once_with_tries_beginning_anew()
    {
        var id = await Unknown();
        var act = CaseStore.NewAct("They say it never came");

        await Decisions.SendAgain(id, 3, act, CancellationToken.None);
        await Decisions.SendAgain(id, 3, act, CancellationToken.None);

        var story = (await List.Get(id, Manager, CancellationToken.None))!;
        story.Steps.Select(s => s.State).ShouldBe([MailState.Pending, MailState.Sending, MailState.Unknown, MailState.Pending]);
        story.Steps[^1].ShouldSatisfyAllConditions(s => s.By.ShouldBe(act.By), s => s.Reason.ShouldBe("They say it never came"));
        var mail = (await Queue.Take(Lease, CancellationToken.None))!;
        (mail.Try, mail.Attempt, mail.Facts!["code"]).ShouldBe((1, 2, "481516"));
        (await Everything()).ShouldNotContain("never came");
    }

    [Fact]
    public async Task Of_two_people_who_decide_at_once_one_wins_and_the_other_is_told()
    {
        for (var n = 0; n < 10; n++)
        {
            var id = await Unknown();
            var again = Decisions.SendAgain(id, 3, CaseStore.NewAct("Again"), CancellationToken.None);
            var settle = Decisions.Settle(id, 3, arrived: true, CaseStore.NewAct("It came"), CancellationToken.None);

            var ends = await Task.WhenAll(Ended(again), Ended(settle));

            ends.OfType<StreamMovedOnException>().Single().Since.Single().Data.ShouldBeAssignableTo<object>()
                .ShouldBeOfType(ends[0] is null ? typeof(MailSentAgain) : typeof(MailSettled));
            ends.Count(e => e is null).ShouldBe(1);
            await Store.Run("delete from rt.outbox");
        }
    }

    [Fact]
    public async Task What_was_settled_or_is_under_way_is_refused_in_a_sentence()
    {
        var id = await Unknown();
        await Decisions.Settle(id, 3, arrived: false, CaseStore.NewAct("Told by telephone"), CancellationToken.None);

        (await Refused(() => Decisions.SendAgain(id, 4, CaseStore.NewAct("Again"), CancellationToken.None))).ShouldBeOfType<MailIsNotOpen>();
        await Outbox.Add(Owed("waits"), CancellationToken.None);
        var waiting = await Store.Ask<Guid>("select id from rt.outbox where state = 'pending'");
        (await Refused(() => Decisions.Settle(waiting, 1, true, CaseStore.NewAct("?"), CancellationToken.None))).ShouldBeOfType<MailIsUnderWay>();
        (await List.Counts(Manager, CancellationToken.None)).ShouldSatisfyAllConditions(c => c.FailedOpen.ShouldBe(0), c => c.Of(MailState.Failed).ShouldBe(1));
    }

    [Fact]
    public async Task Whoever_does_not_look_after_mail_sees_none()
    {
        var id = await Unknown();
        var lead = new Viewer(CaseStore.Somebody, [Role.AgencyLead, Role.SteeringGroupChair], []);

        (await List.Get(id, lead, CancellationToken.None)).ShouldBeNull();
        (await List.Page(null, 1, lead, CancellationToken.None)).ShouldSatisfyAllConditions(p => p.Total.ShouldBe(0), p => p.Rows.ShouldBeEmpty());
        (await List.Counts(lead, CancellationToken.None)).ByState.ShouldBeEmpty();
        (await List.Page(MailState.Unknown, 1, Manager, CancellationToken.None)).Rows.Single().Id.ShouldBe(id);
    }
}
