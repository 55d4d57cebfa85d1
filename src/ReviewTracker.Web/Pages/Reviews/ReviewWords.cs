using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews;

/// <summary>The words for what a review's record holds as codes.</summary>
public static class ReviewWords
{
    public static string Of(MannerOfDeath manner) => manner switch
    {
        MannerOfDeath.IntimatePartner => "Killed by a partner or former partner",
        MannerOfDeath.FamilyMember => "Killed by a family member",
        MannerOfDeath.Suicide => "Suicide",
        MannerOfDeath.HomicideSuicide => "Homicide followed by suicide",
        MannerOfDeath.Unexplained => "Unexplained death",
        _ => "Neglect",
    };

    public static string Of(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Review => "Hold a review",
        DecisionOutcome.NoReview => "No review",
        DecisionOutcome.AnotherKindOfReview => "Another kind of review",
        _ => "It belongs to another partnership",
    };

    public static string Of(QaVerdict verdict) => verdict switch
    {
        QaVerdict.Publish => "Publish",
        QaVerdict.PublishAfterAmendments => "Publish after amendments",
        _ => "Amend and send it again",
    };

    public static string Of(PseudonymBasis basis) => basis switch
    {
        PseudonymBasis.FamilysChoice => "The family chose it",
        PseudonymBasis.Initials => "Initials",
        PseudonymBasis.RealNameAtFamilysWrittenWish => "The real name, at the family’s written wish",
        _ => "The panel chose it",
    };

    public static string Of(ScopingAnswer answer) => answer switch
    {
        ScopingAnswer.Asked => "Asked, no answer yet",
        ScopingAnswer.Known => "Known to the agency",
        ScopingAnswer.NotKnown => "Not known to the agency",
        _ => "Nil return",
    };

    public static string Of(FamilySubject subject) => subject switch
    {
        FamilySubject.Decision => "The decision",
        FamilySubject.Pause => "A pause",
        FamilySubject.NewDate => "A new date",
        FamilySubject.HomeOfficeOutcome => "What the Home Office said",
        FamilySubject.PublicationDate => "The date of publication",
        _ => "Something else",
    };

    public static string Of(FamilyReply reply) => reply switch
    {
        FamilyReply.Told => "They were told",
        FamilyReply.Declined => "They do not wish to be told",
        FamilyReply.Withdrawn => "They have withdrawn from contact",
        _ => "They could not be reached",
    };

    public static string Of(Ending ending) => ending switch
    {
        Ending.Discontinued => "Discontinued",
        Ending.Merged => "A duplicate, merged into another review",
        _ => "Entered in error",
    };

    public static string Of(PauseCause cause) => cause switch
    {
        PauseCause.CriminalProceedings => "Criminal proceedings",
        PauseCause.Inquest => "Inquest",
        PauseCause.OtherReview => "Another review",
        PauseCause.PoliceConductInvestigation => "Investigation of police conduct",
        _ => "Another cause",
    };

    public static string Of(ChairRole role) => role switch
    {
        ChairRole.Chair => "Chair",
        ChairRole.Author => "Author",
        _ => "Chair and author",
    };

    public static string Of(Assignment assignment) => assignment switch
    {
        Assignment.Chair => "Chair",
        Assignment.Author => "Author",
        Assignment.PanelMember => "Panel member",
        _ => "IMR author",
    };

    /// <summary>What the rules are called, by their id.</summary>
    public static string Regime(string id) => Domain.Guidance.Regimes.All.FindLast(r => r.Id == id)?.Name ?? id;

    /// <summary>The rules one can choose from, each by its name.</summary>
    public static IReadOnlyList<Choice> Regimes => [.. Domain.Guidance.Regimes.Ids.Select(id => new Choice(id, Regime(id)))];
}
