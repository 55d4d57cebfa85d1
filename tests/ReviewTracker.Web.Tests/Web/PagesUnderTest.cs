using ReviewTracker.Domain.People;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>Every page that can be opened by its address, and as whom; one line for each new page.</summary>
public static class PagesUnderTest
{
    public static TheoryData<string, Role?> All => new()
    {
        { "/sign-in", null },
        { "/sign-out", null },
        { "/accessibility", null },
        { "/help", null },
        { "/reviews", null },
        { "/no-such-page", Role.Coordinator },
        { "/", Role.Coordinator },
        { "/reports/year-end?year=2025/26", Role.Coordinator },
        { "/reports/year-end?year=2023/25", Role.SteeringGroupMember },
        { "/admin", Role.Administrator },
        { "/admin/bodies", Role.Coordinator },
        { "/admin/bodies/a0000000-0000-4000-8000-000000000001/names", Role.Coordinator },
    };
}
