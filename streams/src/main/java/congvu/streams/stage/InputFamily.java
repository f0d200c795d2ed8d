package congvu.streams.stage;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import java.util.Locale;

/** The input topics that have a stage. The places are part of what {@link StageClock} keeps: new ones go to the end. */
public enum InputFamily {
    DOSSIERS(0),
    TASKS(1),
    FEEDBACK(2),
    ATTENDANCE(3),
    INSPECTIONS(4),
    ACTIONS(5);

    /** How many places there are. */
    static final int PLACES = 6;

    private final int place;

    InputFamily(int place) {
        this.place = place;
    }

    /** Where its figures stand in what is kept; it never changes. */
    int place() {
        return place;
    }

    /** The topic of its events. */
    public TopicSpec topicIn(TopicCatalogue topics) {
        return switch (this) {
            case DOSSIERS -> topics.dossiers();
            case TASKS -> topics.tasks();
            case FEEDBACK -> topics.feedback();
            case INSPECTIONS -> topics.inspections();
            case ATTENDANCE -> topics.attendance();
            case ACTIONS -> topics.actions();
        };
    }

    /** In metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
