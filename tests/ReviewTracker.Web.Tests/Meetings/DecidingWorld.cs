using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Reviews;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Meetings;

/// <summary>Members of the group with a body each, and meetings at which they are present.</summary>
internal sealed class DecidingWorld(WebApp app)
{
    public static readonly BodyId Health = new(Guid.Parse("a0000000-0000-4000-8000-0000000000e1"));
    private static readonly SemaphoreSlim s_once = new(1);

    public PlanLog Log { get; } = new(app);

    public Task<MeetingId> Meet(params BodyId[] present) => Log.Meet(null, present is [] ? [Seed.District, Seed.Agency, Health] : present);

    /// <summary>Somebody signed in who speaks for this body in the group.</summary>
    public async Task<Visitor> Member(BodyId body, params (Role Role, BodyId? Body)[] also)
    {
        var (person, name) = (new PersonId(Guid.CreateVersion7()), $"Member {Guid.NewGuid():N}");
        await Registered();
        await app.Get<PeopleDirectory>().Save(new(person, name, null), CancellationToken.None);
        await Log.Streams.Start(person.Value, ReviewLog.Act(),
            [new AccountOpened(person), new RoleGranted(Role.SteeringGroupMember, body), .. also.Select(a => new RoleGranted(a.Role, a.Body))], CancellationToken.None);
        return await app.SignedInAs(name);
    }

    /// <summary>A claim of the police that the coordinator advises to accept.</summary>
    public Task<TestPlan> Advised() => Log.Begin([.. PlanCourse.Claimed, new ClaimChecked(new(Guid.Empty), Seed.Agency, Advice.Accept, null, new(2026, 5, 11))]);

    public static string Item(MeetingId meeting, TestPlan plan, string kind = "claim") => $"/meetings/{meeting}/item/{kind}/{plan.Action}/{Seed.Agency}";

    public async Task<IReadOnlyList<DecisionRecorded>> Decisions(MeetingId meeting) =>
        [.. (await Log.Events(meeting.Value)).Select(e => e.Data).OfType<DecisionRecorded>()];

    private async Task Registered()
    {
        await s_once.WaitAsync();
        try
        {
            if ((await Log.Events(Health.Value)).Count == 0)
                await Log.Streams.Start(Health.Value, ReviewLog.Act(), [new BodyRegistered(Health, BodyKind.Agency, "Wealdshire Health", null, null, null)], CancellationToken.None);
        }
        finally
        {
            s_once.Release();
        }
    }
}
