package congvu.streams.dossier;

import congvu.domain.standing.Policy;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.Outlet;
import congvu.streams.stage.Stage;
import congvu.streams.stage.StageContext;
import congvu.streams.store.LoggedHashStore;
import java.util.List;

/** Makes the stages of one task for everything that is folded like a dossier. */
public final class DossierStages {
    private final TopicCatalogue topics;
    private final AvroSerdes serdes;
    private final StageContext context;
    private final Outlet outlet;
    private final ResultWriters writers;

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
     * All of them, in the order of {@link InputFamily}.
     *
     * @param dossiers the store of dossiers, and so on
     */
    public List<Stage> of(LoggedHashStore dossiers, LoggedHashStore tasks, LoggedHashStore feedback) {
        DossierStage ofDossiers = stage(InputFamily.DOSSIERS, dossiers, new DossierIntake(serdes.dossierEvents()));
        DossierStage ofTasks = stage(InputFamily.TASKS, tasks, new TaskIntake(serdes.decoder(topics.tasks())));
        DossierStage ofFeedback =
                stage(InputFamily.FEEDBACK, feedback, new FeedbackIntake(serdes.decoder(topics.feedback())));
        Stage actions = new ActionStage(serdes.decoder(topics.actions()), ofDossiers, ofTasks, ofFeedback);
        return List.of(ofDossiers, ofTasks, ofFeedback, actions);
    }

    private DossierStage stage(InputFamily input, LoggedHashStore store, EventIntake intake) {
        Policy policy = context.policy();
        AlertRows alerts = new AlertRows(
                input.topicIn(topics).name(),
                context.account().partition(),
                policy.ladder().version());
        return new DossierStage(input, store, intake, new DossierOutput(outlet, writers, alerts, policy), context);
    }
}
