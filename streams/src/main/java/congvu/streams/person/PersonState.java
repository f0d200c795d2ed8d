package congvu.streams.person;

import congvu.domain.signal.PersonSignals;

/**
 * What the store keeps of one person.
 *
 * @param nextDueAt when time next changes something, epoch milliseconds
 * @param acceptedActions what people ever did about signals of the person; signals leave, the account stays
 */
record PersonState(long nextDueAt, long acceptedActions, PersonSignals person) {

    static final PersonState UNKNOWN = new PersonState(Long.MAX_VALUE, 0, PersonSignals.NONE);

    int duplicateActions() {
        return person.signals().actions().duplicates();
    }

    /** Whether nothing is left of the person but figures of the account. */
    boolean isGone() {
        return person.waiting().isEmpty()
                && person.ofUnits().isEmpty()
                && person.signals().hits().isEmpty()
                && person.signals().published().isEmpty()
                && person.signals().told().isEmpty();
    }
}
