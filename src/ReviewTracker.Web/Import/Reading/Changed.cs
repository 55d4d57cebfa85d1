using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>The tracker holds the same number with other words: nobody but the coordinator can say which stand.</summary>
public static class Changed
{
    private static readonly Proposal Keep = new("keep", "Keep the words in the tracker");
    private static readonly Proposal New = new("reword", "Take the words of the file");

    public static bool Reword(Cell cell, string what, string standing, string found, Asking asking)
    {
        var key = $"{cell.Address}:changed";
        switch (asking.Answer(key)?.ToLowerInvariant())
        {
            case "reword": return true;
            case "keep": return false;
            default:
                asking.Ask(new Question(key, cell.Address, QuestionKind.Changed, found,
                    $"{what} is already in the tracker with other words: “{standing}”. Say whether to keep them or to take those of the file. If it is another one, give it another number in the file.",
                    [Keep, New]));
                return false;
        }
    }
}
