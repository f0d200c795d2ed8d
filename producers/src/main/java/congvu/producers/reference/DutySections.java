package congvu.producers.reference;

import congvu.domain.reference.IdRule;
import congvu.producers.recurrence.Recurrence;
import congvu.producers.yaml.YamlMap;
import congvu.producers.yaml.YamlValue;
import congvu.schemas.reference.Detectability;
import congvu.schemas.reference.DutyRecord;
import congvu.schemas.reference.NormRecord;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads duties and norms. */
final class DutySections {

    private static final int MOST_NOTICE_DAYS = 366;
    private static final List<String> OF_A_RECURRENCE =
            List.of("recurrenceStart", "dueTime", "noticeDays", "unitIds", "includesDescendants");

    private DutySections() {}

    /** What a user may write; the schema has a symbol more, for readers of a later version. */
    private enum Known {
        EVENTS,
        FEEDBACK,
        INSPECTION,
        NOT_MONITORABLE
    }

    static DutyRecord duty(YamlMap yaml) {
        Validity validity = Validity.of(yaml);
        LocalDate start = UnitSections.date(yaml, "recurrenceStart");
        String recurrence = recurrence(yaml, start);
        LocalTime dueTime =
                yaml.optional("dueTime", value -> value.asText().as("a local time such as 17:00", LocalTime::parse));
        return DutyRecord.newBuilder()
                .setDutyId(UnitSections.id(yaml))
                .setName(yaml.text("name"))
                .setTerm(yaml.optionalSection("term", map -> UnitRecords.record(UnitSections.term(map))))
                .setRecurrence(recurrence)
                .setRecurrenceStart(start)
                .setDueTime(dueTime == null ? null : dueTime.toString())
                .setNoticeDays(yaml.optional(
                        "noticeDays", value -> (int) value.asText().number(0, MOST_NOTICE_DAYS)))
                .setUnitIds(unitIds(yaml))
                .setIncludesDescendants(yaml.flagOr("includesDescendants", false))
                .setValidFrom(validity.from())
                .setValidTo(validity.to())
                .build();
    }

    private static @Nullable String recurrence(YamlMap yaml, @Nullable LocalDate start) {
        YamlValue value = yaml.value("recurrence");
        if (value == null) {
            OF_A_RECURRENCE.stream().filter(yaml::has).findFirst().ifPresent(key -> {
                throw yaml.problem(
                        key,
                        "Expected it beside a recurrence only, but this duty has none: its tasks are assigned by hand."
                                + " State a recurrence, or take this out.");
            });
            return null;
        }
        if (start == null) {
            throw yaml.problem(
                    "recurrenceStart",
                    "Expected the first date that the recurrence counts from, but it is missing."
                            + " State one such as 2026-01-01.");
        }
        String text = value.asText().text();
        try {
            Recurrence.of(text, start);
        } catch (IllegalArgumentException e) {
            throw value.place().problem(String.valueOf(e.getMessage()));
        }
        return text;
    }

    private static List<String> unitIds(YamlMap yaml) {
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        for (String id : yaml.texts("unitIds")) {
            if (!IdRule.isUsableForUnit(id)) {
                throw yaml.problem("unitIds", "Expected ids of units, but '" + id + "' cannot be one.");
            }
            if (!ids.add(id)) {
                throw yaml.problem("unitIds", "Expected each unit once, but '" + id + "' is there twice.");
            }
        }
        return List.copyOf(ids);
    }

    static NormRecord norm(YamlMap yaml) {
        Validity validity = Validity.of(yaml);
        return NormRecord.newBuilder()
                .setNormId(UnitSections.id(yaml))
                .setName(yaml.text("name"))
                .setNameEn(yaml.text("nameEn"))
                .setDetectability(Detectability.valueOf(
                        yaml.constant("detectability", Known.class).name()))
                .setBasis(yaml.text("basis"))
                .setValidFrom(validity.from())
                .setValidTo(validity.to())
                .build();
    }
}
