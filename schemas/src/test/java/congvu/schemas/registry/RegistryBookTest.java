package congvu.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.registry.RegistryBook.Content;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RegistryBookTest {

    private static final int LINKS = 40;

    private final RegistryBook book = new RegistryBook();

    @Test
    @Timeout(60)
    void shouldResolveALongChainWhenEachSchemaNamesItsPredecessorTwice() {
        // Given
        book.register("link-0", new Content("{\"type\":\"record\",\"name\":\"R0\",\"fields\":[]}", List.of()));
        for (int link = 1; link < LINKS; link++) {
            book.register("link-" + link, linkTo(link - 1));
        }

        // When
        RegistryBook.Version last = book.register("link-" + LINKS, linkTo(LINKS - 1));

        // Then
        assertThat(last.id()).isEqualTo(LINKS + 1);
        assertThat(book.parse(last.content()).getField("left").schema().getName())
                .isEqualTo("R" + (LINKS - 1));
    }

    private static Content linkTo(int before) {
        String fields =
                "{\"name\":\"left\",\"type\":\"R%d\"},{\"name\":\"right\",\"type\":\"R%d\"}".formatted(before, before);
        SchemaReference reference = new SchemaReference("R" + before, "link-" + before, 1);
        return new Content(
                "{\"type\":\"record\",\"name\":\"R%d\",\"fields\":[%s]}".formatted(before + 1, fields),
                List.of(reference, reference));
    }
}
