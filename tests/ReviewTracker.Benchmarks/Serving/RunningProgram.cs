using System.Diagnostics;
using ReviewTracker.Benchmarks.Measuring;

namespace ReviewTracker.Benchmarks.Serving;

/// <summary>The real program in a process of its own.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private const string Ready = "ReviewTracker is ready: ";

    private readonly Process _process;

    private RunningProgram(Process process) => _process = process;

    /// <summary>Where it answers; null for a command that serves nothing.</summary>
    internal Uri? Address { get; private set; }

    internal int Id => _process.Id;

    /// <summary>Runs the demonstration until it answers, loading it where it was never loaded.</summary>
    internal static async Task<RunningProgram> Demonstration(string data, int scale)
    {
        var program = Start(data, "demo", "--scale", $"{scale}", "--urls", "http://127.0.0.1:0");
        while (await program._process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Ready, StringComparison.Ordinal)) continue;
            program.Address = new Uri(line[Ready.Length..]);
            _ = program._process.StandardOutput.ReadToEndAsync();
            return program;
        }
        throw new InvalidOperationException("The program ended before it was ready.");
    }

    /// <summary>Runs a command to its end; gives what it printed and the most memory it had.</summary>
    internal static async Task<(string Printed, double Peak)> Command(string data, params string[] typed)
    {
        await using var program = Start(data, typed);
        var printing = program._process.StandardOutput.ReadToEndAsync();
        var peak = 0.0;
        while (!program._process.HasExited)
        {
            peak = Math.Max(peak, ProcessMemory.Peak(program.Id) ?? 0);
            await Task.Delay(20);
        }
        return program._process.ExitCode == 0
            ? (await printing, peak)
            : throw new InvalidOperationException($"{string.Join(' ', typed)} ended with {program._process.ExitCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var stop = Process.Start("sh", ["-c", $"kill -TERM {Id}"]);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    private static RunningProgram Start(string data, params string[] typed)
    {
        Directory.CreateDirectory(data);
        var start = new ProcessStartInfo("dotnet", [Asked.Program, .. typed]) { RedirectStandardOutput = true };
        start.Environment["ReviewTracker__DataFolder"] = data;
        start.Environment["ReviewTracker__Limits__Export"] = "10000";
        foreach (var name in new[] { "ConnectionStrings__ReviewTracker", "ConnectionStrings__ReviewTrackerOwner", "ASPNETCORE_URLS", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT" })
            start.Environment.Remove(name);
        return new RunningProgram(Process.Start(start)!);
    }
}
