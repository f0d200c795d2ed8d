package congvu.testkit.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One dossier, task or case, and for each of its obligations the reference data that bind it. */
final class BoundSubject {

    private final ModelConfig config;

    /** By the reference data that were in force one after the other; grows while the subject lives. */
    private final List<Organisation> organisations;

    private final List<Statement> told = new ArrayList<>();
    private final Map<String, Integer> boundTo = new LinkedHashMap<>();

    BoundSubject(ModelConfig config, List<Organisation> organisations) {
        this.config = config;
        this.organisations = organisations;
    }

    /** What is open is bound to the newest data; what has ended, and has been told of, stays bound to those it ended by. */
    void referenceChanged(long tick) {
        int newest = organisations.size() - 1;
        Stories stories = storiesBy(newest, told);
        if (!stories.hasEnded()) {
            bindAll(stories, newest);
            return;
        }
        for (Map.Entry<String, Integer> bound : boundTo.entrySet()) {
            Stories ended = storiesBy(bound.getValue(), told);
            if (isUnsettled(bound.getKey(), ended, organisations.get(bound.getValue()), tick)) {
                bound.setValue(newest);
            }
        }
        Set<String> standing = idsOf(stories);
        boundTo.entrySet().removeIf(bound -> bound.getValue() == newest && !standing.contains(bound.getKey()));
    }

    /** An event binds to the newest data what it changes: whether it does is asked of these data, before and after. */
    void happened(Statement event) {
        int newest = organisations.size() - 1;
        Stories before = storiesBy(newest, told);
        told.add(event);
        Stories after = storiesBy(newest, told);
        if (!before.hasEnded() || !after.hasEnded()) {
            bindAll(after, newest);
            return;
        }
        Set<String> ids = new HashSet<>(idsOf(before));
        ids.addAll(idsOf(after));
        for (String id : ids) {
            Object now = judged(id, after);
            if (now == null) {
                boundTo.remove(id);
            } else if (!now.equals(judged(id, before))) {
                boundTo.put(id, newest);
            }
        }
    }

    Organisation organisationOf(String obligationId) {
        return organisations.get(Objects.requireNonNull(boundTo.get(obligationId)));
    }

    Optional<FileStory> file() {
        for (Map.Entry<String, Integer> bound : boundTo.entrySet()) {
            Optional<FileStory> file = storiesBy(bound.getValue(), told).file();
            if (file.isPresent() && file.get().obligationId().equals(bound.getKey())) {
                return file;
            }
        }
        return Optional.empty();
    }

    List<StepStory> steps() {
        List<StepStory> steps = new ArrayList<>();
        for (Map.Entry<String, Integer> bound : boundTo.entrySet()) {
            StepStory step = step(bound.getKey(), storiesBy(bound.getValue(), told));
            if (step != null) {
                steps.add(step);
            }
        }
        return steps;
    }

    private void bindAll(Stories stories, int newest) {
        boundTo.clear();
        idsOf(stories).forEach(id -> boundTo.put(id, newest));
    }

    private Stories storiesBy(int chapter, List<Statement> events) {
        return Stories.of(events, organisations.get(chapter));
    }

    /** Whether it is open, or an alert of it waits for its grace. */
    private boolean isUnsettled(String id, Stories stories, Organisation organisation, long tick) {
        StepStory step = step(id, stories);
        if (step != null) {
            return step.endedAt() == Span.NEVER
                    || alertOf(step, organisation, tick) != alertOf(step, organisation, Span.NEVER);
        }
        FileStory file = stories.file().orElseThrow();
        return file.lastCycle().isOpen()
                || alertsOf(file, organisation, tick) != alertsOf(file, organisation, Span.NEVER);
    }

    private boolean alertOf(StepStory step, Organisation organisation, long tick) {
        return new AlertReckoning(config, organisation, tick).ofStep(step) != null;
    }

    private int alertsOf(FileStory file, Organisation organisation, long tick) {
        return new AlertReckoning(config, organisation, tick).ofFile(file).size();
    }

    private static Set<String> idsOf(Stories stories) {
        Set<String> ids = new HashSet<>();
        stories.file().ifPresent(file -> ids.add(file.obligationId()));
        stories.steps().forEach(step -> ids.add(step.obligationId()));
        return ids;
    }

    /** What is judged of an obligation: neither what is said beside its deadline, nor how often; null when there is none. */
    private static @Nullable Object judged(String id, Stories stories) {
        StepStory step = step(id, stories);
        return step != null
                ? step
                : stories.file()
                        .filter(file -> file.obligationId().equals(id))
                        .map(BoundSubject::judged)
                        .orElse(null);
    }

    private static Object judged(FileStory file) {
        List<Object> judged = new ArrayList<>(List.of(
                file.owner(),
                String.valueOf(file.procedureId()),
                String.valueOf(file.submittedAt()),
                file.acceptance().at()));
        for (CycleStory cycle : file.cycles()) {
            judged.add(List.of(
                    cycle.opening().at(),
                    cycle.endedAt(),
                    String.valueOf(cycle.endKind()),
                    cycle.promises(),
                    cycle.pauses().standstills()));
        }
        return judged;
    }

    private static @Nullable StepStory step(String id, Stories stories) {
        for (StepStory step : stories.steps()) {
            if (step.obligationId().equals(id)) {
                return step;
            }
        }
        return null;
    }
}
