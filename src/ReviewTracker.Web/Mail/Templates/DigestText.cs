using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Web.GovUk;
using static ReviewTracker.Web.Mail.Templates.MailPart;

namespace ReviewTracker.Web.Mail.Templates;

/// <summary>A digest as it is to be written on the day it is sent.</summary>
/// <param name="On">That day.</param>
/// <param name="Rhythm">On which days the reader gets such mail, in words ("every Monday").</param>
/// <param name="Answer">Null where nothing in it can be answered by a link.</param>
/// <param name="AsksForCode">The first answer from a device is asked for a code.</param>
/// <param name="Reference">Of this mail, to be quoted.</param>
public sealed record Digest(
    DateOnly On, IReadOnlyList<DigestLine> Lines, ReminderRules Rules, string Rhythm, Uri? Answer, bool AsksForCode, string Reference);

/// <summary>What a digest says. Every line is a reference, a number and days; names, deaths and texts of recommendations are not known here.</summary>
public static class DigestText
{
    public static MailText Of(Digest digest, MailFrame frame)
    {
        var parts = new List<MailPart> { new Says($"This is what the {frame.Team} has on record for you on {digest.On.InWords()}.") };
        if (digest.Lines.Any(l => l.Item.LateBy > 0))
            parts.Add(new Says("Reminders could not be sent for some days, so part of this comes late. Each late line says when it should have reached you."));
        foreach (var group in digest.Lines.GroupBy(l => DigestGroups.Of(l.Item.Why)).OrderBy(g => g.Key))
        {
            parts.Add(new Heading(DigestGroups.Heading(group.Key)));
            parts.Add(new Lines([.. group.Select(l => l.InWords(digest.On))]));
        }
        parts.AddRange(Answering(digest));
        parts.AddRange(Otherwise(digest));
        parts.Add(new Says($"Replies to this mail reach the {frame.Team}. Every mail and every answer is kept with the action. This mail’s reference is {digest.Reference}."));
        return new(MailFacts.OneLine($"{DigestGroups.Subject(digest.Lines)}, {digest.On.InWords()}"), parts, frame.Team);
    }

    private static IEnumerable<MailPart> Answering(Digest digest)
    {
        if (digest.Answer is null) yield break;
        yield return new Heading("Answer");
        yield return new Says("Open this page to say how an action stands, to ask for more time, to say that it is done or that it is not yours. "
            + "You need no account, and nothing is recorded before you press a button there.");
        yield return new Opens(digest.Answer);
        if (digest.AsksForCode) yield return new Says("On the first use of a computer or telephone the page asks for a code, which it sends to this address.");
        yield return new Says("Whoever has this link can answer for you. Pass it on to nobody but those who work on these actions with you.");
    }

    private static IEnumerable<MailPart> Otherwise(Digest digest)
    {
        if (!digest.Lines.Any(l => l.Item.Why is Why.DueSoon or Why.DueToday or Why.Overdue)) yield break;
        yield return new Heading("If nothing is recorded");
        yield return new Says($"You are reminded again {digest.Rhythm}. An action that is {Words.Of(digest.Rules.LeadAndTeamAfter, "day")} overdue is also told to your "
            + "agency’s lead and to the team, and it stands on the agenda of the next Steering Group meeting. "
            + "While a completion you claimed, or more time you asked for, waits for the Steering Group’s answer, you are not reminded of that action.");
    }
}
