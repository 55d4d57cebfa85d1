using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ReviewTracker.Store.Chasing;
using ReviewTracker.Store.Lists;
using ReviewTracker.Store.Log;
using ReviewTracker.Store.Mail;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Store.SignIn;

namespace ReviewTracker.Store;

/// <summary>Composes the store.</summary>
public static class StoreServices
{
    public static IServiceCollection AddStore(this IServiceCollection services, StoreOptions options) =>
        services.AddStore(options, StoreModel.ReviewTracker);

    public static IServiceCollection AddStore(this IServiceCollection services, StoreOptions options, StoreModel model)
    {
        services.AddSingleton(options.Validated());
        services.AddSingleton(model);
        services.AddSingleton(_ => StoreDatabase.Runtime(options));
        services.AddSingleton(_ => new Migrator(options));
        services.AddSingleton(of => new SealedTexts(Db(of), options));
        services.AddSingleton(of => new Keys(Db(of)));
        services.AddSingleton(of => new NameLookup(Db(of), model, new NameDigest(options)));
        services.AddSingleton(of => new PeopleDirectory(Db(of)));
        services.AddSingleton(of => new Views(Db(of), model));
        services.AddSingleton(of => new ImportDrafts(Db(of), options));
        services.AddMail(options);
        services.AddChasing(options);
        services.AddSingleton<ReviewList>();
        services.AddSingleton<AskedOfAgency>();
        services.AddSingleton<ActionList>();
        services.AddSingleton<MeetingList>();
        services.AddSingleton<AgendaMatters>();
        services.AddSingleton<DecisionList>();
        services.AddSingleton<DecisionNumbers>();
        services.AddSingleton<ExtractList>();
        services.AddSingleton<RoundList>();
        services.AddSingleton<YearEndRows>();
        services.AddSingleton<WorkList>();
        services.AddSingleton<AwaitedAnswers>();
        services.AddSingleton<AccessEnding>();
        services.AddSingleton<PeopleList>();
        services.AddSingleton<TeamList>();
        services.AddSingleton<WorkOfPerson>();
        services.AddSingleton<InvolvedIn>();
        services.AddSingleton<ReviewRegister>();
        services.AddSingleton<OpeningList>();
        services.AddSingleton<MoneyList>();
        services.AddSingleton<AccessLog.AccessLog>();
        services.AddSingleton<AccessLog.AccessList>();
        services.AddSingleton<PastPlans>();
        services.AddSingleton<ReportTrends>();
        services.AddSingleton<ChangedRows>();
        services.AddSingleton(of => new ReportNarrative(Db(of), new EventReader(Db(of), model)));
        services.AddSingleton(of => new ReportRows(Db(of), new EventReader(Db(of), model)));
        services.AddSingleton(of => StreamsOf(Db(of), options, model));
        services.AddSingleton(of => new LogReader(Db(of), options, new EventReader(Db(of), model)));
        services.AddSingleton(of => new Installation(Db(of)));
        services.AddSingleton(of => new Verify(Db(of)));
        services.AddSignIn(options);
        services.AddSingleton(of => new Answering.AnswerAccess(Db(of), options));
        services.AddSingleton(of => new Answering.LinkList(Db(of), options));
        services.AddSingleton(of => new Answering.EvidenceFiles(Db(of), options));
        services.AddSingleton(_ => new Rebuild(options, model));
        services.AddSingleton(of => new HistoryLoader(Db(of), options, model));
        return services;
    }

    private static void AddMail(this IServiceCollection services, StoreOptions options)
    {
        services.AddSingleton(of => new Outbox(Db(of), options));
        services.AddSingleton(of => new MailQueue(Db(of), options));
        services.AddSingleton(of => new MailList(Db(of), options));
        services.AddSingleton(of => new MailDecisions(Db(of), options));
        services.AddSingleton(of => new JobRuns(Db(of), options));
    }

    private static void AddChasing(this IServiceCollection services, StoreOptions options)
    {
        services.AddSingleton(_ => new AnswerLinks(options));
        services.AddSingleton<ChaseFacts>();
        services.AddSingleton<ChaseLabels>();
        services.AddSingleton(of => new Chases(Db(of), options, of.GetRequiredService<AnswerLinks>()));
        services.AddSingleton(of => new ReminderRuns(Db(of), options));
    }

    private static void AddSignIn(this IServiceCollection services, StoreOptions options)
    {
        services.AddSingleton(of => new Sessions(Db(of), options));
        services.AddSingleton(of => new SignInCodes(Db(of), options, of.GetRequiredService<Outbox>()));
        services.AddSingleton(of => new Identities(Db(of)));
        services.AddSingleton(of => new CookieKeys(Db(of), options));
    }

    private static Streams StreamsOf(NpgsqlDataSource db, StoreOptions options, StoreModel model)
    {
        var reader = new EventReader(db, model);
        var commands = new Commands(db);
        var appends = new Appends(
            db, options, new KeyRing(db, options), new ServerClock(db, options), new Writing(model, options, reader),
            new AppendBatch(model, options, new NameDigest(options)), commands);
        return new Streams(reader, appends, commands);
    }

    private static NpgsqlDataSource Db(IServiceProvider of) => of.GetRequiredService<NpgsqlDataSource>();
}
