using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>Somebody of the team saw the evidence on a screen or on paper; no copy is held.</summary>
public sealed record SeeEvidence(ActionId ActionId, BodyId Agency, EvidenceKind Kind, Narrative? What, PersonId By, DateOnly On);

public static class SeeEvidenceHandler
{
    public static EvidenceSeen Handle(SeeEvidence command, Recommendation recommendation, DateOnly today)
    {
        Rules.Agreed(recommendation.OpenPart(command.ActionId, command.Agency));
        Rules.PresentOrPast(command.On, today, "The day it was seen");
        var what = Rules.Said(command.What, "Say what was seen.", nameof(command.What));
        return new EvidenceSeen(command.ActionId, command.Agency, command.Kind, what, command.By, command.On);
    }
}

/// <summary>A file, already looked into.</summary>
/// <param name="Type">What its content is; null when it is none of the kinds that are kept.</param>
/// <param name="Digest">SHA-256, hexadecimal.</param>
public sealed record HandedInFile(Guid Id, Narrative? Name, string? Type, long Bytes, string Digest);

/// <summary>A small file is handed in as evidence.</summary>
/// <param name="NoPatientData">Whoever hands it in has ticked that nothing in it is about a patient or the family.</param>
/// <param name="Most">The largest size that is kept, in bytes: a setting.</param>
public sealed record AttachEvidence(
    ActionId ActionId, BodyId Agency, EvidenceKind Kind, Narrative? What, HandedInFile File, bool NoPatientData, long Most, DateOnly On);

public static class AttachEvidenceHandler
{
    public static EvidenceAttached Handle(AttachEvidence command, Recommendation recommendation, DateOnly today)
    {
        Rules.Agreed(recommendation.OpenPart(command.ActionId, command.Agency));
        Rules.PresentOrPast(command.On, today, "The date of the evidence");
        Refuse.When(command.File.Bytes == 0, new FileEmpty());
        Refuse.When(command.File.Bytes > command.Most, new FileTooLarge(command.Most));
        Refuse.When(command.File.Type is null, new FileOfNoKind());
        Refuse.When(!command.NoPatientData, new PatientDataUnsaid());
        var name = Rules.Said(command.File.Name, "Give the file a name.", "File");
        var what = Rules.Said(command.What, "Say what the evidence shows.", nameof(command.What));
        return new EvidenceAttached(
            command.ActionId, command.Agency, command.Kind, what, command.File.Id, name, command.File.Type!, command.File.Bytes, command.File.Digest, command.On);
    }
}

public sealed record FileEmpty() : Refusal("The file is empty. Choose another one.", "File");

public sealed record FileTooLarge(long Most) : Refusal($"The file is larger than {Most / 1_000_000} MB. Send a link to where it lies instead.", "File");

public sealed record FileOfNoKind() : Refusal("Choose a PDF, a Word, Excel or PowerPoint document without macros, or a picture (PNG or JPEG). A file with a password cannot be kept.", "File");

public sealed record PatientDataUnsaid()
    : Refusal("Confirm that nothing in the file is about a patient or the family. If there is, do not send it: show it to the team on a screen instead.", "NoPatientData");
