package congvu.producers.gateway.http;

import congvu.producers.gateway.delivery.EventDesk;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** As many desks as requests may be under way; made when first needed. Safe for use by several threads. */
final class Desks {

    private static final long RETRY_SECONDS = 1;

    private final int most;
    private final Supplier<EventDesk> maker;
    private final Deque<EventDesk> free = new ArrayDeque<>();
    private int taken;
    private boolean isClosed;

    Desks(int most, Supplier<EventDesk> maker) {
        this.most = most;
        this.maker = maker;
    }

    /** A desk of one's own, at once or not at all. */
    EventDesk take() throws ProblemException {
        EventDesk desk;
        synchronized (this) {
            if (isClosed) {
                throw new ProblemException(ProblemCode.STOPPING, RETRY_SECONDS);
            }
            if (taken == most) {
                throw new ProblemException(ProblemCode.BUSY, RETRY_SECONDS);
            }
            taken++;
            desk = free.poll();
        }
        return desk == null ? made() : desk;
    }

    synchronized void giveBack(EventDesk desk) {
        free.push(desk);
        letGo();
    }

    private synchronized void letGo() {
        taken--;
        notifyAll();
    }

    synchronized int taken() {
        return taken;
    }

    synchronized boolean isClosed() {
        return isClosed;
    }

    /** Gives none from now on, and waits until all are back or time is up; returns whether they are. */
    synchronized boolean close(long patienceNanos) {
        isClosed = true;
        long deadline = System.nanoTime() + patienceNanos;
        try {
            while (taken > 0) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        return taken == 0;
    }

    private EventDesk made() {
        EventDesk desk = null;
        try {
            desk = maker.get();
            return desk;
        } finally {
            if (desk == null) {
                letGo();
            }
        }
    }
}
