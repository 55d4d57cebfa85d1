using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Admin;

/// <summary>Whatever is posted to a page about people, teams or bodies, it answers in words and writes nothing that was not meant.</summary>
public sealed class AdminBadInputTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly string[] Rubbish =
    [
        "", " \u00A0\u200B", "\u0000", "be\u0007ll", "\u202Eevil", "\uD800", "<script>alert(1)</script>", "{{7*7}}", "O'Brien", "99", "-1", "30 2 2026",
        "CR\r\nLF", new('x', 100_000), "b0000000-0000-4000-8000-000000000012", "Administrator", "Grant",
    ];

    private readonly AdminLog _log = new(app);

    public static TheoryData<string> Pages => [.. AdminCase.All.Select(c => c.Name)];

    [Theory, MemberData(nameof(Pages))]
    public async Task Rubbish_in_any_field_is_never_an_error_of_the_program(string page)
    {
        var command = AdminCase.All.First(c => c.Name == page).Once();
        var (_, path) = await command.Begin(_log);
        var form = await (await app.SignedInAs(command.By)).Get(path);
        var pairs = FilledForm.Pairs(form, command.Answers);

        foreach (var (name, rubbish) in pairs.Select(p => p.Name).Distinct().Where(n => n != "__RequestVerificationToken")
            .SelectMany(name => Rubbish.Select(rubbish => (name, rubbish))))
        {
            var answer = await form.Visitor.Post(path, [.. pairs.Where(p => p.Name != name), (name, rubbish), ($"{name}[0]", rubbish), ("Account.LeftOn", "x")]);
            ((int)answer.Status).ShouldBeLessThan(500, $"{name}: {rubbish[..Math.Min(20, rubbish.Length)]}");
        }
    }

    [Fact]
    public async Task A_role_that_nobody_proposed_is_not_granted_by_hand()
    {
        var person = await _log.Person("Conrad Forged", new PersonInvited(), new RoleProposed(Role.Auditor, null, app.Person(Role.Coordinator)));
        var manager = await app.SignedInAs(Role.Manager);
        var pairs = FilledForm.Pairs(await manager.Get($"/admin/people/{person}/proposals/Auditor"), ("What do you decide?", "Grant the role"));

        var answer = await manager.Post($"/admin/people/{person}/proposals/Manager", [.. pairs]);

        answer.Errors.ShouldBe(["This role is not waiting for a decision any more"]);
        (await _log.Account(person)).Grants.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_of_somebody_elses_is_not_accepted()
    {
        var person = await _log.Person("Agatha Foreign", new RoleGranted(Role.Coordinator, null));
        var form = await (await app.SignedInAs(Role.Manager)).Get($"/admin/people/{person}/withdraw/Coordinator");

        var other = await app.SignedInAs(Role.Administrator);
        ((int)(await other.Post($"/admin/people/{person}/withdraw/Coordinator", [.. FilledForm.Pairs(form)])).Status).ShouldBe(400);
        (await _log.Account(person)).Has(Role.Coordinator).ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_who_may_not_post_changes_anything()
    {
        var person = await _log.Person("Basil Safe", new RoleGranted(Role.AgencyLead, Seed.Agency));
        var pairs = FilledForm.Pairs(await (await app.SignedInAs(Role.Manager)).Get($"/admin/people/{person}/roles/new"), ("Which role?", "Auditor"));
        foreach (var role in Enum.GetValues<Role>().Except([Role.Manager, Role.Administrator, Role.Coordinator]))
        {
            var visitor = await app.SignedInAs(role);
            ((int)(await visitor.Post($"/admin/people/{person}/roles/new", [.. pairs])).Status).ShouldBeOneOf(400, 404);
        }

        (await _log.Events(person.Value)).Count.ShouldBe(2);
        (await _log.Account(new PersonId(person.Value))).Proposals.ShouldBeEmpty();
    }
}
