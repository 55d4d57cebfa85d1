using System.CommandLine;
using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Embedded;
using ReviewTracker.Web.Hosting;

namespace ReviewTracker.Web.Commands;

/// <summary>Runs what was typed. 0: done; 2: not understood or not possible, and why in a sentence; 130: interrupted.</summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int NotPossible = 2;
    public const int Interrupted = 130;

    private static readonly InvocationConfiguration _invocation = new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    public static async Task<int> Run(RootCommand program, string[] typed, CancellationToken stop)
    {
        var parsed = program.Parse(typed);
        if (parsed.Errors.Count > 0) return NotUnderstood(parsed);
        try
        {
            return await parsed.InvokeAsync(_invocation, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (Exception e) when (e is CannotGoOnException or PostgresUnavailableException or RefusedException)
        {
            return Say(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Say($"A file or folder cannot be used: {e.Message} Is ReviewTracker__DataFolder a folder this account may write to?");
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return Say("This database is not at this version of the program. Run migrate first.");
        }
        catch (NpgsqlException e) when (e.IsTransient || e is PostgresException { SqlState: PostgresErrorCodes.AdminShutdown })
        {
            return Say($"The database went away: {e.Message}");
        }
    }

    private static int NotUnderstood(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        return Say(parsed.UnmatchedTokens is [var unknown, ..]
            ? $"\"{unknown}\" is nothing this program knows here. {command}--help says what it does."
            : $"{parsed.Errors[0].Message} {command}--help says more.");
    }

    private static int Say(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return NotPossible;
    }
}
