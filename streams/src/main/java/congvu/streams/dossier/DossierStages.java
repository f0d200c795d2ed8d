package congvu.streams.dossier;

import congvu.domain.dossier.Grievance;
import congvu.domain.dossier.Journal;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.standing.Policy;
import congvu.domain.tally.TallyPolicy;
import congvu.intake.cases.DossierIntake;
import congvu.intake.cases.EventIntake;
import congvu.intake.cases.TaskIntake;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordEncoder;
import congvu.streams.person.PersonKeeper;
import congvu.streams.signal.SignalRecords;
import congvu.streams.stage.GrievanceOutlet;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.Outlet;
import congvu.streams.stage.PartitionNodes;
import congvu.streams.stage.Stage;
import congvu.streams.stage.StageContext;
import congvu.streams.stage.UnitActions;
import congvu.streams.store.LoggedHashStore;
import congvu.streams.tally.InspectionStage;
import congvu.streams.tally.Ratings;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the stages of one task for everything that is folded like a dossier. */
public final class DossierStages {
    /** Cases get their events decoded, from the stage that also knows ratings. */
    private static final EventIntake NOT_ASKED = (key, value, offset) -> {
        throw new IllegalStateException("Expected events of cases to come decoded, but found one in bytes.");
    };

    private final TopicCatalogue topics;
    private final AvroSerdes serdes;
    private final StageContext context;
    private final Outlet outlet;
    private final ResultWriters writers;
    private @Nullable GrievanceDesk grievances;

    /**
     * @param writers of this task
     */
    public DossierStages(
            TopicCatalogue topics, AvroSerdes serdes, StageContext context, Outlet outlet, ResultWriters writers) {
        this.topics = topics;
        this.serdes = serdes;
        this.context = context;
        this.outlet = outlet;
        this.writers = writers;
    }

    /**
     * All of them.
     *
     * @param store by its name
     * @param tallies what counting depends on
     * @param units takes what people did about signals of units
     * @param persons takes facts of persons, and what people did about their signals
     */
    public List<Stage> of(
            Function<String, LoggedHashStore> store, TallyPolicy tallies, UnitActions units, PersonKeeper persons) {
        DossierStage dossiers = stage(
                InputFamily.DOSSIERS, store.apply(PartitionNodes.DOSSIERS), new DossierIntake(serdes.dossierEvents()));
        DossierStage tasks = stage(
                InputFamily.TASKS, store.apply(PartitionNodes.TASKS), new TaskIntake(serdes.decoder(topics.tasks())));
        int grievanceSchema = serdes.schemaId(topics.grievances());
        GrievanceOutlet told = new GrievanceOutlet(outlet, new RecordEncoder<>(schema -> grievanceSchema));
        DossierStage cases = stage(
                InputFamily.FEEDBACK,
                store.apply(PartitionNodes.FEEDBACK),
                NOT_ASKED,
                (subject, before, after) -> tell(told, subject, before, after));
        grievances = new GrievanceDesk(serdes.decoder(topics.grievances()), dossiers);
        Ratings ratings = new Ratings(
                topics.feedback().name(), store.apply(PartitionNodes.RATINGS), context, tallies, outlet, told, persons);
        return List.of(
                dossiers,
                tasks,
                new FeedbackStage(serdes.decoder(topics.feedback()), cases, ratings),
                new InspectionStage(
                        topics.inspections().name(),
                        serdes.decoder(topics.inspections()),
                        store.apply(PartitionNodes.INSPECTIONS),
                        context,
                        tallies,
                        outlet,
                        persons),
                new ActionStage(serdes.decoder(topics.actions()), dossiers, tasks, cases, units, persons));
    }

    /** Takes what cases of feedback say of dossiers; only after {@link #of}. */
    public GrievanceDesk grievances() {
        GrievanceDesk made = grievances;
        if (made == null) {
            throw new IllegalStateException(
                    "Expected the stages to be made before the desk of grievances is asked for.");
        }
        return made;
    }

    private static void tell(GrievanceOutlet told, Subject subject, Journal before, Journal after) {
        if (subject.family() == ObligationFamily.PETITION) {
            told.tell("petition/" + subject.id(), Grievance.dossierOf(before), Grievance.dossierOf(after));
        }
    }

    private DossierStage stage(InputFamily input, LoggedHashStore store, EventIntake intake) {
        return stage(input, store, intake, JournalWatch.NOBODY);
    }

    private DossierStage stage(InputFamily input, LoggedHashStore store, EventIntake intake, JournalWatch watch) {
        Policy policy = context.policy();
        String topic = input.topicIn(topics).name();
        AlertRows alerts = new AlertRows(
                topic, context.account().partition(), policy.ladder().version());
        return new DossierStage(
                input,
                store,
                intake,
                new DossierOutput(outlet, writers, alerts, policy),
                new SignalJudge(context, topic),
                new SignalOutput(new SignalRecords(topics, serdes)),
                context,
                watch);
    }
}
