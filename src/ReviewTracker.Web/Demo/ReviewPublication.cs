using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Web.Demo;

/// <summary>From the submission to the Home Office to publication and what comes after it.</summary>
internal sealed class ReviewPublication(Story story, Func<int, DateOnly> at, DateOnly published)
{
    private LifePlan Plan => story.Plan;

    public void Tell()
    {
        Submit(at(660));
        story.Reach("qa-panel", at(780));
        var cleared = Outcome();
        var told = Diary.WorkingDay(published.AddDays(-16));
        if (!Plan.Has(Twists.FamilyNotTold)) story.Tell(told, ReviewBeginnings.TellFamily(Plan, FamilySubject.PublicationDate, told, null));
        Publish(cleared, Plan.Has(Twists.FamilyNotTold) ? null : told);
        Afterwards();
    }

    private void Submit(DateOnly on) =>
        story.Tell(on, new ReportSubmitted(on, $"HO-{on.Year}-{story.Chance.Between(100, 999)}", null));

    private DateOnly Outcome()
    {
        var verdict = Plan.Has(Twists.Resubmitted) ? QaVerdict.Resubmit
            : Plan.Has(Twists.Amended) ? QaVerdict.PublishAfterAmendments : QaVerdict.Publish;
        var first = at(810);
        story.Tell(first, new QaOutcomeReceived(verdict, first, Narrative.Of(story.Chance.Of(Words.QaNotes(verdict)))));
        var told = at(830);
        story.Tell(told, ReviewBeginnings.TellFamily(Plan, FamilySubject.HomeOfficeOutcome, told, null));

        if (verdict is QaVerdict.Resubmit)
        {
            Submit(at(880));
            var second = at(930);
            story.Tell(second, new QaOutcomeReceived(QaVerdict.Publish, second, Narrative.Of("The panel thanks the partnership for the fuller chronology.")));
        }

        var cleared = at(verdict is QaVerdict.Publish ? 900 : 955);
        story.Tell(cleared, new PublicationCleared(cleared, null));
        return cleared;
    }

    private void Publish(DateOnly cleared, DateOnly? told)
    {
        var because = Plan.Has(Twists.FamilyNotTold)
            ? Narrative.Of("Letters and two visits went unanswered; the advocate advised to go ahead.") : null;
        var address = $"https://www.wealdshire.example/reviews/{Plan.Name!.ToLowerInvariant()}-{Plan.DiedIn}";
        story.TellByTwo(published, by => new PublicationProposed(by, published, address, because, cleared, told),
            new ReviewPublished(published, address, because));
        story.Reach("copies-sent", Diary.WorkingDay(published.AddDays(story.Chance.Between(5, 12))));
        story.Reach("briefing-published", Diary.WorkingDay(published.AddDays(story.Chance.Between(14, 40))));
    }

    private void Afterwards()
    {
        var withdrawn = Diary.WorkingDay(published.AddDays(420));
        if (Plan.Has(Twists.Withdrawn))
            story.Tell(withdrawn, new PublicationWithdrawn(withdrawn, Narrative.Of("A relative was being approached by strangers; the family asked for it.")!));

        if (Plan.Has(Twists.Archived) && Plan.SignedOff is { } signed)
        {
            var archived = Diary.WorkingDay(signed.AddMonths(78));
            story.Tell(archived, new ReviewArchived(archived, Narrative.Of("Taken off the website after the agreed period.")));
        }
    }
}
