using System.Text;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Store.Sealing;

namespace ReviewTracker.Web.Tests.Import;

public sealed class ImportDraftTests : IAsyncLifetime
{
    private ImportedReview review = null!;
    private ImportDraft draft = null!;

    public async Task InitializeAsync()
    {
        review = await ImportedReview.Create();
        var row = (await review.Get<ReviewList>().Find(ImportedReview.Reference, ImportedReview.Viewer, default))!;
        draft = new(Guid.NewGuid(), ImportedReview.Coordinator, row.Id, "plan.xlsx", "Canary"u8.ToArray(), new Dictionary<string, string> { ["G2"] = "Canary" });
        await Drafts.Stage(draft, default);
    }

    public async Task DisposeAsync() => await review.DisposeAsync();

    private ImportDrafts Drafts => review.Get<ImportDrafts>();

    [Fact]
    public async Task A_staged_file_comes_back_to_who_staged_it_and_to_nobody_else()
    {
        var found = (await Drafts.Get(draft.Id, draft.Person, default))!;
        Encoding.UTF8.GetString(found.Content).ShouldBe("Canary");
        found.FileName.ShouldBe("plan.xlsx");
        found.Answers["G2"].ShouldBe("Canary");
        (await Drafts.Get(draft.Id, new PersonId(Guid.NewGuid()), default)).ShouldBeNull();
    }

    [Fact]
    public async Task Answers_are_replaced_and_a_removed_file_is_gone()
    {
        await Drafts.Answer(draft.Id, draft.Person, new Dictionary<string, string> { ["G3"] = "30 June 2026" }, default);
        (await Drafts.Get(draft.Id, draft.Person, default))!.Answers.Keys.ShouldBe(["G3"]);
        await Drafts.Remove(draft.Id, draft.Person, default);
        (await Drafts.Get(draft.Id, draft.Person, default)).ShouldBeNull();
    }

    [Fact]
    public async Task An_expired_file_is_gone()
    {
        await review.Run("update rt.import_drafts set expires = now() - interval '1 second'");
        (await Drafts.Get(draft.Id, draft.Person, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_of_it_lies_open_in_the_table_and_it_goes_with_the_reviews_key()
    {
        (await review.Ask<bool>("select bool_or(position('Canary'::bytea in content) > 0 or position('Canary'::bytea in answers) > 0 or position('plan'::bytea in name) > 0) from rt.import_drafts")).ShouldBeFalse();
        (await review.Get<Keys>().Destroy(draft.Review.Value, default)).ShouldBeTrue();
        (await Drafts.Get(draft.Id, draft.Person, default)).ShouldBeNull();
    }
}
