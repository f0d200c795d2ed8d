package congvu.producers.importing.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A log that keeps what is committed and dies when told to. */
final class FakeLog implements ReplayTarget {

    final List<String> committed = new ArrayList<>();
    int commits;
    private final List<String> open = new ArrayList<>();
    private int position;
    private int callsLeft = Integer.MAX_VALUE;

    /** The process is gone. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A new process: what was open is undone; it will live for so many calls. */
    void recover(int calls) {
        open.clear();
        callsLeft = calls;
    }

    @Override
    public int acceptedUpTo() {
        return position;
    }

    @Override
    public void tick(long nowMillis) {
        live();
        open.add("tick " + nowMillis);
    }

    @Override
    public void event(byte[] key, byte[] value) {
        live();
        open.add(new String(value, StandardCharsets.UTF_8));
    }

    @Override
    public void broadcast(byte[] key, byte[] value) {
        live();
        open.add("all " + new String(key, StandardCharsets.UTF_8));
    }

    @Override
    public void commit(int accepted) {
        live();
        committed.addAll(open);
        open.clear();
        position = accepted;
        commits++;
    }

    @Override
    public void close() {}

    List<String> events() {
        return committed.stream().filter(record -> !record.startsWith("tick ")).toList();
    }

    List<Long> ticks() {
        return committed.stream()
                .filter(record -> record.startsWith("tick "))
                .map(record -> Long.parseLong(record.substring("tick ".length())))
                .toList();
    }

    private void live() {
        if (callsLeft-- <= 0) {
            throw new Killed();
        }
    }
}
