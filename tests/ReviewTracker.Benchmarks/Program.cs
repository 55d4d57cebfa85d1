using ReviewTracker.Benchmarks;

if (Asked.From(args) is not { } asked)
{
    Console.Error.WriteLine(Asked.Usage);
    return 2;
}

var results = Results.Read(asked);
foreach (var part in Part.All.Where(part => asked.Parts.Contains(part.Name)))
{
    Console.Error.WriteLine($"Measuring {part.Name}…");
    results = results.With(await PartResults.Of(part, asked));
}
if (!asked.Quick) results.Write();
Console.WriteLine(results.AsMarkdown());
return 0;
