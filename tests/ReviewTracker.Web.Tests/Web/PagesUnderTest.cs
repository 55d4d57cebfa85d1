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
        { "/reviews/new", Role.Coordinator },
        { "/reviews/new/out-of-area", Role.Coordinator },
        { "/reviews/2026-01/record", Role.Coordinator },
        { "/reviews/2026-02/record", Role.Coordinator },
        { "/reviews/2026-03/record", Role.Coordinator },
        { "/reviews/2026-01/decide", Role.Coordinator },
        { "/reviews/2026-01/scoping", Role.Coordinator },
        { "/reviews/2026-01/scoping/a0000000-0000-4000-8000-000000000001", Role.Coordinator },
        { "/reviews/2026-01/milestones/log", Role.Coordinator },
        { "/reviews/2026-01/milestones/terms-agreed/correct", Role.Coordinator },
        { "/reviews/2026-01/milestones/terms-agreed/annotate", Role.Coordinator },
        { "/reviews/2026-01/pause", Role.Coordinator },
        { "/reviews/2026-01/resume", Role.Coordinator },
        { "/reviews/2026-01/agree-date", Role.Coordinator },
        { "/reviews/2026-01/chair", Role.Coordinator },
        { "/reviews/2026-01/lead", Role.Coordinator },
        { "/reviews/2026-02/pseudonym", Role.Coordinator },
        { "/reviews/2026-01/regime", Role.Coordinator },
        { "/reviews/2026-01/submit", Role.Coordinator },
        { "/reviews/2026-01/qa-outcome", Role.Coordinator },
        { "/reviews/2026-01/home-office", Role.Coordinator },
        { "/reviews/2026-01/direct", Role.Coordinator },
        { "/reviews/2026-01/clear", Role.Coordinator },
        { "/reviews/2026-01/family", Role.Coordinator },
        { "/reviews/2026-01/publish", Role.Coordinator },
        { "/reviews/2026-02/withdraw", Role.Coordinator },
        { "/reviews/2026-01/end", Role.Coordinator },
        { "/reviews/2026-01/restrict", Role.Coordinator },
        { "/reviews/2026-04/unrestrict", Role.Coordinator },
        { "/reviews/2026-02/reopen", Role.Coordinator },
        { "/reviews/2026-02/archive", Role.Coordinator },
        { "/reviews/2026-03/leave", Role.Coordinator },
    };
}
