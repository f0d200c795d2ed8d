package congvu.streams.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.domain.rule.FactKind;
import congvu.domain.rule.FactPlace;
import congvu.domain.rule.Hit;
import congvu.domain.rule.Severity;
import congvu.domain.rule.SignalState;
import congvu.domain.rule.UnitHit;
import congvu.domain.signal.PublishedSignal;
import congvu.domain.signal.SignalAction;
import congvu.domain.signal.SignalActionType;
import congvu.domain.signal.SignalActions;
import congvu.domain.signal.SignalFingerprint;
import congvu.domain.signal.SubjectSignals;
import congvu.domain.signal.UnitHitChange;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.packed.UnitMessageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignalsCodecTest {

    @Test
    void shouldReadWhatWasWrittenWhenSignalsAreOfAnyKind() {
        // Given
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            SubjectSignals signals = signals(random);
            PackedWriter out = new PackedWriter();
            // When
            SignalsCodec.write(out, signals);
            out.put((byte) 42);
            PackedReader in = new PackedReader().over(out.toBytes());
            SubjectSignals read = SignalsCodec.read(in);
            // Then
            assertThat(read).isEqualTo(signals);
            assertThat(in.get()).as("what follows is not touched").isEqualTo((byte) 42);
        }
    }

    @Test
    void shouldTakeOneByteWhenThereIsNothing() {
        // Given
        PackedWriter out = new PackedWriter();
        // When
        SignalsCodec.write(out, SubjectSignals.NONE);
        // Then
        assertThat(out.size()).isEqualTo(1);
    }

    @Test
    void shouldStopWhenTheFormatIsOfALaterVersion() {
        // Given
        PackedReader in = new PackedReader().over(new byte[] {9});
        // When / Then
        assertThatThrownBy(() -> SignalsCodec.read(in)).hasMessageContaining("format 9");
    }

    @Test
    void shouldTellEachUnitItsOwnHitsWhenSeveralAreTold() {
        // Given
        Random random = new Random(5);
        List<UnitHitChange> changes = List.of(
                new UnitHitChange(new UnitHit("a", hit(random)), true),
                new UnitHitChange(new UnitHit("b", hit(random)), true),
                new UnitHitChange(new UnitHit("a", hit(random)), false));
        // When
        List<UnitHits> messages = UnitHits.of("dossier|1", changes);
        List<UnitHits> read = messages.stream()
                .map(message -> UnitHits.read(new PackedReader().over(message.toBytes())))
                .toList();
        // Then
        assertThat(messages).allMatch(message -> UnitMessageKind.of(message.toBytes()) == UnitMessageKind.HIT);
        assertThat(read).isEqualTo(messages);
        assertThat(read).extracting(UnitHits::unitId).containsExactly("a", "b");
        assertThat(read.getFirst().changes()).containsExactly(changes.get(0), changes.get(2));
    }

    private static SubjectSignals signals(Random random) {
        List<Hit> hits = new ArrayList<>();
        List<UnitHit> told = new ArrayList<>();
        List<PublishedSignal> published = new ArrayList<>();
        SignalActions actions = SignalActions.NONE;
        for (int i = 0; i < random.nextInt(4); i++) {
            hits.add(hit(random));
            told.add(new UnitHit(text(random), hit(random)));
            published.add(published(random));
            actions = actions.with(action(random, i));
        }
        return new SubjectSignals(hits, published, random.nextBoolean() ? actions : actions.withDuplicate(), told);
    }

    private static Hit hit(Random random) {
        FactPlace place = random.nextBoolean()
                ? null
                : new FactPlace(text(random), text(random), random.nextInt(99), random.nextInt(Integer.MAX_VALUE));
        return new Hit(
                text(random),
                text(random),
                text(random),
                random.nextInt(9),
                FactKind.ofCode(random.nextInt(FactKind.values().length)),
                text(random),
                text(random),
                random.nextInt() / 4,
                random.nextLong() / 4,
                place);
    }

    private static PublishedSignal published(Random random) {
        return new PublishedSignal(
                text(random),
                text(random),
                text(random),
                text(random),
                random.nextInt(9),
                Severity.ofCode(random.nextInt(Severity.values().length)),
                SignalState.ofCode(random.nextInt(SignalState.values().length)),
                random.nextInt(99),
                text(random),
                random.nextInt() / 4,
                random.nextLong() / 4,
                random.nextLong() / 4,
                new SignalFingerprint(random.nextLong(), random.nextLong()),
                random.nextInt(),
                random.nextLong() / 4);
    }

    private static SignalAction action(Random random, int number) {
        return new SignalAction(
                "e-" + number,
                text(random),
                SignalActionType.ofCode(random.nextInt(SignalActionType.values().length)),
                text(random),
                random.nextLong() / 4,
                text(random),
                random.nextBoolean() ? null : text(random),
                random.nextBoolean() ? null : text(random),
                random.nextLong() / 4);
    }

    private static String text(Random random) {
        return Long.toString(random.nextLong() >>> random.nextInt(60), 36) + "\u1ec7";
    }
}
