using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>The mail that an invitation owes, written in the transaction of the act.</summary>
public sealed class Invitations
{
    /// <param name="command">The act; the same act owes one mail.</param>
    public IReadOnlyList<Beside> To(PersonId person, Guid command, HttpRequest request) => [];
}
