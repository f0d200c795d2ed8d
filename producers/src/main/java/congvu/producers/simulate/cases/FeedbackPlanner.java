package congvu.producers.simulate.cases;

import congvu.domain.calendar.Deadlines;
import congvu.domain.calendar.Term;
import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.truth.ObligationTruth.Family;
import congvu.producers.simulate.truth.ObligationTruth.Verdict;
import congvu.producers.simulate.truth.SignalTruth;
import congvu.producers.simulate.truth.SignalTruth.Subject;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.ProcedureShelf;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.World;
import congvu.schemas.event.CaseComplexity;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import java.util.HexFormat;
import java.util.List;

/**
 * Plans of petitions, complaints, denunciations and bad ratings. Nobody who speaks is in them, and nothing that is said.
 *
 * <p>What nothing is wrong with is answered long before its limit, and is never about the conduct of officials.
 */
final class FeedbackPlanner {

    private static final long LIVES = 311;
    private static final long IDS = 312;
    private static final String CASE = "CASE";
    private static final String CONDUCT = "STAFF_CONDUCT";
    private static final long MINUTE = 60_000L;

    private final World world;

    FeedbackPlanner(World world) {
        this.world = world;
    }

    CasePlan petition(long ref, SimUnit unit, int day) {
        Dice dice = Dice.of(world.seed(), LIVES, ref);
        String category = dice.chance(0.6) ? "PROCEDURE" : "RULES";
        CaseDraft draft = draft("pakn-", ref, unit);
        long received = receive(draft, unit, day, category, dice);
        ObligationPlan owed = owePetition(draft, unit, received);
        double how = dice.fraction();
        if (how < 0.08) {
            long at = draft.tell(
                    FeedbackKind.PETITION,
                    FeedbackEventType.REFUSED,
                    draft.after(received, dice.between(0.3, 1.2)),
                    event -> event.setReasonCode("NOT_COMPETENT"));
            // To refuse is one way to be done with a petition, and here it is done within the limit.
            owed.end(at, at, Verdict.ON_TIME, Verdict.ON_TIME);
            return draft.plan();
        }
        accept(draft, FeedbackKind.PETITION, unit, draft.after(received, dice.between(0.1, 0.8)));
        if (how < 0.18) {
            handOn(draft, unit, owed, draft.after(received, dice.between(1.0, 1.6)));
        } else if (how < 0.28) {
            supplement(draft, owed, received, dice);
        }
        answer(draft, owed, draft.after(received, dice.between(4.5, 9.0)), dice, Verdict.ON_TIME);
        return draft.plan();
    }

    /** A petition about conduct, answered in time. */
    CasePlan conduct(long ref, SimUnit unit, int day, List<StagedFault> faults) {
        Dice dice = Dice.of(world.seed(), LIVES, ref);
        CaseDraft draft = draft("pakn-", ref, unit);
        long received = receive(draft, unit, day, CONDUCT, dice);
        draft.fault(Misbehaviour.F_CONDUCT, CASE, unit, received);
        bearConduct(draft, unit, received);
        ObligationPlan owed = owePetition(draft, unit, received);
        accept(draft, FeedbackKind.PETITION, unit, draft.after(received, dice.between(0.1, 0.8)));
        answer(draft, owed, draft.after(received, dice.between(3.0, 9.0)), dice, Verdict.ON_TIME);
        faults.forEach(draft::fault);
        return draft.plan();
    }

    /** A petition answered after its limit. */
    CasePlan latePetition(long ref, SimUnit unit, int day) {
        Dice dice = Dice.of(world.seed(), LIVES, ref);
        CaseDraft draft = draft("pakn-", ref, unit);
        long received = receive(draft, unit, day, "PROCEDURE", dice);
        ObligationPlan owed = owePetition(draft, unit, received);
        accept(draft, FeedbackKind.PETITION, unit, draft.after(received, dice.between(0.1, 0.8)));
        long due = owed.finalDue();
        long at = draft.after(due, dice.between(0.3, 2.5));
        draft.tell(FeedbackKind.PETITION, FeedbackEventType.ANSWERED, at, event -> {});
        owed.end(at, at, Verdict.LATE, Verdict.LATE);
        draft.fault(Misbehaviour.F_PAKN_LATE, CASE, unit, due + 1);
        long published = draft.after(at, dice.between(0.1, 1.4));
        draft.tell(FeedbackKind.PETITION, FeedbackEventType.PUBLISHED, published, event -> {});
        return draft.plan();
    }

