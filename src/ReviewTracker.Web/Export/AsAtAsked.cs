using Microsoft.AspNetCore.Mvc.ModelBinding;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Web.Export;

/// <summary>As at which day, and as known by the end of which day, a document is asked for (<c>?on=</c> and <c>?known=</c>).</summary>
public sealed record AsAtAsked(DateOnly Day, DateOnly? KnownOn)
{
    public DateTimeOffset? KnownAt => KnownOn?.EndOfUkDay();

    public AsAt At => new() { TrueOn = Day, KnownAt = KnownAt };

    /// <summary>Today where no day was given; a day to come is said beside its box, called "On" or "Known".</summary>
    public static AsAtAsked Of(DateOnly? on, DateOnly? known, DateOnly today, ModelStateDictionary said)
    {
        if (on > today) said.AddModelError("On", "The as-at date must be today or in the past");
        if (known > today) said.AddModelError("Known", "The known-at date must be today or in the past");
        return new(on ?? today, known);
    }
}

/// <summary>In which format a document is asked for.</summary>
public static class FormatAsked
{
    /// <summary>The format if it is one of those offered; else the page ("html").</summary>
    public static string Of(string? asked, params ReadOnlySpan<string> offered)
    {
        foreach (var format in offered) if (format == asked) return format;
        return "html";
    }
}
