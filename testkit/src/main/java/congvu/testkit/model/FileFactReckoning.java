package congvu.testkit.model;

import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.PromiseKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Every fact of dossiers, tasks and cases that rules may speak of, found from the raw statements: the story of each file is
 * told from the beginning, and each fact asks the whole story for what it needs.
 */
public final class FileFactReckoning {

    private final Organisation organisation;
    private final ModelConfig config;
    private final ToldAt toldAt;
    private final long tick;

    public FileFactReckoning(ReferenceData reference, ModelConfig config, ToldAt toldAt, Instant highestTick) {
        this.organisation = new Organisation(reference);
        this.config = config;
        this.toldAt = toldAt;
        this.tick = highestTick.toEpochMilli();
    }

    /**
     * The facts of all files.
     *
     * @param accepted events of dossiers, tasks and cases, of all of them together
     * @param expected what the reference model finds of them at the same tick
     * @param idleWorkingDays how long the gaps are that rules ask for
     */
    public List<ModelFact> facts(
            Collection<? extends SpecificRecord> accepted, Expectation expected, Set<Integer> idleWorkingDays) {
        Map<String, List<ExpectedAlert>> alerts = new HashMap<>();
        expected.alerts()
                .values()
                .forEach(alert -> alerts.computeIfAbsent(subjectOf(alert), none -> new ArrayList<>())
                        .add(alert));
        Map<String, String> categories = categories(accepted);
        List<ModelFact> facts = new ArrayList<>();
        ReferenceModel.bySubject(accepted).forEach((id, events) -> {
            Stories stories = Stories.of(events, organisation);
            List<ExpectedAlert> own = alerts.getOrDefault(id, List.of());
            stories.file().ifPresent(file -> {
                ExpectedObligation whole =
                        Objects.requireNonNull(expected.obligations().get(id));
                FileFactsOf reckoned = new FileFactsOf(file, whole, organisation, config, toldAt, tick);
                facts.add(reckoned.file(categories.getOrDefault(id, "")));
                facts.addAll(reckoned.events());
                idleWorkingDays.forEach(days -> facts.addAll(reckoned.gaps(days)));
            });
            own.forEach(alert -> facts.add(ofAlert(alert, stories)));
        });
        return facts;
    }

    private static String subjectOf(ExpectedAlert alert) {
        int step = alert.obligationId().indexOf("/s/");
        return step < 0 ? alert.obligationId() : alert.obligationId().substring(0, step);
    }

    private ModelFact ofAlert(ExpectedAlert alert, Stories stories) {
        FileStory file = stories.file().orElse(null);
        StepStory step = stories.steps().stream()
                .filter(one -> one.obligationId().equals(alert.obligationId()))
                .findFirst()
                .orElse(null);
        DayWalk walk = step == null ? Objects.requireNonNull(file).walk() : step.walk();
        LocalDate day = walk.dateOf(alert.reachedAt());
        String holder = step == null ? holderAt(Objects.requireNonNull(file), alert.reachedAt()) : step.owner();
        LocalDate ruleDay = file == null
                ? walk.dateOf(Objects.requireNonNull(step).openedAt())
                : file.walk().dateOf(file.acceptance().at());
        Map<String, Object> fields = new HashMap<>();
        fields.put("family", alert.family().name());
        fields.put("procedureId", text(alert.procedureId()));
        fields.put("bearer", step == null ? "WHOLE_FILE" : "STEP");
        fields.put("rule", alert.rule().name());
        fields.put("isOpen", alert.state() == AlertState.RAISED);
        fields.put("level", (long) alert.level());
        fields.put("promiseNumber", (long) alert.promise().number());
        fields.put("promiseKind", alert.promise().kind().name());
        fields.put("isApologised", newDates(file, alert.reachedAt(), true) > 0);
        fields.put("reAppointments", newDates(file, alert.reachedAt(), false));
        return fact(
                RuleFactKind.ALERT,
                alert.alertId(),
                subjectOf(alert),
                organisation.ownerOn(holder, day),
                file == null ? holder : text(file.acceptance().unitId()),
                alert.reachedAt(),
                day,
                ruleDay,
                fields);
    }

    /** New appointments made by then; those of the cycle that was running, or of all. */
    private static long newDates(@Nullable FileStory file, long at, boolean ofCycle) {
        long count = 0;
        for (CycleStory cycle : file == null ? List.<CycleStory>of() : file.cycles()) {
            boolean isLater = cycle.number() > 0 && cycle.opening().at() > at;
            long own = cycle.promises().stream()
                    .filter(promise -> promise.kind() == PromiseKind.RE_APPOINTED && promise.madeAt() <= at)
                    .count();
            count = isLater || !ofCycle ? count + own : own;
        }
        return count;
    }

    private static String holderAt(FileStory file, long at) {
        String holder = file.acceptance().ownerAfter("");
        for (CycleStory cycle : file.cycles()) {
            for (StandingEvent event : cycle.events()) {
                holder = event.at() <= at ? event.ownerAfter(holder) : holder;
            }
        }
        return holder;
    }

    /** What a case is about, as it was told last. */
    private static Map<String, String> categories(Collection<? extends SpecificRecord> accepted) {
        Map<String, FeedbackEvent> latest = new HashMap<>();
        for (SpecificRecord event : accepted) {
            if (event instanceof FeedbackEvent told && told.getCategoryCode() != null) {
                latest.merge(
                        "case|" + told.getCaseId(),
                        told,
                        (one, other) -> other.getOccurredAt().isAfter(one.getOccurredAt()) ? other : one);
            }
        }
        Map<String, String> categories = new HashMap<>();
        latest.forEach((id, told) -> categories.put(id, text(told.getCategoryCode())));
        return categories;
    }

    static ModelFact fact(
            RuleFactKind kind,
            String key,
            String teller,
            String unitId,
            String homeUnitId,
            long at,
            LocalDate day,
            LocalDate ruleDay,
            Map<String, Object> fields) {
        fields.put("unitId", unitId);
        return new ModelFact(
                kind, key, teller, unitId, homeUnitId, at, (int) day.toEpochDay(), (int) ruleDay.toEpochDay(), fields);
    }

    static String text(@Nullable String told) {
        return told == null ? "" : told;
    }
}
