package congvu.streams.dossier;

import congvu.domain.obligation.ObligationFamily;

/**
 * What a journal is about.
 *
 * @param id as on its input topic
 */
record Subject(ObligationFamily family, String id) {

    /**
     * The id of the obligation that the whole of it is. An id never holds a bar, so that no dossier can be taken for a task
     * or a case.
     */
    String obligationId() {
        return switch (family) {
            case DOSSIER -> id;
            case TASK -> "task|" + id;
            case PETITION, COMPLAINT, DENUNCIATION -> "case|" + id;
        };
    }
}
