package congvu.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything about one dossier, task or case that bears a deadline.
 *
 * @param file the whole of it, empty until it is accepted
 * @param steps and limits of single acts
 */
record Stories(Optional<FileStory> file, List<StepStory> steps) {

    static Stories of(List<Statement> events, Organisation organisation) {
        if (events.isEmpty()) {
            return new Stories(Optional.empty(), List.of());
        }
        CorrectedJournal journal = CorrectedJournal.of(events);
        Optional<FileStory> file = FileReplay.replay(journal, organisation);
        List<StepStory> steps = new ArrayList<>(LimitReading.of(journal, file, organisation));
        file.map(StepStory::of).ifPresent(steps::addAll);
        return new Stories(file, steps);
    }

    /** Of a case that was never taken up: whether everything that was to be done about it has been done. */
    boolean hasEnded() {
        return file.map(story -> !story.lastCycle().isOpen())
                .orElse(!steps.isEmpty() && steps.stream().allMatch(step -> step.endedAt() != Span.NEVER));
    }
}
