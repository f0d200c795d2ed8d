package congvu.app.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes Ctrl-C (and SIGTERM) an orderly end: the command is told to stop, closes what it opened, and only then does the
 * process go. Open it first, so that it is closed last.
 */
final class Lifetime implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final Thread owner = Thread.currentThread();
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final CountDownLatch waitOver = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::endInOrder, "congvu-end");
    private volatile boolean isWaiting;

    private Lifetime() {}

    static Lifetime begin() {
        Lifetime lifetime = new Lifetime();
        Runtime.getRuntime().addShutdownHook(lifetime.hook);
        return lifetime;
    }

    /** From here on there is nothing left to do but what a stop may cut short: the shell is told that all is well. */
    void waitsFromHere() {
        isWaiting = true;
    }

    /** Blocks until somebody asks the process to stop, or until {@link #cutShort}. */
    void awaitStop() {
        waitsFromHere();
        try {
            waitOver.await();
        } catch (InterruptedException asked) {
            // The same wish in another form: whoever waits is to go on and close.
            Thread.currentThread().interrupt();
        }
        isWaiting = isStopAsked();
    }

    /** What was waited beside has ended by itself: the wait is over, though nobody asked for a stop. */
    void cutShort() {
        waitOver.countDown();
    }

    /**
     * Does the work, and returns nothing when it was cut short because somebody asked the process to stop.
     *
     * @throws Exception what the work throws for another reason
     */
    <T> Optional<T> unlessStopped(Callable<T> work) throws Exception {
        try {
            return Optional.of(work.call());
        } catch (InterruptedException | RuntimeException cut) {
            if (isStopAsked()) {
                return Optional.empty();
            }
            throw cut;
        }
    }

    boolean isStopAsked() {
        return stopAsked.getCount() == 0;
    }

    /** Says that everything is closed. */
    @Override
    public void close() {
        closed.countDown();
        if (!isStopAsked()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    /** Asked while it waited for nothing else, the command has done its work; otherwise the shell learns of the signal. */
    private void endInOrder() {
        boolean isDone = isWaiting;
        stopAsked.countDown();
        waitOver.countDown();
        if (!isDone) {
            owner.interrupt();
        }
        try {
            if (closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS) && isDone) {
                Runtime.getRuntime().halt(ExitCode.DONE);
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
