using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Web.Demo;

/// <summary>The life of one action that the Steering Group settled, or that was settled before it kept this record.</summary>
internal sealed class ActionLife(IntendedAction action, TargetCourse targets, Minutes minutes, Journal journal, DateTimeOffset addedAt)
{
    public void Tell()
    {
        var parts = action.Agencies.ConvertAll(a => new PartStory(action, a, addedAt));
        if (action.Fate is ActionFate.BeforeTracker) parts.ForEach(AlreadyAccepted);
        else if (action.Fate is ActionFate.Closed) CloseUncompleted(parts);
        else Complete(parts);
        parts.ForEach(p => p.Close(journal));
    }

    private void AlreadyAccepted(PartStory part)
    {
        var done = PartStory.Working(action.Added.AddDays(part.Chance.Between(150, 480)));
        part.Tell(action.Added,
            new ActionAgreed(action.Id, part.Agency, null, action.Added),
            new CompletionAcceptedBeforeTracker(
                action.Id, part.Agency, done, part.Chance.OneIn(3) ? null : $"WCSP {done:MMMM yyyy}, item {part.Chance.Between(3, 9)}", part.Say(PlanWords.Outcomes)));
    }

    private void CloseUncompleted(ImmutableList<PartStory> parts)
    {
        foreach (var part in parts) part.Work(part.Agree(), action.SettledAt!.Value.AddDays(-45));
        Decide(DecisionKind.CloseUncompleted, action.SettledAt!.Value, null, "The group saw no way to finish it.", (meeting, decision) =>
            new ActionClosedUncompleted(action.Id, action.Chance.Of(Enum.GetValues<Closure>()), meeting, decision,
                Narrative.Of("The system it asked for was replaced by another.")!, action.SettledAt!.Value));
    }

    private void Complete(ImmutableList<PartStory> parts)
    {
        var firstClaim = DateOnly.MaxValue;
        foreach (var part in parts)
        {
            var agreed = part.Agree();
            var meeting = MeetingFor(part, parts, agreed);
            var claim = PartStory.Working(meeting.AddDays(-part.Chance.Between(14, 50)));
            if (Returned(part, agreed, meeting) is { } returnedAt) part.Report(PartStory.Working(returnedAt.AddDays(21)));
            else part.Work(agreed, claim.AddDays(-12));
            if (action.IsLetter) Write(part, agreed);
            part.Claim(claim);
            Accept(part, meeting);
            var first = Quarters.Before(meeting) is { } before && before.AddDays(-30) > agreed ? before.AddDays(-30) : claim;
            firstClaim = first < firstClaim ? first : firstClaim;
        }

        targets.Move(action, parts[0], minutes, firstClaim, null);
    }

    // Some agencies of a shared action are ready a meeting before the others.
    private DateOnly MeetingFor(PartStory part, ImmutableList<PartStory> parts, DateOnly agreed) =>
        parts.Count > 1 && part == parts[0] && Quarters.Before(action.SettledAt!.Value) is { } earlier && earlier > agreed.AddDays(80)
            ? earlier : action.SettledAt!.Value;

    private DateOnly? Returned(PartStory part, DateOnly agreed, DateOnly meeting)
    {
        if (!part.Chance.OneIn(11) || Quarters.Before(meeting) is not { } earlier || earlier < agreed.AddDays(90)) return null;
        part.Work(agreed, earlier.AddDays(-42));
        part.Claim(PartStory.Working(earlier.AddDays(-28)));
        Return(part.Agency, earlier, part.Say(PlanWords.Returns));
        return earlier;
    }

    public void Return(BodyId agency, DateOnly day, Narrative reason) =>
        Decide(DecisionKind.ReturnForEvidence, day, agency, "More evidence is wanted.", (meeting, decision) =>
            new CompletionReturned(action.Id, agency, meeting, decision, reason, day));

    private void Write(PartStory part, DateOnly agreed)
    {
        var sent = PartStory.Working(agreed.AddDays(part.Chance.Between(10, 40)));
        var answered = PartStory.Working(sent.AddDays(part.Chance.Between(30, 60)));
        part.Tell(sent, new LetterSent(action.Id, part.Agency, DemoBodies.Called("HO"), sent, null));
        part.Tell(answered, new LetterAnswered(action.Id, part.Agency, answered,
            Narrative.Of("The department thanks the partnership and will take the point up in its next revision.")!));
    }

    private void Accept(PartStory part, DateOnly day) =>
        Decide(DecisionKind.AcceptCompletion, day, part.Agency, part.Chance.Of(PlanWords.Accepts), (meeting, decision) =>
            new CompletionAccepted(action.Id, part.Agency, meeting, decision, day));

    private void Decide(
        DecisionKind kind, DateOnly day, BodyId? agency, string rationale, Func<MeetingId, DecisionId, object> effect) =>
        minutes.Decide(day, new(kind, action.Review.Id, action.Recommendation, action.Id, agency, rationale,
            (meeting, decision) => [(action.Recommendation.Value, effect(meeting, decision))]));
}
