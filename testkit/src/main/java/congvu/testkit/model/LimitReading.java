package congvu.testkit.model;

import congvu.domain.calendar.Term;
import congvu.domain.reference.ProcedureVersion;
import congvu.schemas.result.EndKind;
import congvu.schemas.result.ObligationFamily;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The limits that the law sets to single acts on a case (DOMAIN 7). What must be done in any case is watched from its start: to
 * decide whether a complaint or a denunciation is taken up, to notify those concerned of it, to publish the answer to a petition.
 * What need not be done at all is judged when it is done: to refuse a petition, to hand it on, to ask for more.
 */
final class LimitReading {

    private final CorrectedJournal journal;
    private final Statement subject;
    private final Organisation organisation;
    private final List<StepStory> limits = new ArrayList<>();
    private final Map<String, Integer> counted = new HashMap<>();

    /** Under which limits something counts, and whose they are. */
    private record Ground(
            String owner,
            @Nullable String procedureId,
            @Nullable ProcedureVersion procedure,
            DayWalk walk) {}

    private LimitReading(CorrectedJournal journal, Organisation organisation) {
        this.journal = journal;
        this.subject = journal.stated().getFirst();
        this.organisation = organisation;
    }

    /** Of a dossier or a task none: those have a control sheet. */
    static List<StepStory> of(CorrectedJournal journal, Optional<FileStory> file, Organisation organisation) {
        LimitReading reading = new LimitReading(journal, organisation);
        switch (reading.subject.family()) {
            case PETITION -> file.ifPresent(reading::petition);
            case COMPLAINT -> reading.decision("accept");
            case DENUNCIATION -> {
                reading.decision("check");
                file.ifPresent(reading::notification);
            }
            case DOSSIER, TASK, UNKNOWN -> {}
        }
        return reading.limits;
    }

    /**
     * From receipt to the decision whether the case is taken up. Who receives it from another authority has to decide in turn; a
     * receipt that is told after the acceptance asks for nothing more.
     */
    private void decision(String stepId) {
        StandingEvent received = null;
        boolean isHandedOver = true;
        for (StandingEvent event : journal.events()) {
            EndKind decided = decisionBy(event);
            if (received != null && decided != null) {
                add(stepId, received, grounds(received), event.at(), decided);
                isHandedOver = decided == EndKind.HANDED_OVER;
                received = null;
            } else if (event.type() == Happening.SUBMITTED && received == null && isHandedOver) {
                received = event;
            }
            isHandedOver &= event.type() != Happening.ACCEPTED;
        }
        if (received != null) {
            add(stepId, received, grounds(received), Span.NEVER, null);
        }
    }

    private static @Nullable EndKind decisionBy(StandingEvent event) {
        return switch (event.type()) {
            case ACCEPTED, NOTIFIED -> EndKind.STEP_DONE;
            case TRANSFERRED -> EndKind.HANDED_OVER;
            case REFUSED, STOPPED, WITHDRAWN, DECIDED, DELIVERED ->
                EndKind.valueOf(event.type().name());
            default -> null;
        };
    }

    private Ground grounds(StandingEvent received) {
        String unit = received.unitId() == null ? "" : received.unitId();
        DayWalk walk = organisation.walkOf(unit, received.at());
        String procedureId = received.procedureId();
        return new Ground(
                unit,
                procedureId,
                organisation.procedureVersion(subject.family(), procedureId, walk.dateOf(received.at())),
                walk);
    }

    /** From the acceptance of a denunciation until those concerned are told of it, or it is over before they are. */
    private void notification(FileStory file) {
        CycleStory first = file.firstCycle();
        StandingEvent accepted = file.acceptance();
        String procedureId = file.procedureIdAtAcceptance();
        Ground ground = new Ground(
                accepted.ownerAfter(""),
                procedureId,
                organisation.procedureVersion(
                        subject.family(), procedureId, file.walk().dateOf(accepted.at())),
                file.walk());
        StandingEvent notified = firstAfter(accepted, Happening.NOTIFIED);
        if (notified != null && notified.at() <= first.endedAt()) {
            add("notify", accepted, ground, notified.at(), EndKind.STEP_DONE);
        } else {
            add("notify", accepted, ground, first.endedAt(), first.isOpen() ? null : EndKind.FILE_ENDED);
        }
    }

    /** Two working days to refuse or hand on, five to ask for more, from the start or from the last transfer. */
    private void petition(FileStory file) {
        String owner = file.acceptance().ownerAfter("");
        boolean isAsked = false;
        for (CycleStory cycle : file.cycles()) {
            StandingEvent from = cycle.opening();
            boolean isAnswered = false;
            for (StandingEvent event : cycle.events()) {
                Ground ground = new Ground(owner, file.procedureId(), file.procedure(), file.walk());
                boolean isOpen = event.at() <= cycle.endedAt();
                if (isOpen && event.type() == Happening.REFUSED) {
                    add("refuse", from, ground, event.at(), EndKind.REFUSED);
                } else if (isOpen && event.type() == Happening.TRANSFERRED) {
                    add("transfer", from, ground, event.at(), EndKind.HANDED_OVER);
                    from = event;
                } else if (isOpen && event.requestsSupplement() && !isAsked) {
                    add("supplement", from, ground, event.at(), EndKind.STEP_DONE);
                    isAsked = true;
                } else if (event.type() == Happening.DECIDED && !isAnswered) {
                    publication(event, ground);
                    isAnswered = true;
                }
                owner = event.ownerAfter(owner);
            }
        }
    }

    private void publication(StandingEvent answer, Ground ground) {
        StandingEvent published = firstAfter(answer, Happening.DELIVERED);
        add(
                "publish",
                answer,
                ground,
                published == null ? Span.NEVER : published.at(),
                published == null ? null : EndKind.STEP_DONE);
    }

    private @Nullable StandingEvent firstAfter(StandingEvent start, Happening type) {
        return journal.events().stream()
                .filter(event -> StandingEvent.ORDER.compare(event, start) > 0 && event.type() == type)
                .findFirst()
                .orElse(null);
    }

    /** A limit that the procedure does not name is not watched. */
    private void add(String stepId, StandingEvent opening, Ground ground, long endedAt, @Nullable EndKind endKind) {
        ProcedureVersion procedure = ground.procedure();
        Term term = StepStory.termOf(stepId, procedure);
        if (procedure == null || term == null) {
            return;
        }
        ObligationFamily family = subject.family();
        ExpectedPromise promise = PromiseReading.ofLimit(family, ground.walk(), procedure, opening, term);
        if (promise == null) {
            return;
        }
        int n = counted.merge(stepId, 1, Integer::sum);
        limits.add(new StepStory(
                family,
                subject.id(),
                subject.obligationId() + "/s/" + stepId + "/" + n,
                stepId,
                ground.owner(),
                ground.procedureId(),
                procedure,
                ground.walk(),
                opening.at(),
                endedAt,
                endKind,
                promise,
                List.of()));
    }
}
