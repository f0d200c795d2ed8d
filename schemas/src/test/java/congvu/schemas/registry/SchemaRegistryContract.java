package congvu.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import congvu.schemas.event.DossierEvent;
import congvu.schemas.result.Obligation;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every registry that we work with must do. */
abstract class SchemaRegistryContract {

    private static final Schema EVENT = DossierEvent.getClassSchema();
    private static final Schema OBLIGATION = Obligation.getClassSchema();

    /** The registry under test, a fresh client of it. */
    abstract SchemaRegistry registry();

    /** A subject that no other test uses. */
    String subject(String name) {
        return name + "-" + getClass().getSimpleName() + "-value";
    }

    @Test
    void shouldGiveTheSameIdWhenASchemaIsRegisteredAgain() {
        // Given
        String subject = subject("again");
        int first = registry().register(subject, EVENT);
        // When
        int second = registry().register(subject, EVENT);
        // Then
        assertThat(second).isEqualTo(first).isPositive();
        assertThat(registry().idOf(subject, EVENT)).isEqualTo(first);
    }

    @Test
    void shouldGiveTheSameLayoutBackWhenAskedById() {
        // Given
        int id = registry().register(subject("back"), OBLIGATION);
        // When
        Schema schema = registry().schema(id);
        // Then
        assertThat(layout(schema)).isEqualTo(layout(OBLIGATION));
    }

    @Test
    void shouldAddAVersionWhenTheSchemaMayFollow() {
        // Given
        String subject = subject("follow");
        int first = registry().register(subject, EVENT);
        Schema grown = withSymbol("ARCHIVED");
        // When
        int second = registry().register(subject, grown);
        // Then
        assertThat(second).isNotEqualTo(first);
        RegisteredSchema version = registry().version(subject, 2);
        assertThat(version.id()).isEqualTo(second);
        assertThat(layout(version.schema())).isEqualTo(layout(grown));
        assertThat(registry().version(subject, 1).id()).isEqualTo(first);
    }

    @Test
    void shouldRefuseWhenARequiredFieldIsNew() {
        // Given
        String subject = subject("refuse");
        registry().register(subject, EVENT);
        Schema breaking = new Schema.Parser()
                .parse(EVENT.toString()
                        .replace(
                                "{\"name\":\"source\"",
                                "{\"name\":\"urgency\",\"type\":\"int\"},{\"name\":\"source\""));
        // When
        RegistryFault fault = faultOf(() -> registry().register(subject, breaking));
        // Then
        assertThat(fault).isEqualTo(RegistryFault.INCOMPATIBLE);
    }

    @Test
    void shouldRefuseWhenAFieldWithoutDefaultGoes() {
        // Given
        String subject = subject("gone");
        Schema wide = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"},"
                        + "{\"name\":\"b\",\"type\":\"int\"}]}");
        Schema narrow = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}");
        registry().register(subject, wide);
        // When
        RegistryFault fault = faultOf(() -> registry().register(subject, narrow));
        // Then
        assertThat(fault).isEqualTo(RegistryFault.INCOMPATIBLE);
    }

    @Test
    void shouldNotFindWhenNothingOfTheKindIsThere() {
        // Given
        String subject = subject("nothing");
        registry().register(subject, EVENT);
        // When
        // Then
        assertThat(faultOf(() -> registry().schema(2_000_000_000))).isEqualTo(RegistryFault.NOT_FOUND);
        assertThat(faultOf(() -> registry().version(subject, 99))).isEqualTo(RegistryFault.NOT_FOUND);
        assertThat(faultOf(() -> registry().version(subject("no"), 1))).isEqualTo(RegistryFault.NOT_FOUND);
        assertThat(faultOf(() -> registry().idOf(subject, OBLIGATION))).isEqualTo(RegistryFault.NOT_FOUND);
        assertThat(faultOf(() -> registry().idOf(subject("no"), EVENT))).isEqualTo(RegistryFault.NOT_FOUND);
    }

    @Test
    void shouldKeepSubjectsApartWhenTheirNamesHoldOddCharacters() {
        // Given
        String subject = subject("odd/name with+blank%2F");
        // When
        int id = registry().register(subject, EVENT);
        // Then
        assertThat(registry().idOf(subject, EVENT)).isEqualTo(id);
    }

    static Schema withSymbol(String symbol) {
        return new Schema.Parser().parse(EVENT.toString().replace("\"SYNCED\"", "\"SYNCED\",\"" + symbol + "\""));
    }

    static String layout(Schema schema) {
        return SchemaNormalization.toParsingForm(schema);
    }

    static RegistryFault faultOf(ThrowingCallable call) {
        RegistryException thrown = catchThrowableOfType(RegistryException.class, call);
        assertThat(thrown).as("a refusal").isNotNull();
        return thrown.fault();
    }
}
