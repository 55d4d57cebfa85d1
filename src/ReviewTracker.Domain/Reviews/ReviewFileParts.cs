using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>How it began: what the notification said, or whose review we joined.</summary>
public sealed record ReviewHeader(
    BodyId? NotifiedBy, BodyId? Csp, MannerOfDeath? Manner, Narrative? Relationship, int? Victims, SealedDate? DiedOn,
    int? YearOfDeath, string? PoliceReference, Narrative? Circumstances, string? LedBy, string? LeadReference)
{
    public static ReviewHeader Of(NotificationReceived e) => new(
        e.NotifiedBy, e.Csp, e.Manner, e.Relationship, e.Victims, e.DiedOn, e.YearOfDeath, e.PoliceReference, e.Circumstances, null, null);

    public static ReviewHeader Of(OutOfAreaCaseJoined e) =>
        new(null, e.Csp, null, null, null, null, null, null, e.Note, e.LedBy, e.LeadReference);
}

/// <summary>The public name in use.</summary>
public sealed record ChosenName(Pseudonym Name, int YearOfDeath, PseudonymBasis Basis, DateOnly On);

/// <summary>The coordinator it is assigned to.</summary>
public sealed record Assigned(PersonId Person, DateOnly On);

/// <summary>Who chairs or writes it.</summary>
public sealed record Appointed(PersonId Person, bool IndependenceStated, DateOnly On)
{
    internal static ReviewFile Put(ReviewFile file, ChairAppointed e)
    {
        var appointed = new Appointed(e.Person, e.IndependenceStated, e.On);
        if (e.Role != ChairRole.Chair && !(file.Author?.On > e.On)) file = file with { Author = appointed };
        if (e.Role == ChairRole.Author) return file;

        file = file with { Course = file.Course.Reach(MilestoneIds.ChairAppointed, e.On, null) };
        return file.Chair?.On > e.On ? file : file with { Chair = appointed };
    }
}

/// <summary>Where one agency stands in the initial scoping.</summary>
/// <param name="AskedOn">The day it was asked; null when only the answer was recorded.</param>
/// <param name="AnsweredOn">Null while the answer is awaited.</param>
public sealed record ScopingRow(BodyId Agency, ScopingAnswer Answer, bool RecordsSecured, DateOnly? AskedOn, DateOnly? AnsweredOn)
{
    internal static ImmutableList<ScopingRow> Put(ImmutableList<ScopingRow> rows, AgencyScoped e)
    {
        var place = rows.FindIndex(row => row.Agency == e.Agency);
        var was = place < 0 ? new(e.Agency, ScopingAnswer.Asked, false, null, null) : rows[place];
        var row = e.Answer == ScopingAnswer.Asked
            ? was with { AskedOn = e.On, RecordsSecured = was.RecordsSecured || e.RecordsSecured }
            : was with { Answer = e.Answer, RecordsSecured = e.RecordsSecured, AnsweredOn = e.On };
        return place < 0 ? rows.Add(row) : rows.SetItem(place, row);
    }
}

/// <summary>What the family was told, and how they took it.</summary>
public sealed record Told(FamilySubject Subject, FamilyReply Reply, DateOnly On, Narrative? Remark);

/// <summary>A publication that waits for a second person.</summary>
public sealed record ProposedPublication(
    PersonId By, DateOnly On, string? Address, Narrative? FamilyNotToldBecause, DateOnly ClearedOn, DateOnly? FamilyToldOn)
{
    public static ProposedPublication Of(PublicationProposed e) =>
        new(e.By, e.On, e.Address, e.FamilyNotToldBecause, e.ClearedOn, e.FamilyToldOn);
}

/// <param name="FamilyNotToldBecause">Why a manager let it go out before the family knew.</param>
public sealed record Publication(DateOnly On, string? Address, Narrative? FamilyNotToldBecause);

public sealed record Withdrawal(DateOnly On, Narrative Reason);

public sealed record SignOff(DateOnly On, MeetingId Meeting, DecisionId Decision);

public sealed record Reopening(DateOnly On, Narrative Reason);

/// <summary>That somebody asks to lift the restriction.</summary>
public sealed record LiftingRequest(PersonId By, Narrative Reason);
