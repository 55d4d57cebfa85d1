using ReviewTracker.Domain.Partnership;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>The mail that an invitation owes, written in the transaction of the act.</summary>
public sealed class Invitations(Views views)
{
    /// <summary>The act with what it writes beside the log; the same act owes one mail.</summary>
    public async Task<Act> With(Act act, PersonCard invited, HttpRequest request, CancellationToken cancel)
    {
        var partnership = await views.Get<PartnershipCard>(PartnershipCard.StreamId, cancel);
        var facts = new Dictionary<string, string>
        {
            ["link"] = $"{request.Scheme}://{request.Host}/sign-in", ["partnership"] = partnership?.State.Name ?? Frame.WithoutPartnership,
        };
        return act with { Beside = [new CardSaved(invited), new MailOwed(invited.Id, "invitation", $"{act.Command}", facts)] };
    }
}
