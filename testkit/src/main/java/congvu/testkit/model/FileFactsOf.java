package congvu.testkit.model;

import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.result.PromiseKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of one accepted file: of the whole of it, of its events, of the time in which nothing happened. */
final class FileFactsOf {

    private static final long MINUTE = 60_000L;

    private final FileStory file;
    private final ExpectedObligation whole;
    private final Organisation organisation;
    private final ModelConfig config;
    private final ToldAt toldAt;
    private final long tick;
    private final LocalDate ruleDay;
    private final List<Scene> scenes = new ArrayList<>();

    /** One event with the cycle in which it happened, and who had the file before and after it. */
    private record Scene(StandingEvent event, CycleStory cycle, String before, String after, boolean isEnd) {

        /** Whoever is named acted; a transfer names who receives, and was made by whoever had the file. */
        String actor() {
            String named = event.unitId();
            return named == null || event.type() == Happening.TRANSFERRED ? before : named;
        }

        boolean movesOn() {
            return event.type() == Happening.TRANSFERRED && !before.equals(after);
        }

        /** Whether its cycle ended with an event like this one. */
        boolean endsLikeThis() {
            return cycle.endedAt() == event.at()
                    && cycle.endKind() != null
                    && cycle.endKind().name().equals(event.type().name());
        }

        boolean isIn(CycleStory other) {
            return cycle.number() == other.number();
        }

        Set<String> between() {
            return Set.of(before, after);
        }
    }

    FileFactsOf(
            FileStory file,
            ExpectedObligation whole,
            Organisation organisation,
            ModelConfig config,
            ToldAt toldAt,
            long tick) {
        this.file = file;
        this.whole = whole;
        this.organisation = organisation;
        this.config = config;
        this.toldAt = toldAt;
        this.tick = tick;
        this.ruleDay = file.walk().dateOf(file.acceptance().at());
        String holder = firstHolder(file);
        int cycle = 0;
        for (StandingEvent event : file.events()) {
            boolean isNext = cycle + 1 < file.cycles().size()
                    && file.cycles().get(cycle + 1).opening().equals(event);
            cycle += isNext ? 1 : 0;
            String next = event.ownerAfter(holder);
            scenes.add(scene(event, file.cycles().get(cycle), holder, next));
            holder = next;
        }
    }

    /** Of several events that could have ended a cycle at the same instant the first did. */
    private Scene scene(StandingEvent event, CycleStory cycle, String before, String after) {
        Scene scene = new Scene(event, cycle, before, after, false);
        boolean hasEnded = scenes.stream().anyMatch(earlier -> earlier.isIn(cycle) && earlier.isEnd());
        return new Scene(event, cycle, before, after, scene.endsLikeThis() && !hasEnded);
    }

    /** Who received it before it was accepted; where nobody says so, whoever accepted it. */
    private static String firstHolder(FileStory file) {
        for (StandingEvent event : file.events()) {
            boolean isFirst = event.type() == Happening.SUBMITTED && event.unitId() != null;
            if (isFirst || event.equals(file.acceptance())) {
                return FileFactReckoning.text(event.unitId());
            }
        }
        throw new IllegalStateException("Expected an accepted file to hold its acceptance, but found none.");
    }

    /** As rules name what happened. */
    private static String wordOf(StandingEvent event) {
        return switch (event.type()) {
            case COMPLEXITY_FOUND -> "TERM_CHANGED";
            case NOTHING -> "SYNCED";
            default -> event.type().name();
        };
    }

