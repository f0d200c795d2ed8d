package congvu.rules.fact;

import congvu.domain.alert.AlertRule;
import congvu.domain.dossier.DossierEventType;
import congvu.domain.fact.AlertFact;
import congvu.domain.fact.EventFact;
import congvu.domain.fact.FileFact;
import congvu.domain.fact.GapFact;
import congvu.domain.obligation.EndKind;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.obligation.ObligationKind;
import congvu.domain.obligation.ObligationState;
import congvu.domain.obligation.PromiseKind;
import congvu.domain.obligation.Verdict;
import congvu.domain.rule.FactKind;

/** Facts of dossiers, tasks and cases. */
final class FileShapes {

    private static final String FAMILY = "what kind of thing it is";
    private static final String PROCEDURE = "the administrative procedure, duty or kind of case; empty for none";

    static final FactShape EVENT = event();
    static final FactShape GAP = gap();
    static final FactShape ALERT = alert();
    static final FactShape FILE = file();

    private FileShapes() {}

    private static FactShape event() {
        return FactShape.builder(
                        FactKind.EVENT, EventFact.class, "One event of a dossier, task or case, after corrections.")
                .symbol("family", ObligationFamily.class, EventFact::family, FAMILY)
                .symbol("type", DossierEventType.class, EventFact::type, "what happened")
                .text("procedureId", EventFact::procedureId, PROCEDURE)
                .text("reasonCode", EventFact::reasonCode, "the reason that the event gives; empty for none")
                .whole("cycle", "", EventFact::cycle, "0 until the file is reopened, 1 after the first reopening")
                .flag(
                        "isInWorkingTime",
                        EventFact::isInWorkingTime,
                        "whether it happened within the working time of the unit")
                .whole(
                        "minutesToClosing",
                        "working minutes",
                        EventFact::minutesToClosing,
                        "left of its local day; 0 outside working time after the last of them")
                .flag("hasDeadline", EventFact::hasDeadline, "whether a promise was running")
                .share(
                        "termUsed",
                        "of the net term",
                        EventFact::termUsed,
                        "how much of the term of that promise was used, from 0.0; above 1.0 after its end; 0.0 without a"
                                + " deadline")
                .flag("isAfterDue", EventFact::isAfterDue, "whether it happened after the deadline of that promise")
                .whole(
                        "supplementNumber",
                        "requests",
                        EventFact::supplementNumber,
                        "of a request for papers: which one of its cycle, from 1; 0 of other events")
                .whole(
                        "supplementNumberOfUnit",
                        "requests",
                        EventFact::supplementNumberOfUnit,
                        "the same of those by the same unit")
                .whole(
                        "reAppointmentNumber",
                        "appointments",
                        EventFact::reAppointmentNumber,
                        "of an apology with a new appointment: which one of the file, from 1; 0 of other events")
                .whole(
                        "transfersBetween",
                        "transfers",
                        EventFact::transfersBetween,
                        "of a transfer: how many there were between these two units, either way, with this one; 0 of other"
                                + " events")
                .flag("isEnd", EventFact::isEnd, "whether it ended its cycle")
                .whole(
                        "toldLateMinutes",
                        "working minutes",
                        EventFact::toldLateMinutes,
                        "from when it happened to when it was first told; 0 where that is not known")
                .flag(
                        "wasDueWhenTold",
                        EventFact::wasDueWhenTold,
                        "of an end in time: whether its deadline had passed when it was first told")
                .build();
    }

    private static FactShape gap() {
        return FactShape.builder(
                        FactKind.GAP,
                        GapFact.class,
                        "A span of working time in which nothing happened to an open dossier, task or case. How long it must"
                                + " be is said by idleWorkingDays of the leg.")
                .symbol("family", ObligationFamily.class, GapFact::family, FAMILY)
                .text("procedureId", GapFact::procedureId, PROCEDURE)
                .symbol("lastEventType", DossierEventType.class, GapFact::lastEventType, "the event before it")
                .symbol("state", ObligationState.class, GapFact::state, "where the file stood all that time")
                .whole("workingDays", "working days", GapFact::workingDays, "without an event, as the leg asks for")
                .build();
    }

    private static FactShape alert() {
        return FactShape.builder(
                        FactKind.ALERT,
                        AlertFact.class,
                        "An alert of the ladder that stands or stood; one that was taken back is no fact.")
                .symbol("family", ObligationFamily.class, AlertFact::family, FAMILY)
                .text("procedureId", AlertFact::procedureId, PROCEDURE)
                .symbol("bearer", ObligationKind.class, AlertFact::bearer, "the whole file or one step of it")
                .symbol("rule", AlertRule.class, AlertFact::rule, "what the alert says")
                .flag("isOpen", AlertFact::isOpen, "whether nothing has ended it yet")
                .whole("level", "", AlertFact::level, "of an escalation: how far it has gone, from 1")
                .whole(
                        "promiseNumber",
                        "promises",
                        AlertFact::promiseNumber,
                        "which promise over the life of the file, from 0")
                .symbol("promiseKind", PromiseKind.class, AlertFact::promiseKind, "where that promise came from")
                .flag(
                        "isApologised",
                        AlertFact::isApologised,
                        "whether a letter of apology (form 04) was there when the point was reached")
                .whole("reAppointments", "appointments", AlertFact::reAppointments, "new appointments made by then")
                .build();
    }

    private static FactShape file() {
        return FactShape.builder(FactKind.FILE, FileFact.class, "A dossier, task or case as a whole, as it stands.")
                .symbol("family", ObligationFamily.class, FileFact::family, FAMILY)
                .text("procedureId", FileFact::procedureId, PROCEDURE)
                .text("categoryCode", FileFact::categoryCode, "of a case, as computed upstream; empty for none")
                .symbol("state", ObligationState.class, FileFact::state, "where it stands")
                .optional("endKind", EndKind.class, FileFact::endKind, "how it ended; empty while open")
                .symbol("verdictFirst", Verdict.class, FileFact::verdictFirst, "held against its first promise")
                .symbol("verdictLatest", Verdict.class, FileFact::verdictLatest, "held against its latest promise")
                .flag("isOverdue", FileFact::isOverdue, "whether it is open and its deadline has passed")
                .whole("reAppointments", "appointments", FileFact::reAppointments, "with an apology, in all")
                .whole("supplements", "requests", FileFact::supplements, "requests for papers in the latest cycle")
                .whole("transfers", "transfers", FileFact::transfers, "to another unit, in all")
                .whole("reopenings", "reopenings", FileFact::reopenings, "how often it was taken up again")
                .flag("isDisputed", FileFact::isDisputed, "of a petition: more dislikes than likes, or raised again")
                .build();
    }
}
