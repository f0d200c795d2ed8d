package congvu.schemas.row;

import congvu.schemas.event.DossierEventType;

/** Where an event stands in the log; fields as in the record EventPointer. */
public final class EventPointerRow implements Row {

    /** Identity within its source. */
    public final RowText eventId = new RowText();

    /** System that stated it. */
    public final RowText source = new RowText();

    /** Kind of transition. */
    public DossierEventType type = DossierEventType.UNKNOWN;

    /** When it happened, after correction, UTC milliseconds. */
    public long occurredAt;

    /** Topic that holds it. */
    public final RowText topic = new RowText();

    /** Partition that holds it. */
    public int partition;

    /** Its offset. */
    public long offset;

    /** Kind of transition as the schema of its topic names it. */
    public final RowText eventType = new RowText();

    @Override
    public void clear() {
        eventId.clear();
        source.clear();
        type = DossierEventType.UNKNOWN;
        occurredAt = 0;
        topic.clear();
        partition = 0;
        offset = 0;
        eventType.clear();
    }

    static void write(RowList<EventPointerRow> events, RowOutput out) {
        out.beginArray(events.size());
        for (int i = 0; i < events.size(); i++) {
            EventPointerRow event = events.get(i);
            event.eventId.writeTo(out);
            event.source.writeTo(out);
            out.writeSymbol(event.type);
            out.writeLong(event.occurredAt);
            event.topic.writeTo(out);
            out.writeInt(event.partition);
            out.writeLong(event.offset);
            out.writeNullableText(event.eventType);
        }
        out.endArray();
    }
}
