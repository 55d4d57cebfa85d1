using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Web.Demo;

/// <summary>Who came to a meeting, who stood in for whom, and who sent apologies.</summary>
internal static class Seats
{
    private static readonly DateOnly First = new(2024, 1, 1);

    /// <summary>Nobody wrote it down before 2024. A meeting that was planned takes it before it begins, the others while they are held.</summary>
    public static void Take(Journal journal, DateOnly meeting, IReadOnlyList<BodyId> invited, IReadOnlyCollection<BodyId> present)
    {
        if (meeting < First) return;
        journal.Write(
            Diary.At(meeting, 13, meeting == Papers.Planned ? 25 : 32), DemoPeople.CoordinatorOn(meeting, 1), Minutes.IdOf(meeting).Value, null,
            [.. invited.Select(body => Of(body, meeting, present.Contains(body)))]);
    }

    private static AttendanceTaken Of(BodyId body, DateOnly meeting, bool came)
    {
        var chance = new Chance($"seat/{meeting:yyyy-MM-dd}/{body}");
        var member = body == DemoBodies.Called("WCSP") ? DemoPeople.GroupChair : DemoPeople.MemberOf(body, meeting);
        if (!came) return new(body, chance.OneIn(4) ? Presence.Absent : Presence.Apologies, member, null);
        return chance.OneIn(3) && member is not null && DemoPeople.LeadOf(body, meeting) is { } lead
            ? new(body, Presence.Deputy, lead, member)
            : new(body, Presence.Present, member, null);
    }
}
