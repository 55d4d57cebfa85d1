using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages;
using ReviewTracker.Web.Pages.Actions;

namespace ReviewTracker.Web.Import.Returns;

/// <summary>Decides about each row of a returned sheet; writes nothing.</summary>
public sealed class ReturnRows(ActionList actions, ReviewList reviews, Streams streams, NameSource names)
{
    internal async Task<(ReturnReport Report, ImmutableArray<ReturnWrite> Writes)> Decide(AgencyReturnAsked asked, CancellationToken cancel)
    {
        var sheet = ReturnedSheet.Read(asked.File);
        var open = (await actions.WithOpenPart(asked.Agency, asked.Viewer, cancel))
            .SelectMany(p => p.Plan.Actions.Select(a => new ReadAction(a, p)))
            .Where(a => a.Action.PartOf(asked.Agency) is { } part && !part.Status.IsOver()).ToDictionary(a => a.Action.Id);
        var bodies = await names.Of([], cancel);
        var (verdicts, writes, seen) = (new List<ReturnVerdict>(), new List<ReturnWrite>(), new HashSet<ActionId>());
        foreach (var line in sheet.Rows)
        {
            if (ReturnedRow.Read(sheet, line, asked.Agency, asked.On) is not { } row) continue;
            var twice = row.Id is { } id && !seen.Add(id);
            var (verdict, write) = twice ? (Refused(row, "This action stands in the file twice; the first row counts."), null) : await Decide(row, asked, open, bodies, cancel);
            verdicts.Add(verdict);
            if (write is not null) writes.Add(write);
        }

        verdicts.AddRange(open.Values.Where(a => !seen.Contains(a.Action.Id) && MayBeAsked(a, asked.Agency)).Select(a =>
            new ReturnVerdict(0, LabelOf(a), ReturnStatus.NoAnswer, "Not in the file: no answer.")));
        return (new([.. verdicts], sheet.Notes), [.. writes]);
    }

    private async Task<(ReturnVerdict, ReturnWrite?)> Decide(
        ReturnedRow row, AgencyReturnAsked asked, Dictionary<ActionId, ReadAction> open, Names bodies, CancellationToken cancel)
    {
        if (row.Id is not { } id || row.Problems.Length > 0) return (Refused(row, string.Join(" ", row.Problems)), null);
        if (!open.TryGetValue(id, out var read)) return (Refused(row, await WhyNotOpen(id, asked, bodies, cancel)), null);
        row = row with { Label = LabelOf(read) };
        if (Misaddressed(row, asked.Agency, bodies) is { } other) return (Refused(row, $"The row says {other}, but this is {bodies.Of(asked.Agency)}'s sheet."), null);
        if (row.Answer is not { } answer) return (new(row.Number, row.Label, ReturnStatus.NoAnswer, "Nothing was filled in: no answer."), null);
        if (await Stale(row, read, asked.Agency, cancel) is { } since) return (Refused(row, since), null);

        try
        {
            var loaded = (await streams.Load<Recommendation>(read.In.Plan.Id.Value, cancel))!;
            var notifiedOn = (await reviews.Find(read.In.ReviewReference, asked.Viewer, cancel))!.NotifiedOn;
            var events = AnswerPartHandler.Handle(answer, loaded.State, notifiedOn, asked.Today);
            return (new(row.Number, row.Label, ReturnStatus.WillBeSaved, Sentence(events)), new(row.Number, read.In.Plan.Id.Value, loaded.Version, [.. events], new(id, answer.Kind)));
        }
        catch (RefusedException refused)
        {
            return (Refused(row, refused.Message), null);
        }
    }

    // What an agency may not see is told to it like what there never was.
    private async Task<string> WhyNotOpen(ActionId id, AgencyReturnAsked asked, Names bodies, CancellationToken cancel)
    {
        if (await actions.Find(id, asked.Viewer, cancel) is not { } read) return "There is no action with this id. Use the sheet that was sent out.";
        return read.Action.PartOf(asked.Agency) is not { } part
            ? $"This action is not {bodies.Of(asked.Agency)}'s: it belongs to {string.Join(" and ", read.Action.Parts.Select(p => bodies.Of(p.Agency)))}."
            : new ActionIsOver(part.Status).Message;
    }

    private static string? Misaddressed(ReturnedRow row, BodyId agency, Names bodies) =>
        row.AgencySaid.Length == 0 || bodies.Bodies[agency].GoesBy(row.AgencySaid) ? null
            : bodies.Bodies.Values.Where(b => b.GoesBy(row.AgencySaid)).Select(b => b.Name).FirstOrDefault();

    private async Task<string?> Stale(ReturnedRow row, ReadAction read, BodyId agency, CancellationToken cancel)
    {
        if (row.Version is { } version)
        {
            var since = (await streams.Read(read.In.Plan.Id.Value, AsAt.Now, cancel)).Where(e => e.Version > version).LastOrDefault(e => Concerns(e, read.Action.Id, agency));
            return since is null ? null : Moved(ActionStory.TitleOf(StoryLine.Of(since)), since.Day);
        }

        var last = read.Action.PartOf(agency)!.LastUpdateOn;
        return row.LastUpdate is { } known && last > known ? Moved("The agency was heard of", last.Value) : null;
    }

    private static bool Concerns(Recorded e, ActionId action, BodyId agency) =>
        e.Data is PartEvent part ? (part.ActionId, part.Agency) == (action, agency) : (e.Data as ActionEvent)?.ActionId == action;

    private static string Moved(string what, DateOnly on) =>
        $"The action has moved since the sheet was made: {what} ({on.InWords()}). Answer it on its own page, or take a new sheet.";

    private static bool MayBeAsked(ReadAction read, BodyId agency) => read.Action.PartOf(agency)!.Status is not ActionStatus.Proposed;

    private static string Sentence(IReadOnlyList<PartEvent> events) => events.Count == 0 ? "Nil return: nothing to report." : string.Join("; ", events.Select(e => ActionStory.TitleOf(StoryLine.Of(new Recorded(e, Guid.Empty, 1, 1, default)))));

    private static string LabelOf(ReadAction read) => $"{read.In.ReviewReference}, action {read.Action.Number}";

    private static ReturnVerdict Refused(ReturnedRow row, string why) => new(row.Number, row.Label, ReturnStatus.Refused, why);
}
