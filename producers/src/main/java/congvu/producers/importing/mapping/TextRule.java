package congvu.producers.importing.mapping;

import congvu.domain.dossier.EventCheck;
import congvu.domain.reference.IdRule;
import congvu.producers.importing.profile.EventField;
import congvu.producers.importing.row.RowReason;
import congvu.schemas.catalogue.DeviceKey;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the processors accept as the text of a field, asked before it is on a topic: what they refuse has been stored by
 * then, free text included.
 */
public enum TextRule {
    /** An entry of a code list. */
    CODE,
    /** A name that keys are made of. */
    ID,
    UNIT_ID,
    /** A dossier, task or case: the key of a record. */
    CASE_ID,
    /** A person: the key of a record. */
    STAFF_TOKEN,
    /** A device, in the key of its reports. */
    DEVICE_ID,
    /** A number or version that no key is made of. */
    REFERENCE;

    /** By the name of the field, as all our schemas form it. */
    static TextRule of(EventField field) {
        return ofField(field.key());
    }

    /** By the name of a field of a schema. */
    public static TextRule ofField(String name) {
        return switch (name) {
            case "dossierId", "taskId", "caseId" -> CASE_ID;
            case "staffToken" -> STAFF_TOKEN;
            case "deviceId", "deviceIds" -> DEVICE_ID;
            default -> byEnding(name);
        };
    }

    private static TextRule byEnding(String name) {
        if (name.endsWith("Code")) {
            return CODE;
        }
        if (name.equals("unitId") || name.endsWith("UnitId")) {
            return UNIT_ID;
        }
        return name.endsWith("Id") || name.endsWith("Token") ? ID : REFERENCE;
    }

    /** Why a text cannot stand here; null when it can. */
    public @Nullable RowReason refusalOf(String text) {
        if (text.length() > EventCheck.MAX_ID_CHARS) {
            return RowReason.ID_TOO_LONG;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return RowReason.CONTROL_CHARACTER;
        }
        return switch (this) {
            case CODE -> IdRule.isCode(text) ? null : RowReason.NOT_A_CODE;
            case ID -> refusalOfId(text, IdRule.isUsable(text));
            case UNIT_ID -> refusalOfId(text, IdRule.isUsableForUnit(text));
            case CASE_ID -> refusalOfKey(text, IdRule.isUsableForDossier(text));
            case STAFF_TOKEN -> refusalOfKey(text, IdRule.isUsable(text) && !text.startsWith(DeviceKey.PREFIX));
            case DEVICE_ID -> refusalOfKey(text, IdRule.isUsable(text));
            case REFERENCE -> null;
        };
    }

    /** A key is measured in bytes. */
    private static @Nullable RowReason refusalOfKey(String text, boolean usable) {
        return text.getBytes(StandardCharsets.UTF_8).length > EventCheck.MAX_ID_CHARS
                ? RowReason.ID_TOO_LONG
                : refusalOfId(text, usable);
    }

    private static @Nullable RowReason refusalOfId(String text, boolean usable) {
        if (text.isEmpty()) {
            return RowReason.MISSING_VALUE;
        }
        return usable ? null : RowReason.UNUSABLE_ID;
    }
}
