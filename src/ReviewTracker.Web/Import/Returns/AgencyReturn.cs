using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Import.Returns;

/// <summary>A returned sheet of one agency, to be looked through or saved.</summary>
/// <param name="Id">Of the staged file: however often it is saved, it is one act.</param>
/// <param name="On">The day the agency answered.</param>
public sealed record AgencyReturnAsked(Guid Id, byte[] File, BodyId Agency, DateOnly On, Viewer Viewer, DateOnly Today);

/// <summary>Reads returned sheets: first every row is looked at and nothing written, then the good rows are saved.</summary>
public sealed class AgencyReturn(ReturnRows rows, RoundReply rounds, Streams streams)
{
    /// <summary>What would become of each row. A refusal when the file as a whole cannot be read.</summary>
    public async Task<ReturnReport> Look(AgencyReturnAsked asked, CancellationToken cancel) => (await rows.Decide(asked, cancel)).Report;

    /// <summary>Saves the rows that can be saved, those of one recommendation together, and says what became of each.</summary>
    public async Task<ReturnReport> Save(AgencyReturnAsked asked, CancellationToken cancel)
    {
        var (report, writes) = await rows.Decide(asked, cancel);
        var saved = new List<ReturnWrite>();
        // A nil return says nothing about the action, so nothing stands with it.
        saved.AddRange(writes.Where(w => w.Events.IsEmpty));
        foreach (var stream in writes.Where(w => !w.Events.IsEmpty).GroupBy(w => w.Stream))
        {
            try
            {
                await streams.Append(
                    new Act(asked.Viewer.Person, StableId.Of(asked.Id, $"{stream.Key}"), Correlation: asked.Id),
                    [new StreamWrite(stream.Key, stream.Min(w => w.Version), [.. stream.SelectMany(w => w.Events)])], [], cancel);
                saved.AddRange(stream);
            }
            catch (StreamMovedOnException)
            {
                // Somebody was faster by a moment: these rows go back, the others do not wait for them.
            }
        }

        if (saved.Count > 0) await rounds.Answered(asked, [.. saved.Select(w => w.Answer)], NothingAtAll(report, saved), cancel);
        return report with { Rows = [.. report.Rows.Select(r => After(r, saved))] };
    }

    // As on the page: about none of the agency's actions there is anything to report.
    private static bool NothingAtAll(ReturnReport report, List<ReturnWrite> saved) =>
        saved.TrueForAll(w => w.Answer.Kind is AnswerKind.Nil) && report.Rows.All(r => r.Status is ReturnStatus.WillBeSaved);

    private static ReturnVerdict After(ReturnVerdict row, List<ReturnWrite> saved) => row.Status is not ReturnStatus.WillBeSaved ? row
        : saved.Exists(w => w.Row == row.Row) ? row with { Status = ReturnStatus.Saved }
        : row with { Status = ReturnStatus.Refused, Sentence = "Somebody else changed this action at the same moment. Answer it on its own page." };
}
