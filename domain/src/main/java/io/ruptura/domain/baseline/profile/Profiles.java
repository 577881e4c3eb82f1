package io.ruptura.domain.baseline.profile;

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

    /** With one more, without those that nobody can need whose first window ends at {@code neededFromMillis} or later. */
    public Profiles with(Profile profile, long neededFromMillis) {
        List<Profile> next = new ArrayList<>();
        for (Profile one : told) {
            boolean isOvertaken = one.scope().equals(profile.scope())
                    && one.timeMillis() <= profile.timeMillis()
                    && profile.timeMillis() < neededFromMillis;
            if (!isOvertaken) {
                next.add(one);
            }
        }
        next.add(profile);
        return new Profiles(next);
    }

    /** What a scope begins with whose first window ends at this time: told before that, never at or after it. */
    public Profile of(String scope, long endMillis) {
        String channel = new Scope(scope).dimensions().get(CHANNEL);
        Profile ofChannel = channel == null ? Profile.NONE : newest(CHANNEL + "=" + channel, scope, endMillis);
        return ofChannel.offered().trust() >= LEAST_TRUST ? ofChannel : newest("", scope, endMillis);
    }

    private Profile newest(String parent, String scope, long endMillis) {
        Profile newest = Profile.NONE;
        for (Profile one : told) {
            boolean isKnown = one.timeMillis() < endMillis && one.timeMillis() > newest.timeMillis();
            if (isKnown && one.scope().equals(parent) && !parent.equals(scope)) {
                newest = one;
            }
        }
        return newest.offered().trust() >= LEAST_TRUST ? newest : Profile.NONE;
    }
}
