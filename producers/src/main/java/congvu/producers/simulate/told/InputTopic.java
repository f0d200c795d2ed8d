package congvu.producers.simulate.told;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;

/** The topics that a simulation writes. */
public enum InputTopic {
    DOSSIERS,
    TASKS,
    FEEDBACK,
    ATTENDANCE,
    INSPECTIONS;

    /** The topic in a catalogue. */
    public TopicSpec in(TopicCatalogue topics) {
        return switch (this) {
            case DOSSIERS -> topics.dossiers();
            case TASKS -> topics.tasks();
            case FEEDBACK -> topics.feedback();
            case ATTENDANCE -> topics.attendance();
            case INSPECTIONS -> topics.inspections();
        };
    }
}
