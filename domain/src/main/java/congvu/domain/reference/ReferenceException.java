package congvu.domain.reference;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Reference data that contradicts itself: bad configuration, found when it is loaded. */
public final class ReferenceException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<ReferenceProblem> problems;

    public ReferenceException(List<ReferenceProblem> problems) {
        super(problems.stream().map(ReferenceProblem::message).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    public List<ReferenceProblem> problems() {
        return problems;
    }
}
