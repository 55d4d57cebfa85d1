using System.Diagnostics.CodeAnalysis;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Web.Import.Files;

/// <summary>The file as a whole is no action plan we can read; the sentence says what to do.</summary>
public sealed record FileCannotBeRead(string Sentence) : Refusal(Sentence, "File")
{
    public static void When([DoesNotReturnIf(true)] bool broken, string sentence) =>
        Refuse.When(broken, new FileCannotBeRead(sentence));

    public static RefusedException Because(string sentence) => new(new FileCannotBeRead(sentence));
}
