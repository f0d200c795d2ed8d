package congvu.streams.store;

/** How much of the heap is in use, for tests that count what something costs. */
public final class HeapInUse {

    private HeapInUse() {}

    /** The least of three looks, each after a collection; bytes. */
    public static long bytes() {
        Runtime machine = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, machine.totalMemory() - machine.freeMemory());
        }
        return least;
    }
}
