using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews;

namespace ReviewTracker.Web.Pages.Reports.Layout;

/// <summary>What reviews and bodies are called in one report, opened together.</summary>
public sealed record ReportNames(Names Names, IReadOnlyDictionary<ReviewId, CaseloadRow> Reviews, OpenedTexts Texts, DateOnly On)
{
    /// <summary>"Heather 2021 (2022/03)", or the reference alone while there is no name.</summary>
    public string TitleOf(CaseloadRow review) =>
        (review.Name is { } name ? ReviewHead.NameOf(Texts[name], review.YearOfDeath) : null) is { } called ? $"{called} ({review.Reference})" : review.Reference;

    public ReportCell Of(CaseloadRow review) => new(TitleOf(review)) { Address = $"/reviews/{ReviewReference.ToAddress(review.Reference)}" };

    public ReportCell Of(ReviewId review) => Reviews.TryGetValue(review, out var row) ? Of(row) : "A review that is not shown";

    public string Of(BodyId? body, string otherwise = "Not recorded") => Names.Of(body, otherwise);

    /// <summary>"Rec 2, action 2.1", leading to the action.</summary>
    public static ReportCell Of(ActionRow part) => new($"{part.RecommendationNumber}, action {part.Number}") { Address = $"/actions/{part.ActionId}" };

    /// <summary>The title of the review's next milestone.</summary>
    public string NextOf(CaseloadRow review) =>
        review.NextMilestone is { } id ? Regimes.On(review.Regime, On).Find(id)?.Title ?? id : "None with a date";

    /// <summary>Why a review is late.</summary>
    public string WhyLate(CaseloadRow review) => review.NextDue is not { } due ? "" :
        $"“{NextOf(review)}” was due on {due.InWords()} ({(review.NextIsAgreed ? "agreed date" : "statutory target")}), {Words.Of(On.DayNumber - due.DayNumber, "day")} ago.";

    /// <summary>"on agreed date", "past statutory target" and the like.</summary>
    public string StandingOf(CaseloadRow review) => review switch
    {
        { Paused: true } when !(review.LateFrom <= On) => "Paused",
        _ when review.LateFrom <= On => review.NextIsAgreed ? "Late: past agreed date" : "Late: past statutory target",
        _ when review.StatutoryPassedFrom <= On => "Past statutory target, on agreed date",
        { NextDue: null } => "No date set",
        _ => review.NextIsAgreed ? "On agreed date" : "On statutory target",
    };
}

/// <summary>Looks up what a report's reviews and bodies are called.</summary>
public sealed class ReportNameSource(NameSource names, SealedTexts texts)
{
    /// <param name="named">The reviews the report names.</param>
    public async Task<ReportNames> Of(DateOnly on, AsAt at, IReadOnlyCollection<CaseloadRow> named, CancellationToken cancel) => new(
        await names.At(at.Position, cancel), named.ToDictionary(r => r.Id), await texts.Open(named.Select(r => r.Name), cancel), on);
}
