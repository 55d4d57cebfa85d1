using ReviewTracker.Domain.People;

namespace ReviewTracker.Web.Tests.Reviews;

/// <summary>One page on which something is recorded: how it is filled in, and how it must be refused.</summary>
/// <param name="Page">Its path after the review's own.</param>
/// <param name="Given">What happened to the review before.</param>
/// <param name="Answers">Filled in right, by label.</param>
/// <param name="Writes">The event that is then recorded.</param>
/// <param name="Wrong">What is filled in instead to be refused.</param>
/// <param name="Refusal">What the page then says.</param>
/// <param name="Also">The event that is recorded with it, where there is one.</param>
/// <param name="Save">For a page that reads back first: the button that saves.</param>
public sealed record CommandCase(
    string Page, object[] Given, (string Label, string Value)[] Answers, string Writes, (string Label, string Value)[] Wrong, string Refusal,
    string? Save = null, Role By = Role.Coordinator, string? Also = null)
{
    public string[] Written => Also is null ? [Writes] : [Writes, Also];

    public (string Label, string Value)[] Refused =>
        [.. Answers.Where(a => !Wrong.Any(w => w.Label == a.Label)), .. Wrong];

    public override string ToString() => Page;
}
