using Microsoft.AspNetCore.Mvc.ModelBinding;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Answers that only a list on the page can give.</summary>
internal static class Offered
{
    /// <summary>An answer that is not among those offered was not chosen on this page.</summary>
    public static void MustBeOffered(this ModelStateDictionary state, string field, object? answer, IEnumerable<Choice> offered)
    {
        if (answer?.ToString() is { Length: > 0 } chosen && !offered.Any(o => o.Value.Equals(chosen, StringComparison.OrdinalIgnoreCase)))
            state.AddModelError(field, "Choose one of the answers in the list");
    }
}
