using System.CommandLine;
using ReviewTracker.Web.Commands;
using ReviewTracker.Web.Hosting;

using var stop = new StopSignals();

var program = ServeCommand.Into(new RootCommand("ReviewTracker: runs a partnership's domestic abuse related death reviews."));
program.Add(ServeCommand.Make());
program.Add(DemoCommand.Make());
program.Add(InitCommand.Make());
program.Add(MigrateCommand.Make());
program.Add(RebuildCommand.Make());
program.Add(ImportCommand.Make());
program.Add(YearEndCommand.Make());
program.Add(VerifyCommand.Make());
program.Add(CheckCommand.Make());

return await CommandLine.Run(program, args, stop.Token);

public partial class Program;
