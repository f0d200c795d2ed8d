package congvu.domain.rate;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.count.Counter;
import congvu.domain.count.RateFamily;
import congvu.domain.dossier.DossierTraits;
import congvu.domain.dossier.DossierTraits.Trait;
import org.junit.jupiter.api.Test;

class TraitCountersTest {

    @Test
    void shouldCountTroubleOnceWhenADossierIsBothOverdueAndDisliked() {
        // Given
        int overdue = Counter.RECEIVED.bit() | Counter.INDEX_OVERDUE.bit();
        int disliked = DossierTraits.with(DossierTraits.NONE, Trait.COMPLAINED_OF, DossierTraits.YES);

        // When
        int onTime = TraitCounters.over(RateFamily.DOSSIER, Counter.RECEIVED.bit(), DossierTraits.NONE);
        int late = TraitCounters.over(RateFamily.DOSSIER, overdue, DossierTraits.NONE);
        int both = TraitCounters.over(RateFamily.DOSSIER, overdue, disliked);

        // Then
        assertThat(onTime & Counter.TROUBLED.bit()).isZero();
        assertThat(late).isEqualTo(overdue | Counter.TROUBLED.bit());
        assertThat(both).isEqualTo(late);
    }

    @Test
    void shouldTakeBackWhatIsNotToldAnyMore() {
        // Given
        int told = DossierTraits.with(DossierTraits.NONE, Trait.CHANNEL, DossierTraits.ONLINE);
        told = DossierTraits.with(told, Trait.COMPLAINED_OF, DossierTraits.YES);
        int counted = TraitCounters.over(RateFamily.DOSSIER, Counter.RECEIVED.bit(), told);

        // When
        int after = TraitCounters.over(RateFamily.DOSSIER, counted, DossierTraits.NONE);

        // Then
        assertThat(counted).isNotEqualTo(Counter.RECEIVED.bit());
        assertThat(after).isEqualTo(Counter.RECEIVED.bit());
    }

    @Test
    void shouldCountAPaymentOnlineOnlyWhereAFeeIsDue() {
        // Given
        int paid = DossierTraits.with(DossierTraits.NONE, Trait.PAYMENT, DossierTraits.LOCAL_GATEWAY);
        int due = DossierTraits.with(paid, Trait.FEE_DUE, DossierTraits.YES);
        int counter = DossierTraits.with(due, Trait.PAYMENT, DossierTraits.NOT_ONLINE);

        // When
        int withoutFee = TraitCounters.over(RateFamily.DOSSIER, 0, paid);
        int withFee = TraitCounters.over(RateFamily.DOSSIER, 0, due);
        int atTheCounter = TraitCounters.over(RateFamily.DOSSIER, 0, counter);

        // Then
        assertThat(withoutFee).isZero();
        assertThat(withFee).isEqualTo(Counter.FEE_DUE.bit() | Counter.PAID_ONLINE.bit());
        assertThat(atTheCounter).isEqualTo(Counter.FEE_DUE.bit());
    }

    @Test
    void shouldCountADigitalResultByEachPopulationItMayBeAskedOf() {
        // Given
        int digital = DossierTraits.with(DossierTraits.NONE, Trait.RESULT_DIGITISED, DossierTraits.YES);
        int paper = DossierTraits.with(DossierTraits.NONE, Trait.RESULT_DIGITISED, DossierTraits.NO);
        int completed = Counter.COMPLETED.bit();

        // When
        int open = TraitCounters.over(RateFamily.DOSSIER, 0, digital);
        int done = TraitCounters.over(RateFamily.DOSSIER, completed, digital);
        int onPaper = TraitCounters.over(RateFamily.DOSSIER, completed, paper);

        // Then
        int told = Counter.RESULT_DIGITAL.bit() | Counter.RESULT_TOLD.bit() | Counter.SHARED.bit();
        assertThat(open).isEqualTo(told);
        assertThat(done).isEqualTo(told | completed | Counter.COMPLETED_DIGITAL.bit());
        assertThat(onPaper).isEqualTo(completed | Counter.RESULT_TOLD.bit());
    }

    @Test
    void shouldClassifyPetitionsThatHaveACategory() {
        // Given
        int conduct = DossierTraits.with(DossierTraits.NONE, Trait.OF_STAFF_CONDUCT, DossierTraits.YES);
        int other = DossierTraits.with(DossierTraits.NONE, Trait.OF_STAFF_CONDUCT, DossierTraits.NO);

        // When
        int none = TraitCounters.over(RateFamily.PETITION, 0, DossierTraits.NONE);

        // Then
        assertThat(none).isZero();
        assertThat(TraitCounters.over(RateFamily.PETITION, 0, other)).isEqualTo(Counter.CLASSIFIED.bit());
        assertThat(TraitCounters.over(RateFamily.PETITION, 0, conduct))
                .isEqualTo(Counter.CLASSIFIED.bit() | Counter.STAFF_CONDUCT.bit());
    }
}
