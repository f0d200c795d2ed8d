package congvu.domain.rate;

import congvu.domain.count.Counter;
import congvu.domain.count.RateFamily;
import congvu.domain.dossier.DossierTraits;
import congvu.domain.dossier.DossierTraits.Trait;

/** What of the traits of a dossier or a petition is counted, by the vocabulary of QĐ 766/QĐ-TTg. */
final class TraitCounters {
    private static final int OF_DOSSIERS = Counter.ONLINE.bit()
            | Counter.ONLINE_DIGITAL.bit()
            | Counter.FEE_DUE.bit()
            | Counter.PAID_ONLINE.bit()
            | Counter.DIGITISED.bit()
            | Counter.DATA_REUSED.bit()
            | Counter.RESULT_DIGITAL.bit()
            | Counter.RESULT_TOLD.bit()
            | Counter.COMPLETED_DIGITAL.bit()
            | Counter.IDENTITY_VERIFIED.bit()
            | Counter.SYNCED.bit()
            | Counter.SHARED.bit()
            | Counter.TROUBLED.bit();

    private static final int OF_PETITIONS = Counter.CLASSIFIED.bit() | Counter.STAFF_CONDUCT.bit();

    private TraitCounters() {}

    /** The mask with the counters that rest on traits in place of those it had. */
    static int over(RateFamily family, int mask, int traits) {
        return switch (family) {
            case DOSSIER -> (mask & ~OF_DOSSIERS) | filing(traits) | papers(mask, traits) | trouble(mask, traits);
            case PETITION -> (mask & ~OF_PETITIONS) | classification(traits);
            case TASK, COMPLAINT, DENUNCIATION, RATING, ATTENDANCE, INSPECTION, OFFICER -> mask;
        };
    }

    private static int filing(int traits) {
        boolean isOnline = isOnline(traits);
        boolean isDigital = DossierTraits.isYes(traits, Trait.RESULT_DIGITISED);
        boolean isDue = DossierTraits.isYes(traits, Trait.FEE_DUE);
        return bit(isOnline, Counter.ONLINE)
                | bit(isOnline && isDigital, Counter.ONLINE_DIGITAL)
                | bit(isDue, Counter.FEE_DUE)
                | bit(isDue && isPaidOnline(traits), Counter.PAID_ONLINE)
                | bit(DossierTraits.isYes(traits, Trait.IDENTITY_VERIFIED), Counter.IDENTITY_VERIFIED)
                | bit(DossierTraits.isYes(traits, Trait.SYNCED), Counter.SYNCED);
    }

    private static int papers(int mask, int traits) {
        boolean isCompleted = (mask & Counter.COMPLETED.bit()) != 0;
        boolean isDigital = DossierTraits.isYes(traits, Trait.RESULT_DIGITISED);
        boolean isTold = DossierTraits.value(traits, Trait.RESULT_DIGITISED) != DossierTraits.NOT_TOLD;
        boolean isReused = DossierTraits.isYes(traits, Trait.DATA_REUSED);
        boolean isDigitised = isDigital && DossierTraits.isYes(traits, Trait.INPUT_DIGITISED);
        return bit(isDigital, Counter.RESULT_DIGITAL)
                | bit(isTold, Counter.RESULT_TOLD)
                | bit(isCompleted && isDigital, Counter.COMPLETED_DIGITAL)
                | bit(isDigitised, Counter.DIGITISED)
                | bit(isReused, Counter.DATA_REUSED)
                | bit(isDigital || isReused, Counter.SHARED);
    }

    private static int trouble(int mask, int traits) {
        boolean isOverdue = (mask & Counter.INDEX_OVERDUE.bit()) != 0;
        return bit(isOverdue || DossierTraits.isYes(traits, Trait.COMPLAINED_OF), Counter.TROUBLED);
    }

    private static int classification(int traits) {
        boolean isTold = DossierTraits.value(traits, Trait.OF_STAFF_CONDUCT) != DossierTraits.NOT_TOLD;
        boolean isOfStaff = DossierTraits.isYes(traits, Trait.OF_STAFF_CONDUCT);
        return bit(isTold, Counter.CLASSIFIED) | bit(isOfStaff, Counter.STAFF_CONDUCT);
    }

    private static boolean isOnline(int traits) {
        return DossierTraits.value(traits, Trait.CHANNEL) == DossierTraits.ONLINE;
    }

    private static boolean isPaidOnline(int traits) {
        int payment = DossierTraits.value(traits, Trait.PAYMENT);
        return payment == DossierTraits.NATIONAL_PORTAL || payment == DossierTraits.LOCAL_GATEWAY;
    }

    private static int bit(boolean counts, Counter counter) {
        return counts ? counter.bit() : 0;
    }
}
