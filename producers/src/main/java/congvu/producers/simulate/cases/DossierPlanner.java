package congvu.producers.simulate.cases;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.told.InputTopic;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.ProcedureShelf;
import congvu.producers.simulate.world.SimProcedure;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.World;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.OnlinePayment;
import congvu.schemas.event.SubmissionChannel;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/** Plans of dossiers. */
final class DossierPlanner {

    private static final long LIVES = 301;
    private static final long IDS = 302;
    private static final double ONLINE_SHARE = 0.6;
    private static final double POSTAL_SHARE = 0.03;
    private static final double EXTENDED_SHARE = 0.002;
    private static final int TURNED_AWAY_EVERY = 33;
    private static final int RATED_EVERY = 4;
    private static final int NEUTRAL_EVERY = 40;
    private static final int NEUTRAL_SCORE = 3;
    private static final long MINUTE = 60_000L;

    private final World world;
    private final IntPredicate isExemplary;

    /** @param isExemplary units, by index, that nobody finds fault with */
    DossierPlanner(World world, IntPredicate isExemplary) {
        this.world = world;
        this.isExemplary = isExemplary;
    }

    /** The n-th dossier that a unit is responsible for from a day on. */
    CasePlan ordinary(long ref) {
        SimUnit owner = world.unit(CaseRef.unit(ref));
        int number = CaseRef.number(ref);
        Dice dice = Dice.of(world.seed(), LIVES, ref);
        SimProcedure procedure = world.procedure(ref);
        DossierDraft draft = draft(ref, owner, procedure, CaseRef.day(ref), dice);
        DossierLives lives = new DossierLives(dice);
        if (number % TURNED_AWAY_EVERY == TURNED_AWAY_EVERY - 1) {
            return turnedAway(draft, owner, dice);
        }
        accept(draft, owner, procedure, dice, CaseRef.day(ref));
        if (isExtended(owner, draft, dice)) {
            lives.extended(draft);
        } else {
            lives.ordinary(draft, DossierLives.latest(draft));
        }
        long delivered = lives.deliver(draft);
        if (number % RATED_EVERY == 0) {
            rate(draft, ref, owner, delivered + dice.between(5 * MINUTE, 600 * MINUTE), dice);
        }
        return draft.plan();
    }

    /** A dossier with one fault. */
    CasePlan staged(long ref, Misbehaviour kind, SimUnit owner, int day) {
        Dice dice = Dice.of(world.seed(), LIVES, ref);
        SimProcedure procedure = procedureFor(kind, dice);
        DossierDraft draft = draft(ref, owner, procedure, day, dice);
        accept(draft, owner, procedure, dice, day);
        new DossierFaults(dice).stage(kind, draft, owner, world.neighbour(owner));
        new DossierLives(dice).deliver(draft);
        return draft.plan();
    }

    /** A dossier of a unit that ends many within the last minutes of a day. */
    CasePlan closedInHaste(long ref, SimUnit owner, int day, int lastDay, List<StagedFault> faults) {
        Dice dice = Dice.of(world.seed(), LIVES, ref);
        SimProcedure procedure = ProcedureShelf.DOSSIERS.get(8);
        DossierDraft draft = draft(ref, owner, procedure, day, dice);
        accept(draft, owner, procedure, dice, day);
        DossierLives lives = new DossierLives(dice);
        lives.inTheLastMinutes(draft, world.clock(owner).shape(lastDay));
        lives.deliver(draft);
        faults.forEach(draft::fault);
        return draft.plan();
    }

    /** A dossier that passes its date without an apology, with what is staged around it. */
    CasePlan lateAmongOthers(long ref, SimUnit owner, int day, List<StagedFault> faults) {
        Dice dice = Dice.of(world.seed(), LIVES, ref);
        SimProcedure procedure = procedureFor(Misbehaviour.O_NOAPOLOGY, dice);
        DossierDraft draft = draft(ref, owner, procedure, day, dice);
        accept(draft, owner, procedure, dice, day);
        new DossierFaults(dice).withoutApology(draft);
        new DossierLives(dice).deliver(draft);
        faults.forEach(draft::fault);
        return draft.plan();
    }

