namespace ReviewTracker.Domain.Recommendations;

/// <summary>A colour and why, in words.</summary>
public sealed record RagVerdict(Rag Colour, string Why)
{
    /// <summary>"Red – overdue, 12 days".</summary>
    public string Sentence => $"{(Colour is Rag.None ? "No colour" : Colour.ToString())} – {Why}";
}
