using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Openings;

/// <summary>The mail every manager is owed when a review is opened, written in the transaction of the act. It does not say why, or by whom.</summary>
public sealed class OpeningMail(Views views)
{
    public async Task<Act> With(Act act, string reference, DateTimeOffset until, HttpRequest request, CancellationToken cancel)
    {
        var facts = new Dictionary<string, string>
        {
            ["reference"] = reference, ["until"] = until.InWords(), ["link"] = $"{request.Scheme}://{request.Host}/admin/openings",
        };
        var managers = (await views.All<Account>(cancel)).Where(a => a.State.Has(Role.Manager)).Select(a => a.State.Id);
        return act with { Beside = [.. managers.Select(m => new MailOwed(m, "review-opened", $"{act.Command}", facts))] };
    }
}
