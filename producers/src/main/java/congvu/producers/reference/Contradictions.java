package congvu.producers.reference;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.ReferenceBookBuilder;
import congvu.domain.reference.ReferenceException;
import congvu.domain.reference.ReferenceProblem;
import congvu.schemas.reference.DutyRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What reference data refers to must be there: in the files, or on the topic as it will be. */
final class Contradictions {

    private static final List<ReferenceKind> OF_THE_BOOK =
            List.of(ReferenceKind.UNIT, ReferenceKind.OFFICE_HOURS, ReferenceKind.CALENDAR);

    private Contradictions() {}

    /**
     * @param set what the files say
     * @param rest what stays on the topic beside it
     * @throws ReferenceException with every problem, each with the place of its record where it stands in a file
     */
    static void refuse(ReferenceSet set, ReferenceSet rest) {
        ReferenceBookBuilder builder = ReferenceBook.builder();
        rest.addTo(builder);
        set.addTo(builder);
        ReferenceBook book = builder.buildUsable();
        List<ReferenceProblem> problems = new ArrayList<>();
        book.problems().forEach(problem -> problems.add(placed(problem, set, OF_THE_BOOK)));
        duties(set, rest)
                .flatMap(duty -> unknownUnits(duty, book))
                .forEach(problem -> problems.add(placed(problem, set, List.of(ReferenceKind.DUTY))));
        new RuleContradictions(set, rest, book)
                .find()
                .forEach(problem -> problems.add(placed(problem, set, List.of(ReferenceKind.RULE))));
        if (!problems.isEmpty()) {
            throw new ReferenceException(problems);
        }
    }

    private static Stream<DutyRecord> duties(ReferenceSet set, ReferenceSet rest) {
        Set<String> given = set.duties().stream().map(DutyRecord::getDutyId).collect(Collectors.toSet());
        return Stream.concat(
                set.duties().stream(), rest.duties().stream().filter(duty -> !given.contains(duty.getDutyId())));
    }

    private static Stream<ReferenceProblem> unknownUnits(DutyRecord duty, ReferenceBook book) {
        return duty.getUnitIds().stream()
                .filter(id -> book.unit(id) == null)
                .map(id -> new ReferenceProblem(
                        duty.getDutyId(),
                        "Expected to give duty " + duty.getDutyId() + " to unit " + id
                                + ", but that unit is unknown; load it, or take it out of unitIds."));
    }

    /** A problem names its record by id alone: of these kinds, the first that has the id in a file tells the place. */
    static ReferenceProblem placed(ReferenceProblem problem, ReferenceSet set, List<ReferenceKind> kinds) {
        return kinds.stream()
                .map(kind -> set.places().get(kind.key(problem.subjectId())))
                .filter(Objects::nonNull)
                .findFirst()
                .map(place -> new ReferenceProblem(
                        problem.subjectId(),
                        String.valueOf(place.problem(problem.message()).getMessage())))
                .orElse(problem);
    }
}
