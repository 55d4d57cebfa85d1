using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Partnerships;

/// <summary>What a new, empty installation begins with; all of it in one append.</summary>
public static class FirstEvents
{
    public static IReadOnlyList<StreamWrite> Of(PartnershipFile file, PersonId manager) =>
    [
        new(PartnershipCard.StreamId, 0, [file.SetUp(demonstration: false)]),
        .. file.Bodies.Select(body => new StreamWrite(file.IdOf(body).Value, 0, [.. file.Opening(body)])),
        new(manager.Value, 0, [new AccountOpened(manager), new RoleGranted(Role.Manager, null)]),
    ];
}
