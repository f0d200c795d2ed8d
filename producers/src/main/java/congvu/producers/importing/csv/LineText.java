package congvu.producers.importing.csv;

import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Decodes lines strictly: bytes that are no text, and control characters, are refused instead of replaced. */
final class LineText {

    // Some programs put it before the first line.
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CharsetDecoder decoder;

    LineText(Charset encoding) {
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    String of(Line line) throws RowRefusal {
        RowReason damage = line.damage();
        if (damage != null) {
            throw new RowRefusal(damage, null);
        }
        String text = decode(line.bytes());
        if (line.number() == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\t' && Character.isISOControl(c)) {
                throw new RowRefusal(RowReason.CONTROL_CHARACTER, null);
            }
        }
        return text;
    }

    private String decode(byte[] bytes) throws RowRefusal {
        try {
            return decoder.decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new RowRefusal(RowReason.INVALID_ENCODING, null);
        }
    }
}
