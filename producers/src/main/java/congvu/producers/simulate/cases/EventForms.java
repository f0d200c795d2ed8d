package congvu.producers.simulate.cases;

import congvu.schemas.event.CaseComplexity;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.OnlinePayment;
import congvu.schemas.event.SubmissionChannel;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.event.TaskEventType;
import java.time.Instant;

/** Blank events with what every one of them states. */
final class EventForms {

    /** Source of dossiers. */
    static final String ONE_STOP = "sim.one-stop";

    /** Source of tasks. */
    static final String TASKS = "sim.tasks";

    /** Source of feedback. */
    static final String PORTAL = "sim.portal";

    /** Source of inspections. */
    static final String INSPECTORATE = "sim.inspectorate";

    private EventForms() {}

    static DossierEvent dossier(String eventId, String dossierId, long at, DossierEventType type) {
        DossierEvent event = new DossierEvent();
        event.setEventId(eventId);
        event.setSource(ONE_STOP);
        event.setDossierId(dossierId);
        event.setOccurredAt(Instant.ofEpochMilli(at));
        event.setType(type);
        event.setChannel(SubmissionChannel.UNKNOWN);
        event.setOnlinePayment(OnlinePayment.UNKNOWN);
        return event;
    }

    static TaskEvent task(String eventId, String taskId, long at, TaskEventType type) {
        TaskEvent event = new TaskEvent();
        event.setEventId(eventId);
        event.setSource(TASKS);
        event.setTaskId(taskId);
        event.setOccurredAt(Instant.ofEpochMilli(at));
        event.setType(type);
        return event;
    }

    static FeedbackEvent feedback(String eventId, String caseId, long at, FeedbackEventType type, FeedbackKind kind) {
        FeedbackEvent event = new FeedbackEvent();
        event.setEventId(eventId);
        event.setSource(PORTAL);
        event.setCaseId(caseId);
        event.setOccurredAt(Instant.ofEpochMilli(at));
        event.setType(type);
        event.setKind(kind);
        event.setComplexity(CaseComplexity.UNKNOWN);
        return event;
    }
}
