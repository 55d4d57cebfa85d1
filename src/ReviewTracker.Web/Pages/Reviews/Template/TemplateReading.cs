using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.GovUk;
using PlanStory = ReviewTracker.Domain.Recommendations.StoryKind;

namespace ReviewTracker.Web.Pages.Reviews.Template;

/// <summary>Reads a review's action plan for the Home Office's template, as at any day and as known at any time.</summary>
public sealed class TemplateReading(ReviewList reviews, PastPlans plans, SealedTexts texts, NameSource names)
{
    public const string Kind = "action-plan";

    /// <summary>Null when there is no such review for this viewer.</summary>
    public async Task<TemplatePlan?> Of(string reference, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        if (await reviews.Find(reference, viewer, cancel) is not { } review) return null;

        var found = await plans.OfReview(review.Id, at, viewer, cancel);
        var opened = await texts.Open(found.SelectMany(p => p.Actions).SelectMany(a => a.Story).Select(line => line.Text), cancel);
        var bodies = await names.At(at.Position, cancel);
        return new(reference, [.. found.SelectMany(plan => Rows(plan, opened, bodies))]);
    }

    /// <summary>The same document from the log as it stood.</summary>
    public static DocumentKind Document { get; } = new(Kind, "Action plan of a review", async (of, asked, at, viewer, cancel) =>
        await of.GetRequiredService<TemplateReading>().Of(asked.Reference, at, viewer, cancel) is { } plan
            ? new Remade(plan) : Remade.Cannot("the review is not there any more for whoever took it"));

    private static IEnumerable<TemplateRow> Rows(ActionPlan plan, OpenedTexts texts, Names names)
    {
        var empty = new TemplateRow(plan.Number, plan.Text, ActionWords.Of(plan.Scope), "", "", string.Join(" / ", plan.AddressedTo.Select(b => names.Of(b))), "", null, "", "");
        return plan.Actions.Count == 0 ? [empty] : plan.Actions.Select(action => empty with
        {
            ActionNumber = action.Number, Action = action.Text, Agencies = string.Join(" / ", action.Parts.Select(p => names.Of(p.Agency))),
            Milestones = action.KeyMilestones ?? "", TargetOn = action.Target.Kind is TargetKind.Date ? action.Target.On : null,
            Target = ActionWords.Of(action.Target, action.Target.On), Completion = Completion(action, texts, names),
        });
    }

    private static string Completion(PlannedAction action, OpenedTexts texts, Names names) => string.Join("\n", action.Parts
        .Select(part => (Said: Completion(action, part, texts), part.Agency))
        .Select(part => action.Parts.Count == 1 ? part.Said : $"{names.Of(part.Agency)}: {part.Said}"));

    private static string Completion(PlannedAction action, PlannedPart part, OpenedTexts texts)
    {
        StoryLine? Last(params IReadOnlyList<PlanStory> kinds) =>
            action.Story.FindLast(line => (line.Agency is null || line.Agency == part.Agency) && kinds.Contains(line.Kind));

        var (day, line) = part.Status switch
        {
            ActionStatus.Completed => (part.CompletedOn ?? part.AcceptedOn, Last(PlanStory.Claimed, PlanStory.AcceptedBeforeTracker)),
            ActionStatus.NotAchievable or ActionStatus.NotAccepted or ActionStatus.Superseded => (part.ClosedOn, Last(PlanStory.ClosedUncompleted)),
            _ => (null, null),
        };
        var standing = part.Status is ActionStatus.Completed ? day.InWords("Completed") : $"{ActionWords.Of(part.Status)}{(day is { } on ? $", {on.InWords()}" : "")}";
        return texts[line?.Text] is { } said ? $"{standing}: {said}" : standing;
    }
}
