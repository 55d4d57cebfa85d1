using System.Globalization;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Store.Chasing;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Mail.Templates;

namespace ReviewTracker.Web.Chasing;

/// <summary>Writes a digest at the moment it is sent, from what is true then of the lines that were queued.</summary>
public sealed class DigestMail(Chases chases, StandingChases standing, SealedTexts texts, PublicAddress address, MailSettings mail, TimeProvider clock)
{
    public async Task<Composition> Write(MailInHand digest, MailFrame frame, CancellationToken cancel)
    {
        var day = DateOnly.ParseExact(digest.Period, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var queued = await chases.Of(digest.Id, cancel);
        var now = await standing.Of(day, cancel);
        var gone = queued.Where(line => !now.Lines.ContainsKey((digest.To, line.Occasion))).Select(line => line.Id).ToList();
        await chases.Drop(gone, "It was not owed any more when the mail was sent", cancel);
        var left = queued.Where(line => !gone.Contains(line.Id)).ToList();
        if (left.Count == 0) return Composition.Nothing("Nothing in it is owed any more.");

        var today = clock.GetUtcNow().UkDate();
        var opened = await texts.Open(left.SelectMany(line => new[] { line.Label, line.OwnReference }), cancel);
        var lines = left.Select(line => Line(line, now.Lines[(digest.To, line.Occasion)], today, opened))
            .OrderBy(l => l.Item.Due).ThenBy(l => l.Item.Reference, StringComparer.Ordinal).ThenBy(l => l.Item.Occasion, StringComparer.Ordinal).ToList();
        var token = digest.Facts!.GetValueOrDefault(Chases.TokenFact);
        return new(DigestText.Of(Of(lines, today, now.Facts, AnswerPage(token), left.Exists(l => !l.Published), $"{digest.Id}"[..8]), frame));
    }

    internal static Digest Of(IReadOnlyList<DigestLine> lines, DateOnly today, ReminderFacts facts, Uri? answer, bool asksForCode, string reference)
    {
        var rules = facts.Partnership.RemindersOn(today) ?? facts.Partnership.Reminders[0].Rules;
        var agency = lines.Select(l => l.Item.Agency).FirstOrDefault(a => a is not null);
        var rhythm = agency is { } one && facts.Bodies.TryGetValue(one, out var card) && !card.Rhythm.IsAsDue ? card.Rhythm : MailRhythm.Weekly(rules.OverdueOn);
        return new(today, lines, rules, rhythm.InWords(), answer, answer is not null && asksForCode, reference);
    }

    private static DigestLine Line(ChaseLine line, OwedItem item, DateOnly today, OpenedTexts opened) => new(
        item with { On = today, PlannedOn = line.PlannedOn, Reminder = line.Reminder, LateBy = line.LateBy }, Given(opened[line.Label]), Given(opened[line.OwnReference]));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) || text == OpenedTexts.Forgotten ? null : text;

    private Uri? AnswerPage(string? token) =>
        token is null || address.ForMail(mail.Way) is not { } site ? null : new Uri(site, $"/answer/{token}");
}