    /** A dossier that passes its date on a day, whenever its unit works, without an apology. */
    CasePlan lateOn(long ref, SimUnit owner, int day, List<StagedFault> faults) {
        OfficeClock clock = world.clock(owner);
        SimProcedure procedure = ProcedureShelf.DOSSIERS.get(3);
        Dice dice = Dice.of(world.seed(), LIVES, ref);
        int accepted = clock.workingDay(clock.ordinal(day) - procedure.term().amount());
        DossierDraft draft = draft(ref, owner, procedure, accepted, dice);
        accept(draft, owner, procedure, dice, accepted);
        new DossierFaults(dice).withoutApology(draft);
        new DossierLives(dice).deliver(draft);
        faults.forEach(draft::fault);
        return draft.plan();
    }

    /** An ordinary dossier of a unit that has others with a fault. */
    CasePlan inTimeAmongOthers(long ref, SimUnit owner, int day) {
        Dice dice = Dice.of(world.seed(), LIVES, ref);
        SimProcedure procedure = ProcedureShelf.DOSSIERS.get(4);
        DossierDraft draft = draft(ref, owner, procedure, day, dice);
        accept(draft, owner, procedure, dice, day);
        DossierLives lives = new DossierLives(dice);
        lives.ordinary(draft, DossierLives.latest(draft));
        lives.deliver(draft);
        return draft.plan();
    }

    /** Id of the dossier of a reference. */
    String id(long ref, SimUnit owner) {
        return owner.id() + '-' + hex(ref);
    }

    /** How many working days after acceptance the fault of a kind can be seen, at the most. */
    static int workingDaysUntilSeen(Misbehaviour kind) {
        return switch (kind) {
            case O_IDLE, NEAR_IDLE -> 6;
            case O_OVERDUE, O_NOAPOLOGY -> 5;
            case O_PINGPONG, NEAR_PINGPONG -> 3;
            case O_SUPPL_TWICE, NEAR_SUPPL_TWICE, NEAR_BACK_DATED -> 5;
            case O_DUE1 -> 7;
            case BACK_DATED, NEAR_OVERDUE -> 8;
            default -> 10;
        };
    }

    private static SimProcedure procedureFor(Misbehaviour kind, Dice dice) {
        int place = switch (kind) {
            case O_RISK, O_SUPPL_LATE, NEAR_SUPPL_LATE -> 6;
            case O_IDLE, NEAR_IDLE -> 10;
            case O_OVERDUE, O_NOAPOLOGY -> dice.chance(0.5) ? 2 : 3;
            case O_PINGPONG, NEAR_PINGPONG -> 8;
            default -> 5;
        };
        return ProcedureShelf.DOSSIERS.get(place);
    }

    /** Seldom, and only where a few of them turn no unit red. */
    private boolean isExtended(SimUnit owner, DossierDraft draft, Dice dice) {
        boolean canBe = owner.dossiersPerDay() >= StagedCases.LEAST_DOSSIERS_PER_DAY
                && draft.budget() >= draft.days(5)
                && draft.budget() <= draft.days(8);
        return canBe && dice.chance(EXTENDED_SHARE) && !isExemplary.test(owner.index());
    }

    private DossierDraft draft(long ref, SimUnit owner, SimProcedure procedure, int day, Dice dice) {
        OfficeClock counter = world.clock(world.unit(owner.counter()));
        long acceptedAt = CounterCurve.instant(counter.shape(day), dice);
        return new DossierDraft(world, id(ref, owner), owner, procedure, acceptedAt, dice);
    }

