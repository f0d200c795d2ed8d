package congvu.streams.dossier;

import congvu.domain.standing.Policy;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.Outlet;
import congvu.streams.stage.Stage;
import congvu.streams.stage.StageContext;
import congvu.streams.store.LoggedHashStore;

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

    public Stage dossiers(LoggedHashStore store) {
        return stage(InputFamily.DOSSIERS, store, new DossierIntake(serdes.dossierEvents()));
    }

    public Stage tasks(LoggedHashStore store) {
        return stage(InputFamily.TASKS, store, new TaskIntake(serdes.decoder(topics.tasks())));
    }

    public Stage feedback(LoggedHashStore store) {
        return stage(InputFamily.FEEDBACK, store, new FeedbackIntake(serdes.decoder(topics.feedback())));
    }

    private Stage stage(InputFamily input, LoggedHashStore store, EventIntake intake) {
        Policy policy = context.policy();
        AlertRows alerts = new AlertRows(
                input.topicIn(topics).name(),
                context.account().partition(),
                policy.ladder().version());
        return new DossierStage(input, store, intake, new DossierOutput(outlet, writers, alerts, policy), context);
    }
}
