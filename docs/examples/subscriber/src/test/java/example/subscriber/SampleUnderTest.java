package example.subscriber;

import congvu.testkit.subscriber.Delivery;
import congvu.testkit.subscriber.Place;
import congvu.testkit.subscriber.Subscriber;
import congvu.testkit.subscriber.View;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sample as the kit sees it: all that anyone must write to have a subscriber tested. */
final class SampleUnderTest implements Subscriber {

    private final SampleSubscriber sample;

    SampleUnderTest(Path folder, String registryUrl) {
        this.sample = new SampleSubscriber(folder, registryUrl);
    }

    @Override
    public Map<Place, Long> positions() {
        Map<Place, Long> positions = new HashMap<>();
        sample.positions().forEach((place, next) -> {
            int slash = place.lastIndexOf('/');
            positions.put(new Place(place.substring(0, slash), Integer.parseInt(place.substring(slash + 1))), next);
        });
        return positions;
    }

    @Override
    public void take(List<Delivery> poll) {
        for (Delivery record : poll) {
            Place place = record.place();
            sample.take(place.topic(), place.partition(), record.offset(), record.key(), record.value());
        }
        sample.keep();
    }

    @Override
    public View view() {
        Map<String, View.Share> rates = new HashMap<>();
        sample.board()
                .rates()
                .forEach((key, rate) -> rates.put(key, new View.Share(rate.numerator(), rate.denominator())));
        return new View(
                Map.of(
                        SampleSubscriber.ALERTS, sample.board().standing(SampleSubscriber.ALERTS),
                        SampleSubscriber.SIGNALS, sample.board().standing(SampleSubscriber.SIGNALS)),
                rates);
    }
}
