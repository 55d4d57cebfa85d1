using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>Reads the agency cells one by one: each unknown name is asked once, and its answer serves the whole file.</summary>
public sealed class AgencyCells(AgencyReading known, Asking asking)
{
    private readonly Dictionary<string, string> asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<LearnedName> learned = [];

    public ImmutableList<LearnedName> Learned => [.. learned];

    /// <summary>The agencies, one part each; null while one of them is asked about.</summary>
    public ImmutableList<BodyId>? Read(Cell cell)
    {
        if (cell.Text.Length == 0) return Empty(cell);
        var names = known.Read(cell.Text);
        var unknown = 0;
        var bodies = names.Select(name => name.Known is { } body ? [body] : Unknown(cell, name, ++unknown)).ToList();
        return bodies.Contains(null) ? null : [.. bodies.SelectMany(found => found!).Distinct()];
    }

    private ImmutableList<BodyId>? Empty(Cell cell)
    {
        if (asking.Answer(cell.Address) is { } answer && known.Answered(answer) is { } bodies) return bodies;
        asking.Ask(cell, QuestionKind.Agency, asking.Answer(cell.Address) is { } wrong
            ? NotKnown(wrong)
            : "No agency is named. Say which agency leads the action; several are divided by “/”.");
        return null;
    }

    private ImmutableList<BodyId>? Unknown(Cell cell, NamedAgency name, int nth)
    {
        var key = nth == 1 ? cell.Address : $"{cell.Address}:{nth}";
        if (asked.TryGetValue(name.Name, out var earlier))
        {
            asking.AlsoIn(earlier, cell.Address);
            return null;
        }

        var answer = asking.Answer(key);
        if (answer is not null && known.Answered(answer) is { } meant) return Learn(name, meant);
        asked[name.Name] = key;
        asking.Ask(new Question(key, cell.Address, QuestionKind.Agency, name.Name, Message(name, answer), Proposals(name)));
        return null;
    }

    private ImmutableList<BodyId> Learn(NamedAgency name, ImmutableList<BodyId> meant)
    {
        known.Learn(name.Name, meant);
        // A name for several bodies ("all agencies") serves this file only; so does a sentence.
        if (meant is [var body] && name.Candidates.Count == 0 && name.Name.Length <= 120) learned.Add(new LearnedName(name.Name, body));
        return meant;
    }

    private static string Message(NamedAgency name, string? answer) => (answer, name.Candidates.Count) switch
    {
        ({ } wrong, _) => NotKnown(wrong),
        (_, > 1) => $"“{name.Name}” is a name of several agencies. Say which one is meant.",
        _ => $"No agency is known as “{name.Name}”. Say which agency it is; the name is then remembered.",
    };

    private static string NotKnown(string answer) =>
        $"No agency is known as “{answer}”. Answer with an agency's name as the tracker has it; several are divided by “/”.";

    private ImmutableList<Proposal> Proposals(NamedAgency name) =>
        [.. (name.Candidates.Count > 1 ? name.Candidates.Select(known.Card) : known.Near(name.Name)).Select(body => new Proposal(body.Name, body.Name))];
}
