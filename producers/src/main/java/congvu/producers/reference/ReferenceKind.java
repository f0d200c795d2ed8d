package congvu.producers.reference;

/** Kinds of reference records, each with the first part of its keys on the topic. */
enum ReferenceKind {
    CALENDAR("calendar"),
    OFFICE_HOURS("office-hours"),
    UNIT("unit"),
    PROCEDURE("procedure"),
    SCHEDULE("schedule"),
    DUTY("duty"),
    NORM("norm"),
    RULE("rule"),
    SCORECARD("scorecard");

    private final String prefix;

    ReferenceKind(String prefix) {
        this.prefix = prefix;
    }

    /** The key of a record on the topic. */
    String key(String id) {
        return prefix + "/" + id;
    }
}
