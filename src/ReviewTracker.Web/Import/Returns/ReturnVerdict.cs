using System.Collections.Immutable;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Web.Import.Returns;

public enum ReturnStatus { WillBeSaved, Saved, NoAnswer, Refused }

/// <summary>What becomes of one row.</summary>
/// <param name="Row">As the spreadsheet counts; 0 for an action the file says nothing of.</param>
/// <param name="Label">Review and action.</param>
/// <param name="Sentence">What is recorded, or why not.</param>
public sealed record ReturnVerdict(int Row, string Label, ReturnStatus Status, string Sentence);

/// <summary>A row that will be saved: where it goes and what it becomes there.</summary>
internal sealed record ReturnWrite(int Row, Guid Stream, long Version, ImmutableArray<PartEvent> Events, Answered Answer);

/// <summary>What becomes of a returned sheet, row by row.</summary>
public sealed record ReturnReport(ImmutableArray<ReturnVerdict> Rows, ImmutableArray<string> Notes)
{
    public int Count(ReturnStatus status) => Rows.Count(r => r.Status == status);
}
