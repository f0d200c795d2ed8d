package congvu.streams.dossier;

import congvu.domain.dossier.Journal;

/** Learns how the journal of something has changed. */
@FunctionalInterface
interface JournalWatch {
    /** Nobody wants to know. */
    JournalWatch NOBODY = (subject, before, after) -> {};

    void changed(Subject subject, Journal before, Journal after);
}
