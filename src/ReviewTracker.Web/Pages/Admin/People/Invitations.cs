using ReviewTracker.Domain.Partnership;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Hosting;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>The mail that an invitation owes, written in the transaction of the act.</summary>
public sealed class Invitations(Views views, PublicAddress site)
{
    /// <summary>The act with what it writes beside the log; the same act owes one mail.</summary>
    public async Task<Act> With(Act act, PersonCard invited, HttpRequest request, CancellationToken cancel)
    {
        var partnership = await views.Get<PartnershipCard>(PartnershipCard.StreamId, cancel);
        var facts = new Dictionary<string, string>
        {
            ["link"] = site.Of(request, "/sign-in").AbsoluteUri, ["partnership"] = partnership?.State.Name ?? Frame.WithoutPartnership,
        };
        return act with { Beside = [new CardSaved(invited), new MailOwed(invited.Id, "invitation", $"{act.Command}", facts)] };
    }
}
