package congvu.producers.reference;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.ReferenceBookBuilder;
import congvu.producers.delivery.KafkaAccess;

/** What is on the reference topic now, for commands that explain a deadline. */
public final class PublishedReference {

    private PublishedReference() {}

    /** The book of all that can be used; what contradicts itself is told in {@link ReferenceBook#problems}. */
    public static ReferenceBook book(KafkaAccess kafka) {
        return usableBook(set(kafka));
    }

    /** Everything that is on the topic and that this version knows. */
    public static ReferenceSet set(KafkaAccess kafka) {
        return TopicReference.read(kafka).set();
    }

    /** The book of all that can be used of a set. */
    public static ReferenceBook usableBook(ReferenceSet set) {
        ReferenceBookBuilder book = ReferenceBook.builder();
        set.addTo(book);
        return book.buildUsable();
    }
}
