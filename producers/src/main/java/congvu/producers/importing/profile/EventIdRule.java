package congvu.producers.importing.profile;

/**
 * Where the identity of an event comes from. Each of them gives the same id for the same row in every import, so that
 * a second import of a file brings duplicates and never doubles.
 */
public sealed interface EventIdRule {

    /**
     * From what the event says: dossier, type, step and time. The best choice unless times are so coarse that two
     * different events of one dossier, type and step can share one. Mending a damaged row changes no other id.
     */
    record Content() implements EventIdRule {}

    /** From dossier, type and how many of that type came before it in the file. */
    record Ordinal() implements EventIdRule {}

    /** From a column; the id must be unique within the source. */
    record Column(ColumnValue value) implements EventIdRule {}
}