    private void accept(DossierDraft draft, SimUnit owner, SimProcedure procedure, Dice dice, int day) {
        double filed = dice.fraction();
        SubmissionChannel channel = filed < ONLINE_SHARE
                ? SubmissionChannel.ONLINE
                : filed < ONLINE_SHARE + POSTAL_SHARE ? SubmissionChannel.POSTAL : SubmissionChannel.DIRECT;
        if (channel == SubmissionChannel.ONLINE) {
            submit(draft, procedure, dice, day);
        }
        boolean isVerified = dice.chance(0.8);
        long handler = dice.between(0L, Long.MAX_VALUE);
        draft.tell(DossierEventType.ACCEPTED, draft.acceptedAt(), event -> {
            event.setUnitId(owner.id());
            event.setProcedureId(procedure.id());
            event.setReceivingUnitId(world.unit(owner.counter()).id());
            event.setHandlerToken(world.staff().someToken(owner, handler));
            event.setChannel(channel);
            event.setStatusCode(2);
            event.setInputDigitised(channel == SubmissionChannel.ONLINE);
            event.setIdentityVerified(isVerified);
            event.setOnlinePayment(OnlinePayment.NONE);
            event.setProcedureVersion("1");
            if (draft.statesAppointment()) {
                event.setAppointmentAt(Instant.ofEpochMilli(draft.nominalDue()));
            }
            if (draft.hasSteps()) {
                event.setStepId(ProcedureShelf.CHECK);
            }
        });
        if (draft.hasSteps()) {
            draft.openStep(ProcedureShelf.CHECK, draft.acceptedAt());
        }
    }

    /** On the same day, at any hour: the portal never closes. */
    private static void submit(DossierDraft draft, SimProcedure procedure, Dice dice, int day) {
        long midnight = OfficeClock.midnight(day);
        long at = Math.max(midnight, draft.acceptedAt() - dice.between(3 * MINUTE, 7 * 60 * MINUTE));
        draft.tell(DossierEventType.SUBMITTED, at, event -> {
            event.setProcedureId(procedure.id());
            event.setChannel(SubmissionChannel.ONLINE);
            event.setStatusCode(1);
        });
    }

    /** Refused at the counter, or taken back, before it was accepted: it owes nothing. */
    private CasePlan turnedAway(DossierDraft draft, SimUnit owner, Dice dice) {
        long midnight = OfficeClock.midnight(OfficeClock.dayOf(draft.acceptedAt()));
        long submitted = Math.max(midnight, draft.acceptedAt() - dice.between(3 * MINUTE, 5 * 60 * MINUTE));
        draft.tell(DossierEventType.SUBMITTED, submitted, event -> {
            event.setReceivingUnitId(world.unit(owner.counter()).id());
            event.setStatusCode(1);
        });
        boolean isRefused = dice.chance(0.6);
        draft.tell(isRefused ? DossierEventType.REFUSED : DossierEventType.WITHDRAWN, draft.acceptedAt(), event -> {
            event.setReasonCode(isRefused ? "NOT_COMPETENT" : "BY_APPLICANT");
            event.setStatusCode(isRefused ? 3 : 7);
        });
        return draft.planWithoutObligation();
    }

    /**
     * A rating by the one who filed. Among the ratings of a unit one in twenty or more is neutral, so that none is worth a
     * commendation by accident; none is bad.
     */
    private void rate(DossierDraft draft, long ref, SimUnit owner, long at, Dice dice) {
        int number = CaseRef.number(ref);
        int ordinal = world.clock(owner).ordinal(CaseRef.day(ref));
        boolean isNeutral = number % NEUTRAL_EVERY == 0 && (number / NEUTRAL_EVERY + ordinal) % 2 == 0;
        boolean isPraised = isExemplary.test(owner.index()) || !isNeutral;
        int score = isPraised ? 4 + dice.below(2) : NEUTRAL_SCORE;
        String caseId = "rating-" + hex(ref);
        String eventId = caseId + ".0";
        long handler = dice.between(0L, Long.MAX_VALUE);
        String dossierId = draft.id();
        Supplier<SpecificRecord> record = () -> {
            FeedbackEvent event =
                    EventForms.feedback(eventId, caseId, at, FeedbackEventType.RATED, FeedbackKind.RATING);
            event.setUnitId(owner.id());
            event.setScore(score);
            event.setAttitudeScore(score);
            event.setDossierId(dossierId);
            event.setStaffToken(world.staff().someToken(owner, handler));
            event.setChannelCode("PORTAL");
            return event;
        };
        draft.add(new CaseEvent(at, InputTopic.FEEDBACK, caseId, eventId, record), (until, ledger) -> {
            if (at < until) {
                ledger.rated(owner, OfficeClock.dayOf(at), score, score);
            }
        });
    }

    private String hex(long ref) {
        return HexFormat.of().toHexDigits(Dice.mixed(ref ^ Dice.mixed(world.seed() + IDS)));
    }
}
