using System.Net.Mail;
using System.Text;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Mail;

namespace ReviewTracker.Web.Tests.Mail;

public sealed class SmtpChannelTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(5);

    public SmtpChannelTests() => TestCertificate.TrustIt();

    [Theory]
    [InlineData(nameof(Course.Takes), MailState.Sent, 1, "took it")]
    [InlineData(nameof(Course.DropsAfterAnswer), MailState.Sent, 1, "took it")]
    [InlineData(nameof(Course.RefusesRecipient), MailState.Failed, 0, "answered 550: it refuses this recipient")]
    [InlineData(nameof(Course.RefusesRecipientForNow), MailState.Pending, 0, "answered 450: not for this recipient now")]
    [InlineData(nameof(Course.RefusesContent), MailState.Failed, 0, "answered 554")]
    [InlineData(nameof(Course.RefusesContentForNow), MailState.Pending, 0, "answered 451")]
    [InlineData(nameof(Course.ResetsAtRecipient), MailState.Pending, 0, "before")]
    [InlineData(nameof(Course.HangsAfterTaking), MailState.Unknown, 1, "no answer in time")]
    [InlineData(nameof(Course.HangsBeforeTaking), MailState.Unknown, 0, "no answer in time")]
    [InlineData(nameof(Course.ResetsAfterTaking), MailState.Unknown, 1, "broke before the mail server's answer")]
    [InlineData(nameof(Course.ResetsBeforeTaking), MailState.Unknown, 0, "broke before the mail server's answer")]
    public async Task What_the_server_does_is_told_apart(string course, MailState becomes, int taken, string words)
    {
        await using var server = new SmtpServer { Plan = _ => Enum.Parse<Course>(course) };
        using var channel = Channel(server);

        var outcome = await channel.Send(ALetter(), CancellationToken.None);

        outcome.ShouldSatisfyAllConditions(o => o.Becomes.ShouldBe(becomes), o => o.Answer.ShouldContain(words), o => o.Answer.ShouldNotContain("@"));
        server.Took.Count.ShouldBe(taken);
        server.Plan = _ => Course.Takes;
        (await channel.Send(ALetter(), CancellationToken.None)).Becomes.ShouldBe(MailState.Sent, "the next mail gets a connection that works");
    }

    [Fact]
    public async Task A_mail_carries_its_own_id_and_both_texts_and_a_connection_is_used_again()
    {
        await using var server = new SmtpServer();
        using var channel = Channel(server);
        var (first, second) = (ALetter(), ALetter());

        await channel.Send(first, CancellationToken.None);
        await channel.Send(second, CancellationToken.None);

        server.Conversations.ShouldBe(1);
        var mail = server.Took.First();
        SmtpServer.MessageIdOf(mail).ShouldBe($"<{first.Id:n}@wealdshire.example>");
        mail.ShouldSatisfyAllConditions(
            m => m.ShouldContain("Auto-Submitted: auto-generated"), m => m.ShouldContain("Reply-To: team@wealdshire.example"),
            m => m.ShouldContain("multipart/alternative"), m => m.ShouldContain(Base64("Plain words")), m => m.ShouldContain(Base64("<p>Marked words</p>")));
    }

    [Fact]
    public async Task What_would_break_out_of_its_line_is_refused()
    {
        await using var server = new SmtpServer();
        using var channel = Channel(server);

        foreach (var letter in new[] { ALetter() with { To = "robin@wealdshire.example\r\nRCPT TO:<other@example.org>" }, ALetter() with { Subject = "Code\r\nBcc: other@example.org" } })
            (await channel.Send(letter, CancellationToken.None)).Becomes.ShouldBe(MailState.Failed);

        server.Took.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_stands_in_the_way_before_the_mail_is_given_is_known_not_to_have_sent_it()
    {
        await using var server = new SmtpServer { OffersStartTls = false };
        using var plain = Channel(server);
        (await plain.Send(ALetter(), CancellationToken.None)).ShouldBe(MailOutcome.NotTaken("The mail server does not offer STARTTLS, or said something that could not be understood.", true));

        await using var foreign = new SmtpServer(TestCertificate.Untrusted);
        using var untrusted = Channel(foreign);
        (await untrusted.Send(ALetter(), CancellationToken.None)).ShouldBe(MailOutcome.NotTaken("The mail server's certificate is not trusted.", true));

        await using var strict = new SmtpServer();
        using var wrong = Channel(strict, password: "wrong");
        (await wrong.Send(ALetter(), CancellationToken.None)).ShouldBe(MailOutcome.NotTaken("The mail server answered 530: it did not accept the login.", true));

        var gone = new SmtpServer();
        await gone.DisposeAsync();
        using var nowhere = Channel(gone.Port);
        (await nowhere.Send(ALetter(), CancellationToken.None)).ShouldBe(MailOutcome.NotTaken("The mail server refused the connection.", true));
        new[] { server.Took, foreign.Took, strict.Took }.ShouldAllBe(took => took.IsEmpty);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up_in_time()
    {
        var never = new TaskCompletionSource();
        await using var server = new SmtpServer { At = moment => moment is Moment.Connected ? never.Task : Task.CompletedTask };
        using var channel = Channel(server);

        var outcome = await channel.Send(ALetter(), CancellationToken.None);

        outcome.ShouldBe(MailOutcome.NotTaken("The mail server did not answer in time; it was not yet given the mail.", true));
        never.SetResult();
    }

    private static SmtpChannel Channel(SmtpServer server, string password = SmtpServer.Password) => Channel(server.Port, password);

    private static SmtpChannel Channel(int port, string password = SmtpServer.Password) => new(
        new SmtpSettings("localhost", port, SmtpServer.User, new Secret(password), new MailAddress("reviews@wealdshire.example", "Review tracker"),
            new MailAddress("team@wealdshire.example")), Short);

    private static Letter ALetter() => new(
        Guid.NewGuid(), "test", "robin@wealdshire.example", "A test for O’Brien", "Plain words", "<p>Marked words</p>", new Dictionary<string, string>());

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
