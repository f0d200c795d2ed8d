package congvu.domain.dossier;

import org.jspecify.annotations.Nullable;

/**
 * A petition that speaks against the handling of a dossier (national index, item 5.4: a dossier with a PAKN). A pure
 * function of the petition's journal: no tick and no reference data bears on it.
 */
public final class Grievance {
    private Grievance() {}

    /**
     * The dossier that a petition is about: that which was named last, by the order of the journal. Null when none was
     * named, before the petition came in, and when it was taken back and not taken up again.
     */
    public static @Nullable String dossierOf(Journal petition) {
        String dossierId = null;
        boolean stands = false;
        for (JournalEntry event : petition.effective()) {
            dossierId = event.aboutId() == null ? dossierId : event.aboutId();
            switch (event.type()) {
                case ACCEPTED, REOPENED -> stands = true;
                case WITHDRAWN -> stands = false;
                default -> {
                    // Whatever becomes of it, it was raised.
                }
            }
        }
        return stands ? dossierId : null;
    }
}
