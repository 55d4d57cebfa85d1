namespace ReviewTracker.Web.Hosting;

/// <summary>The program cannot do what was asked; the message says why and what to do, for whoever started it.</summary>
public sealed class CannotGoOnException(string message) : Exception(message);
