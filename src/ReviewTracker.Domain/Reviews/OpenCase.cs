using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Opens a review to somebody who otherwise sees only that it exists: for some hours, or until the end of a day.</summary>
public sealed record OpenCase(string? Reason, int? Hours, DateOnly? Day);

public static class OpenCaseHandler
{
    /// <summary>No opening lasts longer; whoever needs more opens it again once it is over.</summary>
    public const int LongestDays = 5;

    /// <summary>A reason of fewer words tells its reader nothing.</summary>
    public const int FewestWords = 3;

    public static CaseOpened Handle(OpenCase command, Review review, Viewer by, DateTimeOffset now)
    {
        Refuse.When(!by.IsAny(Role.Auditor, Role.DataProtectionOfficer), new OnlyWatchersOpen());
        Refuse.When(review.NamedPeople is not null, new RestrictedStaysShut());
        Refuse.When(review.Openings.Exists(o => o.By == by.Person && now < o.Until), new OpenAlready());
        var reason = ReviewChecks.CheckReason(command.Reason, nameof(command.Reason));
        var words = command.Reason!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        Refuse.When(words < FewestWords, new ReasonTooShort());

        return new(by.Person, by.Is(Role.Auditor) ? Role.Auditor : Role.DataProtectionOfficer, reason, UntilOf(command, now));
    }

    /// <summary>The first instant at which it would be over, UTC; refuses what is no time or too long a time.</summary>
    public static DateTimeOffset UntilOf(OpenCase command, DateTimeOffset now)
    {
        Refuse.When(command.Hours is null == command.Day is null, new HowLongUnclear());
        if (command.Hours is { } hours)
        {
            Refuse.When(hours < 1, new NoTimeAtAll(nameof(command.Hours)));
            Refuse.When(hours > LongestDays * 24, new OpenTooLong(nameof(command.Hours)));
            return now.ToUniversalTime().AddHours(hours);
        }

        var day = command.Day!.Value;
        Refuse.When(day < now.UkDate(), new NoTimeAtAll(nameof(command.Day)));
        Refuse.When(day > now.UkDate().AddDays(LongestDays) || day.EndOfUkDay() > now.AddDays(LongestDays), new OpenTooLong(nameof(command.Day)));
        return day.EndOfUkDay();
    }
}

public sealed record OnlyWatchersOpen() : Refusal("Only an auditor or the data protection officer opens a review like this");

public sealed record RestrictedStaysShut() : Refusal("This review is restricted: only the people named on it see it, and nobody can open it");

public sealed record OpenAlready() : Refusal("You have opened this review already. You can open it again once that has ended");

public sealed record ReasonTooShort()
    : Refusal($"Say in a sentence why you need to read it: at least {OpenCaseHandler.FewestWords} words", nameof(OpenCase.Reason));

public sealed record HowLongUnclear() : Refusal("Give either a number of hours or a day, and not both", nameof(OpenCase.Hours));

public sealed record NoTimeAtAll(string At) : Refusal("Give at least one hour, or today or a later day", At);

public sealed record OpenTooLong(string At)
    : Refusal($"Open it for at most {OpenCaseHandler.LongestDays} days, that is {OpenCaseHandler.LongestDays * 24} hours", At);
