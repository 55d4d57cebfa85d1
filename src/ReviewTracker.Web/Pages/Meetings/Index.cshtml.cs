using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings;

/// <summary>Meetings of the Steering Group: what comes, next first; what was, latest first.</summary>
[Authorize(Policies.SeeMeetings)]
public sealed class IndexModel(MeetingList meetings, NameSource names, Views views) : PageModel
{
    [FromQuery(Name = "page")] public string? PageNumber { get; set; }

    public IReadOnlyList<MeetingRecord> Coming { get; private set; } = [];
    public IReadOnlyList<MeetingRecord> Rows { get; private set; } = [];
    public PageOf Paging { get; private set; } = new(1, MeetingPage.Size, 0);
    public Names Names { get; private set; } = null!;
    public string Group { get; private set; } = "Steering Group";
    public bool MayRecord => User.ToViewer().May(Policies.RunMeetings);

    public async Task OnGet(CancellationToken cancel)
    {
        var asked = int.TryParse(PageNumber, out var number) ? Math.Clamp(number, 1, 1_000_000) : 1;
        var page = await meetings.Page(asked, User.ToViewer(), cancel);
        Paging = PageOf.Asked(PageNumber, MeetingPage.Size, page.Total);
        if (Paging.Number != asked) page = await meetings.Page(Paging.Number, User.ToViewer(), cancel);

        Coming = await meetings.Coming(User.ToViewer(), cancel);
        (Rows, Names) = (page.Rows, await names.Of([], cancel));
        Group = (await views.Get<PartnershipCard>(PartnershipCard.StreamId, cancel))?.State.SteeringGroupName ?? Group;
    }
}
