using System.Runtime.CompilerServices;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Domain.Tests.People;

public sealed class AccessMatrixTests
{
    private static readonly BodyId Police = new(new Guid("00000000-0000-4000-8000-000000000001"));
    private static readonly BodyId Eastmere = new(new Guid("00000000-0000-4000-8000-000000000002"));

    /// <summary>The file is read by people who agree who may see what; a cell changed in the code is changed there too, or fails here.</summary>
    [Fact]
    public void The_matrix_says_what_its_readable_file_says() => Printed().ShouldBe(File.ReadAllText(Agreed()));

    [Fact]
    public void Administrators_hold_no_case_content()
    {
        Resource[] content = [Resource.Caseload, Resource.ReviewDetail, Resource.AgreedActions, Resource.ProposedActions, Resource.ActionNarrative, Resource.Meetings];
        Role[] none = [Role.Administrator];
        foreach (var (role, resource) in none.SelectMany(role => content.Select(resource => (role, resource))))
            (AccessMatrix.Of(role, resource).Rights & ~Rights.Meta).ShouldBe(Rights.None, $"{role} on {resource}");
    }

    [Fact]
    public void A_panel_member_reads_the_line_of_the_review_and_nothing_of_what_is_in_it()
    {
        AccessMatrix.Of(Role.PanelMember, Resource.Caseload).ShouldBe(new AccessMatrix.Cell(Rights.Read, Reach.OnPanel));
        foreach (var resource in new[] { Resource.ReviewDetail, Resource.AgreedActions, Resource.ProposedActions, Resource.ActionNarrative, Resource.Meetings, Resource.Search })
            AccessMatrix.Of(Role.PanelMember, resource).Rights.ShouldBe(Rights.None, $"{resource}");
    }

    [Fact]
    public void Those_who_watch_read_of_cases_only_what_they_opened_and_write_nothing()
    {
        Resource[] content = [Resource.Caseload, Resource.ReviewDetail, Resource.AgreedActions, Resource.ProposedActions, Resource.ActionNarrative];
        foreach (var (role, resource) in new[] { Role.Auditor, Role.DataProtectionOfficer }.SelectMany(role => content.Select(resource => (role, resource))))
        {
            AccessMatrix.Of(role, resource).ShouldBe(new(Rights.Read, Reach.Opened), $"{role} on {resource}");
            new Viewer(default, [role], []).MayAsAMatterOfCourse(Rights.Read, resource).ShouldBeFalse();
        }
        AccessMatrix.Of(Role.Auditor, Resource.Search).Rights.ShouldBe(Rights.None);
        AccessMatrix.Of(Role.Auditor, Resource.Meetings).Rights.ShouldBe(Rights.None);
        new Viewer(default, [Role.Auditor, Role.Coordinator], []).MayAsAMatterOfCourse(Rights.Read, Resource.Caseload).ShouldBeTrue();
    }

    [Fact]
    public void Nobody_approves_what_they_may_not_read()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var cell in Enum.GetValues<Resource>().Select(resource => AccessMatrix.Of(role, resource)))
                if ((cell.Rights & (Rights.Write | Rights.Approve)) != Rights.None) cell.Rights.HasFlag(Rights.Read).ShouldBeTrue();
        }
    }

    [Fact]
    public void Two_roles_reach_as_far_as_both()
    {
        var both = new Viewer(default, [Role.SteeringGroupMember, Role.AgencyLead], [Police]);
        both.Reaches(Rights.Read, Resource.AgreedActions).ShouldBe([Reach.All, Reach.OwnAgency], ignoreOrder: true);
        both.Reaches(Rights.Write, Resource.ActionNarrative).ShouldBe([Reach.OwnAgency]);
        both.May(Rights.Write, Resource.Meetings).ShouldBeFalse();
    }

    [Fact]
    public void An_area_looked_after_is_no_agency_answered_for()
    {
        var account = Account.Create(new(default)).Apply(new RoleGranted(Role.AgencyLead, Police)).Apply(new RoleGranted(Role.DistrictLead, Eastmere));
        var viewer = account.AsViewer();
        (viewer.MayAnswerFor(Police), viewer.MayAnswerFor(Eastmere)).ShouldBe((true, false));
        viewer.Agencies.ShouldBe([Police]);
        viewer.Areas.ShouldBe([Eastmere]);
    }

    [Fact]
    public void The_team_answers_for_every_agency_and_a_district_for_none()
    {
        new Viewer(default, [Role.Coordinator], []).MayAnswerFor(Police).ShouldBeTrue();
        new Viewer(default, [Role.DistrictLead], [Police]).MayAnswerFor(Police).ShouldBeFalse();
    }

    private static string Printed() => string.Concat(Enum.GetValues<Resource>().Select(resource =>
        $"{resource}\n{string.Concat(Enum.GetValues<Role>().Select(role => $"  {role,-22}{Words(AccessMatrix.Of(role, resource))}\n"))}\n"));

    private static string Words(AccessMatrix.Cell cell) => cell.Rights == Rights.None ? "–"
        : string.Join(", ", Enum.GetValues<Rights>().Where(r => r != Rights.None && cell.Rights.HasFlag(r)).Select(r => r.ToString().ToLowerInvariant()))
            + (cell.Reach == Reach.All ? "" : $": {Words(cell.Reach)}");

    private static string Words(Reach reach) => reach switch
    {
        Reach.OwnAgency => "own agency",
        Reach.ReviewsOfOwnActions => "reviews with own actions",
        Reach.OwnArea => "own area",
        Reach.Assigned => "assigned",
        Reach.OnPanel => "on panel",
        Reach.Published => "published",
        Reach.Opened => "opened for a time",
        Reach.Led => "led",
        Reach.OnFrozenAgenda => "on frozen agenda",
        _ => "oneself",
    };

    private static string Agreed([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "access-matrix.txt");
}
