using System.Collections.Immutable;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Returns;

/// <summary>The columns of an agency's sheet: what is sent out, and what comes back under many names.</summary>
public enum ReturnColumn { Id, Review, Number, Agency, Text, Target, LastUpdate, Answer, Done, DoneOn, Evidence, NewDate, Reason, Barrier, EvidenceLink, RowVersion }

/// <summary>What columns and answers are called: first as they are sent out, then as agencies write them.</summary>
public static class ReturnWords
{
    private static readonly ImmutableSortedDictionary<ReturnColumn, string[]> Columns = new Dictionary<ReturnColumn, string[]>
    {
        [ReturnColumn.Id] = ["Action id", "id", "actionid", "action identifier"],
        [ReturnColumn.Review] = ["Review", "review reference"],
        [ReturnColumn.Number] = ["No.", "number", "no", "action number", "action no", "action no."],
        [ReturnColumn.Agency] = ["Agency", "lead agency"],
        [ReturnColumn.Text] = ["Action", "text", "action to take"],
        [ReturnColumn.Target] = ["Target", "target date"],
        [ReturnColumn.LastUpdate] = ["Last update", "last updated"],
        [ReturnColumn.Answer] = ["Answer", "status"],
        [ReturnColumn.Done] = ["What was done", "progress this quarter", "progress", "update", "what has been done"],
        [ReturnColumn.DoneOn] = ["Date done", "completed on", "date completed", "date of completion", "done on"],
        [ReturnColumn.Evidence] = ["Evidence"],
        [ReturnColumn.NewDate] = ["New date asked for", "new target requested", "new target", "new date", "new date asked"],
        [ReturnColumn.Reason] = ["Reason", "why"],
        [ReturnColumn.Barrier] = ["Barrier", "barriers"],
        [ReturnColumn.EvidenceLink] = ["Evidence link", "link to evidence", "link"],
        [ReturnColumn.RowVersion] = ["Row version"],
    }.ToImmutableSortedDictionary();

    private static readonly (AnswerKind Kind, string[] Words)[] Answers =
    [
        (AnswerKind.Update, ["Update", "in progress", "progress", "ongoing", "on track", "started"]),
        (AnswerKind.NoChange, ["No change", "unchanged", "nothing changed"]),
        (AnswerKind.Claim, ["Claim completion", "claim", "complete", "completed", "done"]),
        (AnswerKind.MoreTime, ["More time", "extension", "extension requested"]),
        (AnswerKind.Nil, ["Nil return", "nil", "nothing to report"]),
        (AnswerKind.NotOurs, ["Not ours", "not our action", "not us"]),
    ];

    /// <summary>What the sheet offers to choose from.</summary>
    public static ImmutableArray<string> Offered { get; } = [.. Answers.Select(a => a.Words[0])];

    public static string Of(ReturnColumn column) => Columns[column][0];

    /// <summary>Null when the name is none of them.</summary>
    public static ReturnColumn? Find(string name) =>
        Columns.Where(c => c.Value.Any(known => CellText.Same(known, name))).Select(c => (ReturnColumn?)c.Key).FirstOrDefault();

    /// <summary>What was chosen. Null: not one of the answers.</summary>
    public static AnswerKind? Answer(string text) =>
        Answers.Where(a => a.Words.Any(known => CellText.Same(known, text))).Select(a => (AnswerKind?)a.Kind).FirstOrDefault();
}
