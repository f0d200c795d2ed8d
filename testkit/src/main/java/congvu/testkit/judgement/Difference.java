package congvu.testkit.judgement;

/**
 * One thing that is not as it should be.
 *
 * @param kind what is wrong
 * @param id of the obligation, alert or rate
 * @param field the field that differs, empty for a whole record
 * @param expected what should be there
 * @param found what is there
 */
public record Difference(Kind kind, String id, String field, String expected, String found) {

    /** What is wrong. */
    public enum Kind {
        /** Expected, and not found. */
        MISSING,
        /** Found, and not expected. */
        EXTRA,
        /** Found more than once. */
        DUPLICATED,
        /** Found, with another content. */
        DIFFERENT
    }

    @Override
    public String toString() {
        String what = field.isEmpty() ? kind + " " + id : kind + " " + id + " " + field;
        return what + ": expected " + expected + ", found " + found;
    }
}
