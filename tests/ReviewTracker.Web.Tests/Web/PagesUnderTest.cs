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
    };
}
