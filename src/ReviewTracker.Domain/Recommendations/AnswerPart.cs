using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>What an agency can answer about one of its actions when it is asked.</summary>
/// <remarks><see cref="Nil"/>: there is nothing to report about it; the action itself stays as it is.</remarks>
public enum AnswerKind { Update, NoChange, Claim, MoreTime, NotOurs, Nil }

/// <summary>One answer of an agency, on a page or in a spreadsheet, with all that was said beside it.</summary>
/// <param name="On">The day the agency answered, whoever types it.</param>
/// <param name="Text">What has been done; of a claim, what came of it.</param>
/// <param name="DoneOn">Of a claim: the day it was done.</param>
/// <param name="Until">The new date asked for; may stand beside an update.</param>
/// <param name="Reason">Why more time is needed, why it is not theirs, or why nothing changed.</param>
/// <param name="Evidence">What there is to show.</param>
/// <param name="EvidenceLink">Where it lies.</param>
/// <param name="BelongsTo">Of an action that is not theirs: whose it is, where the agency knows.</param>
/// <param name="BarrierGone">What stood in the way is over.</param>
public sealed record AnswerPart(
    ActionId ActionId, BodyId Agency, AnswerKind Kind, DateOnly On, Narrative? Text = null, DateOnly? DoneOn = null,
    DateOnly? Until = null, Narrative? Reason = null, Narrative? Barrier = null, Narrative? Evidence = null, BodyId? BelongsTo = null,
    Narrative? EvidenceLink = null, bool BarrierGone = false);

/// <summary>Makes one answer the events the single pages would write; all of it or a refusal.</summary>
public static class AnswerPartHandler
{
    public static IReadOnlyList<PartEvent> Handle(AnswerPart command, Recommendation recommendation, DateOnly notifiedOn, DateOnly today) =>
        command.Kind is AnswerKind.Nil ? Nothing(command, recommendation)
            : [.. Shown(command, recommendation, today), .. About(command, recommendation, notifiedOn, today), .. Beside(command, recommendation, today)];

    private static IReadOnlyList<PartEvent> Nothing(AnswerPart command, Recommendation recommendation)
    {
        recommendation.OpenPart(command.ActionId, command.Agency);
        var said = command with { Kind = AnswerKind.Nil } != new AnswerPart(command.ActionId, command.Agency, AnswerKind.Nil, command.On);
        Refuse.When(said, new NilButSaid());
        return [];
    }

    private static IReadOnlyList<PartEvent> Shown(AnswerPart command, Recommendation recommendation, DateOnly today) =>
        command is { Evidence: null, EvidenceLink: null } ? [] : [LinkEvidenceHandler.Handle(
            new(command.ActionId, command.Agency, EvidenceKind.Written, command.Evidence, command.EvidenceLink, command.On), recommendation, today)];

    private static IReadOnlyList<PartEvent> About(AnswerPart command, Recommendation recommendation, DateOnly notifiedOn, DateOnly today)
    {
        Refuse.When(command.Kind is AnswerKind.Claim && command.DoneOn is null, new DayOfCompletionMissing());
        Refuse.When(command.Kind is not AnswerKind.Claim && command.DoneOn is not null, new DoneButNotClaimed());
        Refuse.When(command.Kind is AnswerKind.MoreTime && command.Until is null, new NewDateMissing());
        Refuse.When(command.Kind is AnswerKind.Claim or AnswerKind.NotOurs && command.Until is not null, new NewDateBesideTheEnd());
        Refuse.When(command is { Kind: not AnswerKind.NotOurs, BelongsTo: not null }, new OwnerNamedButKept());
        Refuse.When(command is { Kind: AnswerKind.Update, Text: null, Barrier: null, BarrierGone: false, Evidence: null, EvidenceLink: null, Until: null }, new NothingSaid());

        return command.Kind switch
        {
            AnswerKind.NoChange => [ReportNoChangeHandler.Handle(new(command.ActionId, command.Agency, command.On), recommendation, today), .. Told(command.Text ?? command.Reason)],
            AnswerKind.Claim => [ClaimCompletionHandler.Handle(
                new(command.ActionId, command.Agency, command.DoneOn.GetValueOrDefault(), command.Text, command.On), recommendation, notifiedOn, today)],
            AnswerKind.NotOurs => [SayNotOursHandler.Handle(
                new(command.ActionId, command.Agency, command.BelongsTo, command.Reason ?? command.Text, command.On), recommendation, today)],
            _ => [.. Told(command.Text)],
        };

        IReadOnlyList<PartEvent> Told(Narrative? text) => text is null ? []
            : [ReportProgressHandler.Handle(new(command.ActionId, command.Agency, text, command.On), recommendation, today)];
    }

    private static IEnumerable<PartEvent> Beside(AnswerPart command, Recommendation recommendation, DateOnly today) =>
    [
        .. !command.BarrierGone ? Array.Empty<PartEvent>() : [ClearBarrierHandler.Handle(new(command.ActionId, command.Agency, command.On), recommendation, today)],
        .. command.Barrier is null ? Array.Empty<PartEvent>() : [FlagBarrierHandler.Handle(
            new(command.ActionId, command.Agency, command.Barrier, null, command.On), recommendation, today)],
        .. command.Until is not { } until ? Array.Empty<PartEvent>() : [AskForMoreTimeHandler.Handle(
            new(command.ActionId, command.Agency, until, command.Reason, command.On), recommendation, today)],
    ];
}

public sealed record DayOfCompletionMissing()
    : Refusal("Enter the date it was done.", nameof(AnswerPart.DoneOn));

public sealed record DoneButNotClaimed()
    : Refusal("A date it was done belongs to a claim. Choose the claim, or leave the date out.", nameof(AnswerPart.DoneOn));

public sealed record NewDateMissing()
    : Refusal("Enter the new date asked for.", nameof(AnswerPart.Until));

public sealed record NewDateBesideTheEnd()
    : Refusal("A new date is not needed for an action that is done or not yours. Leave it out, or choose another answer.", nameof(AnswerPart.Until));

public sealed record OwnerNamedButKept()
    : Refusal("Whose the action is belongs to “not ours”. Choose that answer, or leave it open.", nameof(AnswerPart.BelongsTo));

public sealed record NilButSaid()
    : Refusal("A nil return says that there is nothing to report. Choose another answer for what you wrote, or clear it.", nameof(AnswerPart.Kind));

public sealed record NothingSaid()
    : Refusal("Say what has been done since the last update, or choose “no change”.", nameof(AnswerPart.Text));
