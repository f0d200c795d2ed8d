package congvu.domain.dossier;

/**
 * What an event tells of its dossier that no deadline rests on: channel, fee, payment, digital papers. Packed into one
 * int, because every event of every open dossier keeps it.
 *
 * <p>Each {@link Trait} takes two bits; 0 is <em>not told</em>, which is not the same as no. What is told later wins,
 * trait by trait, and what is not told takes nothing back. The vocabulary is that of the national synchronisation
 * (KenhThucHien, DuocThanhToanTrucTuyen, HoSoCoThanhPhanSoHoa, ...).
 */
public final class DossierTraits {

    /** Nothing told. */
    public static final int NONE = 0;

    /** The value of any trait that was not told. */
    public static final int NOT_TOLD = 0;

    /** The value of a trait that was denied. */
    public static final int NO = 1;

    /** The value of a trait that was affirmed. */
    public static final int YES = 2;

    /** {@link Trait#CHANNEL}: filed at the counter. */
    public static final int DIRECT = 1;

    /** {@link Trait#CHANNEL}: filed online. */
    public static final int ONLINE = 2;

    /** {@link Trait#CHANNEL}: filed by public post. */
    public static final int POSTAL = 3;

    /** {@link Trait#PAYMENT}: not paid online. */
    public static final int NOT_ONLINE = 1;

    /** {@link Trait#PAYMENT}: paid through the national portal. */
    public static final int NATIONAL_PORTAL = 2;

    /** {@link Trait#PAYMENT}: paid through a gateway of the province. */
    public static final int LOCAL_GATEWAY = 3;

    private static final int BITS = 2;
    private static final int MASK = (1 << BITS) - 1;
    private static final int LOW_BITS = 0x5555_5555;

    /** One thing that may be told; its place is part of the stored form and never changes. */
    public enum Trait {
        /** How it was filed: {@link #DIRECT}, {@link #ONLINE}, {@link #POSTAL}. */
        CHANNEL(0),
        /** Whether a fee or charge is due. */
        FEE_DUE(1),
        /** Where it was paid: {@link #NOT_ONLINE}, {@link #NATIONAL_PORTAL}, {@link #LOCAL_GATEWAY}. */
        PAYMENT(2),
        /** Whether papers of the application were digitised. */
        INPUT_DIGITISED(3),
        /** Whether the result was issued in digital form. */
        RESULT_DIGITISED(4),
        /** Whether data already held was used again. */
        DATA_REUSED(5),
        /** Whether the identity of the applicant was verified electronically. */
        IDENTITY_VERIFIED(6),
        /** Whether it was synchronised to the national portal; never denied. */
        SYNCED(7),
        /** Whether a petition about the dossier or a dislike of its handling stands; never denied. */
        COMPLAINED_OF(8),
        /** Of a petition: whether its category is the conduct of staff; denied by any other category. */
        OF_STAFF_CONDUCT(9);

        private final int shift;

        Trait(int place) {
            this.shift = place * BITS;
        }
    }

    private DossierTraits() {}

    /** What was told of one trait, 0 to 3. */
    public static int value(int traits, Trait trait) {
        return (traits >>> trait.shift) & MASK;
    }

    /** Whether a trait was affirmed. */
    public static boolean isYes(int traits, Trait trait) {
        return value(traits, trait) == YES;
    }

    /** With one trait told; {@link #NOT_TOLD} makes it untold. */
    public static int with(int traits, Trait trait, int value) {
        int others = traits & ~(MASK << trait.shift);
        return others | ((value & MASK) << trait.shift);
    }

    /** What is known after something was told later. */
    public static int over(int earlier, int later) {
        int toldLow = (later | (later >>> 1)) & LOW_BITS;
        int told = toldLow | (toldLow << 1);
        return (earlier & ~told) | later;
    }
}
