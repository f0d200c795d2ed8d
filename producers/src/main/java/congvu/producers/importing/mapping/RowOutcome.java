package congvu.producers.importing.mapping;

import java.util.List;

/** What became of a row that was not refused. */
public sealed interface RowOutcome {

    /**
     * It tells events.
     *
     * @param events at least one
     */
    record Made(List<MadeEvent> events) implements RowOutcome {

        public Made {
            events = List.copyOf(events);
        }
    }

    /**
     * It was left out on purpose.
     *
     * @param reason name under which it is counted
     */
    record Skipped(String reason) implements RowOutcome {}
}
