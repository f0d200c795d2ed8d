package congvu.producers.reference;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.ReferenceBookBuilder;
import congvu.producers.delivery.KafkaAccess;

/** What is on the reference topic now, for commands that explain a deadline. */
public final class PublishedReference {

    private PublishedReference() {}

    /** The book of all that can be used; what contradicts itself is told in {@link ReferenceBook#problems}. */
    public static ReferenceBook book(KafkaAccess kafka) {
        TopicReference topic = TopicReference.read(kafka);
        ReferenceBookBuilder book = ReferenceBook.builder();
        if (!topic.byPartition().isEmpty()) {
            ReferenceRecords.toSet(topic.byPartition().getFirst().values()).addTo(book);
        }
        return book.buildUsable();
    }
}
