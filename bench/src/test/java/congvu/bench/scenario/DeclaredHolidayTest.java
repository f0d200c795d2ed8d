package congvu.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.bench.load.OpenFiles;
import congvu.bench.load.Province;
import congvu.producers.reference.ReferenceFiles;
import congvu.producers.reference.ReferenceSet;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.row.DossierEventWriter;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordDecoder;
import congvu.testkit.model.ExpectedObligation;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceData;
import congvu.testkit.model.ReferenceModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the holiday run expects of its files, by the fold that it judges, is what the reference model finds. */
class DeclaredHolidayTest {

    /** The sizes that the run has unless told otherwise. */
    private static final BenchParameters.Live LIVE = new BenchParameters.Live(100_000, 1_000, 300, 40, 15);

    /** A prime, so that the files differ in procedure, unit and appointment. */
    private static final int EACH = 19;

    /** 2025-06-04 at 09:00 in Hà Nội. */
    private static final Instant MORNING = Instant.parse("2025-06-04T02:00:00Z");

    private final Province province = new Province(ReferenceFiles.read(List.of(Path.of("../reference/vn"))));
    private final OpenFiles files = new OpenFiles(province);
    private final HolidayDates dates = new HolidayDates(LIVE, MORNING.toEpochMilli());
    private final DeclaredHoliday holiday = new DeclaredHoliday(province);

    @Test
    void shouldExpectWhatTheModelFindsWhenAHolidayIsDeclared() {
        // Given
        List<DossierEvent> acceptances = acceptances();
        Map<String, ExpectedObligation> before = modelled(province.reference(), acceptances);
        Map<String, ExpectedObligation> after = modelled(holiday.declared(), acceptances);

        // When
        Map<String, DeclaredHoliday.Effect> effects = new TreeMap<>();
        for (int number = 0; number < LIVE.open(); number += EACH) {
            effects.put(
                    files.id(number),
                    holiday.on(
                            files.id(number),
                            files.acceptance(number, dates.acceptedAt(number), dates.appointmentAt(number))));
        }

        // Then
        Map<String, DeclaredHoliday.Effect> expected = new TreeMap<>();
        before.forEach((id, was) -> expected.put(id, effect(was, Objects.requireNonNull(after.get(id)))));
        assertThat(effects).isEqualTo(expected).hasSizeGreaterThan(5_000);
        assertThat(effects.values().stream().filter(DeclaredHoliday.Effect::isMoved))
                .hasSizeBetween(1_000, 4_000);
        assertThat(effects.values().stream().filter(effect -> effect.isChanged() && !effect.isMoved()))
                .isNotEmpty();
    }

    private static DeclaredHoliday.Effect effect(ExpectedObligation was, ExpectedObligation is) {
        boolean isMoved = !Objects.equals(was.dueAt(), is.dueAt());
        boolean isChanged = isMoved || !Objects.equals(was.budgetMillis(), is.budgetMillis());
        return new DeclaredHoliday.Effect(isMoved, isChanged, Objects.requireNonNull(is.dueAt()));
    }

    private static Map<String, ExpectedObligation> modelled(ReferenceSet reference, List<DossierEvent> acceptances) {
        ReferenceData data = new ReferenceData(
                reference.units(), reference.procedures(), reference.calendars(), reference.officeHours());
        return new ReferenceModel(data, ModelConfig.defaults())
                .expect(acceptances, MORNING)
                .obligations();
    }

    /** As they are on the topic. */
    private List<DossierEvent> acceptances() {
        TopicCatalogue topics = TopicCatalogue.standard();
        AvroSerdes serdes = new AvroSerdes(new InMemoryRegistry());
        DossierEventWriter writer = new DossierEventWriter(serdes.schemaId(topics.dossiers()));
        RecordDecoder<DossierEvent> decoder = serdes.decoder(topics.dossiers());
        List<DossierEvent> acceptances = new ArrayList<>();
        for (int number = 0; number < LIVE.open(); number += EACH) {
            acceptances.add(decoder.decode(
                    writer.write(files.accepted(number, dates.acceptedAt(number), dates.appointmentAt(number)))));
        }
        return acceptances;
    }
}
