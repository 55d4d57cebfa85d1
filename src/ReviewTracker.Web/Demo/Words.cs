using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Web.Demo;

/// <summary>Invented sentences for the reviews' own story.</summary>
internal static class Words
{
    public static readonly string[] Circumstances =
    [
        "Found at home by a neighbour. Services had been in touch in the months before.",
        "Emergency call in the early evening; ambulance crew could not save the person's life.",
        "The couple had separated some weeks before. A non-molestation order had been discussed.",
        "Reported by the hospital; the police treat the death as suspicious.",
        "Several earlier calls to the address, none of them graded as high risk.",
        "The general practice had seen the person twice in the month before.",
        "The person had told a colleague that they were afraid to go home.",
        "A carer's assessment had been offered and not taken up.",
    ];

    public static readonly string[] FamilyRemarks =
    [
        "Visited with the advocate; leaflet given.", "By letter through the family liaison officer.",
        "Met at the solicitor's office. They ask to be written to, not telephoned.", "Telephone call, followed by a letter.",
        "A sister speaks for the family; the parents prefer to wait.",
    ];

    public static readonly string[] PanelNotes =
    [
        "All agencies present.", "Two agencies sent apologies; follow-ups circulated.", "The chair asked for a fuller chronology.",
        "Held online.", "Key lines of enquiry settled.", "The advocate attended for the first part.",
    ];

    public static readonly string[] ImrNotes =
    [
        "All received.", "The last one arrived after two reminders.", "One agency asked for a template; sent.",
        "Seven of seven in; two to be expanded.",
    ];

    public static readonly string[] DelayReasons =
    [
        "The panel needs two more agency reviews.", "The chair was unwell; the panel agreed to wait.",
        "New records came to light after the trial.", "The family asked for more time to read the draft.",
        "The inquest's date moved and the coroner asked us to wait for it.", "The authors of two agency reviews changed.",
        "The panel wants a specialist's view on the medication.", "The report is being shortened at the partnership's request.",
    ];

    public static readonly string[] PauseReasons =
    [
        "Trial listed; the prosecution asked that witnesses are not interviewed.",
        "The police-conduct investigation has to finish first.", "The senior investigating officer asked the panel to wait for the verdict.",
        "The coroner opened an inquest and asked for primacy.",
    ];

    public static readonly PauseCause[] PauseCauses =
    [
        PauseCause.CriminalProceedings, PauseCause.CriminalProceedings, PauseCause.Inquest, PauseCause.PoliceConductInvestigation,
    ];

    public static readonly PseudonymBasis[] NameBases =
        [PseudonymBasis.FamilysChoice, PseudonymBasis.ChosenByPanel, PseudonymBasis.FamilysChoice];

    public static string Relationship(MannerOfDeath manner, Chance chance) => manner switch
    {
        MannerOfDeath.IntimatePartner => chance.Of(["husband", "former partner", "partner", "former husband", "boyfriend", "wife"]),
        MannerOfDeath.FamilyMember => chance.Of(["son", "brother", "adult grandson", "father", "nephew"]),
        MannerOfDeath.HomicideSuicide => "husband",
        MannerOfDeath.Suicide => chance.Of(["former partner (alleged)", "husband (alleged)", "partner (alleged)"]),
        _ => chance.Of(["son who was the carer (alleged)", "partner (alleged)", "not known"]),
    };

    public static string[] Reasons(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Review => ["The criteria are met.", "The criteria are met; agencies had been in touch for years.",
            "Suspected suicide after reported abuse: the criteria are met."],
        DecisionOutcome.NoReview => ["No sign of domestic abuse in any agency's records.",
            "The relationship does not fall under the definition.", "The post-mortem examination found natural causes."],
        DecisionOutcome.AnotherKindOfReview => ["The safeguarding board reviews the care; we take part."],
        _ => ["The person lived in the neighbouring county; handed over."],
    };

    public static string[] QaNotes(QaVerdict verdict) => verdict switch
    {
        QaVerdict.Publish => ["A thorough and humane report.", "Publish; small typographical points."],
        QaVerdict.PublishAfterAmendments => ["Publish once the action plan names owners.", "Publish once the equality section is filled in.",
            "Publish after the victim's voice is brought forward."],
        _ => ["Resubmit with a combined chronology and more on the perpetrator's history."],
    };
}
