using System.Net;
using System.Text;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Admin;

/// <summary>The government's newer list of bank holidays, loaded on its page.</summary>
public sealed class BankHolidayPageTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Page = "/admin/bank-holidays";

    [Fact]
    public async Task A_newer_list_is_loaded_and_an_older_one_refused()
    {
        using var manager = await app.SignedInAs(Role.Manager);
        var form = await manager.Get(Page);
        form.Text.ShouldContain("Shipped with the product");
        form.Text.ShouldContain("provisional");

        var late = await manager.Get(Page);
        var loaded = await Upload(form, List(2026, 2031));
        loaded.Text.ShouldContain("The newer list is in use.");
        loaded.Text.ShouldContain("Loaded on 15 May 2026");
        loaded.Text.ShouldContain("31 December 2031");

        (await Upload(late, List(2026, 2032))).Status.ShouldBe(HttpStatusCode.Conflict);
        var older = await Upload(await manager.Get(Page), List(2026, 2029));
        older.Errors.ShouldHaveSingleItem().ShouldContain("This file ends in 2029, but the list in use already reaches 2031");
        (await app.Get<Views>().Get<PartnershipCard>(PartnershipCard.StreamId, default))!.State.BankHolidays!.PublishedUntil.Year.ShouldBe(2031);
    }

    [Theory]
    [InlineData(null, "Choose the government’s file")]
    [InlineData("", "Choose the government’s file")]
    [InlineData("{", "it is not JSON")]
    [InlineData("[]", "it has no list of events")]
    [InlineData("{\"england-and-wales\":{\"events\":[]}}", "its list of events is empty")]
    [InlineData("{\"england-and-wales\":{\"events\":[{\"date\":\"31/12/2027\"}]}}", "has no date like 2026-12-25")]
    public async Task A_wrong_file_is_refused_in_a_sentence_beside_the_field(string? content, string says)
    {
        using var manager = await app.SignedInAs(Role.Administrator);

        var refused = await Upload(await manager.Get(Page), content is null ? null : Encoding.UTF8.GetBytes(content));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldHaveSingleItem().ShouldContain(says == "Choose the government’s file" && content is "" ? "The file is empty" : says);
        refused.Document.QuerySelector("#Json-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_file_that_is_too_large_or_no_text_is_refused()
    {
        using var manager = await app.SignedInAs(Role.Manager);

        (await Upload(await manager.Get(Page), new byte[BankHolidayFile.LongestText + 1])).Errors.ShouldHaveSingleItem().ShouldContain("larger than 500 kB");
        (await Upload(await manager.Get(Page), [0xC3, 0x28])).Errors.ShouldHaveSingleItem().ShouldContain("it is not text");
        (await Upload(await manager.Get(Page), new byte[3_000_000])).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private static byte[] List(int from, int until) => Encoding.UTF8.GetBytes(
        "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":["
        + string.Join(',', Enumerable.Range(from, until - from + 1).Select(year => $"{{\"title\":\"Christmas Day\",\"date\":\"{year}-12-25\"}}")) + "]}}");

    private static async Task<WebPage> Upload(WebPage page, byte[]? file)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in new WebForm(page.Document, null).Pairs.Where(p => p.Name != "Json")) content.Add(new StringContent(value), field);
        if (file is not null) content.Add(new ByteArrayContent(file), "Json", "bank-holidays.json");

        using var answer = await page.Visitor.Http.PostAsync(new Uri(Page, UriKind.Relative), content);
        return new WebPage(page.Visitor, answer, await answer.Content.ReadAsStringAsync());
    }
}
