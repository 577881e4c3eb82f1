package io.ruptura.domain.quality;

import java.util.List;

/**
 * What of a scope is not known.
 *
 * @param losses what is not seen at all
 * @param delays what becomes known later than usual
 */
public record Unseen(List<Loss> losses, List<Delay> delays) {

    /** All is seen, and in time. */
    public static final Unseen NOTHING = new Unseen(List.of(), List.of());
}
