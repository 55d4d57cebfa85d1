namespace ReviewTracker.Domain.Recommendations;

/// <summary>Worst first, so that the smallest value wins.</summary>
public enum Rag { Red, Amber, Grey, Green, None, Blue }
