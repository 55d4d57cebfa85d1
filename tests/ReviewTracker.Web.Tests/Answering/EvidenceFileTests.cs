using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Web;
using static ReviewTracker.Web.Tests.Answering.LinkLog;

namespace ReviewTracker.Web.Tests.Answering;

/// <summary>Files handed in as evidence: by the link, on the action's page, and given back.</summary>
public sealed class EvidenceFileTests(AnsweringApp app) : IClassFixture<AnsweringApp>
{
    private const string Words = "What the evidence shows – ";
    private readonly LinkLog _log = new(app);

    private static async Task<WebPage> Send(WebPage page, string button, string path, (string Field, byte[] Content, string Name) file, params (string Label, string Value)[] answers)
    {
        var form = new WebForm(page.Document, button);
        foreach (var (label, value) in answers) form.Answer(label, value);
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Pairs.Where(p => p.Name != file.Field)) content.Add(new StringContent(value), field);
        var part = new ByteArrayContent(file.Content);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        content.Add(part, file.Field, file.Name);
        using var answer = await page.Visitor.Http.PostAsync(new Uri(path, UriKind.Relative), content);
        return new WebPage(page.Visitor, answer, await answer.Content.ReadAsStringAsync());
    }

    private static (string, string) Tick(string about) => ($"About the file – {about}", "Nothing in it is about a patient or the family");

    private async Task<(LinkCase Link, WebPage Page, string About, int Before)> Open()
    {
        var link = await _log.Begin(1);
        var page = await app.SignedOut().Get(link.Page);
        return (link, page, About(page, link.Plans[0]), (await _log.Events(link.Plans[0])).Count);
    }

    [Fact]
    public async Task A_file_comes_with_an_answer_lies_sealed_and_is_given_back_to_those_who_may_read_it()
    {
        var (link, page, about, before) = await Open();
        var sent = await Send(page, "Send", link.Page, ("Rows[0].File", Files.Pdf, "..\\audit‮ of ten.pdf"), ($"{Words}{about}", "Ten of ten."), Tick(about), Text(about, "Done in April."), Name());
        sent.Errors.ShouldBeEmpty();
        (await _log.Since(link.Plans[0], before)).ShouldBe(["ReplyReceived", "EvidenceAttached", "ProgressReported"]);
        var attached = (EvidenceAttached)(await _log.Events(link.Plans[0]))[^2].Data;
        (attached.Type, attached.Bytes).ShouldBe(("pdf", Files.Pdf.Length));
        (await _log.Count($"select count(*) from rt.evidence_file where id = '{attached.File}' and position('%PDF'::bytea in content) = 0 and octet_length(content) > {Files.Pdf.Length}")).ShouldBe(1);

        var address = $"/actions/{link.Plans[0].Action}/evidence/{attached.File}";
        using var team = await app.SignedInAs(Role.Coordinator);
        (await team.Get($"/actions/{link.Plans[0].Action}")).Document.QuerySelector($"a[href='{address}']")!.TextContent.ShouldBe("audit of ten.pdf");
        using var given = await team.Http.GetAsync(new Uri(address, UriKind.Relative));
        (await given.Content.ReadAsByteArrayAsync()).ShouldBe(Files.Pdf);
        given.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        given.Content.Headers.ContentDisposition.FileName!.Trim('"').ShouldBe("audit of ten.pdf");
        given.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        given.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        given.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        given.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await _log.Count($"select count(*) from rt.access_log where kind = 'evidence-file' and object = '{attached.File}' and digest = '{attached.Digest}'")).ShouldBe(1);

        foreach (var role in new[] { Role.AgencyLead, Role.SteeringGroupMember, Role.Auditor, Role.Administrator, Role.PanelMember })
        {
            using var other = await app.SignedInAs(role);
            (await other.Http.GetAsync(new Uri(address, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{role}");
        }
        using var nobody = app.SignedOut();
        (await nobody.Get(address)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await team.Get($"/actions/{(await Open()).Link.Plans[0].Action}/evidence/{attached.File}")).Status.ShouldBe(HttpStatusCode.NotFound);

        await app.Get<Keys>().Destroy(link.Plans[0].Review.Id.Value, default);
        (await team.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _log.Count($"select count(*) from rt.evidence_file where id = '{attached.File}'")).ShouldBe(0);
    }

    public static TheoryData<string, string, string> Refused => new()
    {
        { "program", "audit.pdf", "without macros" }, { "polyglot", "audit.pdf", "without macros" }, { "macros", "audit.docx", "without macros" }, { "bomb", "audit.docx", "without macros" },
        { "empty", "audit.pdf", "The file is empty" }, { "large", "audit.pdf", "larger than 10 MB" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_file_that_is_not_kept_is_refused_with_a_sentence_and_what_was_typed_stays(string which, string name, string sentence)
    {
        byte[] file = which switch
        {
            "program" => [.. "MZ"u8, .. new byte[500]],
            "polyglot" => [.. Files.Pdf, .. Files.Docx],
            "macros" => Files.Zip("word/document.xml", "word/vbaProject.bin"),
            "bomb" => Files.Bomb(),
            "large" => [.. Files.Pdf, .. new byte[11_000_000]],
            _ => [],
        };
        var (link, page, about, before) = await Open();
        var refused = await Send(page, "Send", link.Page, ("Rows[0].File", file, name), ($"{Words}{about}", "Ten of ten."), Tick(about), Text(about, "Done in April."), Name());

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldHaveSingleItem().ShouldContain(sentence);
        refused.Value($"{Words}{about}").ShouldBe("Ten of ten.");
        refused.Text.ShouldContain("Choose it again");
        (await _log.Since(link.Plans[0], before)).ShouldBeEmpty();
        (await _log.Count($"select count(*) from rt.evidence_file where action = '{link.Plans[0].Action}'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_needs_its_tick_and_ten_megabytes_are_kept()
    {
        var (link, page, about, before) = await Open();
        byte[] file = [.. Encoding.ASCII.GetBytes("%PDF-1.7\n"), .. new byte[10_000_000 - 15], .. Encoding.ASCII.GetBytes("%%EOF\n")];
        file.Length.ShouldBe(10_000_000);
        var refused = await Send(page, "Send", link.Page, ("Rows[0].File", file, "audit.pdf"), ($"{Words}{about}", "Ten of ten."), Name());
        refused.Errors.ShouldHaveSingleItem().ShouldContain("Confirm that nothing in the file is about a patient");

        (await Send(refused, "Send", link.Page, ("Rows[0].File", file, "audit.pdf"), Tick(about))).Text.ShouldContain("on record");
        (await _log.Since(link.Plans[0], before)).ShouldBe(["ReplyReceived", "EvidenceAttached"]);
    }

    [Fact]
    public async Task What_is_larger_than_any_form_is_turned_away()
    {
        var (link, page, about, before) = await Open();
        var status = HttpStatusCode.OK;
        try { status = (await Send(page, "Send", link.Page, ("Rows[0].File", new byte[65_000_000], "audit.pdf"), Text(about, "Done."), Name())).Status; }
        catch (HttpRequestException) { status = HttpStatusCode.RequestEntityTooLarge; }
        status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await _log.Since(link.Plans[0], before)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_agencys_lead_hands_in_a_file_on_the_actions_page_and_reads_it()
    {
        var plan = await _log.Plans.Begin(PlanCourse.Agreed);
        using var lead = await app.SignedInAs(Role.AgencyLead);
        var path = $"/actions/{plan.Action}/{Seed.Agency}/evidence-file";
        var page = await lead.Get(path);

        (await page.Submit("Hand it in", ("What does it show?", "Ten of ten."))).Errors.ShouldBe(["Choose what kind of evidence it is", "Choose the file"], ignoreOrder: true);
        var refused = await Send(page, "Hand it in", path, ("File", "<svg/>"u8.ToArray(), "a.png"), ("What kind of evidence is it?", ActionKind), ("What does it show?", "Ten of ten."), ("About the file", "Nothing in it is about a patient or the family"));
        refused.Errors.ShouldHaveSingleItem().ShouldContain("without macros");
        refused.Value("What does it show?").ShouldBe("Ten of ten.");
        (await Send(refused, "Hand it in", path, ("File", Files.Png, "a.png"))).Text.ShouldContain("The file is on record.");

        var attached = (EvidenceAttached)(await _log.Events(plan))[^1].Data;
        (await lead.File($"/actions/{plan.Action}/evidence/{attached.File}")).ShouldBe(Files.Png);
        await _log.Plans.Meanwhile(plan.Recommendation.Value, new ProgressReported(plan.Action, Seed.Agency, new(2026, 5, 15), Domain.Kernel.Narrative.Of("Meanwhile.")!));
        (await Send(page, "Hand it in", path, ("File", Files.Png, "b.png"), ("What kind of evidence is it?", ActionKind), ("What does it show?", "Nine of ten."), ("About the file", "Nothing in it is about a patient or the family")))
            .Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_team_records_what_it_saw_and_nobody_else_does()
    {
        var plan = await _log.Plans.Begin(PlanCourse.Agreed);
        var path = $"/actions/{plan.Action}/{Seed.Agency}/evidence-seen";
        using var team = await app.SignedInAs(Role.Coordinator);
        using var lead = await app.SignedInAs(Role.AgencyLead);
        (await lead.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        var page = await team.Get(path);

        (await page.Submit(("What did you see?", "The audit."), ("When did you see it?", "16 5 2026"))).Errors.ShouldContain("Choose what kind of evidence it is");
        (await page.Submit(("What kind of evidence is it?", ActionKind), ("What did you see?", "The audit."), ("When did you see it?", "16 5 2026"))).Errors.ShouldHaveSingleItem().ShouldContain("today or in the past");
        (await page.Submit(("What kind of evidence is it?", ActionKind), ("What did you see?", "The audit."), ("When did you see it?", "14 5 2026"))).Text.ShouldContain("no copy is held");
        var seen = (EvidenceSeen)(await _log.Events(plan))[^1].Data;
        (seen.By, seen.On).ShouldBe((app.Person(Role.Coordinator), new(2026, 5, 14)));
        (await team.Get($"/actions/{plan.Action}")).Text.ShouldContain("Evidence seen, no copy held");
        (await page.Submit(("What kind of evidence is it?", ActionKind), ("What did you see?", "Another."), ("When did you see it?", "14 5 2026"))).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task An_agencys_lead_gives_an_action_a_name_of_the_agencys_own()
    {
        var plan = await _log.Plans.Begin(PlanCourse.Agreed);
        var path = $"/actions/{plan.Action}/{Seed.Agency}/label";
        using var lead = await app.SignedInAs(Role.AgencyLead);
        var (page, other) = (await lead.Get(path), await lead.Get(path));

        (await page.Submit(("Own name (optional)", new('x', 61)))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await page.Submit(("Own name (optional)", "Protocol work"), ("Own reference (optional)", "QI-7"))).Text.ShouldContain("Mail uses it from now on");
        (await lead.Get(path)).Value("Own name (optional)").ShouldBe("Protocol work");
        var moved = await other.Submit(("Own name (optional)", "Other work"));
        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        moved.Value("Own name (optional)").ShouldBe("Other work");
        (await (await lead.Get(path)).Submit(("Own name (optional)", ""), ("Own reference (optional)", ""))).Text.ShouldContain("Saved");
        (await lead.Get(path)).Value("Own name (optional)").ShouldBe("");
    }

    private const string ActionKind = "Audited";
}