    ModelFact file(String category) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("family", file.family().name());
        fields.put("procedureId", FileFactReckoning.text(whole.procedureId()));
        fields.put("categoryCode", category);
        fields.put("state", whole.state().name());
        fields.put("endKind", whole.endKind() == null ? "" : whole.endKind().name());
        fields.put("verdictFirst", whole.verdictFirst().name());
        fields.put("verdictLatest", whole.verdictLatest().name());
        fields.put("isOverdue", whole.overdue());
        fields.put("reAppointments", count(PromiseKind.RE_APPOINTED));
        fields.put(
                "supplements",
                scenes.stream()
                        .filter(one -> one.event().requestsSupplement() && one.isIn(file.lastCycle()))
                        .filter(one -> one.event().at() >= file.acceptance().at())
                        .count());
        fields.put("transfers", scenes.stream().filter(Scene::movesOn).count());
        fields.put("reopenings", file.cycles().size() - 1L);
        fields.put("isDisputed", whole.disputed());
        return FileFactReckoning.fact(
                RuleFactKind.FILE,
                whole.obligationId(),
                whole.obligationId(),
                whole.unitId(),
                home(),
                whole.acceptedAt(),
                ruleDay,
                ruleDay,
                fields);
    }

    private String home() {
        return FileFactReckoning.text(file.acceptance().unitId());
    }

    private long count(PromiseKind kind) {
        return whole.promises().stream()
                .filter(promise -> promise.kind() == kind)
                .count();
    }

    List<ModelFact> events() {
        List<ModelFact> facts = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            facts.add(event(scenes.get(i), scenes.subList(0, i + 1)));
        }
        return facts;
    }

    private ModelFact event(Scene scene, List<Scene> soFar) {
        StandingEvent event = scene.event();
        ExpectedPromise promise = promiseMet(scene);
        LocalDate day = file.walk().dateOf(event.at());
        Map<String, Object> fields = new HashMap<>();
        fields.put("family", file.family().name());
        fields.put("type", wordOf(event));
        fields.put("procedureId", FileFactReckoning.text(whole.procedureId()));
        fields.put("reasonCode", FileFactReckoning.text(event.reasonCode()));
        fields.put("cycle", (long) scene.cycle().number());
        fields.put("isInWorkingTime", isWorkedAt(event.at()));
        fields.put("minutesToClosing", begun(leftOfDay(event.at())));
        fields.put("hasDeadline", promise != null);
        fields.put("termUsed", promise == null ? 0.0 : termUsed(scene, promise));
        fields.put("isAfterDue", promise != null && event.at() > promise.dueAt());
        fields.put("supplementNumber", requests(scene, soFar, false));
        fields.put("supplementNumberOfUnit", requests(scene, soFar, true));
        fields.put("reAppointmentNumber", newDateNumber(scene));
        fields.put("transfersBetween", transfers(scene, soFar));
        fields.put("isEnd", scene.isEnd());
        Long told = toldAt.of(file.obligationId(), event);
        fields.put(
                "toldLateMinutes",
                told == null || told <= event.at() ? 0L : begun(file.walk().workedMillis(event.at(), told)));
        fields.put(
                "wasDueWhenTold",
                told != null
                        && promise != null
                        && scene.isEnd()
                        && event.at() <= promise.dueAt()
                        && told > promise.dueAt());
        return FileFactReckoning.fact(
                RuleFactKind.EVENT,
                event.source() + "|" + event.eventId(),
                whole.obligationId(),
                organisation.ownerOn(scene.actor(), day),
                home(),
                event.at(),
                day,
                ruleDay,
                fields);
    }

    /** The one made last before the event, of its cycle; none once the cycle has ended, none before acceptance. */
    private @Nullable ExpectedPromise promiseMet(Scene scene) {
        ExpectedPromise met = null;
        int place = scenes.indexOf(scene);
        for (ExpectedPromise promise : scene.cycle().promises()) {
            boolean isBefore = scenes.subList(0, place).stream()
                    .anyMatch(earlier -> earlier.isIn(scene.cycle()) && makes(earlier, promise));
            met = isBefore ? promise : met;
        }
        boolean isOver =
                scenes.subList(0, place).stream().anyMatch(earlier -> earlier.isIn(scene.cycle()) && earlier.isEnd());
        return isOver ? null : met;
    }

    private static boolean makes(Scene scene, ExpectedPromise promise) {
        boolean canMake = switch (promise.kind()) {
            case RE_APPOINTED -> scene.event().type() == Happening.EXTENDED;
            case RESTATED ->
                scene.event().type() == Happening.SUPPLEMENT_RECEIVED
                        || scene.event().type() == Happening.RESUMED;
            case TERM_RESTARTED -> scene.event().type() == Happening.TRANSFERRED;
            case TERM_CHANGED -> scene.event().type() == Happening.COMPLEXITY_FOUND;
            default -> scene.event().equals(scene.cycle().opening());
        };
        return canMake && promise.madeAt() == scene.event().at();
    }

    private double termUsed(Scene scene, ExpectedPromise promise) {
        DayWalk walk = file.walk();
        long at = scene.event().at();
        long used = walk.workedMillis(promise.baseAt(), at);
        if (promise.pausesMoveIt()) {
            for (Span pause : scene.cycle().pauses().standstills()) {
                long from = Math.max(promise.baseAt(), pause.from());
                long until = Math.min(at, pause.until());
                used -= until <= from ? 0 : walk.workedMillis(from, until);
            }
        }
        long term = walk.workedMillis(promise.baseAt(), promise.nominalDueAt());
        if (used <= 0) {
            return 0;
        }
        return term <= 0 ? 1 : (double) used / term;
    }

    private long requests(Scene scene, List<Scene> soFar, boolean bySameUnit) {
        if (!isRequest(scene)) {
            return 0;
        }
        return soFar.stream()
                .filter(one -> isRequest(one) && one.isIn(scene.cycle()))
                .filter(one -> !bySameUnit || one.actor().equals(scene.actor()))
                .count();
    }

    private boolean isRequest(Scene scene) {
        return scene.event().requestsSupplement()
                && scene.event().at() >= file.acceptance().at();
    }

    private long newDateNumber(Scene scene) {
        long number = 0;
        for (ExpectedPromise promise : whole.promises()) {
            if (promise.kind() == PromiseKind.RE_APPOINTED) {
                number++;
                if (promise.cycle() == scene.cycle().number() && makes(scene, promise)) {
                    return number;
                }
            }
        }
        return 0;
    }

    private static long transfers(Scene scene, List<Scene> soFar) {
        return !scene.movesOn()
                ? 0
                : soFar.stream()
                        .filter(one -> one.movesOn() && one.between().equals(scene.between()))
                        .count();
    }

    /** Spans of so many working days without an event while the file was open, each told by the event before it. */
    List<ModelFact> gaps(int workingDays) {
        long length = MINUTE * workingDays * file.walk().hours().workingDayMinutes();
        List<ModelFact> facts = new ArrayList<>();
        boolean isAccepted = false;
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            isAccepted |= scene.event().equals(file.acceptance());
            long endedAt = scene.cycle().endedAt();
            boolean isOpen = isAccepted && !scene.isEnd() && !hasEndedBefore(i);
            if (!isOpen) {
                continue;
            }
            long at = file.walk().advance(scene.event().at(), length, List.of());
            long next = i + 1 < scenes.size() ? scenes.get(i + 1).event().at() : Span.NEVER;
            if (at != Span.NEVER
                    && next >= at
                    && tick - config.graceMillis() > at
                    && endedAt >= scene.event().at()) {
                facts.add(gap(scene, at, workingDays));
            }
        }
        return facts;
    }

    private boolean hasEndedBefore(int place) {
        return scenes.subList(0, place).stream()
                .anyMatch(earlier -> earlier.isIn(scenes.get(place).cycle()) && earlier.isEnd());
    }

    private ModelFact gap(Scene scene, long at, int workingDays) {
        LocalDate day = file.walk().dateOf(at);
        long from = scene.event().at();
        boolean isPaused = scene.cycle().pauses().standstills().stream()
                .anyMatch(span -> span.from() <= from && from < span.until());
        Map<String, Object> fields = new HashMap<>();
        fields.put("family", file.family().name());
        fields.put("procedureId", FileFactReckoning.text(whole.procedureId()));
        fields.put("lastEventType", wordOf(scene.event()));
        fields.put("state", isPaused ? "PAUSED" : "RUNNING");
        fields.put("workingDays", (long) workingDays);
        return FileFactReckoning.fact(
                RuleFactKind.GAP,
                scene.event().source() + "|" + scene.event().eventId(),
                whole.obligationId(),
                organisation.ownerOn(scene.after(), day),
                home(),
                at,
                day,
                ruleDay,
                fields);
    }

    /** Somebody worked right before the instant or works from it on. */
    private boolean isWorkedAt(long at) {
        return file.walk().spansOf(file.walk().dateOf(at)).stream()
                .anyMatch(span -> span.from() <= at && at <= span.until());
    }

    private long leftOfDay(long at) {
        LocalDate next = file.walk().dateOf(at).plusDays(1);
        long midnight =
                next.atStartOfDay(file.walk().hours().zone()).toInstant().toEpochMilli();
        return file.walk().workedMillis(at, midnight);
    }

    private static long begun(long millis) {
        return (millis + MINUTE - 1) / MINUTE;
    }
}
