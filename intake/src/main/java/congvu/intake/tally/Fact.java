package congvu.intake.tally;

import congvu.domain.tally.TallyEntry;
import congvu.intake.Refusal;

/** What a record says of something that is counted, or why it cannot be taken. */
public sealed interface Fact {

    /** A statement that can be counted. */
    record Stated(TallyEntry statement) implements Fact {}

    /** None. */
    record Refused(Refusal refusal) implements Fact {}
}
