using Microsoft.AspNetCore.Authorization;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Pages.Actions.Answering;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Recommendations.Planning;

/// <summary>A page on which one thing is recorded about one recommendation.</summary>
[Authorize(Policies.AgreeActions)]
public abstract class RecommendationCommandPage(ActionDesk desk) : PlanCommandPage(desk)
{
    public override string Subject => "recommendation";

    public override string BackTo => $"/recommendations/{Id}";

    protected override Task<ReadPlan?> Find(CancellationToken cancel) =>
        Desk.Actions.Get(new RecommendationId(Id), User.ToViewer(), cancel);
}
