using System.Collections.Immutable;

namespace ReviewTracker.Web.Pages.Reports.Layout;

/// <summary>Bars, the longest as wide as there is room; what they show stands in the table beneath as well.</summary>
/// <param name="Title">What the chart says, in a sentence.</param>
/// <param name="Unit">What is counted.</param>
public sealed record Bars(string Title, string Unit, ImmutableArray<Bar> Of);

/// <param name="Value">Null: not told, because it is a small number.</param>
public sealed record Bar(string Label, decimal? Value, string Words);

/// <summary>Numbers over time, a row of columns for each thing counted, all in one scale; the table beneath says the same.</summary>
/// <param name="Title">What the chart says, in a sentence.</param>
/// <param name="Times">What stands under the columns: short.</param>
public sealed record Trends(string Title, ImmutableArray<string> Times, ImmutableArray<Trend> Of);

/// <param name="Numbers">One for each time.</param>
public sealed record Trend(string Label, ImmutableArray<int> Numbers);
