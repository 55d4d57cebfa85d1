using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.AccessLog;

namespace ReviewTracker.Web.Export;

/// <summary>A document somebody asks for.</summary>
/// <param name="Kind">Which kind of document: the name it is registered under (<see cref="DocumentKind"/>).</param>
/// <param name="Reference">Which one of its kind, as an address names it ("2026-04"): no name of a person and no text of a case.</param>
/// <param name="On">The day whose facts it shows.</param>
/// <param name="KnownAt">By what had been recorded then; null: by all that is known.</param>
public sealed record DocumentAsked(string Kind, string Reference, DateOnly On, DateTimeOffset? KnownAt = null)
{
    /// <summary>The review, meeting or agency it is about.</summary>
    public Guid? About { get; init; }

    /// <summary>The review it is about, where it is about one: its lead coordinator sees the entry in the access log.</summary>
    public ReviewId? Review { get; init; }

    /// <summary>"html", "docx", "xlsx" or "csv".</summary>
    public string Format { get; init; } = "html";

    /// <summary>Several documents at once.</summary>
    public bool Pack { get; init; }

    /// <summary>False only for what is public.</summary>
    public bool Marked { get; init; } = true;

    /// <summary>Whatever else is needed to make it again: ids and choices, never texts.</summary>
    public ImmutableSortedDictionary<string, string> Choices { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public AccessAct Act => Pack ? AccessAct.Packed : Format == "html" ? AccessAct.Shown : AccessAct.Given;
}

/// <summary>Content that may leave, and the receipt that goes with it.</summary>
public sealed record Issued<T>(T Content, Receipt Receipt);
