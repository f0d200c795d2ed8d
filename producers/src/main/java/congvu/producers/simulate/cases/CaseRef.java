package congvu.producers.simulate.cases;

import congvu.producers.simulate.misbehaviour.Misbehaviour;

/**
 * Which case, in one number: enough to make its plan again.
 *
 * <p>An ordinary case is the n-th of a family, a unit and a day; a staged one the n-th of a kind and a fortnight, and, of an
 * incident, one of its members.
 */
final class CaseRef {

    private static final int FAMILY_BITS = 3;
    private static final int NUMBER_BITS = 14;
    private static final int DAY_BITS = 16;
    private static final int MEMBER_BITS = 10;
    private static final int INDEX_BITS = 20;
    private static final int FORTNIGHT_BITS = 10;
    private static final Misbehaviour[] KINDS = Misbehaviour.values();

    private CaseRef() {}

    static long ordinary(CaseFamily family, int unit, int day, int number) {
        long ref = (long) unit << DAY_BITS | day;
        return (ref << NUMBER_BITS | number) << FAMILY_BITS | family.number();
    }

    @SuppressWarnings("EnumOrdinal") // never stored
    static long staged(Misbehaviour kind, int fortnight, int index, int member) {
        long ref = (long) kind.ordinal() << FORTNIGHT_BITS | fortnight;
        ref = (ref << INDEX_BITS | index) << MEMBER_BITS | member;
        return ref << FAMILY_BITS | CaseFamily.STAGED.number();
    }

    static CaseFamily family(long ref) {
        return CaseFamily.of(bits(ref, 0, FAMILY_BITS));
    }

    static int number(long ref) {
        return bits(ref, FAMILY_BITS, NUMBER_BITS);
    }

    static int day(long ref) {
        return bits(ref, FAMILY_BITS + NUMBER_BITS, DAY_BITS);
    }

    static int unit(long ref) {
        return (int) (ref >>> (FAMILY_BITS + NUMBER_BITS + DAY_BITS));
    }

    static int member(long ref) {
        return bits(ref, FAMILY_BITS, MEMBER_BITS);
    }

    static int index(long ref) {
        return bits(ref, FAMILY_BITS + MEMBER_BITS, INDEX_BITS);
    }

    static int fortnight(long ref) {
        return bits(ref, FAMILY_BITS + MEMBER_BITS + INDEX_BITS, FORTNIGHT_BITS);
    }

    static Misbehaviour kind(long ref) {
        return KINDS[(int) (ref >>> (FAMILY_BITS + MEMBER_BITS + INDEX_BITS + FORTNIGHT_BITS))];
    }

    private static int bits(long ref, int from, int count) {
        return (int) (ref >>> from) & ((1 << count) - 1);
    }
}
