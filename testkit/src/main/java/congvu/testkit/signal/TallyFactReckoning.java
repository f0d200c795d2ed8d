package congvu.testkit.signal;

import congvu.schemas.event.CheckFinding;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.InspectionEvent;
import congvu.schemas.event.InspectionEventType;
import congvu.schemas.event.InspectionMode;
import congvu.schemas.event.SubjectKind;
import congvu.schemas.reference.RuleFactKind;
import congvu.testkit.model.ModelFact;
import congvu.testkit.model.UnitTree;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The facts of ratings and checks, found from the statements: the last word about each counts, and what was withdrawn is
 * none. Corrections are not read.
 */
public final class TallyFactReckoning {

    private static final String CONTENT = "rating.content";
    private static final int CONTENT_SCORE = 4;

    private final UnitTree units;
    private final ZoneId zone;

    /** @param zone whose local days count */
    public TallyFactReckoning(UnitTree units, ZoneId zone) {
        this.units = units;
        this.zone = zone;
    }

    /** One fact for each rating; what is rated is counted as content or not. */
    public List<ModelFact> ratings(Collection<FeedbackEvent> told, RateFigures rates) {
        Map<String, FeedbackEvent> latest = new TreeMap<>();
        told.stream()
                .filter(event -> event.getType() == FeedbackEventType.RATED)
                .sorted(Comparator.comparing(FeedbackEvent::getOccurredAt))
                .forEach(event -> latest.put(event.getCaseId(), event));
        List<ModelFact> facts = new ArrayList<>();
        latest.forEach((caseId, event) -> {
            ModelFact fact = rating(caseId, event);
            rates.count(
                    fact.unitId(), LocalDate.ofEpochDay(fact.day()), CONTENT, or(event.getScore()) >= CONTENT_SCORE);
            facts.add(fact);
        });
        return facts;
    }

    private ModelFact rating(String caseId, FeedbackEvent event) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("categoryCode", text(event.getCategoryCode()));
        fields.put("score", (long) or(event.getScore()));
        fields.put("attitudeScore", (long) or(event.getAttitudeScore()));
        fields.put("namesOfficial", event.getStaffToken() != null);
        return fact(RuleFactKind.RATING, caseId, caseId, event.getUnitId(), event.getOccurredAt(), fields);
    }

    /** One fact for each check that stands. */
    public List<ModelFact> checks(Collection<InspectionEvent> told) {
        Map<String, InspectionEvent> latest = new TreeMap<>();
        told.stream()
                .sorted(Comparator.comparing(InspectionEvent::getOccurredAt))
                .forEach(event -> latest.put(event.getSubjectId() + "|" + event.getCheckId(), event));
        return latest.values().stream()
                .filter(event -> event.getType() == InspectionEventType.CHECKED)
                .map(this::check)
                .toList();
    }

    private ModelFact check(InspectionEvent event) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("isOfPerson", event.getSubjectKind() == SubjectKind.STAFF);
        fields.put("normId", text(event.getNormId()));
        fields.put("isCompliant", event.getFinding() == CheckFinding.COMPLIANT);
        fields.put("isSurprise", event.getMode() == InspectionMode.SURPRISE);
        return fact(
                RuleFactKind.CHECK,
                event.getCheckId(),
                event.getSubjectId(),
                event.getUnitId(),
                event.getOccurredAt(),
                fields);
    }

    private ModelFact fact(
            RuleFactKind kind,
            String key,
            String teller,
            @Nullable String named,
            Instant at,
            Map<String, Object> fields) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        String unit = units.ownerOn(text(named), day);
        fields.put("unitId", unit);
        int epochDay = (int) day.toEpochDay();
        return new ModelFact(kind, key, teller, unit, unit, at.toEpochMilli(), epochDay, epochDay, fields);
    }

    private static String text(@Nullable String told) {
        return told == null ? "" : told;
    }

    private static int or(@Nullable Integer told) {
        return told == null ? 0 : told;
    }
}
