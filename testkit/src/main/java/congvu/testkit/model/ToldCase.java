package congvu.testkit.model;

import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The events of one case of feedback that were not voided, in their order, with their corrected times and fields. */
record ToldCase(String caseId, FeedbackKind kind, List<FeedbackEvent> events) {

    static List<ToldCase> all(Collection<? extends SpecificRecord> accepted) {
        Map<String, Map<String, FeedbackEvent>> distinct = new LinkedHashMap<>();
        for (SpecificRecord record : accepted) {
            if (record instanceof FeedbackEvent event) {
                distinct.computeIfAbsent(event.getCaseId(), none -> new LinkedHashMap<>())
                        .putIfAbsent(event.getSource() + "|" + event.getEventId(), event);
            }
        }
        List<ToldCase> cases = new ArrayList<>();
        distinct.forEach((id, events) -> cases.add(of(id, events.values())));
        return cases;
    }

    private static ToldCase of(String caseId, Collection<FeedbackEvent> stated) {
        List<FeedbackEvent> standing = new ArrayList<>();
        for (FeedbackEvent event : stated) {
            if (event.getType() != FeedbackEventType.CORRECTED) {
                apply(event, stated, standing);
            }
        }
        standing.sort(Comparator.comparing(FeedbackEvent::getOccurredAt)
                .thenComparing(ToldCase::isBeside)
                .thenComparing(FeedbackEvent::getType)
                .thenComparing(FeedbackEvent::getSource)
                .thenComparing(FeedbackEvent::getEventId));
        return new ToldCase(caseId, stated.iterator().next().getKind(), standing);
    }

    /** What is no step of a petition stands behind what is, among events of one instant. */
    private static boolean isBeside(FeedbackEvent event) {
        return event.getKind() == FeedbackKind.PETITION
                && (event.getType() == FeedbackEventType.ACCEPTED
                        || event.getType() == FeedbackEventType.COMPLEXITY_DETERMINED);
    }

    private static void apply(FeedbackEvent target, Collection<FeedbackEvent> stated, List<FeedbackEvent> standing) {
        FeedbackEvent.Builder corrected = FeedbackEvent.newBuilder(target);
        boolean isVoid = false;
        for (FeedbackEvent other : correctionsOf(target, stated)) {
            isVoid = other.getVoidsCorrected();
            if (!isVoid) {
                if (other.getCorrectedOccurredAt() != null) {
                    corrected.setOccurredAt(other.getCorrectedOccurredAt());
                }
                if (target.getKind() == FeedbackKind.PETITION && other.getDossierId() != null) {
                    corrected.setDossierId(other.getDossierId());
                }
                if (target.getKind() == FeedbackKind.PETITION && other.getCategoryCode() != null) {
                    corrected.setCategoryCode(other.getCategoryCode());
                }
            }
        }
        if (!isVoid) {
            standing.add(corrected.build());
        }
    }

    private static List<FeedbackEvent> correctionsOf(FeedbackEvent target, Collection<FeedbackEvent> stated) {
        return stated.stream()
                .filter(other -> other.getType() == FeedbackEventType.CORRECTED
                        && other.getSource().equals(target.getSource())
                        && target.getEventId().equals(other.getCorrectsEventId()))
                .sorted(Comparator.comparing(FeedbackEvent::getOccurredAt)
                        .thenComparing(FeedbackEvent::getSource)
                        .thenComparing(FeedbackEvent::getEventId))
                .toList();
    }

    <T> @Nullable T last(Function<FeedbackEvent, @Nullable T> field) {
        T last = null;
        for (FeedbackEvent event : events) {
            T told = field.apply(event);
            last = told == null ? last : told;
        }
        return last;
    }
}
