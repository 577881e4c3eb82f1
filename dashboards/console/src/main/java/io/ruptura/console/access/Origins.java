package io.ruptura.console.access;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses what a browser asks on behalf of a page from elsewhere: another site's script, form or frame, and a name that was made to point at this machine
 * (DNS rebinding). Programs that are no browsers send neither header and are let through.
 */
public final class Origins {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1\\])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private static final Pattern JSON = Pattern.compile("application/json *(;.*)?", Pattern.CASE_INSENSITIVE);

    private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD);

    /** {@code none}: typed or bookmarked by the person. */
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final boolean thisMachineOnly;

    /** {@code thisMachineOnly}: names other than this machine's are refused, as nothing but the address protects the console. */
    public Origins(boolean thisMachineOnly) {
        this.thisMachineOnly = thisMachineOnly;
    }

    /** Of every request. */
    public void check(Context request) {
        String host = request.header("Host");
        if (host == null || (thisMachineOnly && !THIS_MACHINE.matcher(host).matches())) {
            throw new ForbiddenResponse("the console of this machine is asked for by its own name,"
                    + " such as 127.0.0.1; for others set console.token-file");
        }
        if (!READS.contains(request.method())) {
            checkOrigin(request, host);
        }
    }

    /** Of every request to the API: a page from elsewhere may link to the console, not ask it, and no form of another site can send JSON. */
    public void checkApi(Context request) {
        checkSite(request);
        String type = request.contentType();
        boolean json = type != null && JSON.matcher(type).matches();
        if (!READS.contains(request.method()) && !json) {
            throw new BadRequestResponse("Content-Type must be application/json, was " + type);
        }
    }

    private static void checkSite(Context request) {
        String site = request.header("Sec-Fetch-Site");
        if (site != null && !OWN_SITES.contains(site)) {
            throw new ForbiddenResponse("a page of another site may not ask this, Sec-Fetch-Site was " + site);
        }
    }

    private static void checkOrigin(Context request, String host) {
        checkSite(request);
        String origin = request.header("Origin");
        if (origin != null && !host.equalsIgnoreCase(authority(origin))) {
            throw new ForbiddenResponse("a page of another site may not ask this, Origin was " + origin);
        }
    }

    private static String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException opaque) {
            return null; // "null" and the like: an origin that is not this one.
        }
    }
}
