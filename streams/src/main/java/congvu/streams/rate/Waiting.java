package congvu.streams.rate;

/** Something that waits to be published. */
abstract class Waiting {

    /** Since when it has waited, when it changed last, when it is looked at. */
    boolean waiting;

    long waitingSince;
    long changedAt;
    long lookAt;
}
