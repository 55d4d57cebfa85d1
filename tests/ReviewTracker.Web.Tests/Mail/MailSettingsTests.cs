using Microsoft.Extensions.Configuration;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Mail;

namespace ReviewTracker.Web.Tests.Mail;

public sealed class MailSettingsTests
{
    private const string Template = "9c0ffee0-0000-4000-8000-000000000001";
    private const string Other = "9c0ffee0-0000-4000-8000-000000000002";

    [Fact]
    public void What_is_set_is_read_and_no_secret_is_ever_printed()
    {
        var smtp = Read(("Channel", "SMTP"), ("Smtp:Host", "mail.example"), ("Smtp:User", "me"), ("Smtp:Password", "hunter2"), ("Smtp:From", "Us <us@example.org>"));
        (smtp.Smtp!.Port, smtp.Smtp.From.Address, smtp.Smtp.Password!.Reveal()).ShouldBe((587, "us@example.org", "hunter2"));

        var notify = Read(("Channel", "notify"), ("Notify:Key", NotifyStub.Key), ("Notify:TemplateId", Template), ("Notify:TemplateIds:sign-in-code", Other));
        (notify.Notify!.TemplateOf("sign-in-code"), notify.Notify.TemplateOf("invitation"), notify.Notify.Address).ShouldBe((Other, Template, NotifySettings.TheService));

        $"{smtp} {notify}".ShouldSatisfyAllConditions(s => s.ShouldNotContain("hunter2"), s => s.ShouldNotContain(NotifyStub.KeySecret));
    }

    [Fact]
    public void Without_a_word_mail_is_off_for_real_and_laid_into_the_folder_on_ones_own_machine()
    {
        Read().Way.ShouldBe(MailWay.Off);
        MailSettings.Read(Said(), "/tmp/mail-here").ShouldSatisfyAllConditions(s => s.Way.ShouldBe(MailWay.Folder), s => s.Folder.ShouldBe("/tmp/mail-here"));
    }

    [Theory]
    [InlineData("too-short", Template, NotifyKeyWrong)]
    [InlineData(NotifyStub.Key, "no-id", "\"no-id\" is not the id of a Notify template")]
    [InlineData(NotifyStub.Key, "", "There is no Notify template for")]
    public void Notify_half_set_is_said_in_a_sentence(string key, string template, string says) =>
        Should.Throw<CannotGoOnException>(() => Read(("Channel", "notify"), ("Notify:Key", key), ("Notify:TemplateId", template)))
            .Message.ShouldSatisfyAllConditions(m => m.ShouldContain(says), m => m.ShouldNotContain(NotifyStub.KeySecret));

    [Fact]
    public void Notify_is_spoken_with_over_https_only() => Should.Throw<CannotGoOnException>(() => Read(
        ("Channel", "notify"), ("Notify:Key", NotifyStub.Key), ("Notify:TemplateId", Template), ("Notify:Address", "http://notify.example"))).Message.ShouldContain("https");

    private const string NotifyKeyWrong = "is not a key as Notify gives it";

    private static MailSettings Read(params (string Name, string Value)[] said) => MailSettings.Read(Said(said), folder: null);

    private static IConfiguration Said(params (string Name, string Value)[] said) =>
        new ConfigurationBuilder().AddInMemoryCollection(said.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build();
}
