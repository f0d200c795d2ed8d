package congvu.intake.cases;

import static congvu.domain.dossier.DossierTraits.NO;
import static congvu.domain.dossier.DossierTraits.NOT_TOLD;
import static congvu.domain.dossier.DossierTraits.YES;

import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.DossierTraits;
import congvu.domain.dossier.DossierTraits.Trait;
import congvu.schemas.event.OnlinePayment;
import congvu.schemas.event.SubmissionChannel;
import congvu.schemas.wire.DossierEventView;
import org.jspecify.annotations.Nullable;

/** From the fields of a dossier event that no deadline rests on to its {@link DossierTraits}. */
final class TraitReading {
    private static final int OF_SYNCED = DossierTraits.with(DossierTraits.NONE, Trait.SYNCED, YES);

    private TraitReading() {}

    static int of(DossierEventType type, DossierEventView view) {
        int traits = type == DossierEventType.SYNCED ? OF_SYNCED : DossierTraits.NONE;
        return view.hasTraits() ? told(traits, view) : traits;
    }

    private static int told(int before, DossierEventView view) {
        int traits = DossierTraits.with(before, Trait.CHANNEL, channel(view.channel()));
        traits = DossierTraits.with(traits, Trait.FEE_DUE, fee(view.feeVnd()));
        traits = DossierTraits.with(traits, Trait.PAYMENT, payment(view.onlinePayment()));
        traits = DossierTraits.with(traits, Trait.INPUT_DIGITISED, answer(view.inputDigitised()));
        traits = DossierTraits.with(traits, Trait.RESULT_DIGITISED, answer(view.resultDigitised()));
        traits = DossierTraits.with(traits, Trait.DATA_REUSED, answer(view.dataReused()));
        return DossierTraits.with(traits, Trait.IDENTITY_VERIFIED, answer(view.identityVerified()));
    }

    private static int channel(SubmissionChannel channel) {
        return switch (channel) {
            case UNKNOWN -> NOT_TOLD;
            case DIRECT -> DossierTraits.DIRECT;
            case ONLINE -> DossierTraits.ONLINE;
            case POSTAL -> DossierTraits.POSTAL;
        };
    }

    /** A fee of nothing is told as none; less than nothing is no fee either. */
    private static int fee(long vnd) {
        if (vnd == DossierEventView.ABSENT) {
            return NOT_TOLD;
        }
        return vnd > 0 ? YES : NO;
    }

    private static int payment(OnlinePayment payment) {
        return switch (payment) {
            case UNKNOWN -> NOT_TOLD;
            case NONE -> DossierTraits.NOT_ONLINE;
            case NATIONAL_PORTAL -> DossierTraits.NATIONAL_PORTAL;
            case LOCAL_GATEWAY -> DossierTraits.LOCAL_GATEWAY;
        };
    }

    private static int answer(@Nullable Boolean told) {
        if (told == null) {
            return NOT_TOLD;
        }
        return told ? YES : NO;
    }
}
