using System.Net;
using Microsoft.Extensions.Configuration;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.SignIn;

/// <summary>The site with mail and names of its own, behind a proxy that hands on the name it was asked by.</summary>
public class NamedApp : WebApp
{
    protected override MailSettings Mail => new(MailWay.Folder, Folder: "/tmp/never-written");

    protected override WebSettings Settings => base.Settings with { Hosts = ["127.0.0.1", "reviews.wealdshire.example"], Proxies = Proxies.Read("127.0.0.1") };

    public async Task<string> LinkAskedBy(string header, string host)
    {
        using var visitor = SignedOut();
        visitor.Http.DefaultRequestHeaders.Add(header, host);
        (await MailingApp.Asked(visitor, MailingApp.Manager)).Status.ShouldBe(HttpStatusCode.OK);
        return (await Get<MailQueue>().Take(TimeSpan.FromMinutes(5), CancellationToken.None))!.Facts!["link"];
    }

    protected override async Task Fill(CancellationToken cancel)
    {
        await base.Fill(cancel);
        await Get<PeopleDirectory>().Save(new(Person(Role.Manager), Seed.NameOf(Role.Manager), MailingApp.Manager), cancel);
    }
}

/// <summary>The same, told where links in mail lead.</summary>
public sealed class AddressedApp : NamedApp
{
    protected override WebSettings Settings => base.Settings with { Address = new Uri("https://reviews.wealdshire.example:8443") };
}

public sealed class MailLinkTests(NamedApp named, AddressedApp addressed) : IClassFixture<NamedApp>, IClassFixture<AddressedApp>
{
    [Theory]
    [InlineData("Host", "reviews.wealdshire.example:4444", "http://reviews.wealdshire.example/sign-in/code?code=")]
    [InlineData("X-Forwarded-Host", "reviews.wealdshire.example:4444", "http://reviews.wealdshire.example/sign-in/code?code=")]
    [InlineData("X-Forwarded-Host", "reviews.wealdshire.example:99999", "http://reviews.wealdshire.example/sign-in/code?code=")]
    [InlineData("Host", "127.0.0.1:5080", "http://127.0.0.1:5080/sign-in/code?code=")]
    [InlineData("X-Forwarded-Host", "127.0.0.1:99999", "http://127.0.0.1/sign-in/code?code=")]
    public async Task A_port_that_somebody_asked_by_is_in_no_link_unless_it_is_this_machines_own(string header, string host, string link) =>
        (await named.LinkAskedBy(header, host)).ShouldStartWith(link);

    [Theory]
    [InlineData("Host", "127.0.0.1:5080")]
    [InlineData("X-Forwarded-Host", "reviews.wealdshire.example:4444")]
    public async Task Where_the_address_was_set_links_lead_there_whatever_was_asked_by(string header, string host) =>
        (await addressed.LinkAskedBy(header, host)).ShouldStartWith("https://reviews.wealdshire.example:8443/sign-in/code?code=");

    [Theory]
    [InlineData("reviews.example.gov.uk")]
    [InlineData("http://reviews.example.gov.uk")]
    [InlineData("https://reviews.example.gov.uk/tracker")]
    [InlineData("https://reviews.example.gov.uk/?a=b")]
    [InlineData("https://user@reviews.example.gov.uk")]
    [InlineData("/sign-in")]
    public void An_address_that_is_none_stops_the_start(string said) => Should.Throw<CannotGoOnException>(() => PublicAddress.Read(said))
        .Message.ShouldBe("ReviewTracker__Address is the address of the site and no page of it, like https://reviews.example.gov.uk.");

    [Fact]
    public void The_address_that_was_set_is_answered_beside_the_other_names()
    {
        var said = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Address"] = "https://reviews.example.gov.uk", ["Hosts"] = "other.example.gov.uk",
        }).Build();
        WebSettings.From(said).Hosts.ShouldBe(["other.example.gov.uk", "reviews.example.gov.uk"]);
    }
}
