package io.ruptura.domain.baseline.profile;

import io.ruptura.domain.baseline.attendance.LearnedHours;
import io.ruptura.domain.baseline.season.Profile;
import io.ruptura.domain.scope.Scope;
import java.util.ArrayList;
import java.util.List;

/** The profiles told so far, for scopes that are new: a queue has that of its channel, or of the whole service where the channel has seen little itself. */
public record Profiles(List<Profile> told) {

    public static final Profiles NONE = new Profiles(List.of());

    private static final String CHANNEL = "channel";
    /** A profile that is trusted less is passed over for a wider one. */
    private static final double LEAST_TRUST = 0.3;

    public Profiles {
        told = List.copyOf(told);
    }

    /** With one more, without those that nobody can need who asks what was told before {@code neededFromMillis} or later. */
    public Profiles with(Profile profile, long neededFromMillis) {
        List<Profile> all = new ArrayList<>(told);
        all.add(profile);
        return new Profiles(all.stream()
                .filter(one -> all.stream().noneMatch(other -> isOvertaken(one, other, neededFromMillis)))
                .toList());
    }

    private static boolean isOvertaken(Profile one, Profile other, long neededFromMillis) {
        return one.scope().equals(other.scope())
                && one.timeMillis() < other.timeMillis()
                && other.timeMillis() < neededFromMillis;
    }

    /** What a scope begins with whose first window ends at this time: told before that, never at or after it. */
    public Profile of(String scope, long endMillis) {
        String channel = new Scope(scope).dimensions().get(CHANNEL);
        Profile ofChannel = channel == null ? Profile.NONE : newest(CHANNEL + "=" + channel, scope, endMillis);
        return ofChannel.offered().trust() >= LEAST_TRUST ? ofChannel : newest("", scope, endMillis);
    }

    /**
     * When contacts of a scope are attended to, as was told before this time: as in its channel; of one that mixes channels, when they are in all of them, as it is with
     * hours that are configured, but for channels that are there for less than a quarter of the time of the whole.
     */
    public LearnedHours hoursOf(String scope, long timeMillis) {
        String channel = new Scope(scope).dimensions().get(CHANNEL);
        if (channel != null) {
            return newest(CHANNEL + "=" + channel, timeMillis).hours();
        }
        Profile whole = newest("", timeMillis);
        LearnedHours all = whole.hours();
        for (Profile one : told) {
            boolean isKnown = !one.scope().isEmpty() && one.equals(newest(one.scope(), timeMillis));
            boolean isOftenThere = whole.equals(Profile.NONE) || isOftenThere(one, whole);
            all = isKnown && isOftenThere ? all.or(one.hours()) : all;
        }
        return all;
    }

    private static boolean isOftenThere(Profile channel, Profile whole) {
        return 4 * channel.hours().attended() >= whole.hours().attended();
    }

    private Profile newest(String parent, String scope, long endMillis) {
        Profile newest = parent.equals(scope) ? Profile.NONE : newest(parent, endMillis);
        return newest.offered().trust() >= LEAST_TRUST ? newest : Profile.NONE;
    }

    private Profile newest(String scope, long beforeMillis) {
        Profile newest = Profile.NONE;
        for (Profile one : told) {
            boolean isKnown = one.timeMillis() < beforeMillis && one.timeMillis() > newest.timeMillis();
            if (isKnown && one.scope().equals(scope)) {
                newest = one;
            }
        }
        return newest;
    }
}
