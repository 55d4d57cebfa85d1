using System.Collections.Immutable;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Reading;

public enum QuestionKind { Text, Scope, Agency, Target, Completion, Completions, Changed, Sheet }

/// <summary>An answer the coordinator may pick, and what picking it means.</summary>
public sealed record Proposal(string Answer, string Words);

/// <summary>Something in the file that only a person can settle.</summary>
/// <param name="Key">What an answer names: the cell, or "completions", "sheet".</param>
/// <param name="Cell">Where it stands ("G11").</param>
/// <param name="Found">What stands there.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record Question(
    string Key, string Cell, QuestionKind Kind, string Found, string Message, ImmutableList<Proposal> Proposals)
{
    /// <summary>Further cells the same answer settles.</summary>
    public ImmutableList<string> AlsoIn { get; init; } = [];
}

/// <summary>Something read or left out that the coordinator should know of but need not settle.</summary>
public sealed record Note(string Cell, string Message);

/// <summary>Answers by question key; keys ignore case.</summary>
public sealed record Answers(ImmutableDictionary<string, string> ByKey)
{
    public static readonly Answers None = new(ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase));

    public static Answers Of(IEnumerable<KeyValuePair<string, string>> answers) =>
        new(None.ByKey.SetItems(answers
            .Select(pair => KeyValuePair.Create(pair.Key.Trim(), CellText.Clean(pair.Value)))
            .Where(pair => pair.Value.Length > 0)));

    public string? this[string key] => ByKey.GetValueOrDefault(key);
}

/// <summary>Collects what is asked and noted while a file is read, and hands out the answers given so far.</summary>
public sealed class Asking(Answers answers)
{
    private readonly Dictionary<string, Question> questions = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Note> notes = [];

    public ImmutableList<Question> Questions => [.. questions.Values];
    public ImmutableList<Note> Notes => [.. notes];

    /// <summary>Rows of new actions that give a completion, whoever's they turn out to be.</summary>
    public int Completions { get; private set; }

    public void CountCompletion() => Completions++;

    public string? Answer(string key) => answers[key];

    public void Ask(Question question) => questions.TryAdd(question.Key, question);

    public void Ask(Cell cell, QuestionKind kind, string message, params ReadOnlySpan<Proposal> proposals) =>
        Ask(new Question(cell.Address, cell.Address, kind, cell.Formula ?? cell.Text, message, [.. proposals]));

    /// <summary>The same question stands in another cell too.</summary>
    public void AlsoIn(string key, string cell) =>
        questions[key] = questions[key] with { AlsoIn = questions[key].AlsoIn.Add(cell) };

    public bool Asks(string key) => questions.ContainsKey(key);

    public void Note(string cell, string message) => notes.Add(new Note(cell, message));
}
