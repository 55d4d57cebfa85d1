using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>What somebody can answer about one action by the link in a mail.</summary>
public enum LinkAnswer { Progress, NoChange, Done, MoreTime, Awaiting, NotOurs }

/// <summary>A file that whoever answers hands in with the answer.</summary>
/// <param name="NoPatientData">They have ticked that nothing in it is about a patient or the family.</param>
/// <param name="Most">The largest size that is kept, in bytes.</param>
public sealed record AnswerFile(HandedInFile File, bool NoPatientData, long Most);

/// <summary>One answer by the link in a mail, with all that was said beside it.</summary>
/// <param name="Replier">Who typed their name, in the table beside the log.</param>
/// <param name="Kind">Null: words alone are progress, and something added needs none.</param>
/// <param name="Text">What has happened, or why.</param>
/// <param name="On">Of what is done the day, of a request for time the new date, of what is awaited the day of the decision.</param>
/// <param name="Evidence">What a link or a file shows.</param>
/// <param name="Colleague">Who answers for the action from now on.</param>
/// <param name="Label">The agency's own words for it; null: as they are.</param>
public sealed record AnswerByLink(
    ActionId ActionId, BodyId Agency, PersonId Replier, LinkAnswer? Kind, Narrative? Text = null, DateOnly? On = null,
    BodyId? BelongsTo = null, Narrative? Evidence = null, Narrative? Link = null, AnswerFile? File = null,
    PersonId? Colleague = null, Narrative? Label = null, Narrative? Reference = null);

/// <summary>Makes one answer the events the single pages would write, beside who replied and how; all of it or a refusal.</summary>
public static class AnswerByLinkHandler
{
    public static IReadOnlyList<PartEvent> Handle(AnswerByLink command, Recommendation recommendation, DateOnly notifiedOn, DateOnly today)
    {
        Rules.Agreed(recommendation.OpenPart(command.ActionId, command.Agency));
        IReadOnlyList<PartEvent> said = [.. Shown(command, recommendation, today), .. About(command, recommendation, notifiedOn, today), .. HandedOn(command, recommendation, today)];
        var named = Named(command, recommendation);
        Refuse.When(said.Count == 0 && named is null, new NothingSaid());

        // What the agency calls it is no reply.
        return said.Count == 0 ? [named!]
            : [new ReplyReceived(command.ActionId, command.Agency, ReplyWay.Link, command.Replier, null, today), .. said, .. named is null ? Array.Empty<PartEvent>() : [named]];
    }

    private static IEnumerable<PartEvent> Shown(AnswerByLink command, Recommendation recommendation, DateOnly today) => command switch
    {
        { File: { } file } => [AttachEvidenceHandler.Handle(
            new(command.ActionId, command.Agency, EvidenceKind.Written, command.Evidence, file.File, file.NoPatientData, file.Most, today), recommendation, today),
            .. command.Link is null ? Array.Empty<PartEvent>() : [Linked(command, recommendation, today)]],
        { Evidence: null, Link: null } => [],
        _ => [Linked(command, recommendation, today)],
    };

    private static EvidenceLinked Linked(AnswerByLink command, Recommendation recommendation, DateOnly today) => LinkEvidenceHandler.Handle(
        new(command.ActionId, command.Agency, EvidenceKind.Written, command.Evidence, command.Link, today), recommendation, today);

    private static IReadOnlyList<PartEvent> About(AnswerByLink command, Recommendation recommendation, DateOnly notifiedOn, DateOnly today)
    {
        Refuse.When(command.Kind is null && command.On is not null, new DateWithoutAnswer());
        Refuse.When(command.Kind is not LinkAnswer.NotOurs && command.BelongsTo is not null, new BelongsToWithoutAnswer());
        if (command.Kind is LinkAnswer.Awaiting)
        {
            Refuse.When(command.On is null, new AwaitedDayMissing());
            return [FlagBarrierHandler.Handle(new(command.ActionId, command.Agency, command.Text, command.On, today), recommendation, today)];
        }
        if (command is { Kind: null, Text: null }) return [];

        var answer = new AnswerPart(command.ActionId, command.Agency, KindOf(command.Kind), today, BelongsTo: command.BelongsTo);
        return AnswerPartHandler.Handle(command.Kind switch
        {
            LinkAnswer.Done => answer with { Text = command.Text, DoneOn = command.On },
            LinkAnswer.MoreTime => answer with { Reason = command.Text, Until = command.On },
            LinkAnswer.NotOurs => answer with { Reason = command.Text },
            _ => answer with { Text = command.Text, DoneOn = command.On },
        }, recommendation, notifiedOn, today);
    }

    /// <summary>As an update round counts it.</summary>
    public static AnswerKind KindOf(LinkAnswer? kind) => kind switch
    {
        LinkAnswer.NoChange => AnswerKind.NoChange,
        LinkAnswer.Done => AnswerKind.Claim,
        LinkAnswer.MoreTime => AnswerKind.MoreTime,
        LinkAnswer.NotOurs => AnswerKind.NotOurs,
        _ => AnswerKind.Update,
    };

    private static IEnumerable<PartEvent> HandedOn(AnswerByLink command, Recommendation recommendation, DateOnly today) =>
        command.Colleague is null ? [] : [NameOwnerHandler.Handle(new(command.ActionId, command.Agency, command.Colleague, today), recommendation, today)];

    private static LabelGiven? Named(AnswerByLink command, Recommendation recommendation) => command is { Label: null, Reference: null } ? null
        : GiveLabelHandler.Handle(new(command.ActionId, command.Agency, command.Label, command.Reference), recommendation);
}

public sealed record DateWithoutAnswer() : Refusal("Choose an answer that says what the date means, or take the date out.", nameof(AnswerByLink.Kind));

public sealed record BelongsToWithoutAnswer() : Refusal("Choose “Not ours”, or take the agency out.", nameof(AnswerByLink.BelongsTo));

public sealed record AwaitedDayMissing() : Refusal("Enter the day on which your committee decides.", nameof(AnswerByLink.On));
