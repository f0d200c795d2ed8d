package congvu.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.DossierFold;
import congvu.domain.dossier.Journal;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.Verdict;
import congvu.domain.reference.ReferenceBook;
import congvu.producers.reference.ReferenceFiles;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.row.DossierEventRow;
import congvu.schemas.row.DossierEventWriter;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.DossierEventDecoder;
import congvu.schemas.wire.DossierEventView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The load is what the page about the benchmark says of it. */
class ProvinceHistoryTest {

    private static final int DOSSIERS = 4_000;

    private final Province province = new Province(ReferenceFiles.read(List.of(Path.of("../reference/vn"))));

    @Test
    void shouldTellTheSameHistoryWhenTheSeedIsTheSame() {
        // Given
        List<String> first = told(7);

        // When
        List<String> second = told(7);

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(told(8)).isNotEqualTo(first);
    }

    @Test
    void shouldTellEventsAndTicksInOrderOfTime() {
        // Given
        List<Long> times = new ArrayList<>();

        // When
        history(7).tell(Duration.ofMinutes(15), new EventSink() {
            @Override
            public void event(String dossierId, DossierEventRow row) {
                times.add(row.occurredAt);
            }

            @Override
            public void tick(long now) {
                times.add(now);
            }
        });

        // Then
        assertThat(times).isSorted().hasSizeGreaterThan(DOSSIERS * 3);
    }

    @Test
    void shouldBeAboutFourEventsADossierAndATenthOverdue() {
        // Given
        ProvinceHistory history = history(7);
        ReferenceBook book = province.reference().book();
        Map<String, Journal> journals = new LinkedHashMap<>();

        // When
        history.tell(Duration.ofHours(12), new Journals(journals));
        long overdue = journals.entrySet().stream()
                .map(dossier -> DossierFold.fold(dossier.getKey(), dossier.getValue(), book)
                        .file())
                .filter(file -> file != null && isOverdue(file, history.lastTickAt()))
                .count();

        // Then
        assertThat(journals).hasSize(DOSSIERS);
        assertThat(history.events() / (double) DOSSIERS).isBetween(3.8, 4.4);
        assertThat(overdue / (double) DOSSIERS).isBetween(0.08, 0.12);
    }

    private static boolean isOverdue(Obligation file, long now) {
        return file.verdictLatest() == Verdict.LATE || file.overdueFrom(0) <= now;
    }

    private ProvinceHistory history(long seed) {
        return new ProvinceHistory(LoadShape.quarter(DOSSIERS, seed), province);
    }

    private List<String> told(long seed) {
        List<String> told = new ArrayList<>();
        history(seed).tell(Duration.ofHours(12), new EventSink() {
            @Override
            public void event(String dossierId, DossierEventRow row) {
                told.add(dossierId + row.type + row.occurredAt + '/' + row.appointmentAt);
            }

            @Override
            public void tick(long now) {
                told.add("tick" + now);
            }
        });
        return told;
    }

    /** Goes through the wire format, as the topology does. */
    private static final class Journals implements EventSink {

        private final AvroSerdes serdes = new AvroSerdes(new InMemoryRegistry());
        private final DossierEventWriter writer =
                new DossierEventWriter(serdes.schemaId(TopicCatalogue.standard().dossiers()));
        private final DossierEventDecoder decoder = serdes.dossierEvents();
        private final DossierEventView view = new DossierEventView();
        private final Map<String, Journal> journals;

        private Journals(Map<String, Journal> journals) {
            this.journals = journals;
        }

        @Override
        public void event(String dossierId, DossierEventRow row) {
            decoder.decode(writer.write(row), view);
            JournalEntry entry = new JournalEntry(
                    view.eventId().requiredText(),
                    view.source().requiredText(),
                    DossierEventType.valueOf(view.type().name()),
                    view.occurredAt(),
                    view.unitId().text(),
                    view.procedureId().text(),
                    view.appointmentAt(),
                    view.stepId().text(),
                    view.stepDueAt(),
                    view.reasonCode().text(),
                    null,
                    0);
            journals.merge(dossierId, Journal.empty().with(entry), (known, unused) -> known.with(entry));
        }

        @Override
        public void tick(long now) {
            // The verdicts are asked for at the end.
        }
    }
}
