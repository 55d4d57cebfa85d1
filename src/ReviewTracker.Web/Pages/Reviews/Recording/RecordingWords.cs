namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>What the pages on which something is recorded are called in lists of links.</summary>
internal static class RecordingWords
{
    public static string Of(string name) => name switch
    {
        "milestones/log" => "Log a milestone",
        "decide" => "Record the decision",
        "home-office" => "Record that the Home Office was told",
        "direct" => "Record a direction by the Secretary of State",
        "scoping" => "Scoping: who was asked and what they answered",
        "requests" => "Requests to agencies: chronologies and individual management reviews",
        "family" => "Record what the family was told",
        "chair" => "Appoint the chair or author",
        "assign" => "Who works on this review: chair, author, panel, IMR authors",
        "lead" => "Assign the review to a coordinator",
        "pseudonym" => "Choose the public name",
        "agree-date" => "Agree a date",
        "pause" => "Pause the review",
        "resume" => "Record that work goes on",
        "regime" => "Choose which rules apply",
        "submit" => "Record that the report was sent to the Home Office",
        "qa-outcome" => "Record the quality assurance letter",
        "clear" => "Record the clearance for publication",
        "publish" => "Propose the publication",
        "publish/answer" => "Decide whether the review is published",
        "withdraw" => "Withdraw the publication",
        "reopen" => "Open the review again",
        "archive" => "Archive the review",
        "leave" => "End our part",
        "end" => "End the review: discontinued, a duplicate or entered in error",
        "restrict" => "Restrict who may see the review",
        "people" => "Change who may see the review",
        "unrestrict/answer" => "Decide whether the restriction is lifted",
        _ => "Ask to lift the restriction",
    };

    public static string? Why(string name) => name switch
    {
        "decide" => "Review, no review, another kind of review, or another partnership’s",
        "home-office" => "In writing, with every decision",
        "agree-date" => "The former date stays on record",
        "assign" => "Until a day, after which they see nothing of it",
        "pause" => "For the milestones you choose; agencies’ actions go on",
        "unrestrict" => "Another person, a manager, has to agree",
        "publish" => "Another person, a manager or the Steering Group’s chair, has to agree",
        "milestones/log" => "Shows what it changes before it is saved",
        _ => null,
    };
}