    /** A complaint or a denunciation, in time or after its limit. */
    CasePlan grievance(long ref, FeedbackKind kind, SimUnit unit, int day, boolean isLate) {
        Dice dice = Dice.of(world.seed(), LIVES, ref);
        boolean isComplaint = kind == FeedbackKind.COMPLAINT;
        CaseDraft draft = draft(isComplaint ? "kn-" : "tc-", ref, unit);
        long received = CounterCurve.instant(draft.clock().shape(day), dice);
        draft.tell(kind, FeedbackEventType.RECEIVED, received, event -> {
            event.setUnitId(unit.id());
            event.setCategoryCode(dice(ref).chance(0.5) ? "LAND" : "SOCIAL");
        });
        long accepted = draft.after(received, dice.between(0.3, 0.9));
        accept(draft, kind, unit, accepted);
        Term term = isComplaint ? ProcedureShelf.COMPLAINT : ProcedureShelf.DENUNCIATION;
        Family family = isComplaint ? Family.COMPLAINT : Family.DENUNCIATION;
        ObligationPlan owed = owe(draft, family, unit, accepted, term);
        if (!isComplaint) {
            draft.tell(kind, FeedbackEventType.NOTIFIED, draft.after(accepted, dice.between(0.5, 3.0)), event -> {});
        }
        if (isLate) {
            long due = owed.finalDue();
            long at = draft.after(due, dice.between(0.5, 3.0));
            draft.tell(kind, FeedbackEventType.ANSWERED, at, event -> {});
            owed.end(at, at, Verdict.LATE, Verdict.LATE);
            draft.fault(Misbehaviour.F_KNTC_LATE, CASE, unit, due + 1);
            return draft.plan();
        }
        settle(draft, owed, kind, accepted, dice);
        return draft.plan();
    }

    /** A rating with a bad word for the attitude. */
    CasePlan badRating(long ref, SimUnit unit, int day, List<StagedFault> faults) {
        Dice dice = Dice.of(world.seed(), LIVES, ref);
        CaseDraft draft = draft("rating-", ref, unit);
        long at = CounterCurve.instant(draft.clock().shape(day), dice);
        int attitude = 1 + dice.below(2);
        String handler = world.staff().someToken(unit, dice.between(0L, Long.MAX_VALUE));
        draft.tell(FeedbackKind.RATING, FeedbackEventType.RATED, at, event -> {
            event.setUnitId(unit.id());
            event.setScore(attitude + 1);
            event.setAttitudeScore(attitude);
            event.setStaffToken(handler);
            event.setChannelCode("COUNTER");
        });
        draft.bear((until, ledger) -> {
            if (at < until) {
                ledger.rated(unit, OfficeClock.dayOf(at), attitude + 1, attitude);
            }
        });
        faults.forEach(draft::fault);
        return draft.plan();
    }

    private static void bearConduct(CaseDraft draft, SimUnit unit, long received) {
        String id = "case|" + draft.id();
        draft.bear((until, ledger) -> {
            if (received < until) {
                ledger.eventful(unit, OfficeClock.dayOf(received));
                ledger.signal(new SignalTruth(
                        "F-CONDUCT", Subject.OBLIGATION, id, "FILE:" + id, unit.id(), OfficeClock.dayOf(received)));
            }
        });
    }

    /** Id of the case of a reference. */
    String id(String prefix, long ref) {
        return prefix + HexFormat.of().toHexDigits(Dice.mixed(ref ^ Dice.mixed(world.seed() + IDS)));
    }

    private Dice dice(long ref) {
        return Dice.of(world.seed(), IDS, ref);
    }

    private CaseDraft draft(String prefix, long ref, SimUnit unit) {
        return new CaseDraft(id(prefix, ref), world.clock(unit));
    }

