using ReviewTracker.Domain.Partnership;
using static ReviewTracker.Web.Mail.Templates.MailPart;

namespace ReviewTracker.Web.Mail.Templates;

/// <summary>Whose mail it is.</summary>
public sealed record MailFrame(string Partnership, string Team)
{
    /// <param name="card">Null before the system was set up.</param>
    public static MailFrame Of(PartnershipCard? card) =>
        new(MailFacts.OneLine(card?.Name ?? "Review tracker"), MailFacts.OneLine(card?.TeamName ?? "Review tracker"));
}

/// <summary>What each kind of mail says. Nothing about a case is in any of them, and opening a page changes nothing.</summary>
public static class MailTemplates
{
    private static readonly Dictionary<string, Func<MailFrame, MailFacts, MailText>> s_templates = new(StringComparer.Ordinal)
    {
        ["sign-in-code"] = SignInCode,
        ["answering-code"] = AnsweringCode,
        ["receipt"] = Receipt,
        ["invitation"] = Invitation,
        ["review-opened"] = ReviewOpened,
        ["test"] = Test,
    };

    /// <summary>Those that say what they were filled in with when they came to be owed.</summary>
    public static IReadOnlyCollection<string> Kinds => s_templates.Keys;

    /// <summary>All there are, with those that are composed when they are sent.</summary>
    public static IReadOnlyCollection<string> AllKinds => [.. Kinds, "digest"];

    /// <exception cref="UnusableFactException">Something it needs is missing, or there is no such kind of mail.</exception>
    public static MailText Of(string kind, MailFrame frame, MailFacts facts) =>
        s_templates.TryGetValue(kind, out var template) ? template(frame, facts) : throw new UnusableFactException(kind);

    private static MailText SignInCode(MailFrame frame, MailFacts facts) => new(
        $"Your sign-in code for {frame.Partnership}",
        [
            new Says("Your sign-in code is:"),
            new Code(facts["code"]),
            new Says("Enter it on the page where you asked for it. It works once and runs out after a few minutes."),
            new Says("Or open this page, which fills the code in for you. You still have to press the button there:"),
            new Opens(facts.Page("link")),
            new Says("If you did not ask for a code, you need not do anything: somebody may have typed your address by mistake. "
                + "Do not pass the code on. Nobody from the team will ever ask you for it."),
        ], frame.Team);

    private static MailText AnsweringCode(MailFrame frame, MailFacts facts) => new(
        $"Your code for answering {frame.Partnership}",
        [
            new Says("Your code is:"),
            new Code(facts["code"]),
            new Says("Enter it on the page where you asked for it. It works once, in that browser, and runs out after a few minutes. "
                + "That browser is then remembered for 30 days."),
            new Says("If nobody of yours asked for a code, tell the team. Do not pass the code on to anybody outside your agency. "
                + "Nobody from the team will ever ask you for it."),
        ], frame.Team);

    private static MailText Receipt(MailFrame frame, MailFacts facts) => new(
        $"Received: your answers about {facts["actions"]}",
        [
            new Says($"Thank you. Your agency’s answers about {facts["actions"]} were recorded on {facts["at"]}."),
            new Says("What was said stands with the actions. You need not do anything now."),
            new Says("If nobody of yours sent them, reply to this mail or call the team."),
        ], frame.Team);

    private static MailText Invitation(MailFrame frame, MailFacts facts) => new(
        $"Your invitation to {facts["partnership"]}",
        [
            new Says($"{facts["partnership"]} has invited you to use its review tracker."),
            new Says("To sign in for the first time, open this page and follow what it says:"),
            new Opens(facts.Page("link")),
            new Says("The invitation is for you alone, at this address. If you did not expect it, ask the team before you open the page."),
        ], frame.Team);

    private static MailText ReviewOpened(MailFrame frame, MailFacts facts) => new(
        $"Review {facts["reference"]} was opened",
        [
            new Says($"Review {facts["reference"]} was opened to somebody who otherwise does not read reviews. It is open until {facts["until"]}."),
            new Says("Who opened it and why stands on this page, once you have signed in. You can end it there:"),
            new Opens(facts.Page("link")),
        ], frame.Team);

    private static MailText Test(MailFrame frame, MailFacts facts) => new(
        $"Test mail from {frame.Partnership}",
        [
            new Says($"This is a test. It shows that mail from {frame.Partnership} reaches you."),
            new Says("You need not do anything."),
        ], frame.Team);
}
