using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Meetings.Planning;

/// <summary>How one body was represented, as it is filled in.</summary>
public sealed class SeatAnswer
{
    public Guid Body { get; set; }

    public Presence? Presence { get; set; }

    [Line(40)] public string? Person { get; set; }

    [Line(100)] public string? Name { get; set; }
}

/// <summary>One body in the list of attendance.</summary>
/// <param name="Member">Who speaks for it; null where several do, or nobody.</param>
/// <param name="People">Who can be chosen: members first, then the body's other people.</param>
public sealed record AttendanceLine(BodyId Body, string Name, bool HasSeat, PersonId? Member, IReadOnlyList<Choice> People);

/// <summary>The bodies in a meeting's list of attendance: those with a seat, those there, and those whose claims wait.</summary>
public sealed class AttendanceLines(MeetingDesk desk, QuorumReading quorum, AgendaMatters matters, Views views, PeopleDirectory directory)
{
    public async Task<IReadOnlyList<AttendanceLine>> Of(MeetingRecord meeting, Names names, Viewer viewer, CancellationToken cancel)
    {
        var seats = await quorum.Seats(meeting, cancel);
        var claimed = (await matters.For(meeting, desk.Today, viewer, cancel)).Actions
            .Where(a => a.Status is Domain.Recommendations.ActionStatus.WithTheSteeringGroup).Select(a => a.Agency);
        var accounts = (await views.All<Account>(cancel)).Select(a => a.State).Where(a => a.LeftOn is null).ToList();
        var known = meeting.Attendances.Select(a => a.Person).OfType<PersonId>();
        var cards = await directory.Find(accounts.Where(a => IsChair(a) || a.Grants.Exists(g => g.Body is not null)).Select(a => a.Id).Concat(known), cancel);

        return [.. seats.Concat(meeting.Present).Concat(meeting.Attendances.Select(a => a.Body)).Concat(claimed).Distinct()
            .Select(body => Line(body, seats.Contains(body)))
            .OrderBy(l => !l.HasSeat).ThenBy(l => l.Name, StringComparer.InvariantCulture)];

        AttendanceLine Line(BodyId body, bool hasSeat)
        {
            var members = accounts.Where(a => a.Grants.Contains(new(Role.SteeringGroupMember, body))).Select(a => a.Id).ToList();
            var chairs = body == meeting.ChairedBy ? accounts.Where(IsChair).Select(a => a.Id) : [];
            var others = chairs.Concat(accounts.Where(a => a.IsOf(body)).Select(a => a.Id))
                .Concat(meeting.Attendances.Where(a => a.Body == body).Select(a => a.Person).OfType<PersonId>());
            IReadOnlyList<Choice> people = [.. members.Concat(others).Distinct().Where(cards.ContainsKey)
                .Select(p => new Choice(p.ToString(), cards[p].Name + (members.Contains(p) ? ", member" : "")))];
            return new(body, names.Of(body), hasSeat, members is [var only] ? only : null, people);
        }
    }

    private static bool IsChair(Account account) => account.Grants.Exists(g => g.Role is Role.SteeringGroupChair);
}
