package congvu.producers.gateway.delivery;

import congvu.producers.gateway.event.EventStream;

/**
 * An event that passed every door: key and value as Kafka gets them.
 *
 * @param eventId of the event, which its answer may repeat
 * @param identity of the event among those taken recently
 * @param content what it says, as a hash
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record ReadyEvent(
        EventStream stream, String eventId, byte[] key, byte[] value, EventHash identity, EventHash content) {}
