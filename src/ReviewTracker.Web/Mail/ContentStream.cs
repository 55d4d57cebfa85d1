using System.Text;

namespace ReviewTracker.Web.Mail;

/// <summary>
/// The text of a mail, which knows whether anybody began to read it. SmtpClient reads it after the server has asked for
/// the content, so what is withdrawn unread cannot have been taken by the server, nor can it be later.
/// </summary>
public sealed class ContentStream(string text) : Stream
{
    private const int Unread = 0;
    private const int BeingRead = 1;
    private const int Withdrawn = 2;

    private readonly MemoryStream _bytes = new(Encoding.UTF8.GetBytes(text), writable: false);

    private int _state = Unread;

    /// <summary>False: too late, somebody has begun to read it.</summary>
    public bool Withdraw() => Interlocked.CompareExchange(ref _state, Withdrawn, Unread) != BeingRead;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => _bytes.Length;
    public override long Position { get => _bytes.Position; set => _bytes.Position = value; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (Interlocked.CompareExchange(ref _state, BeingRead, Unread) == Withdrawn) throw new IOException("The mail was withdrawn.");
        return _bytes.Read(buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));

    public override long Seek(long offset, SeekOrigin origin) => _bytes.Seek(offset, origin);
    public override void Flush() { }
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
