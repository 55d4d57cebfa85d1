using System.Globalization;
using ReviewTracker.Store.Mail;

namespace ReviewTracker.Web.Mail;

/// <summary>Lays mail into a folder instead of sending it: for development and the demonstration.</summary>
public sealed class FolderChannel(MailFolder folder) : IMailChannel
{
    public async Task<MailOutcome> Send(Letter letter, CancellationToken cancel)
    {
        try
        {
            await folder.Lay(letter, cancel);
            return MailOutcome.Sent("It was laid into the folder for mail; nothing leaves this machine.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return MailOutcome.NotTaken("The folder for mail cannot be written to.", channelTroubled: true);
        }
    }

    public Task<MailOutcome?> WhatBecameOf(Guid id, CancellationToken cancel) =>
        Task.FromResult<MailOutcome?>(folder.Has(id) ? MailOutcome.Sent("It lies in the folder for mail.") : null);

    public void Dispose() { }
}

/// <summary>One mail as it lies in the folder.</summary>
/// <param name="Content">Headers, an empty line, the text.</param>
public sealed record LaidMail(Guid Id, DateTimeOffset At, string Content);

/// <summary>The folder mail is laid into: a text file and an HTML file each, named by the outbox's id.</summary>
public sealed class MailFolder(string path)
{
    public async Task Lay(Letter letter, CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var text = $"To: {letter.To}\nSubject: {letter.Subject}\n\n{letter.Text}";
        await Whole(Of(letter.Id, "html"), letter.Html, cancel);
        await Whole(Of(letter.Id, "txt"), text, cancel);
    }

    public bool Has(Guid id) => File.Exists(Of(id, "txt"));

    /// <summary>Null when it is not there.</summary>
    public async Task<LaidMail?> Read(Guid id, CancellationToken cancel) =>
        Has(id) ? new(id, File.GetLastWriteTimeUtc(Of(id, "txt")), await File.ReadAllTextAsync(Of(id, "txt"), cancel)) : null;

    // Renamed into place, so that nobody ever reads half a mail.
    private static async Task Whole(string file, string content, CancellationToken cancel)
    {
        var half = file + ".part";
        await File.WriteAllTextAsync(half, content, cancel);
        File.Move(half, file, overwrite: true);
    }

    private string Of(Guid id, string kind) => Path.Combine(path, string.Create(CultureInfo.InvariantCulture, $"{id}.{kind}"));
}
