package congvu.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The reform of 2025-07-01: the district level ended, wards became one, and a desk moved. Everything that was told of a
 * day before it keeps its place.
 */
class OrganisationHistoryTest {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST_DAY = REFORM.minusDays(1);
    private static final int BEFORE = Math.toIntExact(LAST_DAY.toEpochDay());
    private static final int AFTER = BEFORE + 1;

    private static final ReferenceBook BOOK = ReferenceBook.builder()
            .unit(Unit.of("province", null, "Province"))
            .unit(closing("district", "province", "province"))
            .unit(Unit.of("ward", "district", "A ward that stays"))
            .unit(closing("north", "district", "merged"))
            .unit(closing("south", "district", "merged"))
            .unit(new Unit("merged", "province", "Merged ward", null, REFORM, null, null))
            .unit(Unit.of("desk", "ward", "Desk"))
            .unit(new Unit(
                    "moving",
                    "north",
                    "Moving desk",
                    null,
                    null,
                    null,
                    null,
                    List.of(new Placement("ward", null, REFORM, REFORM.plusDays(9)))))
            .build();

    @Test
    void shouldStandBelowTheSuccessorWhenTheParentEnded() {
        // When
        // Then
        assertThat(BOOK.ancestorsOf("ward", BEFORE)).containsExactly("district", "province");
        assertThat(BOOK.ancestorsOf("ward", AFTER)).containsExactly("province");
        assertThat(BOOK.ancestorsOf("desk", BEFORE)).containsExactly("ward", "district", "province");
        assertThat(BOOK.ancestorsOf("desk", AFTER)).containsExactly("ward", "province");
    }

    @Test
    void shouldKeepItsLastPlaceWhenAUnitIsClosedAndItsFirstBeforeItExists() {
        // When
        // Then
        assertThat(BOOK.ancestorsOf("north", AFTER + 400)).containsExactly("district", "province");
        assertThat(BOOK.ancestorsOf("merged", BEFORE - 400)).containsExactly("province");
    }

    @Test
    void shouldMoveForAWhileWhenAPlacementSaysSo() {
        // When
        // Then
        assertThat(BOOK.ancestorsOf("moving", BEFORE)).containsExactly("north", "district", "province");
        assertThat(BOOK.ancestorsOf("moving", AFTER)).containsExactly("ward", "province");
        assertThat(BOOK.ancestorsOf("moving", AFTER + 10)).containsExactly("merged", "province");
    }

    @Test
    void shouldHandOverOnTheDayAfterTheLastWhenThereIsASuccessor() {
        // When
        // Then
        assertThat(BOOK.ownerOn("north", BEFORE)).isEqualTo("north");
        assertThat(BOOK.ownerOn("north", AFTER)).isEqualTo("merged");
        assertThat(BOOK.handedOverOn("north")).isEqualTo(AFTER);
        assertThat(BOOK.handedOverOn("ward")).isEqualTo(Integer.MAX_VALUE);
        assertThat(BOOK.ownerOn("unknown", AFTER)).isEqualTo("unknown");
    }

    @Test
    void shouldFollowEveryMergerWhenThereWereSeveral() {
        // Given
        ReferenceBook twice = BOOK.toBuilder()
                .unit(new Unit("merged", "province", "Merged ward", null, REFORM, REFORM.plusDays(99), "city"))
                .unit(new Unit("city", "province", "City ward", null, REFORM.plusDays(100), null, null))
                .build();

        // When
        // Then
        assertThat(twice.ownerOn("south", AFTER + 99)).isEqualTo("merged");
        assertThat(twice.ownerOn("south", AFTER + 100)).isEqualTo("city");
        assertThat(BOOK.ownerOn("south", AFTER + 100)).isEqualTo("merged");
    }

    @Test
    void shouldSayWhichUnitsWhenSuccessorsAreUnknownOrLeadBack() {
        // Given
        ReferenceBookBuilder builder = ReferenceBook.builder()
                .unit(closing("a", null, "b"))
                .unit(closing("b", null, "a"))
                .unit(closing("c", null, "nobody"));

        // When
        // Then
        assertThatThrownBy(builder::build)
                .isInstanceOf(ReferenceException.class)
                .hasMessageContaining("successors lead back to it")
                .hasMessageContaining("successor nobody is unknown; load the successor, or remove successorId");
        assertThat(builder.buildUsable().ownerOn("a", AFTER)).isEqualTo("a");
    }

    private static Unit closing(String id, @Nullable String parentId, String successorId) {
        return new Unit(id, parentId, id, null, null, LAST_DAY, successorId);
    }
}
