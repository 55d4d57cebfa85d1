using System.Net;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Tests.Databases;
using ReviewTracker.Web.Tests.Host;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.SignIn;

public sealed class CookieKeyTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task A_form_shown_by_one_node_is_taken_by_another()
    {
        await using var other = await app.AnotherNode();
        using var here = await app.SignedInAs(Role.Coordinator);
        var form = new WebForm((await here.Get(AddNameTests.Path)).Document, "Add name");
        form.Answer("Other name", "Carried across");
        using var there = new Visitor(new Uri(other.Urls.Single()), here);

        var page = await there.Post(AddNameTests.Path, [.. form.Pairs]);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("is now also known as Carried across.");
    }

    [Fact]
    public async Task Nodes_that_start_together_share_one_key_and_read_each_others_secrets()
    {
        await using var database = await TestDatabase.Create();
        var options = new ReviewTracker.Store.StoreOptions(database.ConnectionString, Seed.MasterKey);
        var nodes = Enumerable.Range(0, 4).Select(_ => Site.Build(new SiteSettings(options, new(false, true), Urls: "http://127.0.0.1:0"))).ToList();

        await Task.WhenAll(nodes.Select(node => node.StartAsync()));

        var ids = nodes.Select(node => node.Services.GetRequiredService<IKeyManager>().GetAllKeys().Single().KeyId).ToList();
        ids.Distinct().Count().ShouldBe(1);
        var written = nodes[0].Services.GetDataProtector("a test").Protect("said by one");
        nodes[3].Services.GetDataProtector("a test").Unprotect(written).ShouldBe("said by one");
        foreach (var node in nodes) await node.DisposeAsync();
    }

    [Fact]
    public async Task The_table_holds_nothing_in_the_clear()
    {
        var stored = (byte[])(await app.Ask("select sealed from rt.cookie_keys limit 1"))!;
        foreach (var word in (string[])["key", "xml", "masterKey", "AES"]) Encoding.Latin1.GetString(stored).ShouldNotContain(word, Case.Insensitive);
        app.Get<IKeyManager>().GetAllKeys().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Under_another_master_key_nothing_starts()
    {
        await using var database = await TestDatabase.CreateBlank();
        var environment = ProgramRun.Production(("ConnectionStrings__ReviewTracker", database.ConnectionString));
        var (run, _) = await ProgramRun.Serving(environment, "serve");
        await run.Terminate();
        await run.DisposeAsync();

        environment["ReviewTracker__MasterKey"] = Convert.ToBase64String(Enumerable.Repeat((byte)7, MasterKey.Length).ToArray());
        var (code, said) = await ProgramRun.Of(environment, "serve");

        code.ShouldBe(2);
        said.ShouldContain("The master key is not the one this database was sealed under.");
    }
}
