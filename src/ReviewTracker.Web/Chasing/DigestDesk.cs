using System.Collections.Immutable;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Chasing;
using ReviewTracker.Web.Mail.Templates;

namespace ReviewTracker.Web.Chasing;

/// <summary>What pages show of digests before they are sent, without restricted reviews that who is looking is not named on.</summary>
public sealed class DigestDesk(ChaseFacts facts, ChaseLabels labels, SealedTexts texts, TimeProvider clock)
{
    public DateOnly Today => clock.GetUtcNow().UkDate();

    /// <summary>As if nothing had been sent today.</summary>
    public async Task<ReminderFacts> Facts(Viewer viewer, CancellationToken cancel)
    {
        var (loaded, hidden) = ((await facts.Load(Today, cancel, forgetToday: true)).Facts, await labels.HiddenFrom(viewer, cancel));
        return hidden.Count == 0 ? loaded : loaded with
        {
            Parts = [.. loaded.Parts.Where(p => !hidden.Contains(p.Row.ReviewId))],
            Materials = [.. loaded.Materials.Where(m => !hidden.Contains(m.Review))],
            Limits = [.. loaded.Limits.Where(l => !hidden.Contains(l.Review))],
            Submissions = [.. loaded.Submissions.Where(s => !hidden.Contains(s.Review))],
        };
    }

    /// <summary>The first mails the agency would get if its mail were on from today; empty when nothing would go within six weeks.</summary>
    public IReadOnlyList<OwedDigest> First(ReminderFacts facts, BodyCard agency)
    {
        var alone = facts with
        {
            Bodies = ImmutableDictionary<BodyId, BodyCard>.Empty.Add(agency.Id, agency with { MailSince = Today }),
            Parts = [.. facts.Parts.Where(p => p.Row.Agency == agency.Id)],
            Materials = [.. facts.Materials.Where(m => m.Agency == agency.Id)],
            Updates = [.. facts.Updates.Where(u => u.Agency == agency.Id)],
            Limits = [], Submissions = [], Meetings = [],
        };
        var coming = Forecast.Of(alone, Today, 42).Select(d => d with { Items = d.Items.RemoveAll(i => !i.IsForAgency) }).Where(d => !d.Items.IsEmpty);
        return [.. coming.GroupBy(d => d.On).FirstOrDefault() ?? Enumerable.Empty<OwedDigest>()];
    }

    /// <summary>Whether anybody would get its mail: it has a lead, or somebody who is here owns one of its actions.</summary>
    public bool HasSomebody(ReminderFacts facts, BodyId agency)
    {
        var recipients = new Recipients(facts.Accounts, facts.Teams, Today);
        return recipients.LeadsOf(agency).Count > 0 || facts.Parts.Any(p => p.Row.Agency == agency && recipients.OwnersOf(agency, p.Row.Owner).Count > 0);
    }

    /// <summary>A digest as it would be written, with a link that opens nothing.</summary>
    public async Task<MailText> Written(OwedDigest digest, ReminderFacts facts, MailFrame frame, Uri nothing, CancellationToken cancel)
    {
        var given = await labels.Of(digest.Items, cancel);
        var opened = await texts.Open(given.Values.SelectMany(g => new[] { g.Label, g.Reference }), cancel);
        var lines = digest.Items.Select(item =>
            item is { Action: { } action, Agency: { } agency } && given.TryGetValue((action, agency), out var own)
                ? new DigestLine(item, opened[own.Label], opened[own.Reference]) : new DigestLine(item)).ToList();
        return DigestText.Of(DigestMail.Of(lines, digest.On, facts, DigestLinks.AgenciesOf(digest).Count == 0 ? null : nothing, false, "preview"), frame);
    }
}
