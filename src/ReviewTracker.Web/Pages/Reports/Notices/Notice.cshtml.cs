using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Pages.Reports.Layout;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reports.Notices;

/// <summary>A notice to the Home Office about one review, to be completed in Word.</summary>
[Authorize(Policies.MakeReports)]
public sealed class NoticeModel(NoticeReport report, ReviewList reviews, Receipts receipts, TimeProvider clock) : ReportPage(report, receipts, clock)
{
    [FromRoute] public string Reference { get; set; } = "";
    [FromRoute] public string Notice { get; set; } = "";

    public override IReadOnlyList<(string Format, string Words)> Formats => [("docx", "Download for Word")];

    protected override async Task<DocumentAsked?> Asks(AsAtAsked at, CancellationToken cancel) =>
        await reviews.Find(ReviewReference.FromAddress(Reference), User.ToViewer(), cancel) is { } row
            ? new DocumentAsked(NoticeReport.Name, row.Reference, at.Day, at.KnownAt)
            {
                About = row.Id.Value, Review = row.Id, Choices = ImmutableSortedDictionary<string, string>.Empty.Add("notice", Notice),
            } : null;
}
