using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.Answering;

/// <summary>One action was answered about by a link, in the act that says what was answered.</summary>
public sealed record LinkUsed(Guid Command, AnswerLink Link, PersonId Replier, ActionId Action, BodyId Agency, string Kind) : Beside
{
    internal override void AddTo(NpgsqlBatch batch, StoreOptions options) => batch.Add(
        """
        insert into rt.link_answer (command, action, agency, link, recipient, replier, kind, at)
        values ($1, $2, $3, $4, $5, $6, $7, now() + $8)
        """)
        .With(Command).With(Action.Value).With(Agency.Value).With(Link.Id).With(Link.Recipient.Value).With(Replier.Value).With(Kind).With(options.ClockOffset);
}

/// <summary>The links somebody was sent are worth nothing any more, with the act that is the reason for it.</summary>
/// <param name="Recipient">A person or a team.</param>
public sealed record LinksEnded(PersonId Recipient) : Beside
{
    internal override void AddTo(NpgsqlBatch batch, StoreOptions options)
    {
        batch.Add("update rt.answer_link set revoked = now() + $2 where recipient = $1 and revoked is null").With(Recipient.Value).With(options.ClockOffset);
        batch.Add("delete from rt.answer_device where recipient = $1").With(Recipient.Value);
    }
}