    /** At any hour between six and ten in the evening of a working day. */
    private static long receive(CaseDraft draft, SimUnit unit, int day, String category, Dice dice) {
        long at = OfficeClock.midnight(day) + dice.between(6 * 60 * MINUTE, 22 * 60 * MINUTE);
        return draft.tell(FeedbackKind.PETITION, FeedbackEventType.RECEIVED, at, event -> {
            event.setUnitId(unit.id());
            event.setCategoryCode(category);
            event.setChannelCode("PORTAL");
        });
    }

    private static void accept(CaseDraft draft, FeedbackKind kind, SimUnit unit, long at) {
        draft.tell(kind, FeedbackEventType.ACCEPTED, at, event -> accepted(event, unit, kind));
    }

    private static void accepted(FeedbackEvent event, SimUnit unit, FeedbackKind kind) {
        event.setUnitId(unit.id());
        if (kind != FeedbackKind.PETITION) {
            event.setComplexity(CaseComplexity.ORDINARY);
        }
        if (kind == FeedbackKind.COMPLAINT) {
            event.setInstance(1);
        }
    }

    private ObligationPlan owePetition(CaseDraft draft, SimUnit unit, long received) {
        return owe(draft, Family.PETITION, unit, received, ProcedureShelf.PETITION);
    }

    private static ObligationPlan owe(CaseDraft draft, Family family, SimUnit unit, long from, Term term) {
        OfficeClock clock = draft.clock();
        long start = Deadlines.legalStart(clock.timeline(), from, null);
        ObligationPlan owed = new ObligationPlan("case|" + draft.id(), family, false, clock.timeline(), from, unit);
        owed.promise(from, start, Deadlines.dueAfterEvent(clock.timeline(), from, null, term));
        draft.owe(owed);
        return owed;
    }

    /** Whether the limit begins anew is for the rules to say; the answer comes long before either date. */
    private void handOn(CaseDraft draft, SimUnit unit, ObligationPlan owed, long at) {
        SimUnit next = world.neighbour(unit);
        draft.tell(FeedbackKind.PETITION, FeedbackEventType.TRANSFERRED, at, event -> event.setUnitId(next.id()));
        owed.owner(at, next);
        owed.hideDue();
    }

    private static void supplement(CaseDraft draft, ObligationPlan owed, long received, Dice dice) {
        long asked = draft.after(received, dice.between(1.2, 2.5));
        draft.tell(FeedbackKind.PETITION, FeedbackEventType.SUPPLEMENT_REQUESTED, asked, event -> {});
        long given = draft.after(asked, dice.between(0.3, 1.5));
        draft.tell(FeedbackKind.PETITION, FeedbackEventType.SUPPLEMENT_RECEIVED, given, event -> {});
        owed.hideDue();
    }

    private static void answer(CaseDraft draft, ObligationPlan owed, long at, Dice dice, Verdict verdict) {
        draft.tell(FeedbackKind.PETITION, FeedbackEventType.ANSWERED, at, event -> {});
        owed.end(at, at, verdict, verdict);
        long published = draft.after(at, dice.between(0.1, 1.4));
        draft.tell(FeedbackKind.PETITION, FeedbackEventType.PUBLISHED, published, event -> {});
        double heard = dice.fraction();
        if (heard < 0.44) {
            boolean isLiked = heard < 0.40;
            long when = published + dice.between(10 * MINUTE, 1_200 * MINUTE);
            draft.tell(
                    FeedbackKind.PETITION,
                    isLiked ? FeedbackEventType.LIKED : FeedbackEventType.DISLIKED,
                    when,
                    event -> {});
        }
    }

    private static void settle(CaseDraft draft, ObligationPlan owed, FeedbackKind kind, long accepted, Dice dice) {
        if (dice.chance(0.1)) {
            draft.tell(
                    kind,
                    FeedbackEventType.COMPLEXITY_DETERMINED,
                    draft.after(accepted, dice.between(3.2, 4.5)),
                    event -> event.setComplexity(CaseComplexity.COMPLEX));
            owed.hideDue();
        }
        long at = draft.after(accepted, dice.between(5.0, 11.0));
        draft.tell(kind, FeedbackEventType.ANSWERED, at, event -> {});
        owed.end(at, at, Verdict.ON_TIME, Verdict.ON_TIME);
    }
}
