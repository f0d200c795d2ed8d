package congvu.schemas.row;

/** A mutable record that is filled, written and used again. */
public interface Row {

    /** Stands for a number or a time that the record does not have. */
    long ABSENT = Long.MIN_VALUE;

    /** Stands for an int that the record does not have. */
    int ABSENT_INT = Integer.MIN_VALUE;

    /** Stands for a time that never comes; written as absent, because a reader must not take it for a date. */
    long NEVER = Long.MAX_VALUE;

    /** Forgets everything that the last record held. */
    void clear();
}
