using System.Collections.Immutable;
using System.Diagnostics;
using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Mail.Templates;

namespace ReviewTracker.Web.Mail;

/// <summary>Asked at the moment of sending whether a mail of this kind is still owed.</summary>
/// <param name="WhyNot">Given recipient and period: the reason in words for not sending it, or null.</param>
public sealed record StillOwed(string Kind, Func<PersonId, string, CancellationToken, Task<string?>> WhyNot);

/// <summary>A kind of mail whose words are found at the moment of sending, so that they are true then.</summary>
/// <param name="Write">Gives what it says; see <see cref="Composition"/>.</param>
public sealed record Composed(string Kind, Func<MailInHand, MailFrame, CancellationToken, Task<Composition>> Write);

/// <summary>What a composed mail came to.</summary>
/// <param name="Text">Null: nothing in it is owed any more, for the reason given.</param>
public sealed record Composition(MailText? Text, string NotOwed = "")
{
    public static Composition Nothing(string why) => new(null, why);
}

/// <summary>One run: everything that is due, one mail after the other, for as long as the channel works.</summary>
public sealed class MailRun(
    MailQueue queue, Views views, MailSettings settings, Func<IMailChannel> open, IEnumerable<StillOwed> questions,
    IEnumerable<Composed> composed, ILogger<MailRun> log)
{
    // A long queue is left to the next run, so that each gives its sign of life.
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_beforeAsking = TimeSpan.FromMinutes(2);
    // So many are sent by one alone, to see whether the channel works.
    private const int Proof = 10;

    private static readonly TimeSpan s_kept = TimeSpan.FromDays(6);

    /// <summary>Gives how many mails it had in hand.</summary>
    /// <param name="stopping">No further mail is taken; the one in hand is finished.</param>
    public async Task<int> Once(CancellationToken stopping)
    {
        var abandoned = await queue.GiveUpAbandoned(stopping);
        if (abandoned > 0) log.LogWarning("{Count} mails were in the hands of a worker that is heard of no more; they are unknown now.", abandoned);
        if (settings.Way is MailWay.Off) return 0;

        using var channel = open();
        await AskAboutUnknown(channel, stopping);
        using var halt = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var watch = Stopwatch.StartNew();
        var first = await Work(channel, Proof, watch, halt, stopping);
        if (first < Proof || halt.IsCancellationRequested) return first;

        // The way is clear and there is more: others help, until one of them meets trouble.
        var rest = await Task.WhenAll([Work(channel, int.MaxValue, watch, halt, stopping), .. Enumerable.Range(1, settings.Workers - 1).Select(_ => Help(watch, halt, stopping))]);
        return first + rest.Sum();
    }

    private async Task<int> Help(Stopwatch watch, CancellationTokenSource halt, CancellationToken stopping)
    {
        using var channel = open();
        return await Work(channel, int.MaxValue, watch, halt, stopping);
    }

    private async Task<int> Work(IMailChannel channel, int most, Stopwatch watch, CancellationTokenSource halt, CancellationToken stopping)
    {
        var count = 0;
        while (count < most && !halt.IsCancellationRequested && watch.Elapsed < s_longest && await queue.Take(settings.Lease, stopping) is { } mail)
        {
            count++;
            // From here on what becomes of the mail matters more than a quick stop; both have limits of their own.
            var outcome = await Send(mail, channel, CancellationToken.None);
            await WriteDown(mail, outcome);
            if (outcome.ChannelTroubled) await halt.CancelAsync();
        }
        return count;
    }

    private async Task<MailOutcome> Send(MailInHand mail, IMailChannel channel, CancellationToken cancel)
    {
        if (mail.UselessFrom <= mail.TakenAt) return MailOutcome.Failed("It had run out before it could be sent.");
        if (mail.Address is null) return MailOutcome.Failed("The recipient has no e-mail address here, or was erased.");
        if (mail.Facts is null) return MailOutcome.Failed("What it says cannot be read: it was sealed under another master key.");
        try
        {
            if (await views.Get<Account>(mail.To.Value, cancel) is { State.LeftOn: not null }) return MailOutcome.Failed("The recipient has left.");
            foreach (var question in questions.Where(q => q.Kind == mail.Kind || q.Kind == ""))
                if (await question.WhyNot(mail.To, mail.Period, cancel) is { } why) return MailOutcome.Failed(why);
            return await Written(mail, mail.Address, cancel) is var (letter, notOwed) && letter is not null
                ? await channel.Send(letter, cancel) : MailOutcome.Cancelled(notOwed);
        }
        catch (UnusableFactException e)
        {
            return MailOutcome.Failed(e.Message);
        }
        catch (NpgsqlException)
        {
            return MailOutcome.NotTaken("The database could not be asked whether it is still owed.", channelTroubled: true);
        }
    }

    private async Task<(Letter? Letter, string NotOwed)> Written(MailInHand mail, string address, CancellationToken cancel)
    {
        var frame = MailFrame.Of((await views.Get<PartnershipCard>(PartnershipCard.StreamId, cancel))?.State);
        if (composed.FirstOrDefault(c => c.Kind == mail.Kind) is not { } kind) return (LetterOf(mail.Id, mail.Kind, address, frame, new MailFacts(mail.Facts!)), "");
        var (text, notOwed) = await kind.Write(mail, frame, cancel);
        return (text is null ? null : LetterOf(mail.Id, mail.Kind, address, text, ImmutableDictionary<string, string>.Empty), notOwed);
    }

    /// <exception cref="UnusableFactException">What it was to say cannot be sent.</exception>
    public static Letter LetterOf(Guid id, string kind, string address, MailFrame frame, MailFacts facts)
    {
        return LetterOf(id, kind, address, MailTemplates.Of(kind, frame, facts), facts.All);
    }

    private static Letter LetterOf(Guid id, string kind, string address, MailText text, IReadOnlyDictionary<string, string> facts) =>
        new(id, kind, address, text.Subject, text.AsText(), text.AsHtml(), facts);

    /// <summary>An outcome that is known should not be lost to a moment without a database; without it the mail becomes unknown.</summary>
    private async Task WriteDown(MailInHand mail, MailOutcome outcome)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await queue.Over(mail, outcome, CancellationToken.None);
                log.LogInformation("Mail {Id} ({Kind}), try {Attempt}: {State}. {Answer}", mail.Id, mail.Kind, mail.Attempt, outcome.Becomes, outcome.Answer);
                return;
            }
            catch (NpgsqlException) when (attempt < 10)
            {
                await Task.Delay(TimeSpan.FromSeconds(2));
            }
        }
    }

    private async Task AskAboutUnknown(IMailChannel channel, CancellationToken stopping)
    {
        foreach (var mail in await queue.Unknown(s_beforeAsking, s_kept, stopping))
            if (await channel.WhatBecameOf(mail.Id, stopping) is { } outcome) await WriteDown(mail, outcome);
    }
}
