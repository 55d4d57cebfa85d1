using System.Collections.Immutable;

namespace ReviewTracker.Web.Export.Word;

/// <summary>A document for Word (.docx), from its title to its last block.</summary>
public sealed record Paper(string Title, params IReadOnlyList<Block> Blocks)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>A line under the title.</summary>
    public string? Subtitle { get; init; }

    public bool Landscape { get; init; }

    /// <summary>Writes block by block; the stream must be one that can be sought in.</summary>
    public void Write(Stream to, Receipt receipt) => PaperFile.Write(to, this, receipt);
}

/// <summary>One piece of a paper.</summary>
public abstract record Block;

/// <summary>A heading of level 1 to 3, by which Word's navigation finds its way.</summary>
public sealed record Heading(int Level, string Text) : Block;

/// <summary>A paragraph; line breaks in it are kept.</summary>
public sealed record Text(string Words) : Block
{
    public bool Bold { get; init; }

    /// <summary>Set off from the rest: small and grey.</summary>
    public bool Small { get; init; }
}

public sealed record Bullets(IEnumerable<string> Items) : Block;

/// <summary>Two columns without lines: what, and its answer.</summary>
public sealed record Facts(IEnumerable<(string What, string Answer)> Rows) : Block;

/// <summary>A table whose first row is repeated on every page; rows are not torn apart.</summary>
/// <param name="Caption">What it shows; read out by screen readers and printed above it.</param>
/// <param name="Columns">Names and relative widths.</param>
public sealed record Table(string Caption, ImmutableArray<(string Name, double Width)> Columns, IEnumerable<IReadOnlyList<string?>> Rows) : Block
{
    /// <summary>Columns that are numbers, counted from 0: set to the right.</summary>
    public ImmutableArray<int> Numbers { get; init; } = [];
}

public sealed record NewPage : Block;
