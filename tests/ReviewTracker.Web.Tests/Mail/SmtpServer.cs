using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace ReviewTracker.Web.Tests.Mail;

/// <summary>What the server does with one mail.</summary>
internal enum Course
{
    Takes, RefusesRecipient, RefusesRecipientForNow, RefusesContent, RefusesContentForNow, ResetsAtRecipient,
    /// <summary>Takes it and never says so.</summary>
    HangsAfterTaking,
    /// <summary>Gets it and does not keep it, and never says so.</summary>
    HangsBeforeTaking,
    /// <summary>Takes it and breaks the connection before the answer.</summary>
    ResetsAfterTaking,
    ResetsBeforeTaking,
    /// <summary>Takes it, says so, and breaks the connection.</summary>
    DropsAfterAnswer,
}

/// <summary>Where in a conversation something can be made to happen.</summary>
internal enum Moment { Connected, Greeted, Authenticated, Sender, Recipient, ContentAsked, ContentComing, Taken, Answered }

/// <summary>
/// A mail server on loopback with STARTTLS and AUTH LOGIN that keeps what it took and does with each mail what a test says.
/// </summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    public const string User = "reviewtracker";
    public const string Password = "correct horse battery";

    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly X509Certificate2 _certificate;
    private readonly ConcurrentBag<Task> _conversations = [];
    private readonly Task _accepting;

    public SmtpServer(X509Certificate2? certificate = null, int port = 0)
    {
        _certificate = certificate ?? TestCertificate.Trusted;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = Accept();
    }

    public int Port { get; }

    /// <summary>Every mail it took, as it came, in order.</summary>
    public ConcurrentQueue<string> Took { get; } = new();

    /// <summary>What happens to the next mail; asked once per mail with the recipient.</summary>
    public Func<string, Course> Plan { get; set; } = _ => Course.Takes;

    /// <summary>Called at each moment of each conversation, before the server goes on.</summary>
    public Func<Moment, Task> At { get; set; } = _ => Task.CompletedTask;

    /// <summary>Mails it got the content of and gave no answer about.</summary>
    public ConcurrentQueue<string> LeftUnanswered { get; } = new();

    public bool OffersStartTls { get; set; } = true;

    public int Conversations => _conversations.Count;

    /// <summary>How often each Message-ID was taken.</summary>
    public Dictionary<string, int> TakenById() =>
        Took.Select(MessageIdOf).GroupBy(id => id).ToDictionary(g => g.Key, g => g.Count());

    public static string MessageIdOf(string mail) =>
        mail.Split("\r\n").First(line => line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase))["Message-ID:".Length..].Trim();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_conversations);
        _stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true) _conversations.Add(Converse(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task Converse(TcpClient client)
    {
        using (client)
        {
            try
            {
                await new SmtpConversation(this, client, _certificate, _stop.Token).Run();
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or System.Security.Authentication.AuthenticationException or ObjectDisposedException)
            {
                // The client went away, or was made to.
            }
        }
    }
}
