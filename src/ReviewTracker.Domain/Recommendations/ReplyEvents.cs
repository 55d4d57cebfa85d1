using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>Somebody of the agency replied about its part: who and how, beside what the reply said. Belongs to the day of the reply.</summary>
/// <param name="Replier">Who it was, in the table beside the log; null where nobody said.</param>
/// <param name="Words">What was said on the telephone or in an e-mail; null where events of their own in the same act say it.</param>
public sealed record ReplyReceived(ActionId ActionId, BodyId Agency, ReplyWay Way, PersonId? Replier, Narrative? Words, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The agency's own neutral words and reference for its part, used in mail instead of ours. Belongs to the day it was recorded.</summary>
public sealed record LabelGiven(ActionId ActionId, BodyId Agency, Narrative? Label, Narrative? Reference) : PartEvent(ActionId, Agency);

/// <summary>Somebody of the team saw the evidence and kept no copy. Belongs to that day.</summary>
/// <param name="By">Who saw it.</param>
public sealed record EvidenceSeen(ActionId ActionId, BodyId Agency, EvidenceKind Kind, Narrative What, PersonId By, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>A small file was handed in as evidence; it lies sealed beside the log. Belongs to that day.</summary>
/// <param name="Name">The file's name as it came, and what it shows.</param>
/// <param name="Type">What its content was found to be: pdf, docx, xlsx, pptx, png, jpeg.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Digest">SHA-256 of its content, hexadecimal.</param>
public sealed record EvidenceAttached(
    ActionId ActionId, BodyId Agency, EvidenceKind Kind, Narrative What, Guid File, Narrative Name, string Type, long Bytes, string Digest,
    DateOnly On) : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}
