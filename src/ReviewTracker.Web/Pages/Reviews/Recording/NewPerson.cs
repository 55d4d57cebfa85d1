using Microsoft.AspNetCore.Mvc.ModelBinding;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Somebody named on a form who is not in the directory yet.</summary>
internal static class NewPerson
{
    private const string Incomplete = "This form was not complete. Open the page again and fill it in there";

    /// <summary>Says on the form that the address is somebody else's already.</summary>
    public static async Task AddressMustBeFree(this ModelStateDictionary state, string field, PeopleDirectory people, PersonCard card, CancellationToken cancel)
    {
        if (card.Email is { } email && await people.FindByEmail(email, cancel) is { } other && other.Id != card.Id)
            state.AddModelError(field, $"{other.Name} has this address. Choose them where they are offered, or enter another address");
    }

    /// <summary>An id that is somebody's already was minted for no form: their name and address must not be written over.</summary>
    public static async Task MustBeNew(this ModelStateDictionary state, PeopleDirectory people, PersonCard card, CancellationToken cancel)
    {
        // The same form sent twice finds what it wrote itself.
        var known = await people.Find([card.Id], cancel);
        if (known.TryGetValue(card.Id, out var there) && there != card) state.AddModelError("", Incomplete);
    }
}
