using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <param name="NextOn">When the next is due; null: the action's own interval after this one.</param>
public sealed record GiveAssurance(ActionId ActionId, BodyId Agency, DateOnly On, DateOnly? NextOn, Narrative? Text);

public static class GiveAssuranceHandler
{
    public static AssuranceGiven Handle(GiveAssurance command, Recommendation recommendation, DateOnly today)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);
        var text = Rules.Said(command.Text, "Say what was checked and what it showed.", nameof(command.Text));
        var target = recommendation.Action(command.ActionId).Target;

        Refuse.When(target.Kind is not TargetKind.Standing, new NotStanding());
        Rules.Agreed(part);
        Rules.PresentOrPast(command.On, today, "The date of the assurance");
        Rules.Likely(command.NextOn, nameof(command.NextOn));
        Refuse.When(command.NextOn <= command.On, new NextNotLater());

        var next = command.NextOn ?? command.On.AddMonths(target.Months ?? 12);
        return new AssuranceGiven(command.ActionId, command.Agency, command.On, next, text);
    }
}

public sealed record NotStanding() : Refusal("This action has a target date, not a standing assurance. Report progress instead.");

public sealed record NextNotLater()
    : Refusal("The next assurance must be after this one.", nameof(GiveAssurance.NextOn));
