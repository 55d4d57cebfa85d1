using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>One name in an agency cell: the bodies it stands for, or none when nobody knows it.</summary>
/// <param name="Candidates">Several when the name is not one body's alone.</param>
public sealed record NamedAgency(string Name, ImmutableList<BodyId> Candidates)
{
    public BodyId? Known => Candidates is [var only] ? only : null;
}

/// <summary>Knows the bodies by all their names, and takes a cell apart only where the whole is not itself a name.</summary>
public sealed class AgencyReading
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly Regex Lists = new(@"\s*[/,;\n+]\s*", RegexOptions.None, Patience);
    private static readonly Regex Pairs = new(@"\s*(?:&|\band\b|\bwith\b)\s*", RegexOptions.IgnoreCase, Patience);

    private readonly ImmutableList<BodyCard> bodies;
    private readonly Dictionary<string, ImmutableList<BodyId>> names = new(StringComparer.OrdinalIgnoreCase);

    public AgencyReading(IEnumerable<BodyCard> bodies)
    {
        this.bodies = [.. bodies];
        foreach (var body in this.bodies)
        foreach (var name in new[] { body.Name, body.ShortName }.Concat(body.Aliases).OfType<string>())
            names[Plain(name)] = [.. names.GetValueOrDefault(Plain(name), []).Append(body.Id).Distinct()];
    }

    public IEnumerable<BodyCard> Bodies => bodies;

    public BodyCard Card(BodyId id) => bodies.Find(body => body.Id == id)!;

    /// <summary>From here on the name stands for these bodies.</summary>
    public void Learn(string name, ImmutableList<BodyId> meant) => names[Plain(name)] = meant;

    /// <summary>Every name in the cell, in order; a name nobody knows has no candidates.</summary>
    public ImmutableList<NamedAgency> Read(string text)
    {
        if (Find(text) is { } whole) return [whole];
        return [.. Lists.Split(text).Where(piece => piece.Trim().Length > 0).SelectMany(Piece)];
    }

    /// <summary>The same, for an answer: every name in it must be known, else null.</summary>
    public ImmutableList<BodyId>? Answered(string answer)
    {
        var read = Read(answer);
        return read.Count > 0 && read.All(name => name.Known is not null)
            ? [.. read.Select(name => name.Known!.Value).Distinct()]
            : null;
    }

    /// <summary>Bodies whose names share a word or the initials with an unknown one, nearest first.</summary>
    public ImmutableList<BodyCard> Near(string name) =>
        [.. bodies.Select(body => (Body: body, Score: Likeness(name, body))).Where(near => near.Score > 0)
            .OrderByDescending(near => near.Score).ThenBy(near => near.Body.Name, StringComparer.OrdinalIgnoreCase)
            .Take(3).Select(near => near.Body)];

    // "SWH, EWHUT, DVH & RMH" is four, "ASC&H" is one nobody knows rather than "ASC" and "H".
    private IEnumerable<NamedAgency> Piece(string piece)
    {
        if (Find(piece) is { } known) return [known];
        var found = Joined(piece).ToList();
        return found.Exists(part => part.Candidates.Count > 0) ? found : [new NamedAgency(CellText.Squeezed(piece), [])];
    }

    // The longest run of "&" and "and" that is a name is that name: "WP and ASC&H" is two.
    private IEnumerable<NamedAgency> Joined(string piece)
    {
        var joints = Pairs.Matches(piece).Select(joint => (Start: joint.Index, End: joint.Index + joint.Length)).ToList();
        var starts = joints.Select(joint => joint.End).Prepend(0).ToList();
        var ends = joints.Select(joint => joint.Start).Append(piece.Length).ToList();
        for (var first = 0; first < starts.Count;)
        {
            var last = ends.Count - 1;
            while (last > first && Find(piece[starts[first]..ends[last]]) is null) last--;
            var text = piece[starts[first]..ends[last]];
            if (text.Trim().Length > 0) yield return Find(text) ?? new NamedAgency(CellText.Squeezed(text), []);
            first = last + 1;
        }
    }

    private NamedAgency? Find(string name) =>
        names.TryGetValue(Plain(name), out var known) ? new NamedAgency(CellText.Squeezed(name), known) : null;

    private static int Likeness(string name, BodyCard body)
    {
        var initials = string.Concat(Words(body.Name).Select(word => word[0]));
        if (string.Equals(initials, string.Concat(Words(name).Where(word => word.Length < 8)), StringComparison.OrdinalIgnoreCase)) return 10;
        return Words(name).Intersect(Words(body.Name), StringComparer.OrdinalIgnoreCase).Count(word => word.Length > 3);
    }

    private static IEnumerable<string> Words(string name) =>
        name.Split([' ', '-', '&', '(', ')', '.', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not ("and" or "of" or "the" or "The"));

    // "The Probation Service" and "Probation Service." are one name.
    private static string Plain(string name)
    {
        var squeezed = CellText.Squeezed(name.Replace('’', '\'')).Trim('.', ':', '*', '(', ')', ' ');
        return squeezed.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? squeezed[4..] : squeezed;
    }
}
