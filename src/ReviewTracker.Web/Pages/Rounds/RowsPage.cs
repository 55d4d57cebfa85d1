using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>
/// A page with many rows and one submit. Every row that is wrong, or moved meanwhile, is named with everything typed kept;
/// nothing is written until all rows are right, and then all of it in one append.
/// </summary>
public abstract class RowsPage<T>(RoundDesk desk) : CommandPage where T : PostedRow
{
    private const int Attempts = 5;

    /// <summary>More rows than this come with the next page that is sent.</summary>
    public const int Most = 100;

    [BindProperty] public List<T> Rows { get; set; } = [];

    /// <summary>What the rows are about; a row that is not among them has gone meanwhile.</summary>
    public IReadOnlyDictionary<(ActionId, BodyId), AskedPart> Parts { get; private set; } = new Dictionary<(ActionId, BodyId), AskedPart>();

    protected RoundDesk Desk => desk;

    public AskedPart? PartOf(T row) => Parts.GetValueOrDefault((new(row.ActionId), new(row.Agency)));

    /// <summary>What one row records, or a refusal.</summary>
    protected abstract AnsweredRow Take(T row, AskedPart part, Recommendation recommendation);

    /// <summary>What goes into further streams with the rows, read anew for each attempt.</summary>
    protected virtual Task<IReadOnlyList<StreamWrite>> Beside(IReadOnlyList<T> taken, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<StreamWrite>>([]);

    /// <param name="shown">Which of them the form is made of; null: the first.</param>
    protected void Ask(IReadOnlyList<AskedPart> parts, Func<AskedPart, T> row, Range? shown = null)
    {
        Parts = parts.ToDictionary(p => p.Key);
        if (!HttpMethods.IsPost(Request.Method)) Rows = [.. parts.Take(shown ?? ..Most).Select(row)];
        else if (Rows.DistinctBy(r => (r.ActionId, r.Agency)).Count() != Rows.Count) ModelState.AddModelError("", Incomplete);
    }

    /// <summary>Null once everything is on record; else the page again.</summary>
    protected async Task<IActionResult?> Record(CancellationToken cancel)
    {
        var act = Act();
        for (var attempt = 1; ; attempt++)
        {
            var filled = Rows.Index().Where(r => !r.Item.IsEmpty).Select(r => new Filled<T>(r.Index, r.Item, PartOf(r.Item))).ToList();
            var logs = await Logs(filled, cancel);
            if (logs.Values.Any(log => log.Any(e => e.Correlation == act.Command))) return null;
            if (await Conflicts(filled, logs, cancel)) return new PageResult { StatusCode = StatusCodes.Status409Conflict };

            var taken = filled.Select(f => (f, Row: Take(f.Row, f.Part!, Fold.Of<Recommendation>(logs[f.Plan])!))).ToList();
            foreach (var (f, row) in taken.Where(t => t.Row.Refusal is not null)) Refuse(f, row.Refusal!);
            if (!ModelState.IsValid) return Again();

            // A nil return says nothing about the action, so nothing stands with it.
            var writes = taken.Where(t => !t.Row.Events.IsEmpty).GroupBy(t => t.f.Plan).Select(g => new StreamWrite(g.Key, logs[g.Key][^1].Version, [.. g.SelectMany(t => t.Row.Events)]));
            try
            {
                await desk.Streams.Append(act, [.. writes, .. await Beside([.. filled.Select(f => f.Row)], cancel)], [], cancel);
                return null;
            }
            catch (StreamMovedOnException) when (attempt < Attempts)
            {
                // Read anew: a row that was touched is named above, everything else is written on what came since.
            }
        }
    }

    /// <summary>
    /// What could not be read of a row names its action, and what is wrong with the others is said with the same press.
    /// </summary>
    protected async Task NameWhatIsWrong(CancellationToken cancel)
    {
        if (!HttpMethods.IsPost(Request.Method) || ModelState.IsValid) return;

        var right = new List<Filled<T>>();
        foreach (var (at, row) in Rows.Index())
        {
            if (PartOf(row) is not { } part) continue;
            var wrong = ModelState.Where(e => e.Key.StartsWith($"Rows[{at}].", StringComparison.Ordinal)).Select(e => e.Value!.Errors).Where(e => e.Count > 0).ToList();
            if (wrong.Count == 0 && !row.IsEmpty) right.Add(new(at, row, part));
            foreach (var errors in wrong)
            {
                var said = errors.Select(e => e.ErrorMessage).ToList();
                errors.Clear();
                foreach (var message in said) errors.Add($"{part.About}: {message}");
            }
        }

        var logs = await Logs(right, cancel);
        foreach (var f in right)
            if (Take(f.Row, f.Part!, Fold.Of<Recommendation>(logs[f.Plan])!).Refusal is { } refusal) Refuse(f, refusal);
    }

    private async Task<Dictionary<Guid, IReadOnlyList<Recorded>>> Logs(List<Filled<T>> filled, CancellationToken cancel)
    {
        var logs = new Dictionary<Guid, IReadOnlyList<Recorded>>();
        foreach (var plan in filled.Where(f => f.Part is not null).Select(f => f.Plan).Distinct())
            logs[plan] = await desk.Streams.Read(plan, AsAt.Now, cancel);
        return logs;
    }

    private async Task<bool> Conflicts(List<Filled<T>> filled, Dictionary<Guid, IReadOnlyList<Recorded>> logs, CancellationToken cancel)
    {
        var any = false;
        foreach (var f in filled)
        {
            Recorded[] since = f.Part is null ? [] : [.. logs[f.Plan].Where(e => e.Version > f.Row.Version && f.Part.IsTouchedBy(e))];
            if (f.Part is not null && since.Length == 0) continue;

            any = true;
            ModelState.AddModelError($"Rows[{f.At}].{f.Row.FieldOf("")}", f.Part is null ? Gone : await WhatMoved(f.Part, since, cancel));
            if (f.Part is null) continue;
            f.Row.Version = logs[f.Plan][^1].Version;
            ModelState.Remove($"Rows[{f.At}].Version");
        }
        return any;
    }

    /// <summary>What is said where a row is no longer there.</summary>
    protected virtual string Gone => "An action you answered about is over or is no longer with this agency. Nothing was saved; what you typed about it is kept below";

    private async Task<string> WhatMoved(AskedPart part, Recorded[] since, CancellationToken cancel)
    {
        var people = await desk.Reviews.People.Find(since.Select(e => e.By).OfType<PersonId>().Distinct(), cancel);
        var moved = Forms.Moved.Of("action", since, people, desk.Now);
        return $"{part.About} was changed since you opened this page: {string.Join("; ", moved.Since)}. Nothing was saved. If your answer still holds, press the button again";
    }

    private void Refuse(Filled<T> row, Refusal refusal) =>
        ModelState.AddModelError($"Rows[{row.At}].{row.Row.FieldOf(refusal.Field)}", $"{row.Part!.About}: {refusal.Message.TrimEnd('.')}");
}

/// <summary>A row somebody filled in, with its place on the page.</summary>
internal sealed record Filled<T>(int At, T Row, AskedPart? Part) where T : PostedRow
{
    public Guid Plan => Part!.Read.Plan.Id.Value;
}
