package congvu.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.schedule.PunchPlan;
import congvu.domain.schedule.ScheduledHours;
import congvu.domain.schedule.WorkSchedule;
import congvu.domain.schedule.WorkScheduleVersion;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.reference.DayCount;
import congvu.schemas.reference.HolidayCalendarRecord;
import congvu.schemas.reference.OfficeHoursRecord;
import congvu.schemas.reference.ProcedureRecord;
import congvu.schemas.reference.ProcedureVersionRecord;
import congvu.schemas.reference.TermRecord;
import congvu.schemas.reference.TermUnit;
import congvu.schemas.reference.TimetableRecord;
import congvu.schemas.reference.UnitRecord;
import congvu.schemas.reference.Weekday;
import congvu.schemas.reference.WeekdayHoursRecord;
import congvu.schemas.reference.WorkIntervalRecord;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordEncoder;
import congvu.streams.store.LoggedHashStore;
import congvu.streams.store.StoreFixture;
import congvu.testkit.fixtures.ScheduleRecords;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferenceShelfTest {

    private static final TopicSpec TOPIC = TopicCatalogue.standard().reference();

    private final AvroSerdes serdes = new AvroSerdes(new InMemoryRegistry());
    private final RecordEncoder<SpecificRecord> encoder = serdes.encoder(TOPIC);
    private final LoggedHashStore store = StoreFixture.store("reference");
    private final ReferenceShelf shelf = shelf(store);

    @BeforeEach
    void load() {
        shelf.load();
    }

    @Test
    void shouldTellANewBookWhenARecordIsTaken() {
        // Given
        ReferenceBook before = shelf.book();
        long generation = shelf.generation();

        // When
        ReferenceOutcome outcome = accept("unit/north", unit("north", "city"));
        accept("unit/city", unit("city", null));

        // Then
        assertThat(outcome).isEqualTo(new ReferenceOutcome.Changed(ReferenceKind.UNIT));
        assertThat(shelf.generation()).isGreaterThan(generation);
        assertThat(shelf.book().ancestorsOf("north")).containsExactly("city");
        assertThat(before.ancestorsOf("north")).isEmpty();
        assertThat(shelf.book()).isSameAs(shelf.book());
    }

    @Test
    void shouldTellTheSameBookWhenRestarted() {
        // Given
        accept("unit/city", unit("city", null));
        accept("unit/north", unit("north", "city"));
        accept("procedure/1.004", procedure("1.004", 5));
        accept("schedule/night", ScheduleRecords.of(night()));
        accept("calendar/vn", new HolidayCalendarRecord("vn", 1, List.of()));
        accept("office-hours/default", hours(2, "08:00", "10:00"));
        accept("office-hours/default", hours(1, "08:00", "24:00"));

        // When
        ReferenceShelf restarted = shelf(StoreFixture.restored(store));
        restarted.load();

        // Then
        assertThat(restarted.book().ancestorsOf("north")).containsExactly("city");
        assertThat(restarted.book().procedure("1.004", LocalDate.of(2026, 3, 2)))
                .isEqualTo(shelf.book().procedure("1.004", LocalDate.of(2026, 3, 2)))
                .isNotNull();
        assertThat(restarted.book().schedule("night", LocalDate.of(2026, 3, 2)))
                .isEqualTo(night().versions().getFirst());
        assertThat(restarted.book().defaultTimeline().officeHoursVersion())
                .isEqualTo(shelf.book().defaultTimeline().officeHoursVersion())
                .isEqualTo(2);
        assertThat(restarted.fingerprint()).isEqualTo(shelf.fingerprint());
    }

    @Test
    void shouldSayUnchangedWhenARecordComesTwiceOrAnOlderVersionComesLater() {
        // Given
        accept("office-hours/default", hours(2, "08:00", "10:00"));
        long generation = shelf.generation();

        // When
        ReferenceOutcome again = accept("office-hours/default", hours(2, "08:00", "10:00"));
        ReferenceOutcome older = accept("office-hours/default", hours(1, "08:00", "12:00"));

        // Then
        assertThat(again).isEqualTo(new ReferenceOutcome.Unchanged());
        assertThat(older).isEqualTo(new ReferenceOutcome.Unchanged());
        assertThat(shelf.generation()).isEqualTo(generation);
    }

    @Test
    void shouldWithdrawWhatAKeySpeaksOfWhenItHasNoValue() {
        // Given
        accept("unit/city", unit("city", null));

        // When
        ReferenceOutcome gone = shelf.accept(bytes("unit/city"), null);
        ReferenceOutcome never = shelf.accept(bytes("unit/nowhere"), null);

        // Then
        assertThat(gone).isEqualTo(new ReferenceOutcome.Changed(ReferenceKind.UNIT));
        assertThat(never).isEqualTo(new ReferenceOutcome.Unchanged());
        assertThat(shelf.book().unit("city")).isNull();
        shelf.forgetOldUnits();
        assertThat(store.size()).isZero();
    }

    @Test
    void shouldKnowNoScheduleAnyMoreWhenItIsWithdrawn() {
        // Given
        accept("schedule/night", ScheduleRecords.of(night()));

        // When
        ReferenceOutcome gone = shelf.accept(bytes("schedule/night"), null);

        // Then
        assertThat(gone).isEqualTo(new ReferenceOutcome.Changed(ReferenceKind.SCHEDULE));
        assertThat(shelf.book().schedule("night", LocalDate.of(2026, 3, 2))).isNull();
        assertThat(shelf.book().problems()).isEmpty();
    }

    @Test
    void shouldRefuseWithItsReasonAndKeepTheOldBookWhenARecordIsBad() {
        // Given
        ReferenceBook before = shelf.book();

        // When / Then
        refused(shelf.accept(null, new byte[] {0}), RefusalReason.MISSING_KEY, null);
        refused(accept("unit/south", unit("north", null)), RefusalReason.KEY_MISMATCH, null);
        refused(accept("unit/", unit("north", null)), RefusalReason.KEY_MISMATCH, null);
        refused(shelf.accept(bytes("unit/a"), new byte[] {7, 0, 0, 0, 1}), RefusalReason.BAD_FRAME, null);
        refused(shelf.accept(bytes("unit/a"), new byte[] {0, 0, 0, 9, 9, 1}), RefusalReason.UNKNOWN_SCHEMA, null);
        refused(accept("procedure/p", procedure("p", 0)), RefusalReason.UNDECODABLE, "amount");
        refused(accept("office-hours/default", hours(1, "8 am", "10:00")), RefusalReason.UNDECODABLE, "start");
        assertThat(store.size()).isZero();
        assertThat(shelf.book()).isSameAs(before);
    }

    @Test
    void shouldRefuseAnIdWhenItCouldBeTakenForSomethingElse() {
        // When / Then
        refused(accept("unit/north/**", unit("north/**", null)), RefusalReason.UNDECODABLE, "unitId");
        refused(accept("unit/north", unit("north", "*")), RefusalReason.UNDECODABLE, "parentId");
        refused(accept("procedure/-", procedure("-", 5)), RefusalReason.UNDECODABLE, "procedureId");
        refused(
                accept("calendar/a|b", new HolidayCalendarRecord("a|b", 1, List.of())),
                RefusalReason.UNDECODABLE,
                "calendarId");
        assertThat(accept("unit/north/a", unit("north/a", "Phường 1")))
                .isEqualTo(new ReferenceOutcome.Changed(ReferenceKind.UNIT));
    }

    @Test
    void shouldRefuseOfficeHoursWhenNobodyEverWorks() {
        // Given
        OfficeHoursRecord never = new OfficeHoursRecord("default", 1, "vn", "Asia/Ho_Chi_Minh", 480, List.of());

        // When
        ReferenceOutcome outcome = accept("office-hours/default", never);

        // Then
        refused(outcome, RefusalReason.UNDECODABLE, "timetables");
    }

    @Test
    void shouldRefuseAnUnknownUnitOfTermWhenASenderIsNewerThanWeAre() {
        // Given
        ProcedureRecord newer = procedure("p", 5);
        newer.getVersions().getFirst().getTerm().setUnit(TermUnit.UNKNOWN);

        // When
        ReferenceOutcome outcome = accept("procedure/p", newer);

        // Then
        refused(outcome, RefusalReason.UNKNOWN_TYPE, "unit");
    }

    @Test
    void shouldRefuseATermWhenItIsLongerThanAnyLawGives() {
        // When / Then
        refused(accept("procedure/p", procedure("p", 3_661)), RefusalReason.UNDECODABLE, "amount");
        refused(accept("procedure/p", procedure("p", Integer.MAX_VALUE)), RefusalReason.UNDECODABLE, "amount");
        assertThat(accept("procedure/p", procedure("p", 3_660)))
                .isEqualTo(new ReferenceOutcome.Changed(ReferenceKind.PROCEDURE));
    }

    @Test
    void shouldUseOfficeHoursWhenTheCalendarThatTheyNameComesAfterThem() {
        // Given
        accept("office-hours/default", hours(1, "08:00", "12:00"));
        boolean usableBefore = shelf.book().problems().isEmpty();

        // When
        accept("calendar/vn", new HolidayCalendarRecord("vn", 3, List.of()));

        // Then
        assertThat(usableBefore).isFalse();
        assertThat(shelf.book().problems()).isEmpty();
        assertThat(shelf.book().defaultTimeline().calendarVersion()).isEqualTo(3);
    }

    @Test
    void shouldTellUnitsAsTheyWereWhenATaskEndsBeforeTheSumsHaveMoved() {
        // Given
        accept("unit/city", unit("city", null));
        accept("unit/north", unit("north", "city"));
        accept("unit/south", unit("south", "city"));
        shelf.forgetOldUnits();

        // When
        accept("unit/north", unit("north", "south"));
        accept("unit/north", unit("north", null));
        accept("unit/new", unit("new", "city"));
        shelf.accept(bytes("unit/south"), null);
        ReferenceShelf restarted = shelf(StoreFixture.restored(store));
        restarted.load();

        // Then
        assertThat(restarted.hasOldUnits()).isTrue();
        assertThat(restarted.bookOfOldUnits().ancestorsOf("north")).containsExactly("city");
        assertThat(restarted.bookOfOldUnits().ancestorsOf("south")).containsExactly("city");
        assertThat(restarted.bookOfOldUnits().unit("new")).isNull();
        assertThat(restarted.book().ancestorsOf("north")).isEmpty();
        assertThat(restarted.book().unit("south")).isNull();
        assertThat(restarted.book().ancestorsOf("new")).containsExactly("city");
    }

    @Test
    void shouldForgetWhatUnitsWereWhenTheSumsHaveMoved() {
        // Given
        accept("unit/city", unit("city", null));
        accept("unit/north", unit("north", "city"));
        shelf.forgetOldUnits();
        long before = shelf.fingerprint();
        accept("unit/north", unit("north", null));
        long changed = shelf.fingerprint();

        // When
        shelf.forgetOldUnits();

        // Then
        assertThat(shelf.hasOldUnits()).isFalse();
        assertThat(shelf.fingerprint()).isEqualTo(changed).isNotEqualTo(before);
        assertThat(store.size()).isEqualTo(2);
    }

    @Test
    void shouldTellNoUnitAsOldWhenTheVeryFirstHaveNotComeToRestYet() {
        // When
        accept("unit/province", unit("province", null));
        accept("unit/city", unit("city", null));
        accept("unit/city", unit("city", "province"));

        // Then
        assertThat(shelf.hasOldUnits()).isTrue();
        assertThat(shelf.bookOfOldUnits().unit("city")).isNull();
        assertThat(shelf.book().ancestorsOf("city")).containsExactly("province");
    }

    @Test
    void shouldTellTheLastBookUntilTheNextTurnWhenManyRecordsComeInARow() {
        // Given
        shelf.turn();
        for (String id : List.of("a", "b")) {
            accept("unit/" + id, unit(id, null));
            assertThat(shelf.book().unit(id)).isNotNull();
        }

        // When
        accept("unit/c", unit("c", null));
        ReferenceBook meanwhile = shelf.book();
        long tells = shelf.boundGeneration();
        shelf.turn();

        // Then
        assertThat(meanwhile.unit("b")).isNotNull();
        assertThat(meanwhile.unit("c")).isNull();
        assertThat(tells).isLessThan(shelf.generation());
        assertThat(shelf.book().unit("c")).isNotNull();
        assertThat(shelf.boundGeneration()).isEqualTo(shelf.generation());
    }

    private static void refused(ReferenceOutcome outcome, RefusalReason reason, String field) {
        assertThat(outcome).isEqualTo(new ReferenceOutcome.Refused(reason, field));
    }

    private ReferenceOutcome accept(String key, SpecificRecord record) {
        return shelf.accept(bytes(key), encoder.encode(record));
    }

    private ReferenceShelf shelf(LoggedHashStore from) {
        return new ReferenceShelf(from, serdes.decoder(TOPIC), "default");
    }

    private static UnitRecord unit(String id, String parent) {
        return new UnitRecord(id, parent, id, null, null, null, null, List.of());
    }

    private static ProcedureRecord procedure(String id, int days) {
        TermRecord term = new TermRecord(days, TermUnit.WORKING_DAYS, DayCount.AS_HOURS);
        return new ProcedureRecord(
                id, id, List.of(new ProcedureVersionRecord(1, null, null, term, null, true, false, List.of())));
    }

    private static OfficeHoursRecord hours(int version, String start, String end) {
        WeekdayHoursRecord monday = new WeekdayHoursRecord(Weekday.MONDAY, List.of(new WorkIntervalRecord(start, end)));
        TimetableRecord table = new TimetableRecord(LocalDate.of(1990, 1, 1), null, null, null, List.of(monday));
        return new OfficeHoursRecord("default", version, "vn", "Asia/Ho_Chi_Minh", 480, List.of(table));
    }

    private static WorkSchedule night() {
        WorkScheduleVersion version = WorkScheduleVersion.of(1, new ScheduledHours.UnitHours(), PunchPlan.DAY_ENDS);
        return new WorkSchedule("night", "night", List.of(version));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
