package io.ruptura.domain.quality;

import java.util.ArrayList;
import java.util.List;

/** Contacts by place. Those of more than {@value #MOST_PLACES} places are counted without one. */
final class Contacts {

    static final int MOST_PLACES = 200;

    private final List<PlaceCount> places = new ArrayList<>();

    void addAll(List<PlaceCount> others) {
        others.forEach(other -> add(other.channel(), other.queue(), other.contacts()));
    }

    void add(String channel, String queue, long contacts) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).isAt(channel, queue)) {
                places.set(i, places.get(i).plus(contacts));
                return;
            }
        }
        if (places.size() < MOST_PLACES || (channel == null && queue == null)) {
            places.add(new PlaceCount(channel, queue, contacts));
        } else {
            add(null, null, contacts);
        }
    }

    List<PlaceCount> places() {
        return List.copyOf(places);
    }
}
