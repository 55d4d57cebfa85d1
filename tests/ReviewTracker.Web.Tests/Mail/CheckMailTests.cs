using ReviewTracker.Web.Tests.Host;

namespace ReviewTracker.Web.Tests.Mail;

/// <summary>The command <c>check mail</c>, as a process of its own against servers on loopback.</summary>
public sealed class CheckMailTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rt-check-mail-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_server_that_takes_it_is_a_success()
    {
        await using var server = new SmtpServer();

        (await Check(server.Port)).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(0, run.Said), run => run.Said.ShouldContain("took it"));

        server.Took.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_stands_in_the_way_is_said_in_a_sentence()
    {
        await using var server = new SmtpServer { Plan = _ => Course.RefusesRecipient };
        Says(await Check(server.Port), "it refuses this recipient");
        Says(await Check(server.Port, ("ReviewTracker__Mail__Smtp__Password", "wrong-password")), "The login as reviewtracker was refused (535)");
        server.OffersStartTls = false;
        Says(await Check(server.Port), "does not offer STARTTLS");

        await using var foreign = new SmtpServer(TestCertificate.Untrusted);
        Says(await Check(foreign.Port), "is not trusted");

        var gone = new SmtpServer();
        await gone.DisposeAsync();
        Says(await Check(gone.Port), "No connection");
        Says(await Check(gone.Port, ("ReviewTracker__Mail__Smtp__Host", "no-such-host.invalid")), "cannot be found");
    }

    [Theory]
    [InlineData("ReviewTracker__Mail__Channel", "off", "No way for mail is set")]
    [InlineData("ReviewTracker__Mail__Channel", "pigeon", "it can be smtp, notify, folder or off")]
    [InlineData("ReviewTracker__Mail__Channel", "folder", "for development and the demonstration")]
    [InlineData("ReviewTracker__Mail__Channel", "notify", "ReviewTracker__Mail__Notify__Key is not set")]
    [InlineData("ReviewTracker__Mail__Smtp__Port", "465", "begins it with STARTTLS")]
    [InlineData("ReviewTracker__Mail__Smtp__Port", "many", "it is a number like 587")]
    [InlineData("ReviewTracker__Mail__Smtp__Host", "", "ReviewTracker__Mail__Smtp__Host is not set")]
    [InlineData("ReviewTracker__Mail__Smtp__Password", "", "go together")]
    [InlineData("ReviewTracker__Mail__Smtp__From", "nobody", "is not an e-mail address like")]
    public async Task A_setting_that_is_wrong_is_named(string name, string value, string says)
    {
        var (code, said) = await Check(1, (name, value));

        code.ShouldBe(2, said);
        said.ShouldSatisfyAllConditions(s => s.ShouldContain(says), s => s.ShouldNotContain(SmtpServer.Password), s => s.ShouldNotContain("   at "));
    }

    [Fact]
    public async Task What_is_no_address_is_said_and_a_folder_is_named()
    {
        var (code, said) = await ProgramRun.Of(Environment(1), "check", "mail", "--to", "nobody");
        (code, said.Contains("is not an e-mail address", StringComparison.Ordinal)).ShouldBe((2, true));

        var development = Environment(1, ("ReviewTracker__Mail__Channel", "folder"), ("ASPNETCORE_ENVIRONMENT", "Development"), ("ReviewTracker__DataFolder", _folder.FullName));
        (code, said) = await ProgramRun.Of(development, "check", "mail", "--to", "robin@wealdshire.example");
        code.ShouldBe(0, said);
        Directory.GetFiles(Path.Combine(_folder.FullName, "mail"), "*.txt").Length.ShouldBe(1);
    }

    private static void Says((int Code, string Said) run, string words)
    {
        run.Said.ShouldSatisfyAllConditions(s => s.ShouldContain(words), s => s.ShouldNotContain("   at "), s => s.ShouldNotContain(SmtpServer.Password), s => s.ShouldNotContain("wrong-password"));
        run.Code.ShouldBe(1);
    }

    private Task<(int Code, string Said)> Check(int port, params (string Name, string Value)[] more) =>
        ProgramRun.Of(Environment(port, more), "check", "mail", "--to", "robin@wealdshire.example");

    private Dictionary<string, string> Environment(int port, params (string Name, string Value)[] more)
    {
        // A certificate of one's own becomes trusted as a council's own authority would.
        var trusted = Path.Combine(_folder.FullName, "trusted.pem");
        File.WriteAllText(trusted, TestCertificate.Trusted.ExportCertificatePem());
        var environment = new Dictionary<string, string>
        {
            ["SSL_CERT_FILE"] = trusted, ["ReviewTracker__Mail__Channel"] = "smtp",
            ["ReviewTracker__Mail__Smtp__Host"] = "localhost", ["ReviewTracker__Mail__Smtp__Port"] = $"{port}",
            ["ReviewTracker__Mail__Smtp__User"] = SmtpServer.User, ["ReviewTracker__Mail__Smtp__Password"] = SmtpServer.Password,
            ["ReviewTracker__Mail__Smtp__From"] = "Review tracker <reviews@wealdshire.example>",
        };
        foreach (var (name, value) in more) environment[name] = value;
        return environment;
    }
}
