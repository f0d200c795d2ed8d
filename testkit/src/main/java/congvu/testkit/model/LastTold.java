package congvu.testkit.model;

import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What the events of one dossier tell of a field, corrections applied, the last one first. */
final class LastTold {
    private static final Comparator<DossierEvent> ORDER = Comparator.comparing(DossierEvent::getOccurredAt)
            .thenComparing(DossierEvent::getSource)
            .thenComparing(DossierEvent::getEventId);

    /** One event with where it stands after its corrections, and those that speak of it in their order. */
    private record Standing(DossierEvent event, Instant at, List<DossierEvent> corrections) {}

    private final List<Standing> standing = new ArrayList<>();

    private LastTold() {}

    static Map<String, LastTold> byDossier(Collection<? extends SpecificRecord> accepted) {
        Map<String, Map<String, DossierEvent>> distinct = new LinkedHashMap<>();
        for (SpecificRecord record : accepted) {
            if (record instanceof DossierEvent event) {
                distinct.computeIfAbsent(event.getDossierId(), none -> new LinkedHashMap<>())
                        .putIfAbsent(event.getSource() + "|" + event.getEventId(), event);
            }
        }
        Map<String, LastTold> told = new HashMap<>();
        distinct.forEach((id, events) -> told.put(id, of(events.values())));
        return told;
    }

    private static LastTold of(Collection<DossierEvent> events) {
        LastTold told = new LastTold();
        for (DossierEvent event : events) {
            if (event.getType() != DossierEventType.CORRECTED) {
                List<DossierEvent> corrections = events.stream()
                        .filter(other -> isAbout(other, event))
                        .sorted(ORDER)
                        .toList();
                told.add(event, corrections);
            }
        }
        told.standing.sort(Comparator.comparing(Standing::at)
                .thenComparing(one -> one.event().getType())
                .thenComparing(one -> one.event().getSource())
                .thenComparing(one -> one.event().getEventId()));
        return told;
    }

    private void add(DossierEvent event, List<DossierEvent> corrections) {
        if (!corrections.isEmpty() && corrections.getLast().getVoidsCorrected()) {
            return;
        }
        Instant at = event.getOccurredAt();
        List<DossierEvent> counting = new ArrayList<>();
        for (DossierEvent correction : corrections) {
            if (!correction.getVoidsCorrected()) {
                Instant moved = correction.getCorrectedOccurredAt();
                at = moved == null ? at : moved;
                counting.add(correction);
            }
        }
        standing.add(new Standing(event, at, counting));
    }

    private static boolean isAbout(DossierEvent correction, DossierEvent target) {
        return correction.getType() == DossierEventType.CORRECTED
                && correction.getSource().equals(target.getSource())
                && target.getEventId().equals(correction.getCorrectsEventId());
    }

    boolean any(DossierEventType type) {
        return standing.stream().anyMatch(one -> one.event().getType() == type);
    }

    <T> @Nullable T last(Function<DossierEvent, @Nullable T> field) {
        T last = null;
        for (Standing one : standing) {
            T told = field.apply(one.event());
            last = told == null ? last : told;
            T corrected = null;
            for (DossierEvent correction : one.corrections()) {
                T more = field.apply(correction);
                corrected = more == null ? corrected : more;
            }
            last = corrected == null ? last : corrected;
        }
        return last;
    }
}
