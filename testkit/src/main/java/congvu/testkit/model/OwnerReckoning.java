package congvu.testkit.model;

/** Who owns what at a tick: the unit that the events name, or whoever took it over by then. What ended stays where it was. */
final class OwnerReckoning {

    private final Organisation organisation;
    private final long tick;

    OwnerReckoning(Organisation organisation, long tick) {
        this.organisation = organisation;
        this.tick = tick;
    }

    String ofFile(FileStory file) {
        return owner(
                file.walk(),
                file.owner(),
                file.acceptance().at(),
                file.lastCycle().endedAt());
    }

    String ofStep(StepStory step) {
        return owner(step.walk(), step.owner(), step.openedAt(), step.endedAt());
    }

    private String owner(DayWalk walk, String named, long from, long endedAt) {
        long at = Math.max(from, Math.min(tick, endedAt));
        return organisation.ownerOn(named, walk.dateOf(at));
    }
}
