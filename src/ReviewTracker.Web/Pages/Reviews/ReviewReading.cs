using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews;

/// <summary>A review with its texts opened and its names looked up, for the page that shows it.</summary>
public sealed record ReadReview(ReviewFile File, long Version, OpenedTexts Texts, Names Names)
{
    public ReviewHead Head(string current, DateOnly today, Viewer viewer) =>
        ReviewHead.Of(File, Texts, today, current, viewer.May(Policies.RunReviews)) with { HasMoney = viewer.May(Policies.SeeMoney) };

    /// <summary>Who is assigned to it, as what and until when; empty where nobody is.</summary>
    public string WorkingOn(DateOnly day) => string.Join("; ", File.Assignees.Where(a => a.LastsOn(day)).OrderBy(a => a.As)
        .Select(a => $"{Names.Of(a.Person)}, {ReviewWords.Of(a.As)}{(a.Agency is { } agency ? $" for {Names.Of(agency)}" : "")}, until {GovUk.Words.InWords(a.Until)}"));

    /// <summary>"12 June 2019" for those who may read it; null when only the year is known, or nothing.</summary>
    public string? DiedOn => File.Header.DiedOn is { } died ? Texts[died] switch
    {
        { } text when DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) => GovUk.Words.InWords(day),
        var other => other,
    } : null;
}

/// <summary>Reads reviews for pages.</summary>
public sealed class ReviewReading(ReviewList reviews, Streams streams, SealedTexts texts, NameSource names)
{
    /// <summary>Null when there is none, or not for this viewer.</summary>
    public async Task<ReadReview?> Of(string reference, Viewer viewer, CancellationToken cancel)
    {
        if (await reviews.Get(reference, viewer, cancel) is not { } loaded) return null;

        var file = loaded.State;
        var opened = await texts.Open(TextsOf(file), cancel);
        PersonId?[] people = [file.Lead?.Person, file.Chair?.Person, file.Author?.Person, file.ProposedPublication?.By, .. file.Assignees.Select(a => (PersonId?)a.Person), .. (file.NamedPeople ?? []).Select(p => (PersonId?)p)];
        return new(file, loaded.Version, opened, await names.Of(people, cancel));
    }

    /// <summary>The head of a review that is seen at stage level only, if not more is known of its reader.</summary>
    public async Task<ReviewHead> HeadOf(CaseloadRow row, Viewer viewer, CancellationToken cancel)
    {
        var opened = await texts.Open([row.Name], cancel);
        return new(row.Reference, ReviewHead.NameOf(opened[row.Name], row.YearOfDeath), row.Stage, row.Paused, row.Withdrawn,
            row.Restricted, "Overview", false) 
        {
            Whole = false, ReopenedOn = row.ReopenedOn, HasPlan = viewer.May(Policies.SeeActions),
            ForAgency = viewer.May(Policies.SeeOwnRequests) && row.Assignees.Exists(a => a.Person == viewer.Person && a.Agency is not null && a.LastsOn(viewer.At.UkDate())),
        };
    }

    /// <summary>What happened, latest first, with its texts opened.</summary>
    public async Task<IReadOnlyList<StoryItem>> Story(ReadReview review, CancellationToken cancel)
    {
        var events = await streams.Read(review.File.Id.Value, AsAt.Now, cancel);
        var opened = await texts.Open(events.SelectMany(e => ReviewStory.TextsOf(e.Data)), cancel);
        var people = await names.Of(events.Select(e => e.By).Concat(events.Select(e => ReviewStory.PersonOf(e.Data))), cancel);
        var story = new ReviewStory(review.File, opened, people);
        return [.. events.Select(story.Tell).OrderByDescending(i => i.On).ThenByDescending(i => i.Version)];
    }

    private static IEnumerable<SealedText?> TextsOf(ReviewFile file) =>
    [
        file.Name?.Name, file.Header.Relationship, file.Header.DiedOn, file.Header.Circumstances, file.RestrictedBecause,
        file.Publication?.FamilyNotToldBecause, .. file.Told.Select(t => t.Remark), .. file.Withdrawals.Select(w => w.Reason),
        .. file.Requests.Select(r => r.Where), .. file.Requests.Select(r => r.Remark),
        .. file.Reopenings.Select(r => r.Reason), .. file.Course.Clocks.Agreed.Select(a => a.Reason),
        .. file.Course.Clocks.Pauses.Select(p => p.Reason), file.Course.End?.Reason,
        .. file.Course.Milestones.Entries.SelectMany(m => m.Annotations.Concat(m.Corrections.Select(c => c.Reason)).Append(m.Note!)),
    ];
}
