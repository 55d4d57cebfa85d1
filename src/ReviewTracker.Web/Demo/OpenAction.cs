using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Web.Demo;

/// <summary>How an action that is still open stands today, so that the Work page has every kind of thing on it.</summary>
internal enum OpenState
{
    Overdue, OnTrack, DueSoon, Claimed, Obstructed, Silent, TimeAsked, Returned, LongOverdue,
    Rule, Proposed, NotStarted, Early,
}

/// <summary>The life of one action up to today.</summary>
internal sealed class OpenAction(IntendedAction action, OpenState standing, TargetCourse targets, Minutes minutes, Journal journal, DateTimeOffset addedAt)
{
    private static readonly DateOnly Today = Journal.LastDay;
    private static readonly DateOnly LastMeeting = Quarters.Meetings[^1];

    /// <summary>Where the target stands today; the seed is the action's own.</summary>
    public static DateOnly? LastTarget(IntendedAction action, OpenState standing)
    {
        var chance = new Chance($"target/{action.Id}");
        return standing switch
        {
            OpenState.Overdue => Today.AddDays(-chance.Between(12, 90)),
            OpenState.LongOverdue => Today.AddDays(-chance.Between(180, 280)),
            OpenState.DueSoon => Today.AddDays(chance.Between(4, 24)),
            OpenState.TimeAsked => Today.AddDays(chance.Between(8, 20)),
            OpenState.Claimed => Today.AddDays(chance.Between(-10, 60)),
            OpenState.Rule => null,
            _ => Today.AddDays(chance.Between(120, 320)),
        };
    }

    public static DateOnly? StartsOn(OpenState standing) => standing is OpenState.NotStarted ? Today.AddDays(48) : null;

    public void Tell()
    {
        var parts = action.Agencies.ConvertAll(a => new PartStory(action, a, addedAt));
        if (standing is not OpenState.Proposed) parts.ForEach(Live);
        if (action.Fate is ActionFate.Open && standing is not (OpenState.Rule or OpenState.Proposed or OpenState.NotStarted))
            targets.Move(action, parts[0], minutes, Today.AddDays(400), LastTarget(action, standing));
        parts.ForEach(p => p.Close(journal));
    }

    private void Live(PartStory part)
    {
        var agreed = part.Agree();
        if (action.Fate is ActionFate.Standing) Assure(part);
        else if (action.Fate is ActionFate.Letter) Send(part, agreed);
        else if (standing is not (OpenState.NotStarted or OpenState.Rule)) Work(part, agreed);
    }

    private void Work(PartStory part, DateOnly agreed)
    {
        var last = Last(part.Chance);
        if (last < agreed.AddDays(20)) return;
        if (standing is OpenState.Returned) Return(part, agreed);
        else part.Work(agreed, last);

        if (standing is OpenState.Claimed) part.Claim(Diary.WorkingDay(Today.AddDays(-part.Chance.Between(4, 40))));
        if (standing is OpenState.TimeAsked) part.AskForTime(Diary.WorkingDay(Today.AddDays(-part.Chance.Between(4, 9))), Today.AddDays(150));
        if (standing is OpenState.Obstructed or OpenState.LongOverdue) part.Obstruct(Diary.WorkingDay(Today.AddDays(-28)), null);
        if (standing is OpenState.Obstructed) ClaimTooSoon(part);
        if (standing is OpenState.LongOverdue) Refuse(part);
        if (standing is OpenState.LongOverdue)
            part.Tell(Diary.WorkingDay(Today.AddDays(-20)), new ColourJudged(action.Id, part.Agency, Rag.Amber,
                Narrative.Of("The supplier has given a firm date for July.")!, Today.AddDays(60), Diary.WorkingDay(Today.AddDays(-20))));
    }

    private void ClaimTooSoon(PartStory part)
    {
        var (claimed, withdrawn) = (Diary.WorkingDay(Today.AddDays(-52)), Diary.WorkingDay(Today.AddDays(-44)));
        part.Claim(claimed);
        part.Tell(withdrawn, new ClaimWithdrawn(action.Id, part.Agency, Narrative.Of("Claimed too soon: one team is still missing.")!, withdrawn));
    }

    private void Refuse(PartStory part)
    {
        part.AskForTime(Diary.WorkingDay(LastMeeting.AddDays(-15)), Today.AddDays(120));
        var reason = Narrative.Of("The group wants to see what stands in the way before it moves the target again.")!;
        minutes.Decide(LastMeeting, new(DecisionKind.RefuseMoreTime, action.Review.Id, action.Recommendation, action.Id, part.Agency, reason.Plain,
            (meeting, decision) => [(action.Recommendation.Value, new MoreTimeRefused(action.Id, part.Agency, meeting, decision, reason, LastMeeting))]));
    }

    private DateOnly Last(Chance chance) => Diary.WorkingDay(standing switch
    {
        OpenState.Silent => Today.AddDays(-chance.Between(115, 170)),
        OpenState.Claimed => Today.AddDays(-chance.Between(55, 70)),
        _ => Today.AddDays(-chance.Between(7, 45)),
    });

    private void Return(PartStory part, DateOnly agreed)
    {
        part.Work(agreed, LastMeeting.AddDays(-45));
        part.Claim(Diary.WorkingDay(LastMeeting.AddDays(-26)));
        new ActionLife(action, targets, minutes, journal, addedAt).Return(part.Agency, LastMeeting, part.Say(PlanWords.Returns));
        part.Report(Diary.WorkingDay(Today.AddDays(-15)));
    }

    private void Send(PartStory part, DateOnly agreed)
    {
        var sent = Diary.WorkingDay(agreed.AddDays(part.Chance.Between(20, 60)));
        part.Tell(sent, new LetterSent(action.Id, part.Agency, DemoBodies.Called("HO"), sent, null));
        var chased = Diary.WorkingDay(sent.AddDays(92));
        part.Tell(chased, new LetterChased(action.Id, part.Agency, chased));
    }

    private void Assure(PartStory part)
    {
        var (next, every) = (targets.Original.On!.Value, targets.Original.Months!.Value);
        var missesLast = part.Chance.OneIn(3);
        for (; next < (missesLast ? Today.AddDays(-20) : Today.AddDays(15)) && (!missesLast || next.AddMonths(every) < Today); next = next.AddMonths(every))
        {
            var on = Diary.WorkingDay(next.AddDays(-9));
            part.Tell(on, new AssuranceGiven(action.Id, part.Agency, on, next.AddMonths(every), part.Say(PlanWords.Evidence)));
        }
    }
}
