package congvu.testkit.model;

import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.OnlinePayment;
import congvu.schemas.event.SubmissionChannel;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What was told of a dossier or a petition beside its deadline, in the end. */
record FileTraits(
        boolean synced,
        boolean online,
        boolean feeDue,
        boolean paidOnline,
        boolean inputDigital,
        boolean resultDigital,
        boolean reused,
        boolean verified,
        boolean complainedOf,
        boolean classified,
        boolean ofStaffConduct) {

    static final FileTraits UNTOLD =
            new FileTraits(false, false, false, false, false, false, false, false, false, false, false);

    private static final int DISLIKED_AT_MOST = 2;

    static Map<String, FileTraits> byObligation(Collection<? extends SpecificRecord> accepted) {
        Set<String> complainedOf = complainedOf(ToldCase.all(accepted));
        Map<String, FileTraits> traits = new HashMap<>();
        LastTold.byDossier(accepted).forEach((id, told) -> traits.put(id, ofDossier(told, complainedOf.contains(id))));
        ToldCase.all(accepted).stream()
                .filter(one -> one.kind() == FeedbackKind.PETITION)
                .forEach(one -> traits.put("case|" + one.caseId(), ofPetition(one)));
        return traits;
    }

    private static FileTraits ofDossier(LastTold told, boolean complainedOf) {
        Long fee = told.last(DossierEvent::getFeeVnd);
        OnlinePayment payment =
                told.last(event -> event.getOnlinePayment() == OnlinePayment.UNKNOWN ? null : event.getOnlinePayment());
        SubmissionChannel channel =
                told.last(event -> event.getChannel() == SubmissionChannel.UNKNOWN ? null : event.getChannel());
        return new FileTraits(
                told.any(DossierEventType.SYNCED),
                channel == SubmissionChannel.ONLINE,
                fee != null && fee > 0,
                payment == OnlinePayment.NATIONAL_PORTAL || payment == OnlinePayment.LOCAL_GATEWAY,
                Objects.equals(told.last(DossierEvent::getInputDigitised), true),
                Objects.equals(told.last(DossierEvent::getResultDigitised), true),
                Objects.equals(told.last(DossierEvent::getDataReused), true),
                Objects.equals(told.last(DossierEvent::getIdentityVerified), true),
                complainedOf,
                false,
                false);
    }

    private static FileTraits ofPetition(ToldCase one) {
        String category = one.last(FeedbackEvent::getCategoryCode);
        return new FileTraits(
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                category != null,
                "STAFF_CONDUCT".equals(category));
    }

    private static Set<String> complainedOf(List<ToldCase> cases) {
        Set<String> dossiers = new HashSet<>();
        for (ToldCase one : cases) {
            String about = one.kind() == FeedbackKind.RATING ? disliked(one) : petitioned(one);
            if (about != null) {
                dossiers.add(about);
            }
        }
        return dossiers;
    }

    private static @Nullable String disliked(ToldCase rating) {
        if (rating.events().isEmpty()) {
            return null;
        }
        FeedbackEvent last = rating.events().getLast();
        Integer score = last.getType() == FeedbackEventType.RATED ? last.getScore() : null;
        return score != null && score <= DISLIKED_AT_MOST ? last.getDossierId() : null;
    }

    private static @Nullable String petitioned(ToldCase one) {
        boolean stands = false;
        for (FeedbackEvent event : one.events()) {
            if (event.getType() == FeedbackEventType.RECEIVED || event.getType() == FeedbackEventType.REOPENED) {
                stands = true;
            } else if (event.getType() == FeedbackEventType.WITHDRAWN) {
                stands = false;
            }
        }
        return one.kind() == FeedbackKind.PETITION && stands ? one.last(FeedbackEvent::getDossierId) : null;
    }
}
