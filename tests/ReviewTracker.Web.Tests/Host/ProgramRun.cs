using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;

namespace ReviewTracker.Web.Tests.Host;

/// <summary>The real program as a process of its own.</summary>
internal sealed class ProgramRun : IAsyncDisposable
{
    private const string Ready = "ReviewTracker is ready: ";
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProgramRun(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => Heard(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Said => string.Join('\n', _said);

    /// <summary>Waits until it has said these words: what it says arrives here a moment later.</summary>
    public async Task Says(string words)
    {
        for (var until = DateTime.UtcNow + _patience; !Said.Contains(words, StringComparison.Ordinal) && DateTime.UtcNow < until;) await Task.Delay(20);
        Said.ShouldContain(words, Case.Sensitive);
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Said)> Of(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        await using var run = Start(environment, arguments);
        return (await run.Ended(), run.Said);
    }

    /// <summary>Starts a serving command and waits until it says where it answers.</summary>
    public static async Task<(ProgramRun Run, Uri Address)> Serving(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var run = Start(environment, [.. arguments, "--urls", "http://127.0.0.1:0"]);
        var address = await Task.WhenAny(run._address.Task, run.Ended()) == run._address.Task
            ? await run._address.Task
            : throw new InvalidOperationException($"The program ended before it was ready: {run.Said}");
        return (run, new Uri(address));
    }

    /// <summary>What a production machine sets: a master key and nothing that would be taken from this test's own environment.</summary>
    public static Dictionary<string, string> Production(params (string Name, string Value)[] more) =>
        more.Append(("ReviewTracker__MasterKey", Convert.ToBase64String(SHA256.HashData("a key for tests"u8)))).ToDictionary();

    public async Task<int> Ended()
    {
        await _process.WaitForExitAsync().WaitAsync(_patience);
        return _process.ExitCode;
    }

    /// <summary>Asks it to stop as an operating system does, and gives its exit code.</summary>
    public async Task<int> Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(null, null)]);
        await kill.WaitForExitAsync();
        return await Ended();
    }

    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await Kill();
        _process.Dispose();
    }

    private static ProgramRun Start(IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "ReviewTracker.Web"), arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in start.Environment.Keys.Where(IsOurs).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new ProgramRun(Process.Start(start)!);
    }

    // Which binaries the run is on is the only thing that passes through.
    private static bool IsOurs(string name) => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)
        || name.StartsWith("ConnectionStrings__", StringComparison.Ordinal)
        || (name.StartsWith("ReviewTracker__", StringComparison.Ordinal) && name != "ReviewTracker__PostgresBin");

    private void Heard(string? line)
    {
        if (line is null) return;
        _said.Enqueue(line);
        if (line.StartsWith(Ready, StringComparison.Ordinal)) _address.TrySetResult(line[Ready.Length..]);
    }
}
